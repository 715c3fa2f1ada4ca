/**
 * The scoresheet that the page holds: its setting, what was typed, and what the sheets show for it. The engine draws
 * the sheets anew after each edit, so that the page needs no formula evaluator.
 */

import { a1 } from '../../formula/reference';
import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import type { Field } from '../../scoring/fields/fields';
import type { Scoresheet, Visible } from '../../sheet/fillForm';
import type { FixedSheet } from '../../sheet/form';
import { fixedSheets, fontsOf, opensOn } from '../../sheet/form';
import { drawVisible, fillForm } from '../../sheet/fillForm';
import type { Worksheet } from '../../sheet/model';
import type { StoredSheet, StoredWorkbook } from '../../readBack/stored';
import { storedOf, storedSheet } from '../../readBack/storedOf';
import { fieldName, isTyped } from '../../sheet/sheetNames';
import type { CellPlace } from '../host';
import { fontsClass } from './styleRules';
import { mustFind } from '../../problems/invariant';

/** Of its entries, blank ones are absent. */
export interface OpenSheet extends Scoresheet {
  readonly visible: Visible;
  /** Visible sheets that nobody fills in. */
  readonly others: readonly FixedSheet[];
  /** The sheet on which the workbook opens. */
  readonly active: string;
  /** Every defined name. */
  readonly names: ReadonlyMap<string, CellPlace>;
  /** Where each field's cell is, by field id, and the id of each row that has one, by `sheet!row`. */
  readonly places: ReadonlyMap<string, CellPlace>;
  readonly ids: ReadonlyMap<string, string>;
  /** The inputs, by `placeKey` and by defined name. */
  readonly fieldAt: ReadonlyMap<string, Field>;
  readonly fieldNamed: ReadonlyMap<string, Field>;
}

export const placeKey = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;

export function openSheet({ layout, entries: given }: Scoresheet): OpenSheet {
  const entries = present(given);
  const visible = drawVisible(layout, entries);
  const names = new Map(layout.names.map(({ name, sheet, at }) => [name, { sheet, cell: a1(at) }] as const));
  const fieldNamed = new Map(layout.prepared.all.map((field) => [fieldName(field.id), field]));
  return {
    layout,
    entries,
    visible,
    others: fixedSheets(layout),
    active: opensOn(layout),
    names,
    fieldAt: new Map([...fieldNamed].map(([name, field]) => [placeKey(mustFind(names, name)), field])),
    fieldNamed,
    places: new Map([...fieldNamed].map(([name, { id }]) => [id, mustFind(names, name)])),
    ids: new Map(
      Object.entries(layout.visible.rows).flatMap(([sheet, rows]) =>
        [...rows].map(([id, row]) => [`${sheet}!${row}`, id] as const),
      ),
    ),
  };
}

/** The visible sheets in the order of their tabs. */
export const sheetsOf = ({ visible, others }: OpenSheet): readonly Worksheet[] => [
  ...visible.sheets,
  ...others.map(({ draw }) => draw()),
];

/** The class that chooses the fonts of the paper. */
export const paperClass = ({ layout }: OpenSheet): string => fontsClass(fontsOf(layout));

/** What differs from what is there; null empties a cell. */
export const changesTo = (
  { entries }: OpenSheet,
  values: ReadonlyMap<string, CellValue>,
): ReadonlyMap<string, CellValue> =>
  new Map([...values].filter(([id, value]) => !isSame(value, entries.get(id) ?? null)));

const isSame = (a: CellValue, b: CellValue): boolean =>
  a !== null && b !== null && isCellError(a) && isCellError(b) ? a.error === b.error : a === b;

const present = (entries: Scoresheet['entries']): Scoresheet['entries'] =>
  new Map([...entries].filter(([, value]) => value !== null));

export function withEntries(open: OpenSheet, values: ReadonlyMap<string, CellValue>): OpenSheet {
  const entries = present(new Map([...open.entries, ...values]));
  return { ...open, entries, visible: drawVisible(open.layout, entries, open.visible) };
}

export const readInputs = ({ visible: { sheets } }: OpenSheet): readonly StoredSheet[] =>
  sheets.filter(({ name }) => isTyped(name)).map(storedSheet);

/** With the calculation behind it, as a file would hold it. */
export const readAll = ({ layout, entries }: OpenSheet): StoredWorkbook =>
  storedOf(fillForm(layout, entries).model);
