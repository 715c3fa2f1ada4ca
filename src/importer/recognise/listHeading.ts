/**
 * A part with headings of its own in the middle of the table: what stands below is 扣分 or 加分, each with the most that it
 * comes to.
 *
 * > 其他事项 | 内容 | 倒扣分值, over 被投诉 | 2 and 被通报 | 3   (under the headings 项目 | 内容 | 分值)
 */

import { bareText } from './bareText';
import type { Column } from './column';
import { rolesOf } from './headings';
import type { RowCells } from './rowCells';

export interface ListHeading {
  readonly list: 'bonus' | 'penalty';
  /** Where the heading of its points begins in the grid. */
  readonly column: number;
  /** By the index of the column in which each begins. */
  readonly headers: ReadonlyMap<number, string>;
}

const POINTS: readonly (readonly [words: RegExp, list: ListHeading['list']])[] = [
  [/^(?:倒?扣|扣减|减)分?(?:值|数|分值|标准)?$/, 'penalty'],
  [/^(?:加|奖励)分?(?:值|数|分值)?$/, 'bonus'],
];
const LONGEST = 12;

export function listHeading(row: RowCells, columns: readonly Column[]): ListHeading | undefined {
  const points = row.cellOf('fullScore');
  if (points === undefined || points.row !== row.row) return undefined;
  const list = POINTS.find(([words]) => words.test(bareText(points.text)))?.[1];
  const headed = columns.filter(({ role }) => role !== 'parent' && role !== 'ignore');
  const begun = headed.filter((column) => {
    const cell = row.cellAt(column);
    const first = headed.find((each) => row.cellAt(each) === cell);
    return cell?.row === row.row && cell.text !== '' && first === column;
  });
  const others = begun.filter((column) => row.cellAt(column) !== points);
  const areNames = others.every((column) => {
    const text = row.cellAt(column)?.text ?? '';
    return text.length <= LONGEST && rolesOf(text).length > 0;
  });
  if (list === undefined || others.length === 0 || !areNames) return undefined;
  return {
    list,
    column: points.column,
    headers: new Map(begun.map((column) => [column.index, row.cellAt(column)?.text ?? ''])),
  };
}
