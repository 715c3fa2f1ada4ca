/**
 * Headings whose 分值 is for all that stands beside them, as none of their rows has one of its own.
 *
 * > 市容秩序（40分） | 无占道经营 | 每处扣0.5分   (a column 考核项目及分值, and none for 分值)
 */

import type { SourceCell, SourceTable } from '../source/source';
import type { Column } from './column';
import { cellIn } from './columnContent';
import { pointsInCell, pointsInText, pointsOfHeading } from './pointsInText';

/**
 * Of each row the innermost heading that says points: 机构（30分） under 组织（40分）, whether or not another column of headings
 * without points stands between it and the words. None if the form has a column for 分值.
 */
export function wholeHeadings(
  table: SourceTable,
  columns: readonly Column[],
  from: number,
): ReadonlySet<SourceCell> {
  const parents = columns.filter(({ role }) => role === 'parent');
  if (parents.length === 0 || columns.some(({ role }) => role === 'fullScore')) return new Set();
  const words = columns.filter(({ role }) => role === 'requirement' || role === 'criteria');
  // 好 | 一般 | 差 over 2, 1 and 0: each row has its own.
  const levels = columns.filter(({ isLevel }) => isLevel === true);
  const isPriced = (column: Column, row: number): boolean =>
    pointsInCell(cellIn(table, row, column)?.text ?? '') !== undefined ||
    pointsOfHeading(column.heading.header) !== undefined;
  const whole = new Set<SourceCell>();
  const over = new Set<SourceCell>();
  let current: readonly (SourceCell | undefined)[] = parents.map(() => undefined);
  for (let row = from; row < table.rows.length; row++) {
    current = headingsAt(table, parents, { row, above: current });
    const priced = current.filter((cell) => cell !== undefined && pointsOfHeading(cell.text) !== undefined);
    const hasOwn =
      words.some((column) => pointsInText(cellIn(table, row, column)?.text ?? '') !== undefined) ||
      levels.some((column) => isPriced(column, row));
    const inner = hasOwn ? undefined : priced.at(-1);
    for (const cell of priced) if (cell !== undefined && cell !== inner) over.add(cell);
    const column = parents[current.indexOf(inner)];
    if (inner !== undefined && column !== undefined && inner.colSpan <= column.to - column.from + 1)
      whole.add(inner);
  }
  return new Set([...whole].filter((cell) => !over.has(cell)));
}

/** The cells of the columns of headings, a blank one being that above it, unless a new heading stands left of it. */
function headingsAt(
  table: SourceTable,
  parents: readonly Column[],
  { row, above }: { readonly row: number; readonly above: readonly (SourceCell | undefined)[] },
): readonly (SourceCell | undefined)[] {
  let isNew = false;
  return parents.map((column, level) => {
    const cell = cellIn(table, row, column);
    if (cell === undefined || cell.text === '') return isNew ? undefined : above[level];
    isNew ||= cell !== above[level];
    return cell;
  });
}
