/** Where a thing stands: its sheet, and its column there. Column 1 is always the hidden one with the ids. */

import type { ColumnField, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { defaultRounding } from '../rubric/rubric';
import type { Field, FieldColumn } from '../scoring/fields';
import type { TypedSheet } from './sheetNames';
import { ENTRIES, REMARKS, REVIEW, SCORESHEET } from './sheetNames';
import { ID_COLUMN, listColumns } from './listColumns';
import { columnPixels } from './textHeight';

export { ID_COLUMN } from './listColumns';

/** Default widths of the official columns. */
const widths: Readonly<Record<ColumnField, number>> = {
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
};

/**
 * How many characters of columns fit between the margins: 156 mm upright, 225 mm turned. The default font is 宋体,
 * of which a digit is 8 pixels wide; other programs put 7 in its place, and 8.14 where nothing but 思源黑体 is there.
 * What is fitted at 8.14 never goes to a page of its own, and heights worked out at 7 are never too low: see
 * `columnPixels`.
 */
export const roomFor = { portrait: 72, landscape: 104 } as const;

/** Columns of words, which may be narrower and take more lines instead. */
const WORDY: readonly ColumnField[] = ['requirement', 'criteria'];
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

/** Characters of each official column, as asked for; less where the paper has no room for all of them. */
export function officialWidths(rubric: Rubric): readonly number[] {
  const { columns, orientation = 'portrait' } = rubric.layout;
  const asked = columns.map(({ field, width = widths[field] }) =>
    field === 'score' ? Math.max(width, scoreWidth(rubric)) : width,
  );
  const isWordy = columns.map(({ field }) => WORDY.includes(field));
  const room = roomFor[orientation];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const wordy = sum(asked.filter((_, i) => isWordy[i]));
  const rest = sum(asked) - wordy;
  if (rest + wordy <= room) return asked;
  const narrowed = wordy === 0 ? 0 : (room - rest) / wordy;
  if (narrowed < MOST_NARROWED) {
    const factor = room / sum(asked);
    return asked.map((width) => Math.floor((width * factor) / STEP) * STEP);
  }
  const shares = balanced(
    rubric,
    asked.filter((_, i) => isWordy[i]),
    room - rest,
  );
  return asked.map((width, i) => (isWordy[i] === true ? (shares.shift() ?? width) : width));
}

/** The room of 考核内容 and 评分细则, shared so that the rows are lowest: the longer text gets more of it. */
function balanced(rubric: Rubric, asked: readonly number[], room: number): number[] {
  const even = asked.map(
    (width) => Math.floor((width * room) / asked.reduce((a, b) => a + b, 0) / STEP) * STEP,
  );
  const [first, second, ...more] = asked;
  if (first === undefined || second === undefined || more.length > 0) return even;
  const fields = rubric.layout.columns.map(({ field }) => field).filter((field) => WORDY.includes(field));
  const texts = itemsWithPointers(rubric).map(({ item }) =>
    fields.map((field) => (item[field as 'requirement' | 'criteria'] ?? '').length),
  );
  const heightAt = (width: number): number =>
    texts.reduce((sum, [one = 0, other = 0]) => sum + Math.max(one / width, other / (room - width)), 0);
  const least = Math.ceil(first * MOST_NARROWED);
  const most = Math.floor(room - second * MOST_NARROWED);
  let best = even[0] ?? first;
  for (let width = least; width <= most; width++) if (heightAt(width) < heightAt(best)) best = width;
  return [best, room - best];
}

/** The official column of 评分表 for a field; undefined where the layout has none. */
export function officialColumn({ layout: { columns } }: Rubric, field: ColumnField): number | undefined {
  const index = columns.findIndex((column) => column.field === field);
  return index < 0 ? undefined : ID_COLUMN + 1 + index;
}

/** The official columns as they lie on the sheet. */
export interface Columns {
  readonly first: number;
  readonly last: number;
  /** Pixels from one column to another, both included. */
  readonly span: (from: number, to: number) => number;
}

export function columnsOf(rubric: Rubric): Columns {
  const pixels = officialWidths(rubric).map(columnPixels);
  const first = ID_COLUMN + 1;
  return {
    first,
    last: ID_COLUMN + pixels.length,
    span: (from, to) => pixels.slice(from - first, to - first + 1).reduce((a, b) => a + b, 0),
  };
}

/**
 * The sheet on which an input field stands: typed scores on 评分表, what a reviewer changes and sentences for 备注 on
 * sheets of their own, all else on 扣分明细.
 */
export function sheetOf({ id, column }: Pick<Field, 'id' | 'column'>): TypedSheet {
  if (column === 'score') return SCORESHEET;
  return OWN_SHEETS.get(id.slice(id.indexOf(':') + 1)) ?? ENTRIES;
}

const OWN_SHEETS: ReadonlyMap<string, TypedSheet> = new Map([
  ['adjust', REVIEW],
  ['reason', REVIEW],
  ['remark', REMARKS],
]);

/** The column in which an input field stands; the same on each of the sheets. */
export const columnOf = (rubric: Rubric, column: FieldColumn): number =>
  column === 'score' ? (officialColumn(rubric, 'score') as number) : listColumns(ENTRIES)[column];
