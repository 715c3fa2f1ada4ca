/** How cells look: RangeFormat and what hangs on it, for one range or several (assumption `areasFormat`). */

import type { Box } from './address';
import { boxText, columnsIn, LAST_COLUMN, LAST_ROW, rowsIn } from './address';
import type { FakeSheet } from './book';
import { cellAt, cellFor } from './book';
import type { FakeObject } from './fakeObject';
import { accessDenied, invalidArgument, needs, notInFakeHost, oneOf } from './fakeObject';

export interface Area {
  readonly sheet: FakeSheet;
  readonly boxes: readonly Box[];
}

const COLOUR = /^#[0-9A-Fa-f]{6}$/;
export const isColour = (value: unknown): void => {
  if (typeof value !== 'string' || !COLOUR.test(value))
    throw invalidArgument(`colour ${JSON.stringify(value)}`);
};

const defaults: Readonly<Record<string, unknown>> = {
  'font.name': 'Calibri',
  'font.size': 11,
  'font.bold': false,
  'font.color': '#000000',
  'fill.color': '#FFFFFF',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  'protection.locked': true,
};

const checks: Readonly<Record<string, (value: unknown) => void>> = {
  'font.name': (value) => needs('string', value),
  'font.size': (value) => needs('number', value),
  'font.bold': (value) => needs('boolean', value),
  'font.color': isColour,
  'fill.color': isColour,
  horizontalAlignment: (value) => oneOf(value, 'General', 'Left', 'Center', 'Right'),
  verticalAlignment: (value) => oneOf(value, 'Top', 'Center', 'Bottom'),
  wrapText: (value) => needs('boolean', value),
  'protection.locked': (value) => needs('boolean', value),
  style: (value) => oneOf(value, 'None', 'Continuous'),
  color: isColour,
  weight: (value) => oneOf(value, 'Hairline', 'Thin', 'Medium', 'Thick'),
};

const MOST_CELLS = 400000;

function eachCell({ boxes }: Area, visit: (row: number, column: number) => void): void {
  for (const box of boxes) {
    if (rowsIn(box) * columnsIn(box) > MOST_CELLS) throw notInFakeHost(`formatting all of ${boxText(box)}`);
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) visit(row, column);
  }
}

/** Cells of a protected sheet keep their looks. */
function mayFormat({ protection }: FakeSheet, option: string): void {
  if (protection !== undefined && protection[option] !== true) throw accessDenied();
}

function lookOf(area: Area, key: string): unknown {
  const found = new Set<unknown>();
  eachCell(area, (row, column) =>
    found.add(cellAt(area.sheet, row, column)?.look.get(key) ?? defaults[key] ?? null),
  );
  return found.size === 1 ? [...found][0] : null;
}

function setLook(area: Area, key: string, value: unknown): void {
  mayFormat(area.sheet, 'allowFormatCells');
  eachCell(area, (row, column) => cellFor(area.sheet, row, column).look.set(key, value));
}

/** One property of the looks, as it stands in both tables. */
const looks = (area: Area, names: Readonly<Record<string, string>>): Pick<FakeObject, 'read' | 'write'> => ({
  read: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, () => lookOf(area, key)])),
  write: Object.fromEntries(
    Object.entries(names).map(([name, key]) => [
      name,
      (value: unknown) => {
        checks[key]?.(value);
        setLook(area, key, value);
      },
    ]),
  ),
});

