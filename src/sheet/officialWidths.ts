/** How wide the columns of 评分表 are: as asked for, and narrower where the paper has no room for that. */

import { itemsWithPointers } from '../rubric/items';
import { askedWidths, isNumbers, MOST_NARROWED, roomFor } from '../rubric/columnWidths';
import type { AskedWidth } from '../rubric/columnWidths';
import type { Rubric } from '../rubric/rubric';
import { isOneOf } from '../problems/narrow';

/** Columns of words, which may be narrower and take more lines instead. */
const WORDY = ['requirement', 'criteria'] as const;
type Wordy = (typeof WORDY)[number];
/** Of a character: whole pixels at 8 a character. */
const STEP = 0.125;

type Asked = Pick<AskedWidth, 'field' | 'width'>;

type AskedWords = Asked & { readonly field: Wordy };
const isWordy = (asked: Asked): asked is AskedWords => isOneOf(WORDY, asked.field);

const sumOf = (columns: readonly Asked[]): number => columns.reduce((sum, { width }) => sum + width, 0);
const scaled = (columns: readonly Asked[], factor: number): readonly Asked[] =>
  columns.map(({ field, width }) => ({ field, width: Math.floor((width * factor) / STEP) * STEP }));

/** Characters of each official column. Columns of words give way before the others. */
export function officialWidths(rubric: Rubric): readonly number[] {
  const { orientation = 'portrait' } = rubric.layout;
  const asked: readonly Asked[] = askedWidths(rubric);
  const room = roomFor[orientation];
  if (sumOf(asked) <= room) return asked.map(({ width }) => width);
  const wordy = asked.filter(isWordy);
  const left = room - (sumOf(asked) - sumOf(wordy));
  const narrowed =
    left < MOST_NARROWED * sumOf(wordy) || wordy.length === 0
      ? allNarrowed(asked, room)
      : sharedOut(rubric, wordy, left);
  const own = new Map(narrowed.map(({ field, width }) => [field, width]));
  return asked.map(({ field, width }) => own.get(field) ?? width);
}

/** All but the columns of numbers. */
function allNarrowed(asked: readonly Asked[], room: number): readonly Asked[] {
  const numbers = asked.filter(({ field }) => isNumbers(field));
  const others = asked.filter(({ field }) => !isNumbers(field));
  return scaled(others, (room - sumOf(numbers)) / sumOf(others));
}

/** Shared so that the rows come to the least height: the longer text gets more of the room. */
function sharedOut(rubric: Rubric, wordy: readonly AskedWords[], room: number): readonly Asked[] {
  const even = scaled(wordy, room / sumOf(wordy));
  const [first, second] = wordy;
  if (first === undefined || second === undefined) return even;
  const lengths = itemsWithPointers(rubric).map(({ item }) =>
    [first, second].map(({ field }) => (item[field] ?? '').length),
  );
  const heightAt = (width: number): number =>
    lengths.reduce((sum, [one = 0, other = 0]) => sum + Math.max(one / width, other / (room - width)), 0);
  const least = Math.ceil(first.width * MOST_NARROWED);
  const most = Math.floor(room - second.width * MOST_NARROWED);
  const choices = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
  const best = choices.reduce(
    (found, width) => (heightAt(width) < heightAt(found) ? width : found),
    even[0]?.width ?? first.width,
  );
  return [
    { field: first.field, width: best },
    { field: second.field, width: room - best },
  ];
}
