/**
 * The scoresheet that the page holds: its setting, what was typed, and what the sheets show for it.
 *
 * A model that is written is read back as any returned workbook is; from then on the engine draws the sheets anew
 * after each edit, so that the page needs no formula evaluator.
 */

import { a1 } from '../../formula/reference';
import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import type { Field } from '../../scoring/fields';
import { columnOf } from '../../sheet/columns';
import type { Layout, Visible } from '../../sheet/layout';
import { drawVisible, layOut, layoutOf } from '../../sheet/layout';
import type { SheetModel, Worksheet } from '../../sheet/model';
import { readEntries } from '../../sheet/readBack/entries';
import type { FoundSheet } from '../../sheet/readBack/find';
import { findRecord, findSheet } from '../../sheet/readBack/find';
import type { StoredSheet, StoredWorkbook } from '../../sheet/readBack/stored';
import { storedOf, storedSheet } from '../../sheet/readBack/storedOf';
import { ENTRIES, fieldName, SCORESHEET } from '../../sheet/sheetNames';
import type { CellPlace } from '../host';
import { fontsClass } from './styleRules';

export interface OpenSheet {
  readonly layout: Layout;
  /** By field id; blank fields are absent. */
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly visible: Visible;
  /** Visible sheets that nobody fills in. */
  readonly others: readonly Worksheet[];
  /** The sheet on which the workbook opens. */
  readonly active: string;
  /** Every defined name. */
  readonly names: ReadonlyMap<string, CellPlace>;
  /** The inputs, by `placeKey` and by defined name. */
  readonly fieldAt: ReadonlyMap<string, Field>;
  readonly fieldNamed: ReadonlyMap<string, Field>;
}

export const placeKey = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;

/** @throws ScoresheetError where the model carries no record of what it was made from. */
export function openSheet(model: SheetModel): OpenSheet {
  const workbook = storedOf(model);
  const layout = layoutOf(findRecord(workbook));
  const sheets = new Map(
    ([SCORESHEET, ENTRIES] as const).flatMap((name): [string, FoundSheet][] => {
      const { sheet } = findSheet(workbook, name);
      return sheet === undefined ? [] : [[name, sheet]];
    }),
  );
  const { entries } = readEntries(layout.prepared, sheets);
  const visible = drawVisible(layout, entries);
  return {
    layout,
    entries,
    visible,
    others: model.sheets.filter(
      ({ name, visibility }) => visibility === 'visible' && name !== SCORESHEET && name !== ENTRIES,
    ),
    active: model.active,
    names: new Map(model.names.map(({ name, sheet, at }) => [name, { sheet, cell: a1(at) }])),
    fieldAt: new Map(layout.prepared.all.map((field) => [placeKey(placeOf(field, layout, visible)), field])),
    fieldNamed: new Map(layout.prepared.all.map((field) => [fieldName(field.id), field])),
  };
}

function placeOf({ row, column }: Field, { prepared }: Layout, { rows }: Visible): CellPlace {
  const sheet = column === 'score' ? SCORESHEET : ENTRIES;
  const at = { row: rows[sheet].get(row) as number, column: columnOf(prepared.rubric, column) };
  return { sheet, cell: a1(at) };
}

/** The visible sheets in the order of their tabs. */
export const sheetsOf = ({ visible: { official, detail }, others }: OpenSheet): readonly Worksheet[] => [
  official,
  detail,
  ...others,
];

/** The class that chooses the fonts of the paper. */
export const fontsOf = ({ layout }: OpenSheet): string =>
  fontsClass(layout.setting.rubric.layout.fonts ?? 'windows');

/** What differs from what is there; null empties a cell. */
export const changesTo = (
  { entries }: OpenSheet,
  values: ReadonlyMap<string, CellValue>,
): ReadonlyMap<string, CellValue> =>
  new Map([...values].filter(([id, value]) => !isSame(value, entries.get(id) ?? null)));

const isSame = (a: CellValue, b: CellValue): boolean =>
  a !== null && b !== null && isCellError(a) && isCellError(b) ? a.error === b.error : a === b;

export function withEntries(open: OpenSheet, values: ReadonlyMap<string, CellValue>): OpenSheet {
  const all = new Map([...open.entries, ...values]);
  const entries = new Map([...all].filter(([, value]) => value !== null));
  return { ...open, entries, visible: drawVisible(open.layout, entries) };
}

export const readInputs = ({ visible: { official, detail } }: OpenSheet): readonly StoredSheet[] =>
  [official, detail].map(storedSheet);

/** With the calculation behind it, as a file would hold it. */
export const readAll = ({ layout, entries }: OpenSheet): StoredWorkbook =>
  storedOf(layOut(layout, entries).model);
