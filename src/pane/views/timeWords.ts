/** When something was: 10:21 today, 11月27日 10:21 on another day, 2025年11月27日 10:21 in another year. */

import { isDated } from '../drafts/draft';

/** Milliseconds since 1970; nothing for a time that is not known. */
export function timeWords(time: number, now: Date): string {
  if (!isDated(time)) return '';
  const at = new Date(time);
  const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return clock;
  const day = `${at.getMonth() + 1}月${at.getDate()}日 ${clock}`;
  return at.getFullYear() === now.getFullYear() ? day : `${at.getFullYear()}年${day}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');
