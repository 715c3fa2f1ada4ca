/** Where the heading of a table stands: the row with the most words of headings, and the rows that belong to it. */

import type { SourceCell, SourceTable } from '../source/source';
import { markWord, scaleIn } from './choiceWords';
import { rolesOf } from './headings';
import { isOrdinal } from './ordinalText';
import { isOverScorers, isPlace } from './scorerWords';
import { hasPrice, pointsInCell } from './pointsInText';

export interface HeadingRows {
  readonly from: number;
  /** Past the last. */
  readonly to: number;
}

/** A title, 附件 and lines of blanks may stand above it. */
const MOST_ABOVE = 40;
const MOST_HIGH = 3;
/** Roles that make a row a heading, when it has two of them. */
const FEWEST = 2;

export function findHeading(table: SourceTable): HeadingRows | undefined {
  let best: { readonly row: number; readonly count: number } | undefined;
  for (const [row] of table.rows.slice(0, MOST_ABOVE).entries()) {
    const count = headingCount(table, row);
    if (count >= FEWEST && count > (best?.count ?? 0)) best = { row, count };
  }
  if (best === undefined) return unknownHeading(table);
  const from = best.row;
  const high = Math.min(
    MOST_HIGH,
    Math.max(...cellsOf(table, from).map(({ rowSpan, row }) => row + rowSpan - from)),
  );
  let to = from + Math.max(1, high);
  // A heading over two rows says how high all of them are; where merged cells are lost, none does.
  if (high < 2) while (to - from < MOST_HIGH && isLowerHeading(table, from, to)) to++;
  return { from, to };
}

/** No name of a column is longer. */
const LONGEST_UNKNOWN = 12;

/** Short words that nobody knows, above a row with points. */
function unknownHeading(table: SourceTable): HeadingRows | undefined {
  const wanted = Math.min(3, table.width);
  const row = table.rows.slice(0, MOST_ABOVE).findIndex((_, index) => cellsOf(table, index).length >= wanted);
  const cells = cellsOf(table, row);
  const areNames = cells.every(
    ({ text }) =>
      text.length <= LONGEST_UNKNOWN &&
      !isOrdinal(text) &&
      pointsInCell(text) === undefined &&
      !hasPrice(text),
  );
  const hasPointsBelow = cellsOf(table, row + 1).some(({ text }) => pointsInCell(text) !== undefined);
  const filled = cells.filter(({ text }) => text !== '').length;
  return row >= 0 && areNames && hasPointsBelow && filled * 2 > cells.length
    ? { from: row, to: row + 1 }
    : undefined;
}

/** The cells of a row, each once. */
export const cellsOf = ({ rows }: SourceTable, row: number): readonly SourceCell[] => [
  ...new Set((rows[row] ?? []).filter((cell) => cell !== undefined)),
];

function headingCount(table: SourceTable, row: number): number {
  const cells = cellsOf(table, row).filter((cell) => cell.row === row);
  const roles = cells.flatMap(({ text }) => rolesOf(text)[0] ?? []);
  const count = new Set(roles).size;
  // 测评内容 | 测评要点 | 评价意见 over several columns: no row of words is laid out so.
  const isOver = cells.length > 2 && cells.some(({ colSpan, text }) => colSpan > 1 && text !== '');
  const isLaidOut = (roles.length > 1 && isOver) || cells.some((cell) => isOverDegrees(table, cell));
  return count === 1 && isLaidOut ? FEWEST : count;
}

/** 评议意见 over 好, 较好, 一般 and 差. */
function isOverDegrees({ rows }: SourceTable, { row, rowSpan, column, colSpan, text }: SourceCell): boolean {
  if (colSpan < 2 || text === '') return false;
  const below = (rows[row + rowSpan] ?? []).slice(column, column + colSpan);
  return scaleIn(below.map((cell) => markWord(cell?.text ?? '')))?.length === colSpan;
}

/** A row of headings under headings that span columns; what stands beside them is blank. */
function isLowerHeading(table: SourceTable, from: number, row: number): boolean {
  const above = table.rows[row - 1] ?? [];
  const cells = cellsOf(table, row).filter((cell) => cell.row === row && cell.text !== '');
  if (cells.length === 0) return false;
  const textOver = (column: number): string => above[column]?.text ?? '';
  // Where merged cells are lost, blanks follow the heading that spans them.
  const wide = (cell: SourceCell): boolean => {
    const over = above[cell.column];
    if (over === undefined || over.row < from) return false;
    const next = above[cell.column + cell.colSpan];
    return over.colSpan > cell.colSpan || over.text === '' || (next !== undefined && next.text === '');
  };
  const isNamed = ({ text }: SourceCell): boolean => !isOrdinal(text) && pointsInCell(text) === undefined;
  // 评委打分 over 1, 2, 3; where merged cells are lost, over the first of them alone.
  const isOfScorers = ({ text, column }: SourceCell): boolean =>
    isPlace(text) &&
    isOverScorers(above.slice(0, column + 1).findLast((cell) => (cell?.text ?? '') !== '')?.text ?? '');
  const isUnderWords = cells.some(
    ({ column }) => textOver(column) !== '' && rolesOf(textOver(column)).length > 0,
  );
  if (!isUnderWords) return false;
  return (
    cells.every((cell) => wide(cell) && (isNamed(cell) || isOfScorers(cell))) &&
    cells.some(({ text }) => rolesOf(text).length > 0 || text.length <= 8)
  );
}
