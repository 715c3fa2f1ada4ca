/** What happens to a workbook when rows or sheets come and go: everything that stood below moves. */

import type { Box } from './address';
import type { CellRule, FakeBook, FakeCell, FakeName, FakeSheet } from './book';
import { columnOf, emptySheet, keyOf, rowOf, sheetId } from './book';
import { ExcelFault } from './fakeObject';

export function removeSheet(book: FakeBook, sheet: FakeSheet): void {
  const visible = book.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  if (visible.length === 0)
    throw new ExcelFault('InvalidOperation', 'A workbook must show one sheet at least.');
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet) book.active = visible[0] as FakeSheet;
  for (const name of book.names) if (name.target?.sheet === sheet) name.target = undefined;
}

/** As Excel copies a sheet: names of the workbook stay with the first one. */
export function copySheet(book: FakeBook, sheet: FakeSheet, name: string): FakeSheet {
  const copy: FakeSheet = {
    ...emptySheet(name, sheetId(book)),
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, copyCell(cell)])),
    merges: [...sheet.merges],
    protection: sheet.protection,
    visibility: sheet.visibility,
  };
  book.sheets.push(copy);
  return copy;
}

const copyCell = (cell: FakeCell): FakeCell => ({ ...cell, look: new Map(cell.look) });

/** Inserts `count` rows above `row`; a negative count deletes rows from there on. Assumption `nameFollows`. */
export function shiftRows(book: FakeBook, sheet: FakeSheet, row: number, count: number): void {
  const gone = { from: row, to: row - count - 1 };
  const isGone = (at: number): boolean => count < 0 && at >= gone.from && at <= gone.to;
  const moved = (at: number): number => (at >= row ? at + count : at);
  const cells = [...sheet.cells].filter(([key]) => !isGone(rowOf(key)));
  sheet.cells.clear();
  for (const [key, cell] of cells) sheet.cells.set(keyOf(moved(rowOf(key)), columnOf(key)), cell);
  const heights = [...sheet.rowHeights].filter(([at]) => !isGone(at));
  sheet.rowHeights.clear();
  for (const [at, height] of heights) sheet.rowHeights.set(moved(at), height);
  const shift = (box: Box): readonly Box[] =>
    isGone(box.top) && isGone(box.bottom)
      ? []
      : [{ ...box, top: moved(isGone(box.top) ? gone.to + 1 : box.top), bottom: moved(box.bottom) }];
  sheet.merges = sheet.merges.flatMap(shift);
  sheet.validations = rulesMoved(sheet.validations, shift);
  sheet.highlights = rulesMoved(sheet.highlights, shift);
  for (const name of book.names) {
    if (name.target?.sheet !== sheet) continue;
    const [box] = shift(name.target.box);
    name.target = box === undefined ? undefined : { sheet, box };
  }
}

/**
 * Everything goes along with a cell that is dragged, its name and its lock too; where it was, a plain locked cell
 * stays, and what the other cell had is lost. Assumption `drag`.
 */
export function dragCell(book: FakeBook, sheet: FakeSheet, from: Box, to: Box): void {
  const [source, target] = [keyOf(from.top, from.left), keyOf(to.top, to.left)];
  const cell = sheet.cells.get(source);
  sheet.cells.delete(source);
  sheet.cells.delete(target);
  if (cell !== undefined) sheet.cells.set(target, cell);
  const isAt = (name: FakeName, { top, left }: Box): boolean =>
    name.target?.sheet === sheet && name.target.box.top === top && name.target.box.left === left;
  const [moving, losing] = [from, to].map((at) => book.names.filter((name) => isAt(name, at)));
  for (const name of losing ?? []) name.target = undefined;
  for (const name of moving ?? []) name.target = { sheet, box: to };
}

const rulesMoved = (rules: readonly CellRule[], shift: (box: Box) => readonly Box[]): CellRule[] =>
  rules.flatMap(({ boxes, settings }) => {
    const left = boxes.flatMap(shift);
    return left.length === 0 ? [] : [{ boxes: left, settings }];
  });
