/** Where the table of subtotals by 牵头部门 stands among the official columns. */

import type { ColumnField, Rubric } from '../../rubric/rubric';
import type { Columns } from '../columns';
import { columnsOf, officialColumn } from '../columns';

export interface SubtotalColumns extends Omit<Columns, 'span'> {
  /** The name stands in all columns up to this one. */
  readonly nameEnd: number;
  /** 分值, up to the column before the score; there is none where the table has no room for it. */
  readonly full: number | undefined;
  readonly score: number;
}

const NARROW: readonly ColumnField[] = ['fullScore', 'deduction'];

/** 得分 under 评分, and 分值 as far left of it as columns of points go. */
export function subtotalColumns(rubric: Rubric): SubtotalColumns {
  const { first, last } = columnsOf(rubric);
  const score = officialColumn(rubric, 'score') as number;
  const isPoints = (column: number): boolean =>
    NARROW.some((field) => officialColumn(rubric, field) === column);
  let full = score - 1;
  while (full - 1 > first && isPoints(full) && isPoints(full - 1)) full -= 1;
  return full > first
    ? { first, last, nameEnd: full - 1, full, score }
    : { first, last, nameEnd: score - 1, full: undefined, score };
}
