/** Where a thing stands: its sheet, and its column there. Column 1 is always the hidden one with the ids. */

import type { ColumnField, LayoutColumn, Rubric } from '../rubric/rubric';
import type { FieldColumn } from '../scoring/fields';
import { ENTRIES, SCORESHEET } from './sheetNames';
import { columnPixels } from './textHeight';

export const ID_COLUMN = 1;

/** 扣分明细, from the left; what lies right of 扣分 is for the screen only. */
export const entryColumns = {
  label: 2,
  what: 3,
  standard: 4,
  entry: 5,
  unit: 6,
  note: 7,
  points: 8,
  tip: 9,
} as const;

/** Characters of the default font. Together within A4 portrait: see `roomFor`. */
export const entryWidths: Readonly<Record<keyof typeof entryColumns, number>> = {
  label: 7,
  what: 20,
  standard: 15,
  entry: 9,
  unit: 6,
  note: 14,
  points: 7,
  tip: 46,
};

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
 * How many characters of columns fit between the margins: 156 mm upright, 225 mm turned. LibreOffice draws a
 * character 5.56 points wide, Excel a little less; one column too far would go to a page of its own.
 */
export const roomFor = { portrait: 78, landscape: 113 } as const;

export const widthOf = ({ field, width = widths[field] }: LayoutColumn): number => width;

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

export function columnsOf({ layout: { columns } }: Rubric): Columns {
  const pixels = columns.map((column) => columnPixels(widthOf(column)));
  const first = ID_COLUMN + 1;
  return {
    first,
    last: ID_COLUMN + pixels.length,
    span: (from, to) => pixels.slice(from - first, to - first + 1).reduce((a, b) => a + b, 0),
  };
}

/** The sheet on which an input field stands: typed scores on 评分表, all else on 扣分明细. */
export const sheetOf = (column: FieldColumn): typeof SCORESHEET | typeof ENTRIES =>
  column === 'score' ? SCORESHEET : ENTRIES;

/** The column in which an input field stands. */
export const columnOf = (rubric: Rubric, column: FieldColumn): number =>
  column === 'score' ? (officialColumn(rubric, 'score') as number) : entryColumns[column];
