/** Cells gathered into rectangles, and rectangles into addresses, so that Excel is told few things about many cells. */

import type { Address, CellRange } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';

/** The rectangles that cover just these cells. Runs along rows first, then runs of equal rows. */
export function rectangles(cells: readonly Address[]): readonly CellRange[] {
  const open = new Map<string, { from: Address; to: Address }>();
  const done: CellRange[] = [];
  for (const run of runsOf(cells)) {
    const key = `${run.from.column}:${run.to.column}`;
    const above = open.get(key);
    if (above !== undefined && above.to.row === run.from.row - 1) {
      above.to = run.to;
      continue;
    }
    if (above !== undefined) done.push(above);
    open.set(key, { ...run });
  }
  return [...done, ...open.values()];
}

function runsOf(cells: readonly Address[]): readonly CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { from: Address; to: Address }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.to.row === row && last.to.column === column - 1) last.to = { row, column };
    else runs.push({ from: { row, column }, to: { row, column } });
  }
  return runs;
}

export const rangeText = ({ from, to }: CellRange): string =>
  from.row === to.row && from.column === to.column ? a1(from) : `${a1(from)}:${a1(to)}`;

/**
 * Excel refuses addresses of several areas from about 8,192 characters on, counted with the sheet's name before each
 * area (OfficeDev/office-js#5198).
 */
const LONGEST_ADDRESS = 1500;

/** `A1:B2,D4`, in as many pieces as are needed. */
function addressesOf(areas: readonly CellRange[]): readonly string[] {
  const addresses: string[] = [];
  let current = '';
  for (const text of areas.map(rangeText)) {
    if (current !== '' && current.length + text.length + 1 > LONGEST_ADDRESS) {
      addresses.push(current);
      current = '';
    }
    current = current === '' ? text : `${current},${text}`;
  }
  return current === '' ? addresses : [...addresses, current];
}

/** One range, which Excel forgets after the batch. */
export const rangeAt = (sheet: Excel.Worksheet, at: CellRange | Address): Excel.Range =>
  sheet.getRange('from' in at ? rangeText(at) : a1(at)).untrack();

/** Several ranges, for what can be said of them all. */
export const areasAt = (sheet: Excel.Worksheet, areas: readonly CellRange[]): readonly Excel.RangeAreas[] =>
  addressesOf(areas).map((address) => sheet.getRanges(address).untrack());
