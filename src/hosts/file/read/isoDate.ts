/** Days as Strict workbooks and some libraries write them: `2021-12-20`, `2021-12-20T08:30:00Z`, `08:30:00`. */

import { dayNumber } from '../../../rules/entries/day';
import { DAYS_TO_1904 } from '../../../readBack/stored';

const FORM = /^(?:(\d{4}-\d{2}-\d{2})(?:T(?=\d)|$))?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?Z?$/;

/** As the number that the workbook itself would hold; undefined when it is no day and no time. */
export function dayOf(text: string, startsIn1904: boolean): number | undefined {
  const [all, iso, hours, minutes, seconds = '0'] = FORM.exec(text) ?? [];
  if (all === undefined || (iso === undefined && hours === undefined)) return undefined;
  const time = hours === undefined ? 0 : timeOf(Number(hours), Number(minutes), Number(seconds));
  if (time === undefined) return undefined;
  if (iso === undefined) return time;
  const day = dayNumber(iso);
  return day === undefined ? undefined : day - (startsIn1904 ? DAYS_TO_1904 : 0) + time;
}

const timeOf = (hours: number, minutes: number, seconds: number): number | undefined =>
  hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
