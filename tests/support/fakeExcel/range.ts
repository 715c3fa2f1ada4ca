/** Ranges: what cells hold, and what is done to them. */

import type { CellValue } from '../../../src/formula/value';
import { isCellError } from '../../../src/formula/value';
import { formatValue } from '../../../src/hosts/page/formatValue';
import type { Box } from './address';
import { boxText, columnsIn, contains, LAST_COLUMN, overlaps, quoted, rowsIn } from './address';
import type { FakeBook, FakeCell, FakeSheet } from './book';
import { cellAt, cellFor, isLocked, mergeAt, usedBox } from './book';
import { shiftRows } from './edits';
import type { Events } from './events';
import type { FakeObject } from './fakeObject';
import { accessDenied, ExcelFault, invalidArgument, needs, notInFakeHost } from './fakeObject';
import { highlightsOf, validationOf } from './rules';
import { bordersAt, formatOf, widthAt } from './style';
import { typed } from './typing';
import { worksheetObject } from './worksheet';

/** What every object of the fake can reach. */
export interface Surroundings {
  readonly book: FakeBook;
  readonly events: Events;
}

/** A range as an argument of another call. */
export interface FakeRange extends FakeObject {
  readonly kind: 'Range';
  readonly at: { readonly sheet: FakeSheet; readonly box: Box };
}

export const isRange = (value: unknown): value is FakeRange =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'Range';

const LARGEST = 5000000;

export function rangeObject(around: Surroundings, sheet: FakeSheet, box: Box): FakeRange {
  const area = { sheet, boxes: [box] };
  const grid = (read: (cell: FakeCell | undefined) => unknown) => (): unknown => {
    if (rowsIn(box) * columnsIn(box) > LARGEST) return null;
    return Array.from({ length: rowsIn(box) }, (_, row) =>
      Array.from({ length: columnsIn(box) }, (__, column) =>
        read(cellAt(sheet, box.top + row, box.left + column)),
      ),
    );
  };
  return {
    kind: 'Range',
    at: { sheet, box },
    read: {
      Address: () => `${quoted(sheet.name)}!${boxText(box)}`,
      RowIndex: () => box.top - 1,
      ColumnIndex: () => box.left - 1,
      RowCount: () => rowsIn(box),
      ColumnCount: () => columnsIn(box),
      Values: grid((cell) => shown(cell?.value ?? null)),
      // Of text behind an apostrophe, without it: assumption `apostrophe`.
      Formulas: grid((cell) =>
        cell?.formula === undefined ? shown(cell?.value ?? null) : `=${cell.formula}`,
      ),
      Text: grid((cell) => textShown(cell)),
      ValueTypes: grid((cell) => typeOf(cell?.value ?? null)),
      NumberFormat: grid((cell) => cell?.numberFormat ?? 'General'),
      ColumnHidden: () => sheet.hiddenColumns.has(box.left),
    },
    write: {
      Values: (value) => setValues(around, sheet, box, value),
      NumberFormat: (value) => setFormats(sheet, box, value),
      ColumnHidden: (value) => {
        needs('boolean', value);
        if (sheet.protection !== undefined) throw accessDenied();
        for (let column = box.left; column <= box.right; column++)
          if (value === true) sheet.hiddenColumns.add(column);
          else sheet.hiddenColumns.delete(column);
      },
      Hyperlink: (value) => setLink(sheet, box, value),
    },
    parts: {
      Worksheet: () => worksheetObject(around, sheet),
      Format: () => formatOf(area),
      DataValidation: () => validationOf(area),
      ConditionalFormats: () => highlightsOf(area),
    },
    calls: {
      GetEntireRow: () => rangeObject(around, sheet, { ...box, left: 1, right: LAST_COLUMN }),
      GetCell: (row, column) => {
        const [top, left] = [box.top + Number(row), box.left + Number(column)];
        return rangeObject(around, sheet, { top, left, bottom: top, right: left });
      },
      GetUsedRangeOrNullObject: () => {
        const used = usedBox(sheet, box);
        return used === null ? null : rangeObject(around, sheet, used);
      },
      GetMergedAreasOrNullObject: () => mergedAreas(around, sheet, box),
      // Assumption `drawnCells`.
      GetCellProperties: () =>
        Array.from({ length: rowsIn(box) }, (_, row) =>
          Array.from({ length: columnsIn(box) }, (__, column) => ({
            format: { borders: bordersAt(sheet, box.top + row, box.left + column) },
          })),
        ),
      GetColumnProperties: () =>
        Array.from({ length: columnsIn(box) }, (_, column) => ({
          format: { columnWidth: widthAt(sheet, box.left + column) },
        })),
      GetRow: (row) =>
        rangeObject(around, sheet, { ...box, top: box.top + Number(row), bottom: box.top + Number(row) }),
      GetBoundingRect: (other) => {
        if (!isRange(other)) throw notInFakeHost('Range.GetBoundingRect of text');
        const { at } = other;
        return rangeObject(around, sheet, {
          top: Math.min(box.top, at.box.top),
          left: Math.min(box.left, at.box.left),
          bottom: Math.max(box.bottom, at.box.bottom),
          right: Math.max(box.right, at.box.right),
        });
      },
      // The library cuts large writes up: assumption `blockSplit`.
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowsIn(box) || columns !== columnsIn(box)) throw sizeFault(box);
      },
      Insert: (direction) => {
        moveRows(around, sheet, box, direction, 'Down');
        return rangeObject(around, sheet, box);
      },
      Delete: (direction) => moveRows(around, sheet, box, direction, 'Up'),
      Merge: () => merge(sheet, box),
      Select: () => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelFault('InvalidOperation', 'A hidden sheet cannot be selected.');
        around.book.active = sheet;
        sheet.selection = mergeAt(sheet, box.top, box.left) ?? box;
        around.events.selected(sheet, boxText(box));
      },
    },
  };
}

