/** The heading over each column, and what its words may stand for; headings in two rows count together. */

import type { SourceCell, SourceTable } from '../source/source';
import type { ColumnSpan } from './columnContent';
import type { HeadingRows } from './headingRows';
import { rolesOf } from './headings';
import { bareText, oneLineOf } from './bareText';
import type { ColumnRole } from './roles';

export interface ColumnHeading {
  /** The lowest heading over the column, as printed; '' where there is none. */
  readonly header: string;
  readonly roles: readonly ColumnRole[];
  readonly cell: SourceCell | undefined;
  /** What stands above it and its neighbours: 得分 over 自评 and 考核; '' where there is nothing. */
  readonly over: string;
}

export function headingOver(
  table: SourceTable,
  heading: HeadingRows | undefined,
  span: ColumnSpan,
): ColumnHeading {
  const cells = heading === undefined ? [] : cellsAbove(table, heading, span);
  const [cell, ...above] = cells;
  const upper = above.map(({ text }) => text);
  const [next] = above;
  return {
    header: oneLineOf(cell?.text ?? ''),
    roles: rolesUnder(cell?.text ?? '', upper),
    cell,
    over: next !== undefined && next !== cell ? oneLineOf(next.text) : '',
  };
}

/** From the lowest up, each once, those with text. */
function cellsAbove(table: SourceTable, { from, to }: HeadingRows, span: ColumnSpan): readonly SourceCell[] {
  const rows = table.rows.slice(from, to).reverse();
  const cells = rows.flatMap((row) => row.slice(span.from, span.to + 1).filter((cell) => cell !== undefined));
  return [...new Set(cells)].filter(({ text }) => text !== '');
}

/** 得分 under 自评, and 自评 under 得分, is 自评分; 县级 under 考核得分 is a 得分; 标准 under 评分 is by itself the 评分标准. */
function rolesUnder(lowest: string, above: readonly string[]): readonly ColumnRole[] {
  const own = rolesOf(lowest);
  const [upper = ''] = above;
  const isOfSelf = own[0] === 'score' && rolesOf(upper)[0] === 'self';
  if (isOfSelf) return ['self'];
  if (own.length > 0 || upper === '' || isPartSum(lowest)) return own;
  const joined = rolesOf(lowest + upper);
  return joined.length > 0 ? joined : rolesOf(upper);
}

/** What the rows of a part come to, beside what each of them has: 得分 | 小计. */
export const isPartSum = (heading: string): boolean =>
  /^(?:部分|分项|项目|单项|本项)?小计(?:分|得分|分数)?$/.test(bareText(heading).replace(/\([^()]*\)/g, ''));
