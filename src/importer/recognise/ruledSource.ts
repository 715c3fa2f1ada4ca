/** A row of the table that is none of its lines, by the columns of the form: its cells go over whole columns. */

import type { SourceTable } from '../source/source';
import type { Column } from './column';
import { cellsOf } from './headingRows';

export interface RuledSource {
  readonly cells: readonly RuledSourceCell[];
}

interface RuledSourceCell {
  readonly text: string;
  /** Columns of the form, from 1, both included. */
  readonly from: number;
  readonly to: number;
}

/** Undefined where the row has more cells than the form has columns, or the table has no lines around them. */
export function ruledSource(
  table: SourceTable,
  columns: readonly Column[],
  row: number,
): RuledSource | undefined {
  const kept = columns.filter(({ role }) => role !== 'ignore');
  const cells = cellsOf(table, row).filter((cell) => cell.row === row);
  const isRuled = table.isRuled || table.ruledRows?.has(row) === true;
  if (!isRuled || cells.length === 0 || cells.length > kept.length) return undefined;
  // A cell that begins within a column begins with the next one: Word draws lines a little further on.
  let last = 0;
  const starts = cells.map(({ column }, i) => {
    const begun = kept.filter(({ from }) => from < column).length + 1;
    last = Math.min(Math.max(begun, last + 1), kept.length - (cells.length - 1 - i));
    return last;
  });
  return {
    cells: cells.map(({ text }, i) => ({
      text,
      from: starts[i] ?? 1,
      to: (starts[i + 1] ?? kept.length + 1) - 1,
    })),
  };
}
