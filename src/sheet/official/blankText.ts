/** The words of one labelled blank: its label, the line for the pen, and what stands beside what is typed into it. */

import { emWidth } from '../../paper/textHeight';
import { BLANK_DATE } from '../../period/period';
import type { Blank } from '../../rubric/printLayout';
import { INCOMPLETE } from '../../scoring/steps/stateWords';
import { LONGEST_BLANK, LONGEST_UNIT } from '../../scoring/fields/headFields';

/** Of `inside`: what is left open. */
const GAP = '＿';
export const FEWEST_STROKES = 4;

export const blankLabel = ({ label, is, stamp = false }: Blank): string =>
  is === 'words' ? label : label === '' ? '' : `${label}${stamp ? '（盖章）' : ''}：`;

/** Strokes are drawn for it: it is neither a day nor a period, and no seal is set on it. */
export const isOpen = ({ is, stamp = false }: Blank): boolean =>
  (is === undefined || is === 'unit' || is === 'total' || is === 'grade') && !stamp;

const gapsOf = ({ inside = GAP }: Blank): number => inside.split(GAP).length - 1;

/** 20＿＿年第＿＿季度, with two digits in the place of one character. */
const LONGEST_PERIOD = 9;

/** Characters of the blank besides its label and its strokes. */
export function wordsBeside(blank: Blank): number {
  const own = (blank.inside ?? GAP).length - gapsOf(blank);
  if (isOpen(blank) || blank.is === 'words' || blank.stamp === true) return own;
  return own + (blank.is === 'period' ? LONGEST_PERIOD : BLANK_DATE.length);
}

/** The fewest strokes that leave room for the pen. */
export const fewestStrokes = (blank: Blank): number =>
  isOpen(blank) ? FEWEST_STROKES * Math.max(1, Math.min(2, gapsOf(blank))) : 0;

/** A day with one stroke for each number, and how long it is, written or not: 2021年12月20日. */
export const TERSE_DAY = '20＿年＿月＿日';
const TERSE_DAY_ROOM = 7.5;
const FEWEST_FOR_SCORE = 3;

/** Characters that a blank takes at least where the line of the form would be two otherwise: a score needs less than a name. */
export function terseRoom(blank: Blank): { readonly words: number; readonly strokes: number } {
  const words = emWidth(blankLabel(blank) + (blank.inside ?? GAP).replaceAll(GAP, ''));
  if (isDay(blank)) return { words: words + TERSE_DAY_ROOM, strokes: 0 };
  if (blank.is === 'period') return { words: words + LONGEST_PERIOD, strokes: 0 };
  const isScore = blank.is === undefined && /分数?$/.test(blank.label);
  return { words, strokes: isScore ? FEWEST_FOR_SCORE : fewestStrokes(blank) };
}

const isDay = ({ is, stamp = false }: Blank): boolean => !stamp && (is === 'date' || is === 'day');

/** As it is left for the pen, with so many strokes in all. */
export function penText(blank: Blank, strokes: number, isTerse = false): string {
  const { inside = GAP, is, stamp = false } = blank;
  if (is === 'words') return blankLabel(blank);
  const each = Math.max(1, Math.floor(strokes / gapsOf(blank)));
  const day = isTerse && isDay(blank) ? TERSE_DAY : BLANK_DATE;
  const open = stamp ? '' : isOpen(blank) ? GAP.repeat(each) : day;
  return blankLabel(blank) + inside.replaceAll(GAP, open);
}

/** What stands before and behind what is typed. */
export function besideTyped(blank: Blank): readonly [before: string, behind: string] {
  const { inside = GAP } = blank;
  const [before = '', behind = ''] = gapsOf(blank) === 1 ? inside.split(GAP) : ['', ''];
  return [blankLabel(blank) + before, behind];
}

/** 基本不合格 */
const LONGEST_GRADE = 6;

/** Nobody types more: see `blankFields` and `headFields`. */
export function longestIn(blank: Blank): string {
  const [before, behind] = besideTyped(blank);
  return before + longestTyped(blank) + behind;
}

function longestTyped({ is, key }: Blank): string {
  if (is === 'unit') return '长'.repeat(LONGEST_UNIT);
  if (is === 'words') return '';
  if (is === 'total') return INCOMPLETE;
  if (is === 'grade') return '长'.repeat(LONGEST_GRADE);
  if (is !== undefined) return BLANK_DATE;
  return key === undefined ? '' : '长'.repeat(LONGEST_BLANK);
}
