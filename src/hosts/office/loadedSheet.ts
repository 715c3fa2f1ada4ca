/** A sheet's cells, loaded in one piece. */

import { a1 } from '../../formula/reference';
import type { StoredCell, StoredSheet } from '../../readBack/stored';
import { storedCell } from './typed';

const PROPERTIES = 'rowIndex,columnIndex,values,formulas,valueTypes,numberFormat';

export interface LoadingSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Asks for everything on a sheet; what comes is there after the next sync. */
export function loadSheet(sheet: Excel.Worksheet): LoadingSheet {
  sheet.load('id,name');
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(PROPERTIES);
  return { sheet, used };
}

/** Undefined where the sheet is gone. */
export function loadedSheet({
  sheet,
  used,
}: LoadingSheet): (StoredSheet & { readonly id: string }) | undefined {
  if (sheet.isNullObject) return undefined;
  const cells = used.isNullObject ? new Map<string, StoredCell>() : cellsOf(used);
  return { id: sheet.id, name: sheet.name, cells };
}

function cellsOf({
  rowIndex,
  columnIndex,
  values,
  formulas,
  valueTypes,
  numberFormat,
}: Excel.Range): Map<string, StoredCell> {
  const cells = new Map<string, StoredCell>();
  const rows: unknown[][] = values;
  const written: unknown[][] = formulas;
  rows.forEach((row, i) =>
    row.forEach((value, j) => {
      const cell = storedCell({
        value,
        formula: written[i]?.[j],
        type: String(valueTypes[i]?.[j]),
        format: String(numberFormat[i]?.[j]),
      });
      if (cell !== undefined) cells.set(a1({ row: rowIndex + i + 1, column: columnIndex + j + 1 }), cell);
    }),
  );
  return cells;
}