const shown = (value: CellValue): unknown => (value === null ? '' : isCellError(value) ? value.error : value);

const textShown = (cell: FakeCell | undefined): string => {
  if (cell === undefined || cell.value === null) return '';
  if (cell.isCrowded === true) return '#####';
  return isCellError(cell.value) ? cell.value.error : formatValue(cell.value, cell.numberFormat);
};

/** Assumption `mergedAreas`. */
const MOST_MERGES = 512;

function mergedAreas(around: Surroundings, sheet: FakeSheet, box: Box): FakeObject | null {
  const found = sheet.merges.filter(({ top, left }) =>
    contains(box, { top, left, bottom: top, right: left }),
  );
  if (found.length > MOST_MERGES) throw new ExcelFault('GeneralException', 'Too many merged areas.');
  if (found.length === 0) return null;
  const items = found.map((merge) => rangeObject(around, sheet, merge));
  return {
    kind: 'RangeAreas',
    read: { AreaCount: () => found.length },
    parts: { Areas: () => ({ kind: 'RangeCollection', items: () => items }) },
  };
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
}

const sizeFault = (box: Box): ExcelFault => invalidArgument(`an array for ${boxText(box)} of another size`);

function rowsOf(value: unknown, box: Box): readonly (readonly unknown[])[] {
  const rows = value as readonly (readonly unknown[])[];
  const fits =
    Array.isArray(value) &&
    rows.length === rowsIn(box) &&
    rows.every((row) => Array.isArray(row) && row.length === columnsIn(box));
  if (!fits) throw sizeFault(box);
  return rows;
}

interface Change {
  readonly row: number;
  readonly column: number;
  readonly content: unknown;
}

