/** A workbook as the fake Excel keeps it. It changes, as workbooks do. */

import type { CellValue } from '../../../src/formula/value';
import type { Box } from './address';
import { contains } from './address';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface FakeCell {
  value: CellValue;
  /** Without the equals sign. */
  formula?: string | undefined;
  numberFormat: string;
  /** What the column is too narrow for. */
  isCrowded?: boolean;
  /** `font.bold`, `fill.color`, `borders.EdgeTop.style`, `protection.locked`. */
  readonly look: Map<string, unknown>;
  link?: unknown;
}

/** A rule on some cells, with what was set of it: `rule`, `prompt`, `font.color`. */
export interface CellRule {
  boxes: Box[];
  readonly settings: Map<string, unknown>;
}

export interface FakeSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  readonly cells: Map<number, FakeCell>;
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  merges: Box[];
  validations: CellRule[];
  highlights: CellRule[];
  /** Options of the protection; undefined while the sheet is not protected. */
  protection: Readonly<Record<string, unknown>> | undefined;
  password: string | undefined;
  /** `orientation`, `printArea`, `centerFooter`, … */
  readonly page: Map<string, unknown>;
  /** A page begins with each of these rows. */
  readonly breaks: number[];
  frozenRows: number;
  showGridlines: boolean;
  /** '' where it has none. */
  tabColor: string;
  selection: Box;
}

export interface FakeName {
  readonly name: string;
  /** Undefined where its cells were deleted: #REF!. */
  target: { readonly sheet: FakeSheet; readonly box: Box } | undefined;
}

export interface FakeBook {
  readonly sheets: FakeSheet[];
  names: FakeName[];
  active: FakeSheet;
  isStructureProtected: boolean;
  structurePassword: string | undefined;
  title: string;
  /** Days are counted from 1904-01-01. */
  startsIn1904: boolean;
  /** Whether a person is typing into a cell. */
  isEditing: boolean;
  /** Several ranges are selected, or a picture. */
  isSelectionSplit: boolean;
  nextId: number;
  /** Workbooks that were opened in windows of their own, as base64. */
  readonly opened: string[];
}

export function emptyBook(): FakeBook {
  const sheet = emptySheet('Sheet1', '{00000001}');
  return {
    sheets: [sheet],
    names: [],
    active: sheet,
    isStructureProtected: false,
    structurePassword: undefined,
    title: '',
    startsIn1904: false,
    isEditing: false,
    isSelectionSplit: false,
    nextId: 2,
    opened: [],
  };
}

export const emptySheet = (name: string, id: string): FakeSheet => ({
  id,
  name,
  visibility: 'Visible',
  cells: new Map(),
  rowHeights: new Map(),
  columnWidths: new Map(),
  hiddenColumns: new Set(),
  merges: [],
  validations: [],
  highlights: [],
  protection: undefined,
  password: undefined,
  page: new Map(),
  breaks: [],
  frozenRows: 0,
  showGridlines: true,
  tabColor: '',
  selection: { top: 1, left: 1, bottom: 1, right: 1 },
});

export const sheetId = (book: FakeBook): string => `{${String(book.nextId++).padStart(8, '0')}}`;

export const keyOf = (row: number, column: number): number => row * 16384 + column - 1;
export const rowOf = (key: number): number => Math.floor(key / 16384);
export const columnOf = (key: number): number => (key % 16384) + 1;

const blank = (): FakeCell => ({ value: null, numberFormat: 'General', look: new Map() });

export const cellAt = ({ cells }: FakeSheet, row: number, column: number): FakeCell | undefined =>
  cells.get(keyOf(row, column));

/** The cell, made where there was none. */
export function cellFor({ cells }: FakeSheet, row: number, column: number): FakeCell {
  const key = keyOf(row, column);
  const found = cells.get(key);
  if (found !== undefined) return found;
  const made = blank();
  cells.set(key, made);
  return made;
}

export const isLocked = (sheet: FakeSheet, row: number, column: number): boolean =>
  cellAt(sheet, row, column)?.look.get('protection.locked') !== false;

/** The cells that belong together with this one: a merge takes the lock of its first cell. */
export const mergeAt = ({ merges }: FakeSheet, row: number, column: number): Box | undefined =>
  merges.find((box) => contains(box, { top: row, left: column, bottom: row, right: column }));

/** What has a value or a formula, in a part of the sheet or all of it; null where nothing has. */
export function usedBox({ cells }: FakeSheet, within?: Box): Box | null {
  const used = [...cells].filter(
    ([key, { value, formula }]) =>
      (value !== null || formula !== undefined) &&
      (within === undefined ||
        contains(within, { top: rowOf(key), bottom: rowOf(key), left: columnOf(key), right: columnOf(key) })),
  );
  if (used.length === 0) return null;
  const box = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const [key] of used) {
    box.top = Math.min(box.top, rowOf(key));
    box.left = Math.min(box.left, columnOf(key));
    box.bottom = Math.max(box.bottom, rowOf(key));
    box.right = Math.max(box.right, columnOf(key));
  }
  return box;
}
