/**
 * Headings whose 分值 is for all that stands beside them, as none of their rows has one of its own.
 *
 * > 市容秩序（40分） | 无占道经营 | 每处扣0.5分   (a column 考核项目及分值, and none for 分值)
 */

import type { SourceCell, SourceTable } from '../source/source';
import type { Column } from './column';
import { cellIn } from './columnContent';
import { pointsInText, pointsOfHeading } from './pointsInText';

/** Cells of the innermost column of headings; none where the form has a column for 分值. */
export function wholeHeadings(
  table: SourceTable,
  columns: readonly Column[],
  from: number,
): ReadonlySet<SourceCell> {
  const inner = columns.findLast(({ role }) => role === 'parent');
  if (inner === undefined || columns.some(({ role }) => role === 'fullScore')) return new Set();
  const words = columns.filter(({ role }) => role === 'requirement' || role === 'criteria');
  const whole = new Set<SourceCell>();
  let current: SourceCell | undefined;
  for (let row = from; row < table.rows.length; row++) {
    const cell = cellIn(table, row, inner);
    if (cell !== undefined && cell.text !== '' && cell !== current) {
      current = cell;
      if (pointsOfHeading(cell.text) !== undefined && cell.colSpan <= inner.to - inner.from + 1)
        whole.add(cell);
    }
    const hasOwn = words.some((column) => pointsInText(cellIn(table, row, column)?.text ?? '') !== undefined);
    if (current !== undefined && hasOwn) whole.delete(current);
  }
  return whole;
}
