/**
 * How wide the columns of a table are as issued: by its grid (`tblGrid`, `<col>`), or by its cells. Only proportions
 * count, so the unit may be any.
 *
 * Programs that know no widths write the same for all columns; Word and browsers then go by the cells.
 */

interface CellWidth {
  /** The first that it covers, of those in which cells begin, and how many. */
  readonly column: number;
  readonly colSpan: number;
  /** 0 where nothing is said of it. */
  readonly width: number;
}

/** Two or three columns may well be meant to be alike. */
const FEWEST_EQUAL = 4;
const EQUAL = 0.02;

/** `starts`: of the grid columns, those in which cells begin. */
export function settledWidths(
  starts: readonly number[],
  grid: readonly number[],
  cells: readonly CellWidth[],
): readonly number[] | undefined {
  const ofGrid = starts.map((from, i) => sumOf(grid.slice(from, starts[i + 1] ?? grid.length)));
  if (areTold(ofGrid)) return ofGrid;
  const ofCells = byCells(starts.length, cells);
  if (areTold(ofCells)) return ofCells;
  return [ofGrid, ofCells].find((widths) => widths.some((width) => width > 0) && !areAllAlike(widths));
}

export const areAllAlike = (widths: readonly number[]): boolean => {
  const average = sumOf(widths) / widths.length;
  return (
    widths.length >= FEWEST_EQUAL && widths.every((width) => Math.abs(width - average) <= average * EQUAL)
  );
};

const areTold = (widths: readonly number[]): boolean =>
  widths.length > 0 && widths.every((width) => width > 0) && !areAllAlike(widths);

/** The first cell that lies in a column alone has its width; a wider cell tells that of the one column left over. */
function byCells(count: number, cells: readonly CellWidth[]): readonly number[] {
  const widths = Array.from({ length: count }, () => 0);
  const said = cells.filter(({ width }) => width > 0).sort((a, b) => a.colSpan - b.colSpan);
  for (const { column, colSpan, width } of said) {
    const covered = Array.from({ length: colSpan }, (_, i) => column + i);
    const [open, other] = covered.filter((at) => widths[at] === 0);
    const left = width - sumOf(covered.map((at) => widths[at] ?? 0));
    if (open !== undefined && other === undefined && left > 0) widths[open] = left;
  }
  return widths;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
