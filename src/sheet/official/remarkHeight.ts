/** How high 备注 of a row is at the least. */

import { charactersPerLine, linesHeight } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import type { Clause, Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { ItemRow, LineRow } from './bodyRow';
import type { Columns } from './officialColumns';
import { FEWEST_LINES, remarkLines } from './remarkRoom';

/** Points; rows under one 分值 have one cell for 备注, as high as all of them, unless it is the first that has it. */
export function ownRemarkHeight(rubric: Rubric, columns: Columns, row: ItemRow | LineRow): number {
  if (row.kind === 'line') return remarkHeight(rubric, columns, row.line.clauses);
  const { clauses, items, rows } = row.item;
  const isOwn = row.part?.own.has('remark') === true;
  if (items !== undefined || (isOwn && row.part.index > 0)) return 0;
  return remarkHeight(rubric, columns, clauses, isOwn ? 1 : rows?.length);
}

/** Points that 备注 is promised, of each of the rows that share its cell. */
export function remarkHeight(
  rubric: Rubric,
  { span }: Columns,
  clauses: readonly Clause[] = [],
  rows = 1,
): number {
  const column = officialColumn(rubric, 'remark');
  if (column === undefined) return linesHeight(FEWEST_LINES, WU_HAO);
  const perLine = charactersPerLine(span(column, column), WU_HAO);
  return linesHeight(remarkLines(perLine, clauses, rows), WU_HAO);
}
