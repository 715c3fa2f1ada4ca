/** Cells and areas as a file writes them. */

import type { Address } from '../model';
import type { CellArea } from './looks';

/** Of `B7`, as the reader writes it. */
export function addressOf(at: string): Address {
  let column = 0;
  let i = 0;
  for (; at.charCodeAt(i) >= 65; i++) column = column * 26 + at.charCodeAt(i) - 64;
  return { row: Number(at.slice(i)), column };
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** `B7:C9`, `$B$7:$C$9`; undefined for anything else. */
export function areaOf(text: string): CellArea | undefined {
  const [, left, top, right, bottom] = AREA.exec(text) ?? [];
  return left === undefined || right === undefined
    ? undefined
    : { from: addressOf(`${left}${top}`), to: addressOf(`${right}${bottom}`) };
}

export const covers = ({ from, to }: CellArea, { row, column }: Address): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;
