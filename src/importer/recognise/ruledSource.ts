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
  /** Rows that it goes over, all of them in this list. */
  readonly down?: number;
}

/** Rows that stand together, undefined for those that are drawn as lines of text; a cell may go over several of them. */
export function ruledSources(
  table: SourceTable,
  columns: readonly Column[],
  rows: readonly (number | undefined)[],
): readonly (RuledSource | undefined)[] {
  const sources = rows.map((row) => (row === undefined ? undefined : ruledSource(table, columns, row)));
  return sources.map(
    (source, i) => source && { cells: source.cells.map((cell) => grown(cell, sources.slice(i + 1))) },
  );
}

/** Over so many rows as leave its columns free. */
function grown({ rowSpan, ...cell }: FoundCell, below: readonly (FoundRow | undefined)[]): RuledSourceCell {
  const isFree = (row: FoundRow | undefined): boolean =>
    row?.cells.every(({ from, to }) => to < cell.from || from > cell.to) === true;
  const spanned = below.slice(0, rowSpan - 1);
  const taken = spanned.findIndex((row) => !isFree(row));
  const down = 1 + (taken < 0 ? spanned.length : taken);
  return { ...cell, ...(down > 1 && { down }) };
}

type FoundCell = Omit<RuledSourceCell, 'down'> & { readonly rowSpan: number };
interface FoundRow {
  readonly cells: readonly FoundCell[];
}

/** Undefined where the row has more cells than the form has columns, or the table has no lines around them. */
function ruledSource(table: SourceTable, columns: readonly Column[], row: number): FoundRow | undefined {
  const kept = columns.filter(({ role }) => role !== 'ignore');
  const cells = cellsOf(table, row).filter((cell) => cell.row === row);
  const isRuled = table.isRuled || table.ruledRows?.has(row) === true;
  if (!isRuled || cells.length === 0 || cells.length > kept.length) return undefined;
  // Parts that stood side by side leave too few columns for what went over all of them.
  if ((table.parts ?? 1) > 1 && cells.length > 1) return undefined;
  // A cell that begins within a column begins with the next one: Word draws lines a little further on.
  let last = 0;
  const starts = cells.map(({ column }, i) => {
    const begun = kept.filter(({ from }) => from < column).length + 1;
    last = Math.min(Math.max(begun, last + 1), kept.length - (cells.length - 1 - i));
    return last;
  });
  const isAbove = (column: number): boolean => {
    const { from = 0 } = kept[column - 1] ?? {};
    return (table.rows[row]?.[from]?.row ?? row) < row;
  };
  return {
    cells: cells.map(({ text, rowSpan }, i) => {
      const from = starts[i] ?? 1;
      const next = starts[i + 1] ?? kept.length + 1;
      let to = from;
      while (to + 1 < next && !isAbove(to + 1)) to++;
      return { text, rowSpan, from, to };
    }),
  };
}
