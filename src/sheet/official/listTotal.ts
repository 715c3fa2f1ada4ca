/**
 * 加分小计 as issued: what all lines of a list come to, in a row under them.
 *
 * > 加分项（最高10分） | 获得表彰 | 信息采用 … 加分小计
 */

import type { SumRow } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import { issuedRow } from './issuedRow';

export interface ListTotalRow {
  readonly kind: 'listTotal';
  readonly id: string;
  readonly list: 'bonus' | 'penalty';
  readonly label: string;
  readonly cells: SumRow | undefined;
}

/** None where the list has no rows but its own. */
export function listTotalRows(rubric: Rubric, list: ListTotalRow['list']): readonly ListTotalRow[] {
  const total = issuedRow(rubric, list)?.total;
  if (total === undefined || rubric.layout.listLines !== true) return [];
  return [{ kind: 'listTotal', id: `:sum/${list}`, list, label: total.label, cells: total.cells }];
}
