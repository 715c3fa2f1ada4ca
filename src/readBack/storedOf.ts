/** A SheetModel as a reader would find it: for hosts that keep the sheet themselves, and for reading it back. */

import { a1 } from '../formula/reference';
import type { Cell, SheetModel, Worksheet } from '../sheet/model';
import type { StoredCell, StoredSheet, StoredWorkbook } from './stored';

export const storedOf = ({ sheets }: SheetModel): StoredWorkbook => ({ sheets: sheets.map(storedSheet) });

export const storedSheet = ({ name, cells }: Worksheet): StoredSheet => ({
  name,
  cells: new Map(
    cells
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map((cell) => [a1(cell), storedCell(cell)]),
  ),
});

const storedCell = ({ value, formula, format }: Cell): StoredCell => ({
  value,
  ...(formula !== undefined && { formula: formula.text }),
  ...(format !== undefined && { formatCode: format }),
});
