/**
 * A list that has a table of its own on the form: its title and the headings of its columns stand in rows above its lines.
 *
 * > 附件2 2025年度安全生产工作加分项目表: 序号 | 加分项目 | 加分标准 | 最高加分
 */

import type { RowLabel } from '../../rubric/printLayout';

export interface ListTableRow {
  readonly kind: 'tableTitle' | 'tableHeads';
  readonly id: string;
  /** 一票否决 has no scores. */
  readonly hasScores: boolean;
  readonly table: NonNullable<RowLabel['table']>;
}

/** None for a list whose rows are among those of the table. */
export function listTableRows(
  list: 'bonus' | 'penalty' | 'veto',
  issued: RowLabel | undefined,
): readonly ListTableRow[] {
  const table = issued?.table;
  if (table === undefined) return [];
  const row = { table, hasScores: list !== 'veto' };
  return [
    ...(table.title === undefined ? [] : [{ ...row, kind: 'tableTitle' as const, id: `:table/${list}` }]),
    ...(table.headers === undefined ? [] : [{ ...row, kind: 'tableHeads' as const, id: `:heads/${list}` }]),
  ];
}

/** Whether the title of the table is all that the list is called by. */
export const isOnlyTable = (issued: RowLabel | undefined): boolean =>
  issued?.table !== undefined && issued.table.title === issued.title;
