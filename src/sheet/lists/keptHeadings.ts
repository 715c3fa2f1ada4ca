/**
 * A heading stands on the page of the first row under it.
 *
 * Where rows grow as people type no page end can be forced: it would leave a page half white once they have. So on the
 * blank form the rows before such a heading are a little higher, and share the white that it leaves at the foot.
 */

import { A4_MM, marginsOf, POINTS_PER_MM } from '../../paper/pages';
import { highest } from '../fill';
import type { ListRow } from './lines';
import { HEAD_ROW } from './lines';

/** Part of a page: programs differ by so much in what it holds. */
const SAFETY = 0.02;
/** Points that a row may be higher for it: 10 mm. */
const MOST_RAISED = 28;
/** Spreadsheets make rows of whole pixels. */
const PIXEL = 0.75;

type Orientation = keyof typeof A4_MM;

/** `lines` are all that is printed, from the title on. */
export function withKeptHeadings(lines: readonly ListRow[], orientation: Orientation): readonly ListRow[] {
  const { top, bottom } = marginsOf({ orientation });
  const room = (A4_MM[orientation] - top - bottom) * POINTS_PER_MM;
  const heights = lines.map(printedBlank);
  const header = lines.findIndex(({ id }) => id === HEAD_ROW);
  const raised = new Map<number, number>();
  let page: number[] = [];
  let used = 0;
  for (let row = 0; row < lines.length;) {
    const block = blockFrom(lines, row);
    const need = sumOf(block.map((at) => heights[at] ?? 0));
    const slack = block.length > 1 ? SAFETY * room : 0;
    if (page.length === 0 || used + need + slack <= room) {
      page.push(...block);
      used += need;
      row += block.length;
      continue;
    }
    // Without its rows it would fit.
    if (block.length > 1) raise(lines, page, room - used - (heights[row] ?? 0) / 2, raised);
    page = [];
    used = header >= 0 && header < row ? (heights[header] ?? 0) : 0;
    if (used + need > room) {
      // No page holds it whole.
      page.push(row);
      used += heights[row] ?? 0;
      row++;
    }
  }
  return lines.map((line, i) => {
    const more = raised.get(i);
    if (more === undefined) return line;
    const { height } = line;
    return { ...line, ownHeight: height, height: highest(height, printedBlank(line) + more) };
  });
}

/** Headings, and the row that they head. */
function blockFrom(lines: readonly ListRow[], start: number): readonly number[] {
  const end = lines.findIndex(({ heads = false }, i) => i >= start && !heads);
  return Array.from({ length: (end < 0 ? lines.length - 1 : end) - start + 1 }, (_, i) => start + i);
}

/** Shared out over the rows of the page that are written into, if that is no more than they can be higher. */
function raise(
  lines: readonly ListRow[],
  page: readonly number[],
  points: number,
  raised: Map<number, number>,
): void {
  const rows = page.filter((row) => lines[row]?.id !== undefined && lines[row].heads !== true);
  const each = Math.ceil(points / rows.length / PIXEL) * PIXEL;
  if (points <= 0 || rows.length === 0 || each > MOST_RAISED) return;
  const needed = Math.ceil(points / each);
  for (const row of rows.slice(-needed)) raised.set(row, each);
}

/** Points while nothing is typed. */
function printedBlank({ height, blankHeight = 0 }: ListRow): number {
  const points = typeof height === 'number' ? height : blankHeight;
  return Math.floor(points / PIXEL) * PIXEL;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
