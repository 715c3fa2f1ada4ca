/** The workbook itself: its sheets, names, protection and application. */

import { parseAddress, quoted, boxText } from './address';
import type { FakeName } from './book';
import type { FakeObject } from './fakeObject';
import { accessDenied, ExcelFault, invalidArgument, itemNotFound, needs, notInFakeHost } from './fakeObject';
import type { Surroundings } from './range';
import { isRange, rangeObject } from './range';
import { findSheet, worksheetsObject } from './worksheet';

export function workbookObject(around: Surroundings): FakeObject {
  const { book } = around;
  return {
    kind: 'Workbook',
    parts: {
      Worksheets: () => worksheetsObject(around),
      Names: () => namesObject(around),
      Protection: () => ({
        kind: 'WorkbookProtection',
        read: { Protected: () => book.isStructureProtected },
        calls: {
          Protect: (password) => {
            if (book.isStructureProtected)
              throw new ExcelFault('InvalidOperation', 'It is protected already.');
            book.isStructureProtected = true;
            book.structurePassword = typeof password === 'string' ? password : undefined;
          },
          Unprotect: (password) => {
            if (book.structurePassword !== undefined && book.structurePassword !== password)
              throw accessDenied();
            book.isStructureProtected = false;
          },
        },
      }),
      Properties: () => ({
        kind: 'DocumentProperties',
        read: { Title: () => book.title },
        write: {
          Title: (value) => {
            needs('string', value);
            book.title = value as string;
          },
        },
      }),
      Functions: () => ({
        kind: 'Functions',
        calls: {
          // Counted from where the workbook counts, as its documentation says of DATE: assumption `begin`.
          Date: (year, month, day) => {
            const number = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
            return {
              kind: 'FunctionResult',
              read: { Value: () => number - (book.startsIn1904 ? 1462 : 0), Error: () => null },
            };
          },
        },
      }),
      Application: () => ({
        kind: 'Application',
        calls: {
          SuspendApiCalculationUntilNextSync: () => undefined,
          SuspendScreenUpdatingUntilNextSync: () => undefined,
          // Assumption `newWorkbook`.
          CreateWorkbook: (base64) => ({
            kind: 'WorkbookCreated',
            calls: { Open: () => void book.opened.push(String(base64)) },
          }),
        },
      }),
    },
    calls: {
      GetSelectedRange: () => {
        // Assumption `oneSelection`.
        if (book.isSelectionSplit) throw new ExcelFault('InvalidSelection', 'Several ranges are selected.');
        return rangeObject(around, book.active, book.active.selection);
      },
      // Assumption `activeCell`.
      GetActiveCell: () => {
        const { top, left } = book.active.selection;
        return rangeObject(around, book.active, { top, left, bottom: top, right: left });
      },
    },
  };
}

function namesObject(around: Surroundings): FakeObject {
  const { book } = around;
  const find = (key: unknown): FakeName | undefined =>
    book.names.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return {
    kind: 'NamedItemCollection',
    items: () => book.names.map((name) => nameObject(around, name)),
    calls: {
      Add: (name, reference) => {
        if (find(name) !== undefined) throw new ExcelFault('ItemAlreadyExists', String(name), 409);
        const made: FakeName = { name: checkedName(name), target: targetOf(around, reference) };
        book.names.push(made);
        return nameObject(around, made);
      },
      GetItemOrNullObject: (key) => {
        const name = find(key);
        return name === undefined ? null : nameObject(around, name);
      },
    },
    item: (key) => {
      const name = find(key);
      if (name === undefined) throw itemNotFound(String(key));
      return nameObject(around, name);
    },
  };
}

function checkedName(name: unknown): string {
  if (typeof name !== 'string' || !/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name))
    throw invalidArgument(`name ${String(name)}`);
  return name;
}

function targetOf({ book }: Surroundings, reference: unknown): FakeName['target'] {
  if (isRange(reference)) return reference.at;
  const found = typeof reference === 'string' ? parseAddress(reference.replace(/^=/, '')) : undefined;
  const sheet = found?.sheet === undefined ? undefined : findSheet(book, found.sheet);
  if (found === undefined || sheet === undefined) throw invalidArgument(`reference ${String(reference)}`);
  return { sheet, box: found.box };
}

function nameObject(around: Surroundings, item: FakeName): FakeObject {
  const range = (): FakeObject | null => {
    const { target } = item;
    return target === undefined ? null : rangeObject(around, target.sheet, target.box);
  };
  return {
    kind: 'NamedItem',
    id: { Name: item.name },
    read: {
      Name: () => item.name,
      Value: () =>
        item.target === undefined ? '#REF!' : `${quoted(item.target.sheet.name)}!${boxText(item.target.box)}`,
    },
    calls: {
      GetRange: () => {
        const found = range();
        if (found === null) throw itemNotFound(`the range of ${item.name}`);
        return found;
      },
      GetRangeOrNullObject: range,
      Delete: () => {
        if (!around.book.names.includes(item)) throw notInFakeHost('deleting a name twice');
        around.book.names = around.book.names.filter((each) => each !== item);
      },
    },
  };
}
