/** The columns of 加扣分明细 and of the sheets drawn like it, from the left, behind the hidden one with the ids. */

import { ENTRIES, REMARKS, REVIEW, SUBTOTALS } from './sheetNames';
import { ownKeys, tableOf } from '../problems/narrow';

export const ID_COLUMN = 1;

export type ListSheet = typeof ENTRIES | typeof REVIEW | typeof REMARKS | typeof SUBTOTALS;

/** `entry` and `note` are typed into; `echo` and `tip` are for the screen only. */
export type ListColumn =
  'label' | 'what' | 'standard' | 'entry' | 'unit' | 'note' | 'points' | 'echo' | 'tip';

/** Characters of the default font. The printed ones lie within A4 landscape: see `roomFor`. */
export type ListWidths = Readonly<Partial<Record<ListColumn, number>>>;

const TIP = 46;

/**
 * What people write needs 45 mm. 41 characters are 76 where a digit is 7 pixels wide: 500 characters, the most that a
 * cell takes, come to 25 lines, and fit into the highest row that there is.
 */
export const listWidths: Readonly<Record<ListSheet, ListWidths>> = {
  [ENTRIES]: { label: 6, what: 27, standard: 21, entry: 8, unit: 8, note: 41, points: 7, echo: 11, tip: TIP },
  [REVIEW]: { label: 7, what: 32, standard: 14, entry: 9, unit: 6, note: 41, points: 9, tip: TIP },
  // The sentence is written into the column that 填写 has elsewhere; the automatic one, which would not grow, is not printed.
  [REMARKS]: { label: 7, what: 55, points: 8, entry: 48, standard: TIP, tip: TIP },
  [SUBTOTALS]: { label: 7, what: 44, standard: 10, points: 12 },
};

/** The last column that is printed. */
export const lastPrinted = (sheet: ListSheet): ListColumn => (sheet === REMARKS ? 'entry' : 'points');

export const keysOf = (sheet: ListSheet): readonly ListColumn[] => ownKeys(listWidths[sheet]);

type Places = Readonly<Record<ListColumn, number>>;

const placesOn = (sheet: ListSheet): Places => placesIn(keysOf(sheet));

const placesIn = (columns: readonly ListColumn[]): Places =>
  tableOf(columns, (column) => ID_COLUMN + 1 + columns.indexOf(column));

const places: Readonly<Record<ListSheet, Places>> = {
  [ENTRIES]: placesOn(ENTRIES),
  [REVIEW]: placesOn(REVIEW),
  [REMARKS]: placesOn(REMARKS),
  [SUBTOTALS]: placesOn(SUBTOTALS),
};

/** Where each column stands; those that a sheet lacks are never asked for. */
export const listColumns = (sheet: ListSheet): Places => places[sheet];
