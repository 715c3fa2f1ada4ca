/**
 * How cells look, said one property at a time: what most cells of a sheet share is said of all of them, and the rest
 * of those that differ. A sheet of 500 rows comes to a few hundred calls that way, instead of thousands.
 */

import type { Address, CellRange, Worksheet } from '../../../sheet/model';
import type { FontSet } from '../../../sheet/styles';
import { fontNames } from '../../../sheet/styles';
import { drawBorders } from './borders';
import { areasAt, rangeAt, rectangles } from './areas';
import type { StyledCell } from './styledCells';
import { styledCells } from './styledCells';
import { elementAt } from '../../../problems/invariant';

export function drawFormatting(target: Excel.Worksheet, sheet: Worksheet, fonts: FontSet): void {
  const cells = styledCells(sheet);
  const whole = blockAround(cells);
  for (const draw of layersIn(fonts)) draw(target, whole, cells);
  drawFills(target, cells);
  drawBorders(target, cells);
  drawFormats(target, whole, cells);
}

/** From A1 to the last cell. */
const blockAround = (cells: readonly Address[]): CellRange => ({
  from: { row: 1, column: 1 },
  to: {
    row: cells.reduce((last, { row }) => Math.max(last, row), 1),
    column: cells.reduce((last, { column }) => Math.max(last, column), 1),
  },
});

type Format = Excel.RangeFormat;
type Value = string | number | boolean;

/** One property of all cells. */
type Layer = (target: Excel.Worksheet, whole: CellRange, cells: readonly StyledCell[]) => void;

const layer =
  <V extends Value>(of: (cell: StyledCell) => V, set: (format: Format, value: V) => void): Layer =>
  (target, whole, cells) => {
    const groups = grouped(cells, of);
    const [most] = [...groups].sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined) return;
    set(rangeAt(target, whole).format, most[0]);
    for (const [value, those] of groups)
      if (value !== most[0]) for (const areas of areasAt(target, rectangles(those))) set(areas.format, value);
  };

const layersIn = (fonts: FontSet): readonly Layer[] => [
  layer(
    ({ style }) => fontNames[fonts][style.font],
    ({ font }, name) => (font.name = name),
  ),
  layer(
    ({ style }) => style.size,
    ({ font }, size) => (font.size = size),
  ),
  layer(
    // 小标宋 is a bold face by itself; bolder still it smears in print.
    ({ style }) => style.isBold === true && fonts === 'windows',
    ({ font }, isBold) => (font.bold = isBold),
  ),
  layer(
    ({ style }) => `#${style.colour ?? '000000'}`,
    ({ font }, colour) => (font.color = colour),
  ),
  layer(
    ({ style }) => HORIZONTAL[style.horizontal],
    (format, alignment) => (format.horizontalAlignment = alignment),
  ),
  layer(
    ({ style }) => VERTICAL[style.vertical],
    (format, alignment) => (format.verticalAlignment = alignment),
  ),
  layer(
    ({ style }) => style.isWrapped,
    (format, isWrapped) => (format.wrapText = isWrapped),
  ),
  layer(
    ({ cell }) => cell.isUnlocked !== true,
    ({ protection }, isLocked) => (protection.locked = isLocked),
  ),
];

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;

function grouped<V>(
  cells: readonly StyledCell[],
  of: (cell: StyledCell) => V,
): ReadonlyMap<V, readonly StyledCell[]> {
  const groups = new Map<V, StyledCell[]>();
  for (const cell of cells) {
    const value = of(cell);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [cell]);
    else group.push(cell);
  }
  return groups;
}

function drawFills(target: Excel.Worksheet, cells: readonly StyledCell[]): void {
  for (const [fill, those] of grouped(cells, ({ style }) => style.fill))
    if (fill !== undefined)
      for (const areas of areasAt(target, rectangles(those))) areas.format.fill.color = `#${fill}`;
}

/**
 * Number formats can only be set as a block. General is said too: a formula that refers to a date takes on its
 * format while it is typed (assumption `formulaFormat`).
 */
function drawFormats(target: Excel.Worksheet, whole: CellRange, cells: readonly StyledCell[]): void {
  const formatOf = ({ cell, style }: StyledCell): string | undefined => cell.format ?? style.format;
  if (cells.every((cell) => formatOf(cell) === undefined)) return;
  const formats = Array.from({ length: whole.to.row }, () =>
    Array.from({ length: whole.to.column }, (): string | null => null),
  );
  for (const cell of cells) elementAt(formats, cell.row - 1)[cell.column - 1] = formatOf(cell) ?? 'General';
  rangeAt(target, whole).numberFormat = formats;
}
