/** A workbook as somebody's program hands it on: filled in, and nothing calculated yet. */
import type { CellValue } from '../../../src/formula/value';
import type { Cell, SheetModel } from '../../../src/sheet/model';
import { a1 } from '../../../src/sheet/model';
import type { CellInput, CellPlace, InputValue } from '../libreOffice';

/** No formula has a result, so none can be taken for one that was calculated. */
export function uncached(blank: SheetModel, fill: readonly CellInput[]): SheetModel {
  const typed = new Map(fill.map((input) => [addressOf(input), valueOf(input.value)]));
  const withValue = (sheet: string, cell: Cell): Cell => {
    if (cell.formula !== undefined) return { ...cell, value: null };
    const value = typed.get(`${sheet}!${a1(cell)}`);
    return value === undefined ? cell : { ...cell, value };
  };
  return {
    ...blank,
    sheets: blank.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => withValue(sheet.name, cell)),
    })),
  };
}

export function addressOf(place: CellPlace): string {
  if ('name' in place) throw new Error(`by address, not by name: ${place.name}`);
  return `${place.sheet}!${place.cell}`;
}

const valueOf = (value: InputValue): CellValue =>
  typeof value === 'object' && value !== null && 'emptyString' in value ? '' : value;
