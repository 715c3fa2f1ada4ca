/** The cells of the row 总分 as issued, if the score is one of them. */

import type { Rubric } from '../../rubric/rubric';
import { ID_COLUMN, sumColumn } from '../columns';

export interface TotalSpan {
  /** Columns of the sheet, both included. */
  readonly from: number;
  readonly to: number;
}

/** Undefined where the form does not say, or its cells are not those of the columns. */
export function issuedTotal(rubric: Rubric): readonly TotalSpan[] | undefined {
  const { totalRow, columns } = rubric.layout;
  if (totalRow === undefined) return undefined;
  let next = ID_COLUMN + 1;
  const spans = totalRow.spans.map((span): TotalSpan => {
    const from = next;
    next += span;
    return { from, to: next - 1 };
  });
  const isOfAll = next === ID_COLUMN + 1 + columns.length;
  const score = sumColumn(rubric);
  const hasOwn = spans.some(({ from }, i) => i > 0 && from === score);
  return isOfAll && hasOwn ? spans : undefined;
}
