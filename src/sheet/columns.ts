/** Where a thing stands: its sheet, and its column there. Column 1 is always the hidden one with the ids. */

import { scoreField } from '../rubric/deductions';
import { columnId } from '../rubric/printLayout';
import { hasCountedColumn } from '../rubric/scales';
import type { ColumnId, Rubric } from '../rubric/rubric';
import { isOfficial } from '../scoring/fields/field';
import type { FieldRole } from '../scoring/fields/fieldId';
import type { Field, FieldColumn } from '../scoring/fields/fields';
import type { TypedSheet } from './sheetNames';
import { ENTRIES, REMARKS, REVIEW, SCORESHEET } from './sheetNames';
import { ID_COLUMN, listColumns } from './listColumns';
import { mustExist } from '../problems/invariant';

export { ID_COLUMN } from './listColumns';

/** A column of 评分表; undefined where the layout has none. */
export function officialColumn({ layout: { columns } }: Rubric, id: ColumnId): number | undefined {
  const index = columns.findIndex((column) => columnId(column) === id);
  return index < 0 ? undefined : ID_COLUMN + 1 + index;
}

/** The column of a field that the layout is known to have. */
function printedColumn(rubric: Rubric, field: ColumnId): number {
  return mustExist(officialColumn(rubric, field), `the official column of ${field}`);
}

/** Every layout but that of a list of checks has a column for scores, or for what is taken: see checkLayout.ts. */
export const scoreColumn = (rubric: Rubric): number => printedColumn(rubric, scoreField(rubric));

/** Where sums and 总分 stand: under what counts of the items, where that has a column of its own. */
export const sumColumn = (rubric: Rubric): number => printedColumn(rubric, sumField(rubric));

export const sumField = (rubric: Rubric): 'score' | 'deduction' | 'counted' =>
  hasCountedColumn(rubric) ? 'counted' : scoreField(rubric);

/**
 * The sheet on which an input field stands: typed scores on 评分表, what a reviewer changes and sentences for 备注 on
 * sheets of their own, all else on 加扣分明细.
 */
export const sheetOf = ({ role, column }: Pick<Field, 'role' | 'column'>): TypedSheet =>
  isOfficial(column) ? SCORESHEET : (OWN_SHEETS[role] ?? ENTRIES);

const OWN_SHEETS: Readonly<Partial<Record<FieldRole, TypedSheet>>> = {
  adjust: REVIEW,
  reason: REVIEW,
  remark: REMARKS,
};

/** The column in which an input field stands; the same on each of the sheets. */
export const columnOf = (rubric: Rubric, column: FieldColumn): number =>
  isOfficial(column) ? printedColumn(rubric, column) : listColumns(ENTRIES)[column];
