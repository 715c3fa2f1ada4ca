/**
 * Text says nothing of merged cells: a heading over two columns is one cell less in its row. Which heading that is,
 * the columns tell: under 分值 stand numbers, under 评分标准 words with 扣 and 得.
 */

import { isOrdinal } from '../recognise/ordinalText';
import { hasPrice, pointsInCell } from '../recognise/pointsInText';
import { rolesOf } from '../recognise/headings';
import type { ColumnRole } from '../recognise/roles';

export interface WideHeading {
  /** Row and cell of the heading, from 0. */
  readonly row: number;
  readonly cell: number;
  readonly colSpan: number;
}

type Rows = readonly (readonly string[])[];

/** Rows above which the heading stands, and rows that are compared. */
const MOST_ABOVE = 10;
const MOST_COMPARED = 60;
const MOST_MISSING = 2;

/** Undefined where the heading has as many cells as the rows below it. */
export function wideHeading(rows: Rows): WideHeading | undefined {
  const row = rows
    .slice(0, MOST_ABOVE)
    .findIndex((cells) => new Set(cells.flatMap((text) => rolesOf(text)[0] ?? [])).size >= 2);
  const heading = rows[row];
  if (heading === undefined) return undefined;
  const below = rows.slice(row + 1, row + 1 + MOST_COMPARED);
  const missing = usualLength(below) - heading.length;
  if (missing < 1 || missing > MOST_MISSING) return undefined;
  const full = below.filter((cells) => cells.length === heading.length + missing);
  const fits = heading.map((_, cell) => fitOf(heading, full, cell, missing));
  return { row, cell: fits.indexOf(Math.max(...fits)), colSpan: missing + 1 };
}

function usualLength(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many cells are what the heading over them says, if the one at `wide` takes the columns that are missing. */
function fitOf(heading: readonly string[], rows: Rows, wide: number, missing: number): number {
  return heading.reduce((sum, text, cell) => {
    const [role] = rolesOf(text);
    const is = role === undefined ? undefined : EXPECTED[role];
    const columns =
      cell === wide
        ? Array.from({ length: missing + 1 }, (_, i) => cell + i)
        : [cell < wide ? cell : cell + missing];
    const cells = rows
      .flatMap((row) => columns.map((column) => row[column] ?? ''))
      .filter((each) => each !== '');
    return sum + cells.filter((each) => is?.(each) === true).length / Math.max(1, columns.length);
  }, 0);
}

const isWords = (text: string): boolean => !isOrdinal(text) && pointsInCell(text) === undefined;

const EXPECTED: Readonly<Partial<Record<ColumnRole, (text: string) => boolean>>> = {
  label: isOrdinal,
  fullScore: (text) => pointsInCell(text) !== undefined,
  criteria: hasPrice,
  parent: isWords,
  // A number of its own may stand in front of it.
  requirement: (text) => isWords(text) || isOrdinal(text),
  leadUnit: isWords,
  responsibleUnits: isWords,
};
