/** How wide the columns of 评分表 are: as asked for, and narrower where the paper has no room for that. */

import { itemsWithPointers } from '../rubric/items';
import { columnId } from '../rubric/printLayout';
import type { ColumnId, PrintLayout, Rubric } from '../rubric/rubric';
import { defaultRounding } from '../rubric/rubric';
import { isOneOf } from '../problems/narrow';

/** Where the rubric does not say. */
const widths: Readonly<Record<PrintLayout['columns'][number]['field'], number>> = {
  section: 9,
  label: 5,
  requirement: 17,
  criteria: 28,
  fullScore: 6,
  score: 7,
  deduction: 7,
  remark: 15,
  leadUnit: 9,
  responsibleUnits: 12,
  heading: 10,
  text: 12,
  pen: 9,
};

/**
 * How many characters of columns fit between the margins: 156 mm upright, 225 mm turned. The default font is 宋体,
 * of which a digit is 8 pixels wide; other programs put 7 in its place, and 8.14 where nothing but 思源黑体 is there.
 * What is fitted at 8.14 never goes to a page of its own, and heights worked out at 7 are never too low: see
 * `columnPixels`.
 */
export const roomFor = { portrait: 72, landscape: 104 } as const;

/** Columns of words, which may be narrower and take more lines instead. */
const WORDY = ['requirement', 'criteria'] as const;
type Wordy = (typeof WORDY)[number];
/** They give way before the others, up to this part of what was asked for. */
const MOST_NARROWED = 0.6;
/** Of a character: whole pixels at 8 a character. */
const STEP = 0.125;

/** 小四 in pixels; digits are half as wide. A cell keeps 5 free. */
const TOTAL_DIGIT = 8;
const MARGIN = 5;
const DIGIT = 7;

/** A total that is too wide for its cell is printed as ###. */
function scoreWidth({ fullScore, rounding: { decimals } = defaultRounding }: Rubric): number {
  const digits = fullScore.toFixed(decimals).length;
  return Math.ceil((digits * TOTAL_DIGIT + MARGIN) / DIGIT);
}

interface Asked {
  readonly field: ColumnId;
  readonly width: number;
}

type AskedWords = Asked & { readonly field: Wordy };
const isWordy = (asked: Asked): asked is AskedWords => isOneOf(WORDY, asked.field);

const sumOf = (columns: readonly Asked[]): number => columns.reduce((sum, { width }) => sum + width, 0);
const scaled = (columns: readonly Asked[], factor: number): readonly Asked[] =>
  columns.map(({ field, width }) => ({ field, width: Math.floor((width * factor) / STEP) * STEP }));

/** Characters of each official column. */
export function officialWidths(rubric: Rubric): readonly number[] {
  const { columns, orientation = 'portrait' } = rubric.layout;
  const asked = columns.map((column): Asked => {
    const { field, width = widths[field] } = column;
    return {
      field: columnId(column),
      width: field === 'score' ? Math.max(width, scoreWidth(rubric)) : width,
    };
  });
  const room = roomFor[orientation];
  if (sumOf(asked) <= room) return asked.map(({ width }) => width);
  const wordy = asked.filter(isWordy);
  const left = room - (sumOf(asked) - sumOf(wordy));
  const narrowed =
    left < MOST_NARROWED * sumOf(wordy) || wordy.length === 0
      ? scaled(asked, room / sumOf(asked))
      : sharedOut(rubric, wordy, left);
  const own = new Map(narrowed.map(({ field, width }) => [field, width]));
  return asked.map(({ field, width }) => own.get(field) ?? width);
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
