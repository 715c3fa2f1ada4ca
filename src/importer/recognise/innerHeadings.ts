/**
 * A row under the columns of headings that is a heading itself: it has a number and words, and what is scored stands
 * below it.
 *
 * > 胸部 | （20）, over rows of 4+4+4+4+4; 8.皮肤切开, over ①…… | 3, ②…… | 8
 */

import type { SourceCell, SourceTable } from '../source/source';
import { plus, pointsOf } from '../../points/points';
import { bareText } from './bareText';
import type { Column } from './column';
import { pointsInCell } from './pointsInText';
import type { RowCells } from './rowCells';
import { rowCells } from './rowCells';

export interface InnerHeading {
  readonly cell: SourceCell;
  readonly points?: number;
  /** The last row that it stands over. */
  readonly to: number;
}

const LONGEST = 40;

export function innerHeading(
  table: SourceTable,
  columns: readonly Column[],
  index: number,
): InnerHeading | undefined {
  const row = rowCells(table, columns, index);
  const [cell, another] = wordsOf(row, columns);
  const points = row.cellOf('fullScore');
  if (cell === undefined || another !== undefined || cell.text.length > LONGEST) return undefined;
  if (points === undefined || points.row !== index || points.rowSpan > 1) return undefined;
  const next = (below: number): RowCells | undefined =>
    below < table.rows.length ? rowCells(table, columns, below) : undefined;
  return points.text === ''
    ? overFinerNumbers(cell, index, (below) => {
        const row = next(below);
        return row === undefined ? undefined : { row, text: wordsOf(row, columns)[0]?.text ?? '' };
      })
    : overItsSum(cell, points.text, index, next);
}

/** Of the row itself, without its number and the headings at its left. */
function wordsOf(row: RowCells, columns: readonly Column[]): readonly SourceCell[] {
  const left = columns
    .filter(({ role }) => role === 'label' || role === 'parent')
    .map((column) => row.cellAt(column));
  return row.words.filter((cell) => cell.row === row.row && !left.includes(cell));
}

/** （20）: what the rows below come to. */
function overItsSum(
  cell: SourceCell,
  text: string,
  index: number,
  next: (below: number) => RowCells | undefined,
): InnerHeading | undefined {
  const [, inBrackets] = /^\(([\d.]+分?)\)$/.exec(bareText(text)) ?? [];
  const points = inBrackets === undefined ? undefined : pointsInCell(inBrackets);
  if (points === undefined) return undefined;
  let sum = pointsOf(0);
  for (let to = index + 1; sum < pointsOf(points); to++) {
    const row = next(to);
    if (row === undefined) return undefined;
    const own = row.cellOf('fullScore');
    sum = plus(sum, pointsOf((own?.row === to ? pointsInCell(own.text) : undefined) ?? 0));
    if (sum === pointsOf(points)) return { cell, points, to };
  }
  return undefined;
}

/** From 一、 down to ①. */
const RANKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[.、．](?!\d)/,
  /^[(（]?\d{1,2}[)）]/,
  /^(?:[①-⑳]|[A-Za-z][.、．)）])/,
];
const rankOf = (text: string): number => RANKS.findIndex((rank) => rank.test(text.trimStart()));

/** 8.…… without points, then ①, ②, ③ with points. */
function overFinerNumbers(
  cell: SourceCell,
  index: number,
  next: (below: number) => { readonly row: RowCells; readonly text: string } | undefined,
): InnerHeading | undefined {
  const first = next(index + 1);
  const own = rankOf(cell.text);
  const rank = rankOf(first?.text ?? '');
  const isScored = pointsInCell(first?.row.textOf('fullScore') ?? '') !== undefined;
  if (own < 0 || rank <= own || !isScored) return undefined;
  let to = index + 1;
  while (rankOf(next(to + 1)?.text ?? '') === rank) to++;
  return { cell, to };
}
