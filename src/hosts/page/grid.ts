/** Rows of a sheet as rows of an HTML table: which cells there are, and over how many rows and columns each goes. */

import type { Address, Cell, CellRange, Worksheet } from '../../sheet/model';
import { styleOf } from '../../sheet/styles';

export interface GridCell {
  readonly at: Address;
  /** Nothing where the sheet has no cell. */
  readonly cell: Cell | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface GridRow {
  readonly row: number;
  /** Points. */
  readonly height: number;
  readonly cells: readonly GridCell[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A sheet's cells and merges by address. */
export interface SheetIndex {
  readonly cellAt: (at: Address) => Cell | undefined;
  readonly mergeAt: (at: Address) => CellRange | undefined;
}

/** Wider than any sheet. */
const COLUMNS = 1024;
const key = ({ row, column }: Address): number => row * COLUMNS + column;

export function indexOf({ cells, merges }: Worksheet): SheetIndex {
  const byAddress = new Map(cells.map((cell) => [key(cell), cell]));
  const merged = new Map<number, CellRange>();
  for (const merge of merges)
    for (let row = merge.from.row; row <= merge.to.row; row++)
      for (let column = merge.from.column; column <= merge.to.column; column++)
        merged.set(key({ row, column }), merge);
  return { cellAt: (at) => byAddress.get(key(at)), mergeAt: (at) => merged.get(key(at)) };
}

/** Points of a row without a height of its own. */
const DEFAULT_HEIGHT = 15;

export const heightOf = ({ heights }: Pick<Worksheet, 'heights'>, row: number): number =>
  heights.get(row) ?? DEFAULT_HEIGHT;

/** `rows` from the top; a merge that begins above them, or goes on below, is cut to them. */
export function gridOf(
  sheet: Worksheet,
  index: SheetIndex,
  rows: readonly number[],
  columns: Span,
): readonly GridRow[] {
  return rows.map((row, i) => {
    const below = rows.slice(i);
    const cells: GridCell[] = [];
    for (let column = columns.from; column <= columns.to;) {
      const at = { row, column };
      const merge = index.mergeAt(at);
      const grid =
        merge === undefined
          ? { at, cell: index.cellAt(at), rowSpan: 1, columnSpan: spill(index, at, columns.to) }
          : mergedCell(index, merge, at, below, rows[i - 1]);
      if (grid !== undefined) cells.push(grid);
      column += grid?.columnSpan ?? 1;
    }
    return { row, height: heightOf(sheet, row), cells };
  });
}

/** Nothing where the merge is drawn from another row of the table. */
function mergedCell(
  index: SheetIndex,
  { from, to }: CellRange,
  at: Address,
  below: readonly number[],
  above: number | undefined,
): GridCell | undefined {
  if (above !== undefined && above >= from.row && above <= to.row) return undefined;
  return {
    at: from.row === at.row ? from : at,
    // Each page has the words of a merge that goes on over its end, as a spreadsheet prints them.
    cell: index.cellAt(from),
    rowSpan: below.filter((row) => row <= to.row).length,
    columnSpan: to.column - at.column + 1,
  };
}

/** A text that is not wrapped runs on over the empty cells beside it. */
function spill(index: SheetIndex, { row, column }: Address, last: number): number {
  const cell = index.cellAt({ row, column });
  if (cell === undefined || styleOf(cell.style).isWrapped) return 1;
  let end = column;
  while (end < last && index.cellAt({ row, column: end + 1 }) === undefined) end += 1;
  return end - column + 1;
}
