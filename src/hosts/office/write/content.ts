/** What the cells of a new sheet hold: one block of values and formulas. */

import type { Cell, Worksheet } from '../../../sheet/model';
import { toSet } from '../typed';
import { rangeAt } from './areas';
import { elementAt } from '../../../problems/invariant';

/** A block may choke on longer texts, which Excel takes one by one up to 32,767 characters. */
const LONGEST_IN_BLOCK = 8000;

export function writeContent(target: Excel.Worksheet, sheet: Worksheet): void {
  const filled = sheet.cells.filter(
    ({ value, formula }) => formula !== undefined || (value !== null && value !== ''),
  );
  const isLong = ({ value, formula }: Cell): boolean =>
    formula === undefined && typeof value === 'string' && value.length > LONGEST_IN_BLOCK;
  const corner = { row: lastOf(filled, 'row'), column: lastOf(filled, 'column') };
  if (filled.length === 0) return;
  rangeAt(target, { from: { row: 1, column: 1 }, to: corner }).values = blockOf(
    filled.filter((cell) => !isLong(cell)),
    corner,
  );
  for (const cell of filled.filter(isLong)) rangeAt(target, cell).values = [[toSet(cell.value)]];
  for (const cell of filled)
    if (cell.link !== undefined)
      rangeAt(target, cell).hyperlink = {
        documentReference: cell.link,
        ...(typeof cell.value === 'string' && { textToDisplay: cell.value }),
      };
}

const lastOf = (cells: readonly Cell[], along: 'row' | 'column'): number =>
  cells.reduce((last, cell) => Math.max(last, cell[along]), 0);

/** Null leaves a cell of the block alone. */
function blockOf(
  cells: readonly Cell[],
  { row: rows, column: columns }: { row: number; column: number },
): (string | number | boolean | null)[][] {
  const block = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): string | number | boolean | null => null),
  );
  for (const { row, column, value, formula } of cells)
    elementAt(block, row - 1)[column - 1] = formula === undefined ? toSet(value) : `=${formula.text}`;
  return block;
}
