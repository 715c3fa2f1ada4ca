/**
 * Where each input belongs: the sheet, the row's id in the hidden column A, and the column.
 *
 * The sheet's formulas find an input by that id, so that is what counts. A defined name is only the quick way there:
 * dragging one input onto another takes its name along, and robs the other one of its own.
 */

import { columnName } from '../../formula/reference';
import type { CellValue } from '../../formula/value';
import { columnIn, sheetIn } from '../../sheet/earlier';
import { heldBy } from '../../sheet/held';
import type { Form } from '../../sheet/form';
import { makeForm } from '../../sheet/form';
import { findRecord } from '../../readBack/findRecord';
import type { StoredSheet, StoredWorkbook } from '../../readBack/stored';
import { fieldName, MARKS } from '../../sheet/sheetNames';
import type { CellPlace } from '../host';
import type { Mark } from './marks';

export interface InputAddress {
  readonly mark: Mark;
  readonly id: string;
  readonly column: number;
  /** What the cell is to hold for what was entered: a percent cell holds 0.935 for 93.5. */
  readonly held: (entered: CellValue) => CellValue;
}

/** By the defined names of the inputs. */
export type InputAddresses = ReadonlyMap<string, InputAddress>;

/** Of a sheet that is made from `layout`. */
export const inputAddressesOf = ({ setting: { earlier }, prepared: { all, rubric } }: Form): InputAddresses =>
  new Map(
    all.map((field) => [
      fieldName(field.id),
      {
        mark: MARKS[sheetIn(earlier, field)],
        id: field.row,
        column: columnIn(earlier, rubric, field.column),
        held: heldBy(field),
      },
    ]),
  );

/** Of a workbook as it was found; none where its record cannot be read, for then it is not used either. */
export function inputAddressesIn(workbook: StoredWorkbook): InputAddresses {
  try {
    return inputAddressesOf(makeForm(findRecord(workbook)));
  } catch {
    return new Map();
  }
}

/** Ids are compared as MATCH compares them. */
export const isSameId = (found: unknown, { id }: InputAddress): boolean =>
  typeof found === 'string' && found.toLowerCase() === id.toLowerCase();

/** Where an input is now; undefined where its row is gone, or there twice. */
export function placeIn(sheets: readonly StoredSheet[], home: InputAddress): CellPlace | undefined {
  const [sheet, copy] = sheets.filter(({ cells }) => cells.get('A1')?.value === home.mark);
  if (sheet === undefined || copy !== undefined) return undefined;
  const rows = [...sheet.cells].flatMap(([at, { value }]) =>
    /^A\d+$/.test(at) && isSameId(value, home) ? [at.slice(1)] : [],
  );
  return rows.length === 1 ? { sheet: sheet.name, cell: `${columnName(home.column)}${rows[0]}` } : undefined;
}
