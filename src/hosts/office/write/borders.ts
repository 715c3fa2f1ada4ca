/** Frames: few large rectangles, for the cells of a table stand side by side. */

import type { CellRange } from '../../../sheet/model';
import { areasAt, rectangles } from './areas';
import type { StyledCell } from './styledCells';

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const OUTSIDE: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** A thin line around every cell whose style has one. */
export function drawBorders(target: Excel.Worksheet, cells: readonly StyledCell[]): void {
  const framed = rectangles(cells.filter(({ style }) => style.border === 'thin'));
  const isTall = ({ from, to }: CellRange): boolean => to.row > from.row;
  const isWide = ({ from, to }: CellRange): boolean => to.column > from.column;
  for (const edge of OUTSIDE) draw(target, framed, edge);
  // A single row has no line inside to draw, and Excel may take offence.
  draw(target, framed.filter(isTall), 'InsideHorizontal');
  draw(target, framed.filter(isWide), 'InsideVertical');
}

function draw(target: Excel.Worksheet, areas: readonly CellRange[], edge: Edge): void {
  for (const those of areasAt(target, areas)) those.format.borders.getItem(edge).style = 'Continuous';
}
