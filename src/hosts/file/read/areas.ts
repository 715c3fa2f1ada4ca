/**
 * What an array formula or a data table fills: its other cells stand in the file as plain values, but are results,
 * which change when the workbook is calculated.
 */
import { a1 } from '../../../formula/reference';
import { parseReference } from './cellPosition';
import type { ReadCell } from './workbookModel';

export interface FilledArea {
  /** `A1:A9`, as written. */
  readonly area: string;
  readonly formula: string;
}

/** `take` is asked for the room of all the cells before they are laid out. */
export function fillAreas(
  cells: Map<string, ReadCell>,
  areas: readonly FilledArea[],
  take: (count: number) => void,
): void {
  for (const { area, formula } of areas) {
    const [from = '', to = from] = area.split(':');
    const [first, last] = [parseReference(from), parseReference(to)];
    if (first === undefined || last === undefined) continue;
    const count = (last.row - first.row + 1) * (last.column - first.column + 1);
    // An array of one cell is like any other formula: Office.js writes ours so.
    if (count <= 1) continue;
    take(count);
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++) {
        const at = a1({ row, column });
        const cell = cells.get(at) ?? { value: null };
        cells.set(at, { ...cell, formula: `{${cell.formula ?? formula}}` });
      }
  }
}
