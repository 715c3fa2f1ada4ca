/** Worksheets, one and all. */

import { boxText, LAST_COLUMN, LAST_ROW, parseAddress } from './address';
import type { FakeBook, FakeSheet, Visibility } from './book';
import { emptySheet, sheetId, usedBox } from './book';
import { removeSheet } from './edits';
import type { FakeObject } from './fakeObject';
import { accessDenied, ExcelFault, invalidArgument, itemNotFound, needs, oneOf } from './fakeObject';
import { breaksOf, pageLayoutOf } from './page';
import type { Surroundings } from './range';
import { rangeObject } from './range';
import { formatOf } from './style';
import { validationOf } from './rules';

/** The name or the id of a sheet; names ignore case, ids stay (assumption `sheetId`). */
export const findSheet = ({ sheets }: FakeBook, key: unknown): FakeSheet | undefined =>
  sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

/** Assumption `structure`. */
function mayRestructure({ isStructureProtected }: FakeBook): void {
  if (isStructureProtected) throw accessDenied();
}

export function worksheetsObject(around: Surroundings): FakeObject {
  const { book, events } = around;
  const found = (key: unknown): FakeObject | null => {
    const sheet = findSheet(book, key);
    return sheet === undefined ? null : worksheetObject(around, sheet);
  };
  return {
    kind: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetObject(around, sheet)),
    calls: {
      Add: (name) => worksheetObject(around, addSheet(book, name)),
      GetItemOrNullObject: found,
      GetActiveWorksheet: () => worksheetObject(around, book.active),
      ...Object.fromEntries(
        (
          ['_RegisterDataChangedEvent', '_RegisterSelectionChangedEvent', '_RegisterCalculatedEvent'] as const
        ).flatMap((name) => [
          [name, () => events.register(name)],
          [name.replace('_Register', '_Unregister'), () => events.unregister(name)],
        ]),
      ),
    },
    item: (key) => {
      const sheet = found(key);
      if (sheet === null) throw itemNotFound(String(key));
      return sheet;
    },
  };
}

const NAME = /^[^:\\/?*[\]]{1,31}$/;

function addSheet(book: FakeBook, name: unknown): FakeSheet {
  mayRestructure(book);
  checkName(book, name);
  const sheet = emptySheet(name as string, sheetId(book));
  book.sheets.push(sheet);
  return sheet;
}

function checkName(book: FakeBook, name: unknown): void {
  if (typeof name !== 'string' || !NAME.test(name)) throw invalidArgument(`sheet name ${String(name)}`);
  if (findSheet(book, name) !== undefined) throw new ExcelFault('ItemAlreadyExists', name, 409);
}

export function worksheetObject(around: Surroundings, sheet: FakeSheet): FakeObject {
  const { book } = around;
  const alive = (): void => {
    if (!book.sheets.includes(sheet)) throw itemNotFound(sheet.name);
  };
  return {
    kind: 'Worksheet',
    id: { Id: sheet.id },
    read: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => book.sheets.indexOf(sheet),
      Gridlines: () => sheet.showGridlines,
    },
    write: {
      Name: (value) => {
        mayRestructure(book);
        checkName(book, value);
        sheet.name = value as string;
      },
      Visibility: (value) => setVisibility(book, sheet, value),
      Position: (value) => {
        mayRestructure(book);
        needs('number', value);
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(value as number, 0, sheet);
      },
      Gridlines: (value) => void (sheet.showGridlines = value === true),
      TabColor: (value) => {
        needs('string', value);
        sheet.tabColor = value as string;
      },
    },
    parts: {
      Protection: () => protectionOf(sheet),
      PageLayout: () => pageLayoutOf(sheet),
      HorizontalPageBreaks: () => breaksOf(sheet),
      FreezePanes: () => ({
        kind: 'WorksheetFreezePanes',
        calls: { FreezeRows: (count) => void (sheet.frozenRows = Number(count)) },
      }),
    },
    calls: {
      GetRange: (address) => {
        alive();
        return rangeAt(around, sheet, address);
      },
      GetRanges: (addresses) => areasAt(sheet, addresses),
      GetUsedRangeOrNullObject: () => {
        alive();
        const box = usedBox(sheet);
        return box === null ? null : rangeObject(around, sheet, box);
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelFault('InvalidOperation', 'A hidden sheet cannot be activated.');
        book.active = sheet;
        around.events.selected(sheet, boxText(sheet.selection));
      },
      Delete: () => {
        mayRestructure(book);
        // Assumption `veryHidden`.
        if (sheet.visibility === 'VeryHidden')
          throw new ExcelFault('InvalidOperation', 'A very hidden sheet cannot be deleted.');
        removeSheet(book, sheet);
      },
    },
  };
}

function rangeAt(around: Surroundings, sheet: FakeSheet, address: unknown): FakeObject {
  const whole = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  if (address === null || address === undefined) return rangeObject(around, sheet, whole);
  const found = typeof address === 'string' ? parseAddress(address) : undefined;
  if (found === undefined || found.sheet !== undefined)
    throw invalidArgument(`address ${JSON.stringify(address)}`);
  return rangeObject(around, sheet, found.box);
}

/** What is known of the limit: assumption `areasLimit`. */
const LONGEST_ADDRESS = 8192;

function areasAt(sheet: FakeSheet, addresses: unknown): FakeObject {
  const texts = String(addresses).split(',');
  // Excel counts the addresses with the name of the sheet before each.
  if (String(addresses).length + texts.length * (sheet.name.length + 1) > LONGEST_ADDRESS)
    throw invalidArgument('too many areas');
  const boxes = texts.map((text) => {
    const found = parseAddress(text.trim());
    if (found === undefined) throw invalidArgument(`address ${text}`);
    return found.box;
  });
  const area = { sheet, boxes };
  return {
    kind: 'RangeAreas',
    parts: { Format: () => formatOf(area), DataValidation: () => validationOf(area) },
  };
}

function setVisibility(book: FakeBook, sheet: FakeSheet, value: unknown): void {
  mayRestructure(book);
  oneOf(value, 'Visible', 'Hidden', 'VeryHidden');
  const others = book.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  if (value !== 'Visible' && others.length === 0)
    // Assumption `lastVisible`.
    throw new ExcelFault('InvalidOperation', 'A workbook must show one sheet at least.');
  sheet.visibility = value as Visibility;
  if (value !== 'Visible' && book.active === sheet) book.active = others[0] as FakeSheet;
}

const OPTIONS = /^(allow(FormatCells|FormatColumns|FormatRows|InsertRows|DeleteRows|Sort)|selectionMode)$/;

function protectionOf(sheet: FakeSheet): FakeObject {
  return {
    kind: 'WorksheetProtection',
    read: { Protected: () => sheet.protection !== undefined },
    calls: {
      Protect: (options, password) => {
        // Assumption `protectTwice`.
        if (sheet.protection !== undefined)
          throw new ExcelFault('InvalidOperation', 'The sheet is protected already.');
        for (const name of Object.keys(options ?? {}))
          if (!OPTIONS.test(name)) throw invalidArgument(`protection option ${name}`);
        sheet.protection = { ...(options as Record<string, unknown>) };
        sheet.password = typeof password === 'string' ? password : undefined;
      },
      Unprotect: (password) => {
        if (sheet.password !== undefined && sheet.password !== password) throw accessDenied();
        sheet.protection = undefined;
      },
    },
  };
}
