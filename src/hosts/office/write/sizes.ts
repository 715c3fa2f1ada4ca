/** Row heights and column widths. */

import { columnName } from '../../../formula/reference';
import type { Worksheet } from '../../../sheet/model';

/**
 * Office.js measures columns in points, whatever the workbook's default font is: a character as wide as in a workbook
 * of ours, 8 pixels.
 */
const POINTS_PER_CHARACTER = 6;

export function drawSizes(
  target: Excel.Worksheet,
  { columns, heights, growing = new Set() }: Worksheet,
): void {
  columns.forEach(({ width, isHidden = false }, i) => {
    const name = columnName(i + 1);
    const column = target.getRange(`${name}:${name}`).untrack();
    column.format.columnWidth = width * POINTS_PER_CHARACTER;
    if (isHidden) column.columnHidden = true;
  });
  const rows = (from: number, to: number): Excel.RangeFormat =>
    target.getRange(`${from}:${to}`).untrack().format;
  for (const { from, to, height } of runsOf([...heights].filter(([row]) => !growing.has(row))))
    rows(from, to).rowHeight = height;
  // A row whose height is set keeps it; one that is fitted grows on as people type. It has lines to stand as high as it should.
  for (const { from, to } of runsOf([...growing].map((row) => [row, 0]))) rows(from, to).autofitRows();
}

interface Run {
  readonly from: number;
  to: number;
  readonly height: number;
}

/** Rows of the same height that follow each other. */
function runsOf(heights: readonly (readonly [number, number])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.height === height && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, height });
  }
  return runs;
}
