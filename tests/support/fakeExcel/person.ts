/** What people do in Excel while the add-in is open: the one at this computer, and the others of a shared workbook. */

import type { CellValue } from '../../../src/formula/value';
import type { SheetModel } from '../../../src/sheet/model';
import { a1 } from '../../../src/sheet/model';
import type { Box } from './address';
import { boxText, parseAddress } from './address';
import type { FakeBook, FakeCell, FakeSheet } from './book';
import { cellAt, cellFor, isLocked, mergeAt } from './book';
import { copySheet, dragCell, removeSheet, shiftRows } from './edits';
import type { Author } from './events';
import { accessDenied } from './fakeObject';
import type { Surroundings } from './range';
import { enter } from './range';
import { findSheet } from './worksheet';

export interface Person {
  /** @throws ExcelFault where the cell is locked. */
  type(sheet: string, cell: string, text: string): void;
  /** Pastes a block of cells; data validation does not stop it. */
  paste(sheet: string, cell: string, rows: readonly (readonly string[])[]): void;
  /** Picks from a drop-down list, in the builds that then raise no change event: assumptions `pickIsSilent`, `calculationEvent`. */
  pick(sheet: string, cell: string, text: string): void;
  /** Takes back the last of the above; it arrives as an ordinary edit: assumption `undoIsAnEdit`. */
  undo(): void;
  /** Drags one cell onto another, or cuts and pastes it. */
  drag(sheet: string, from: string, to: string): void;
  select(sheet: string, cells: string): void;
  rename(sheet: string, name: string): void;
  remove(sheet: string): void;
  copy(sheet: string, name: string): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  protect(sheet: string, password?: string): void;
  unprotect(sheet: string): void;
  /** Days are counted from 1904-01-01 from now on. */
  startIn1904(): void;
  protectStructure(isOn: boolean): void;
  /** Locks or unlocks one cell. */
  lock(sheet: string, cell: string, isLocked: boolean): void;
}

interface Step {
  readonly sheet: FakeSheet;
  readonly box: Box;
  readonly before: readonly {
    readonly cell: FakeCell;
    readonly was: Pick<FakeCell, 'value' | 'formula' | 'numberFormat'>;
  }[];
}

export function personAt({ book, events }: Surroundings, author: Author = 'person'): Person {
  const steps: Step[] = [];
  const sheetCalled = (name: string): FakeSheet => {
    const sheet = findSheet(book, name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const change = (name: string, at: string, rows: readonly (readonly string[])[], isTold = true): void => {
    const sheet = sheetCalled(name);
    const from = boxAt(at);
    const box = {
      ...from,
      bottom: from.top + rows.length - 1,
      right: from.left + (rows[0]?.length ?? 1) - 1,
    };
    const targets = rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ row: box.top + row, column: box.left + column, text })),
    );
    if (sheet.protection !== undefined && targets.some(({ row, column }) => isLocked(sheet, row, column)))
      throw accessDenied();
    const before = targets.map(({ row, column }) => {
      const cell = cellFor(sheet, row, column);
      return { cell, was: { value: cell.value, formula: cell.formula, numberFormat: cell.numberFormat } };
    });
    for (const { row, column, text } of targets) enter(cellFor(sheet, row, column), text);
    steps.push({ sheet, box, before });
    if (isTold) events.changed(sheet, boxText(box), author);
    events.calculated(sheet, boxText(box));
  };
  return {
    type: (sheet, cell, text) => change(sheet, cell, [[text]]),
    paste: (sheet, cell, rows) => change(sheet, cell, rows),
    pick: (sheet, cell, text) => change(sheet, cell, [[text]], false),
    undo() {
      const step = steps.pop();
      if (step === undefined) return;
      for (const { cell, was } of step.before) Object.assign(cell, was);
      events.changed(step.sheet, boxText(step.box), author);
      events.calculated(step.sheet, boxText(step.box));
    },
    drag(name, from, to) {
      const sheet = sheetCalled(name);
      const [source, target] = [boxAt(from), boxAt(to)];
      if (
        sheet.protection !== undefined &&
        [source, target].some(({ top, left }) => isLocked(sheet, top, left))
      )
        throw accessDenied();
      dragCell(book, sheet, source, target);
      events.changed(sheet, to, author);
      events.calculated(sheet, to);
    },
    select(name, cells) {
      const sheet = sheetCalled(name);
      const box = boxAt(cells);
      book.active = sheet;
      const isOne = box.top === box.bottom && box.left === box.right;
      sheet.selection = (isOne ? mergeAt(sheet, box.top, box.left) : undefined) ?? box;
      events.selected(sheet, boxText(sheet.selection));
    },
    rename(sheet, name) {
      mayRestructure(book);
      sheetCalled(sheet).name = name;
      for (const { cells } of book.sheets)
        for (const cell of cells.values()) cell.formula = renamed(cell.formula, sheet, name);
    },
    remove(sheet) {
      mayRestructure(book);
      removeSheet(book, sheetCalled(sheet));
    },
    copy(sheet, name) {
      mayRestructure(book);
      copySheet(book, sheetCalled(sheet), name);
    },
    insertRows: (name, row, count) => moveRows(sheetCalled(name), row, count),
    deleteRows: (name, row, count) => moveRows(sheetCalled(name), row, -count),
    protect(name, password) {
      Object.assign(sheetCalled(name), { protection: { allowFormatRows: true }, password });
    },
    unprotect: (name) => Object.assign(sheetCalled(name), { protection: undefined, password: undefined }),
    startIn1904: () => void (book.startsIn1904 = true),
    protectStructure: (isOn) => void (book.isStructureProtected = isOn),
    lock(name, at, isLockedNow) {
      const { top, left } = boxAt(at);
      cellFor(sheetCalled(name), top, left).look.set('protection.locked', isLockedNow);
    },
  };

  function moveRows(sheet: FakeSheet, row: number, count: number): void {
    if (sheet.protection !== undefined) throw accessDenied();
    shiftRows(book, sheet, row, count);
    events.changed(sheet, `${row}:${row + Math.abs(count) - 1}`, author);
  }
}

function mayRestructure({ isStructureProtected }: FakeBook): void {
  if (isStructureProtected) throw accessDenied();
}

export function boxAt(address: string): Box {
  const found = parseAddress(address);
  if (found === undefined) throw new Error(`no address: ${address}`);
  return found.box;
}

/** What a cell holds. */
export function contentOf(book: FakeBook, sheet: string, at: string): FakeCell | undefined {
  const { top, left } = boxAt(at);
  const found = findSheet(book, sheet);
  return found && cellAt(found, top, left);
}

/** Formulas do not calculate here: a model tells their results. Assumption `formulaResult`. */
export function settleResults(book: FakeBook, { sheets }: Pick<SheetModel, 'sheets'>): void {
  for (const { name, cells } of sheets) {
    for (const cell of cells) {
      const stored = contentOf(book, name, a1(cell));
      if (stored?.formula !== undefined) stored.value = resultOf(cell.value);
    }
  }
}

/** A formula's result is never nothing. */
const resultOf = (value: CellValue): CellValue => value ?? '';

/** Excel changes the name of a sheet in every formula, in quotes where the new one needs them. */
const renamed = (formula: string | undefined, from: string, to: string): string | undefined =>
  formula?.replaceAll(
    new RegExp(`(?:'${from}'|(?<![\\p{L}\\p{N}_])${from})!`, 'gu'),
    () => `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) ? to : `'${to}'`}!`,
  );
