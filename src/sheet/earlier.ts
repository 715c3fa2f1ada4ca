/**
 * Sheets that an earlier version drew. They come back for months after a new version is out, and read back to what
 * they always did: found by the same ids, in the columns of their own layout.
 */

import type { Rubric } from '../rubric/rubric';
import type { Edition } from '../scoring/fields/edition';
import { isOfficial } from '../scoring/fields/field';
import type { Field } from '../scoring/fields/fields';
import { columnOf, sheetOf } from './columns';
import type { TypedSheet } from './sheetNames';
import { ENTRIES, fieldName, SCORESHEET } from './sheetNames';

/** Raised whenever cells move or formulas change their meaning. */
export const LAYOUT_VERSION = 4;

/** That of 0.1.0, the first version that offices had. */
export const EARLIEST_LAYOUT = 2;

/** That of 0.2.0: inputs and what is printed stand where they still do; pf_calc had a row an id, a column a step. */
const SECOND_LAYOUT = 3;

/** A sheet of an earlier layout. */
export interface Earlier {
  /** From `EARLIEST_LAYOUT` on, below `LAYOUT_VERSION`. */
  readonly layout: number;
  /** The defined names in its workbook, by which it tells which fields it has; undefined where nobody knows. */
  readonly names: ReadonlySet<string> | undefined;
}

/** Whether the sheet was drawn by 0.1.0, under other rules and with other columns. */
export const isEarliest = (earlier: Earlier | undefined): boolean =>
  earlier !== undefined && earlier.layout < SECOND_LAYOUT;

/** The column in which an input field stands, on a sheet of this version or of an earlier one. */
export function columnIn(earlier: Earlier | undefined, rubric: Rubric, column: Field['column']): number {
  if (!isEarliest(earlier)) return columnOf(rubric, column);
  return isOfficial(column)
    ? 2 + rubric.layout.columns.findIndex(({ field }) => field === 'score')
    : EARLIER_COLUMNS[column];
}

/** The sheet on which an input field stands; in 0.1.0 all but typed scores stood on 扣分明细. */
export const sheetIn = (earlier: Earlier | undefined, field: Field): TypedSheet =>
  !isEarliest(earlier) ? sheetOf(field) : isOfficial(field.column) ? SCORESHEET : ENTRIES;

/** What the sheet was called when it was drawn. */
export const nameIn = (earlier: Earlier | undefined, name: string): string =>
  earlier !== undefined && name === ENTRIES ? '扣分明细' : name;

/** Of 扣分明细 in 0.1.0. */
const EARLIER_COLUMNS = { entry: 5, note: 7 } as const;

/** Whether the sheet was drawn with this field; an earlier version may not have known it. */
export const hasField = (earlier: Earlier | undefined, { id }: Field): boolean =>
  earlier?.names === undefined || earlier.names.has(fieldName(id));

/** Which rules the sheet was drawn under: see scoring/edition.ts. */
export const editionOf = (earlier: Earlier | undefined): Edition =>
  isEarliest(earlier) ? 'first' : 'current';
