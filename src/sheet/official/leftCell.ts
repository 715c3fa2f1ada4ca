/**
 * 加分项 or 一票否决 in the first columns of the table, one cell beside all its lines: these have no 序号 and no headings there.
 *
 * > 一票否决 | 发生储粮损失事故的，考核结果定为不合格。   (the one over 序号 and 检查项目, the other over all that is left)
 */

import type { ColumnField } from '../../rubric/printLayout';
import { scoreField } from '../../rubric/deductions';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { issuedRow } from './issuedRow';

export interface LeftCell {
  /** The same for all rows that it stands beside. */
  readonly run: string;
  readonly title: string;
  /** From the first column on. */
  readonly ids: readonly ColumnId[];
}

/** What lines cannot do without. */
const NEEDED: readonly ColumnField[] = ['criteria', 'fullScore', 'counted', 'remark'];

export function leftOf(rubric: Rubric, list: 'bonus' | 'penalty' | 'veto'): LeftCell | undefined {
  const { columns, vetoRow } = rubric.layout;
  const issued = list === 'veto' ? vetoRow : issuedRow(rubric, list);
  if (issued?.place !== 'left') return undefined;
  const needed = columns.findIndex(({ field }) => field === scoreField(rubric) || NEEDED.includes(field));
  const ids = columns.slice(0, Math.min(issued.columns ?? 1, needed)).map(columnId);
  return ids.length === 0 ? undefined : { run: `:left/${list}`, title: issued.title, ids };
}

/** Undefined where the row has a cell of its own in every column. */
export function leftCell(
  rubric: Rubric,
  row: { readonly kind: string; readonly list?: 'bonus' | 'penalty' },
): LeftCell | undefined {
  if (row.kind === 'line' && row.list !== undefined) return leftOf(rubric, row.list);
  return row.kind === 'veto' ? leftOf(rubric, 'veto') : undefined;
}
