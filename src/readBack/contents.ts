/** What is entered in an open sheet, and where: read from its cells, or known by the host that holds it. */

import type { CellValue } from '../formula/value';
import type { Place, Problem } from '../problems/problem';
import type { Scoring } from '../scoring/scoring';
import type { Form } from '../sheet/form';
import type { TypedSheet } from '../sheet/sheetNames';
import { ENTRIES, TYPED } from '../sheet/sheetNames';
import { typedSheets } from '../sheet/typedSheets';
import type { Hint } from '../sheet/words';
import { readEntries } from './entries';
import { findSheets } from './find';
import type { StoredSheet } from './stored';
import { tableOf } from '../problems/narrow';

export interface SheetContents {
  readonly entries: ReadonlyMap<string, CellValue>;
  /** Where each field's cell is now, by field id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where each row is now, by its id, on every sheet that people type into. */
  readonly rows: Readonly<Record<TypedSheet, ReadonlyMap<string, number>>>;
  /** The id in the hidden column, by `sheet!row`: what the cursor stands on. */
  readonly ids: ReadonlyMap<string, string>;
  /** Of single cells: what cannot be used, what is gone or there twice. */
  readonly problems: readonly Problem[];
  /** What the entries come to, and what is still to do, where the host has worked it out already. */
  readonly known?: { readonly scoring: Scoring; readonly hint: Hint };
}

/** `sheets` are those that people type into, under whatever name they go now. */
export function sheetContentsOf({ setting, prepared }: Form, sheets: readonly StoredSheet[]): SheetContents {
  const { earlier } = setting;
  const { sheets: present, problems: missing } = findSheets(
    { sheets },
    typedSheets(prepared, earlier),
    earlier,
  );
  const { entries, places, problems } = readEntries(prepared, present, earlier);
  const rows = tableOf(TYPED, (name) => rowsOf((present.get(name) ?? present.get(ENTRIES))?.stored));
  return {
    entries,
    places,
    rows,
    ids: new Map(
      sheets.flatMap((sheet) => [...rowsOf(sheet)].map(([id, row]) => [`${sheet.name}!${row}`, id])),
    ),
    problems: [...missing, ...problems],
  };
}

/** Row of every id in the hidden column. */
const rowsOf = (sheet: StoredSheet | undefined): ReadonlyMap<string, number> =>
  new Map(
    [...(sheet?.cells ?? [])].flatMap(([at, { value }]) =>
      /^A\d+$/.test(at) && typeof value === 'string' ? [[value, Number(at.slice(1))] as const] : [],
    ),
  );