export function formatOf(area: Area): FakeObject {
  const plain = looks(area, {
    HorizontalAlignment: 'horizontalAlignment',
    VerticalAlignment: 'verticalAlignment',
    WrapText: 'wrapText',
  });
  return {
    kind: 'RangeFormat',
    read: {
      ...plain.read,
      RowHeight: () => area.sheet.rowHeights.get((area.boxes[0] as Box).top) ?? 14.25,
      ColumnWidth: () => widthAt(area.sheet, (area.boxes[0] as Box).left),
    },
    write: {
      ...plain.write,
      RowHeight: (value) => {
        mayFormat(area.sheet, 'allowFormatRows');
        if (typeof value !== 'number' || value < 0 || value > 409.5)
          throw invalidArgument(`row height ${String(value)}`);
        for (const { top, bottom } of area.boxes)
          for (let row = top; row <= Math.min(bottom, LAST_ROW); row++) area.sheet.rowHeights.set(row, value);
      },
      // In points: assumption `columnPoints`.
      ColumnWidth: (value) => {
        mayFormat(area.sheet, 'allowFormatColumns');
        if (typeof value !== 'number' || value < 0) throw invalidArgument(`column width ${String(value)}`);
        for (const { left, right } of area.boxes)
          for (let column = left; column <= Math.min(right, LAST_COLUMN); column++)
            area.sheet.columnWidths.set(column, value);
      },
    },
    calls: {
      // A row that is fitted has no height of its own, and grows on.
      AutofitRows: () => {
        mayFormat(area.sheet, 'allowFormatRows');
        for (const { top, bottom } of area.boxes)
          for (let row = top; row <= Math.min(bottom, LAST_ROW); row++) area.sheet.rowHeights.delete(row);
      },
    },
    parts: {
      Font: () => ({
        kind: 'RangeFont',
        ...looks(area, { Name: 'font.name', Size: 'font.size', Bold: 'font.bold', Color: 'font.color' }),
      }),
      Fill: () => ({ kind: 'RangeFill', ...looks(area, { Color: 'fill.color' }) }),
      Borders: () => ({ kind: 'RangeBorderCollection', item: (edge) => borderOf(area, String(edge)) }),
      Protection: () => ({ kind: 'FormatProtection', ...looks(area, { Locked: 'protection.locked' }) }),
    },
  };
}

/** In points: assumption `columnPoints`. */
export const widthAt = ({ columnWidths }: FakeSheet, column: number): number =>
  columnWidths.get(column) ?? 54;

/** Of one cell, as `getCellProperties` has them. */
export const bordersAt = (
  sheet: FakeSheet,
  row: number,
  column: number,
): Readonly<Record<string, { readonly style: unknown }>> =>
  Object.fromEntries(
    ['top', 'bottom', 'left', 'right'].map((side) => [
      side,
      { style: cellAt(sheet, row, column)?.look.get(`borders.${side}.style`) ?? 'None' },
    ]),
  );

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

/** A border is kept as the sides of the cells that have it. */
function borderOf({ sheet, boxes }: Area, edge: string): FakeObject {
  oneOf(edge, ...EDGES);
  const set = (key: string, value: unknown): void => {
    mayFormat(sheet, 'allowFormatCells');
    checks[key]?.(value);
    for (const box of boxes) {
      const isSingle = edge === 'InsideHorizontal' ? rowsIn(box) === 1 : columnsIn(box) === 1;
      // What Excel does with the inside of a single cell nobody has said: assumption `insideBorders`.
      if (edge.startsWith('Inside') && isSingle) throw notInFakeHost(`${edge} of ${boxText(box)}`);
      for (const { row, column, side } of sidesOf(box, edge))
        cellFor(sheet, row, column).look.set(`borders.${side}.${key}`, value);
    }
  };
  return {
    kind: 'RangeBorder',
    write: {
      Style: (value) => set('style', value),
      Color: (value) => set('color', value),
      Weight: (value) => set('weight', value),
    },
  };
}

interface Side {
  readonly row: number;
  readonly column: number;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

function sidesOf(box: Box, edge: string): readonly Side[] {
  const sides: Side[] = [];
  const { top, left, bottom, right } = box;
  eachCell({ sheet: undefined as never, boxes: [box] }, (row, column) => {
    const has: Readonly<Record<string, readonly (Side['side'] | false)[]>> = {
      EdgeTop: [row === top && 'top'],
      EdgeBottom: [row === bottom && 'bottom'],
      EdgeLeft: [column === left && 'left'],
      EdgeRight: [column === right && 'right'],
      InsideHorizontal: [row > top && 'top', row < bottom && 'bottom'],
      InsideVertical: [column > left && 'left', column < right && 'right'],
    };
    for (const side of has[edge] ?? []) if (side !== false) sides.push({ row, column, side });
  });
  return sides;
}
