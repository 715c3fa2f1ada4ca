/** Whether as much is printed as was written, wherever the rows have gone. */

import type { Problem } from '../../problems/problem';
import { errorAt } from '../../problems/problem';
import type { SheetModel } from '../model';
import { areaOf } from './areas';
import type { FoundSheet } from './find';
import { rowsNow } from './rowsNow';

export const printAreaProblems = (
  { sheets: expected }: SheetModel,
  found: ReadonlyMap<string, FoundSheet>,
): readonly Problem[] =>
  expected.flatMap((sheet) => {
    const own = found.get(sheet.name);
    if (own?.stored.looks === undefined || sheet.print === undefined) return [];
    const { from, to } = sheet.print.area;
    const { now, ids } = rowsNow(sheet, own);
    // Signatures stand under the last row with an id, as far from it as ever.
    const last = [...ids.keys()].filter((row) => row <= to.row && now.has(row)).at(-1);
    if (last === undefined) return [];
    const bottom = (now.get(last) ?? last) + to.row - last;
    const printed = areaOf((own.stored.looks.printArea ?? '').replace(/^.*!/, ''));
    const isSame =
      printed?.from.row === from.row &&
      printed.from.column === from.column &&
      printed.to.column === to.column &&
      printed.to.row === bottom;
    return isSame ? [] : [errorAt('sheet.printAreaChanged', { sheet: own.stored.name }, {})];
  });
