/** Cells and areas as a file writes them. */

import type { Address } from '../sheet/model';

export interface CellArea {
  readonly from: Address;
  readonly to: Address;
}

export const EVERYWHERE: CellArea = { from: { row: 1, column: 1 }, to: { row: 1_048_576, column: 16_384 } };
export const NOWHERE: CellArea = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

/** Of `B7`, as the reader writes it. */
export function addressOf(at: string): Address {
  let column = 0;
  let i = 0;
  for (; at.charCodeAt(i) >= 65; i++) column = column * 26 + at.charCodeAt(i) - 64;
  return { row: Number(at.slice(i)), column };
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** `B7:C9`, `$B$7:$C$9`, `B7`; undefined for anything else. */
export function areaOf(text: string): CellArea | undefined {
  const [, left, top = '', right = left, bottom = top] = AREA.exec(text) ?? [];
  return left === undefined || right === undefined
    ? undefined
    : { from: addressOf(`${left}${top}`), to: addressOf(`${right}${bottom}`) };
}

export const covers = ({ from, to }: CellArea, { row, column }: Address): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

/** More than all merges of the longest sheet, on which no two overlap. */
const MOST = 5_000_000;

/** Finds the cells in an area; all of them once somebody has asked for more than a sheet has. */
export function cellFinder<C extends Address>(cells: readonly C[]): (area: CellArea) => readonly C[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  let looked = 0;
  return (area) => {
    if (looked > MOST) return sorted.slice(0, 1);
    const found: C[] = [];
    for (let i = firstFrom(sorted, area.from.row); i < sorted.length; i++, looked++) {
      const cell = sorted[i];
      if (cell === undefined || cell.row > area.to.row) break;
      if (covers(area, cell)) found.push(cell);
    }
    return found;
  };
}

/** The place of the first that is in this row or below. */
function firstFrom(sorted: readonly Address[], row: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
