/** Rows of 评分表 before they have a place. */

import type { Formula } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import type { Bearing } from '../../scoring/balance/balanceLine';
import type { Prepared } from '../../scoring/fields/prepared';
import { ID_COLUMN } from '../columns';
import type { Geometry } from '../geometry';
import type { FormCell } from '../fill';
import type { StyleName } from '../styles';

export interface ScoresheetInput {
  readonly prepared: Prepared;
  readonly bearings: readonly Bearing[];
  readonly geometry: Geometry;
  readonly stage: 'self' | 'assess' | 'final';
}

/** One row of the sheet, before it has a place. */
export interface FormRow {
  readonly id?: string;
  readonly height: number;
  readonly cells: readonly RowCell[];
  readonly merges?: readonly Merge[];
}

/** Columns, and over how many lines downwards; over one by default. */
export type Merge = readonly [from: number, to: number, lines?: number];

export type RowCell = Omit<FormCell, 'row'>;

/** A text over all official columns, in a row of that height. */
export function across(
  { first, last }: Geometry,
  text: RowCell['value'],
  style: StyleName,
  height: number,
  formula?: Formula,
): FormRow {
  return {
    height,
    cells: [{ column: first, value: text, style, ...(formula && { formula }) }],
    merges: [[first, last]],
  };
}

/** What stands in a row of the table, by column. */
export type RowContents = Partial<Record<ColumnId, Omit<RowCell, 'column'>>>;

/** The cells of one table row: what `contents` gives for a column, bordered blanks elsewhere. */
export function tableCells(rubric: Rubric, contents: RowContents): readonly RowCell[] {
  return rubric.layout.columns.map((column, i) => ({
    column: ID_COLUMN + 1 + i,
    ...(contents[columnId(column)] ?? { value: null, style: 'text' }),
  }));
}

export const shownValue = (shown: Points | string): CellValue =>
  typeof shown === 'number' ? toNumber(shown) : shown;