/** Null leaves a cell alone, '' empties it; refused as a whole where one cell is locked: assumptions `nullLeaves`, `lockedCell`. */
function setValues({ events }: Surroundings, sheet: FakeSheet, box: Box, value: unknown): void {
  const changes = rowsOf(value, box).flatMap((cells, row) =>
    cells.flatMap((content, column): readonly Change[] =>
      content === null ? [] : [{ row: box.top + row, column: box.left + column, content }],
    ),
  );
  if (sheet.protection !== undefined && changes.some(({ row, column }) => isLocked(sheet, row, column)))
    throw accessDenied();
  for (const { row, column, content } of changes) enter(cellFor(sheet, row, column), content);
  events.changed(sheet, boxText(box), 'addin');
  events.calculated(sheet, boxText(box));
}

/** Assumption `longText`. */
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/** Puts what was typed, or set, into a cell. */
export function enter(cell: FakeCell, content: unknown): void {
  if (typeof content === 'number' || typeof content === 'boolean') {
    cell.value = content;
    cell.formula = undefined;
    return;
  }
  if (typeof content !== 'string') throw invalidArgument(`a value of type ${typeof content}`);
  const { value, formula, format } = typed(content, cell.numberFormat) ?? fail(content);
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw invalidArgument('a text too long');
  if (formula !== undefined && formula.length > LONGEST_FORMULA)
    throw new ExcelFault('FormulaLengthExceedsLimit', 'The formula is too long.');
  cell.value = value;
  cell.formula = formula;
  if (format !== undefined && cell.numberFormat === 'General') cell.numberFormat = format;
}

function fail(content: string): never {
  throw invalidArgument(`the formula ${content}`);
}

function setFormats(sheet: FakeSheet, box: Box, value: unknown): void {
  if (sheet.protection !== undefined && sheet.protection['allowFormatCells'] !== true) throw accessDenied();
  rowsOf(value, box).forEach((cells, row) =>
    cells.forEach((format, column) => {
      if (format === null) return;
      needs('string', format);
      cellFor(sheet, box.top + row, box.left + column).numberFormat = format as string;
    }),
  );
}

/** Excel dresses a link up as one: assumption `linkStyle`. */
function setLink(sheet: FakeSheet, box: Box, value: unknown): void {
  if (sheet.protection !== undefined) throw accessDenied();
  const { documentReference, textToDisplay, ...rest } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).some((key) => key !== 'screenTip'))
    throw notInFakeHost(`Hyperlink ${Object.keys(rest).join()}`);
  needs('string', documentReference);
  const cell = cellFor(sheet, box.top, box.left);
  cell.link = documentReference;
  if (typeof textToDisplay === 'string') cell.value = textToDisplay;
  cell.look.set('font.color', '#0563C1');
  cell.look.set('font.name', 'Calibri');
}

/** Whole rows alone: nothing else comes or goes on a scoresheet. */
function moveRows(
  { book }: Surroundings,
  sheet: FakeSheet,
  box: Box,
  direction: unknown,
  known: 'Down' | 'Up',
): void {
  if (sheet.protection !== undefined) throw accessDenied();
  if (direction !== known || columnsIn(box) !== LAST_COLUMN) throw notInFakeHost(`moving ${boxText(box)}`);
  shiftRows(book, sheet, box.top, known === 'Down' ? rowsIn(box) : -rowsIn(box));
}

/** Only the first cell keeps what it holds: assumption `mergeKeepsFirst`. */
function merge(sheet: FakeSheet, box: Box): void {
  if (sheet.protection !== undefined) throw accessDenied();
  const other = sheet.merges.find((each) => overlaps(each, box) && !contains(box, each));
  if (other !== undefined) throw new ExcelFault('MergedRangeConflict', boxText(other));
  sheet.merges = [...sheet.merges.filter((each) => !contains(box, each)), box];
  for (let row = box.top; row <= box.bottom; row++)
    for (let column = box.left; column <= box.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined || (row === box.top && column === box.left)) continue;
      cell.value = null;
      cell.formula = undefined;
    }
}
