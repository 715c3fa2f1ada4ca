/** Row heights and column widths. */

import { columnName } from '../../../formula/reference';
import type { Worksheet } from '../../../sheet/model';
import { columnPixels } from '../../../sheet/textHeight';

/** Office.js measures columns in points, whatever the workbook's default font is. */
const POINTS_PER_PIXEL = 0.75;

export function drawSizes(target: Excel.Worksheet, { columns, heights }: Worksheet): void {
  columns.forEach(({ width, isHidden = false }, i) => {
    const name = columnName(i + 1);
    const column = target.getRange(`${name}:${name}`).untrack();
    column.format.columnWidth = columnPixels(width) * POINTS_PER_PIXEL;
    if (isHidden) column.columnHidden = true;
  });
  for (const { from, to, height } of runsOf(heights))
    target.getRange(`${from}:${to}`).untrack().format.rowHeight = height;
}

interface Run {
  readonly from: number;
  to: number;
  readonly height: number;
}

/** Rows of the same height that follow each other. */
function runsOf(heights: ReadonlyMap<number, number>): readonly Run[] {
  const runs: Run[] = [];
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.height === height && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, height });
  }
  return runs;
}
