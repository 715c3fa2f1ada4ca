/** Cells that come row by row with their spans become a grid, in time and memory bounded by the limits. */

import type { CellLooks } from './cellLooks';
import { sourceLimits } from './limits';
import type { SourceCell, SourceRow, SourceTable } from './source';
import { settledWidths } from './sourceWidths';

interface GivenCell {
  readonly text: string;
  /** Default: 1. */
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** In the unit of the others. Default: nothing is said of it. */
  readonly width?: number | undefined;
  readonly looks?: CellLooks | undefined;
}

export interface TableBuilder {
  /** Of the grid columns from the first on, in any unit. */
  setWidths(widths: readonly number[]): void;
  startRow(): void;
  /** Columns without a cell, as at the jagged edge of a Word table. */
  skip(columns: number): void;
  /** The cell lies in the next free column of the row. */
  add(cell: GivenCell): void;
  /** The cell above in the next free column goes on in this row (`vMerge`). */
  extendAbove(colSpan: number): void;
  /** Row and column of the next cell from 1, for messages. */
  place(): Spot;
  finish(): BuiltTable;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface BuiltTable {
  readonly table: SourceTable;
  /** Rows or columns beyond the limits were left out. */
  readonly isCut: boolean;
}

/** A cell that may still grow downwards. */
interface Growing {
  text: string;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  width?: number | undefined;
  looks?: CellLooks | undefined;
}

/** Row and column as given, from 0, and which column that is of those in which cells begin. */
type Naming = (row: number, column: number, place: number) => string;

const ordinalName: Naming = (row, _, place) => `第${row + 1}行第${place + 1}列`;

interface TableOptions {
  readonly isRuled?: boolean;
  readonly nameOf?: Naming;
}

export function buildTable(
  name: string,
  { isRuled = false, nameOf = ordinalName }: TableOptions = {},
): TableBuilder {
  const grid: (Growing | undefined)[][] = [];
  let widths: readonly number[] = [];
  let column = 0;
  let isCut = false;

  const current = (): (Growing | undefined)[] => grid.at(-1) ?? [];
  const isOver = (): boolean => grid.length > sourceLimits.rows;
  const nextFree = (): void => {
    while (current()[column] !== undefined) column++;
  };

  function put(cell: Growing): void {
    const row = current();
    for (let at = cell.column; at < cell.column + cell.colSpan; at++) row[at] ??= cell;
  }

  return {
    setWidths: (given) => void (widths = given.slice(0, sourceLimits.columns)),
    startRow() {
      const above = grid.at(-1) ?? [];
      grid.push([]);
      column = 0;
      if (isOver()) return;
      const last = grid.length - 1;
      for (const cell of new Set(above)) if (cell !== undefined && cell.row + cell.rowSpan > last) put(cell);
    },
    skip(columns) {
      nextFree();
      column = Math.min(sourceLimits.columns, column + Math.max(0, columns));
    },
    add({ text, rowSpan = 1, colSpan = 1, width, looks }) {
      if (grid.length === 0) grid.push([]);
      nextFree();
      if (isOver() || column >= sourceLimits.columns) {
        isCut ||= text !== '';
        return;
      }
      const row = grid.length - 1;
      const room = sourceLimits.columns - column;
      const spans = { rowSpan: Math.max(1, rowSpan), colSpan: clampSpan(colSpan, room) };
      const cell = { text, row, column, width, looks, ...spans };
      put(cell);
      column += cell.colSpan;
    },
    extendAbove(colSpan) {
      nextFree();
      if (isOver() || column >= sourceLimits.columns) return;
      const above = grid.at(-2)?.[column];
      // A cell that goes on from nowhere, or at another place, is a cell of its own without text.
      if (above?.column !== column) return this.add({ text: '', colSpan });
      above.rowSpan = Math.max(above.rowSpan, grid.length - above.row);
      put(above);
      column += above.colSpan;
    },
    place() {
      nextFree();
      return { row: grid.length, column: column + 1 };
    },
    finish() {
      const kept = grid.slice(0, sourceLimits.rows);
      const table = { ...settle(name, kept, { nameOf, widths }), isRuled };
      return { table, isCut: isCut || kept.length < grid.length };
    },
  };
}

const clampSpan = (span: number, most: number): number => Math.min(Math.max(1, Math.floor(span) || 1), most);

/** Spans end with the table, and grid columns in which no cell begins are gone. */
function settle(
  name: string,
  grid: readonly (readonly (Growing | undefined)[])[],
  { nameOf, widths: ofGrid }: { readonly nameOf: Naming; readonly widths: readonly number[] },
): Omit<SourceTable, 'isRuled'> {
  const starts = new Set<number>();
  for (const row of grid) for (const cell of row) if (cell !== undefined) starts.add(cell.column);
  const columns = [...starts].sort((a, b) => a - b);
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const settled = new Map<Growing, SourceCell>();
  const rows = grid.map((row): SourceRow =>
    columns.map((column) => {
      const cell = row[column];
      if (cell === undefined) return undefined;
      const known = settled.get(cell);
      if (known !== undefined) return known;
      const first = indexOf.get(cell.column) ?? 0;
      const spanned = columns.filter((at) => at >= cell.column && at < cell.column + cell.colSpan).length;
      const made: SourceCell = {
        text: cell.text,
        row: cell.row,
        column: first,
        rowSpan: Math.min(cell.rowSpan, grid.length - cell.row),
        colSpan: spanned,
        name: nameOf(cell.row, cell.column, first),
        ...(cell.looks && { looks: cell.looks }),
      };
      settled.set(cell, made);
      return made;
    }),
  );
  const cells = [...settled].map(([{ width = 0 }, { column, colSpan }]) => ({ column, colSpan, width }));
  const widths = settledWidths(columns, ofGrid, cells);
  return { kind: 'table', name, width: columns.length, ...(widths && { widths }), rows };
}
