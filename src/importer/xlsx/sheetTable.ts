/** The cells of a worksheet, or of a selected range, as a table; rows that are blank throughout are left out. */

import { a1 } from '../../formula/reference';
import type { CellLooks } from '../source/cellLooks';
import { sourceLimits } from '../source/limits';
import type { BuiltTable } from '../source/tableBuilder';
import { buildTable } from '../source/tableBuilder';

/** Rows and columns from 1, both included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetCells {
  readonly name: string;
  /** By row and column, from 1; only cells with text. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly MergedArea[];
  /** Of a column, from 1. Default: nothing is said of any. */
  readonly widthOf?: (column: number) => number;
  /** Whether lines are drawn around the cells of a row, from 1. Default: nothing is said of any. */
  readonly isRuled?: (row: number) => boolean;
  /** Of a cell, by its row and column from 1. Default: nothing is said of any. */
  readonly looksAt?: (row: number, column: number) => CellLooks | undefined;
  /** Where the table begins. Default: 1. */
  readonly firstColumn?: number;
}

export function sheetTable({
  name,
  rows,
  merges,
  widthOf,
  isRuled,
  looksAt,
  firstColumn = 1,
}: SheetCells): BuiltTable {
  const begun = merges.filter(({ top, left }) => rows.get(top)?.has(left) === true);
  const numbers = rowNumbers(rows, begun);
  const byRow = new Map<number, MergedArea[]>();
  // A blank cell over several rows, as one 得分 for all of them, goes as far as the table does without it.
  const kept = new Set(numbers);
  for (const area of merges)
    if (kept.has(area.top)) byRow.set(area.top, [...(byRow.get(area.top) ?? []), area]);
  const lastColumn = lastColumnOf(rows, begun, firstColumn);
  const table = buildTable(name, {
    nameOf: (row, column) => a1({ row: numbers[row] ?? 0, column: column + firstColumn }),
  });
  if (widthOf !== undefined)
    table.setWidths(Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => widthOf(firstColumn + i)));
  /** By column: the last row that a cell from above covers. */
  const covered = new Map<number, number>();
  for (const [index, row] of numbers.entries()) {
    table.startRow();
    const starting = new Map((byRow.get(row) ?? []).map((area) => [area.left, area]));
    for (let column = firstColumn; column <= lastColumn; column++) {
      if ((covered.get(column) ?? 0) >= row) continue;
      const area = starting.get(column);
      const right = Math.min(area?.right ?? column, lastColumn);
      const bottom = area?.bottom ?? row;
      const rowSpan = bottom === row ? 1 : numbers.slice(index).filter((number) => number <= bottom).length;
      const text = rows.get(row)?.get(column) ?? '';
      table.add({ text, rowSpan, colSpan: right - column + 1, looks: looksAt?.(row, column) });
      for (let at = column; at <= right; at++) covered.set(at, bottom);
      column = right;
    }
  }
  const built = table.finish();
  if (isRuled === undefined) return built;
  const ruledRows = new Set(numbers.flatMap((row, index) => (isRuled(row) ? [index] : [])));
  return { ...built, table: { ...built.table, ruledRows } };
}

/** Rows with words in them, and those into which such a cell reaches. */
function rowNumbers(rows: SheetCells['rows'], merges: readonly MergedArea[]): readonly number[] {
  const found = new Set(rows.keys());
  for (const { top, bottom } of merges)
    for (let row = top; row <= bottom && found.size <= sourceLimits.rows; row++) found.add(row);
  return [...found].sort((a, b) => a - b).slice(0, sourceLimits.rows + 1);
}

/** The last with words; what lies further to the right of a merged title is blank. */
function lastColumnOf(rows: SheetCells['rows'], merges: readonly MergedArea[], firstColumn: number): number {
  let last = firstColumn;
  for (const cells of rows.values()) for (const column of cells.keys()) last = Math.max(last, column);
  for (const { right, left } of merges) if (left > firstColumn) last = Math.max(last, right);
  return Math.min(last, firstColumn + sourceLimits.columns);
}
