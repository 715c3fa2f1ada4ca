/** The printed 评分表, column by column. */

import type { ColumnId, Rubric } from '../../src/rubric/rubric';
import { officialWidths } from '../../src/sheet/official/officialWidths';
import type { Orientation } from '../../src/paper/pages';
import { marginsMm } from '../../src/paper/pages';
import type { Page, Word } from './pages';

/** Points. */
export const MM = 72 / 25.4;
/** LibreOffice draws a character of column width this wide, in points; the table stands in the middle. */
const CHARACTER = 5.5;

/** The pages of 评分表, which comes first in the file; the next sheet begins with its title. */
export const officialPages = (pages: readonly Page[]): readonly Page[] =>
  pages.slice(
    0,
    pages.findIndex(({ words }) => words.some(({ text }) => text.startsWith('一、基本情况'))),
  );

/** All words of a column of 评分表. */
export const wordsIn = (page: Page, rubric: Rubric, field: ColumnId): string =>
  wordsInColumn(page, {
    orientation: rubric.layout.orientation ?? 'portrait',
    widths: officialWidths(rubric),
    index: rubric.layout.columns.findIndex((column) => column.field === field),
  });

export interface PrintedColumn {
  readonly orientation: Orientation;
  /** Characters of every printed column. */
  readonly widths: readonly number[];
  readonly index: number;
  /** Points of a character. */
  readonly character?: number;
}

/** All words between a column's edges and the margins, line after line. */
export function wordsInColumn(
  { words, width, height }: Page,
  { orientation, widths, index, character = CHARACTER }: PrintedColumn,
): string {
  const margins = marginsMm[orientation];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) * character;
  const centre = (margins.left * MM + width - margins.right * MM) / 2;
  const left = centre - sum(widths) / 2 + sum(widths.slice(0, index));
  const right = left + sum(widths.slice(index, index + 1));
  const isInside = (word: Word): boolean =>
    word.left > left - 1.5 && word.right < right + 1.5 && word.bottom < height - margins.bottom * MM + 1;
  return words
    .filter(isInside)
    .sort((a, b) => Math.round(a.top - b.top) || a.left - b.left)
    .map(({ text }) => text)
    .join('');
}

/** The words of a column without its heading and what stands above it. */
export function belowHeader(page: Page, rubric: Rubric, field: ColumnId): string {
  const header = plain(rubric.layout.columns.find((column) => column.field === field)?.header ?? '');
  const text = wordsIn(page, rubric, field);
  return text.slice(text.indexOf(header) + header.length);
}

export const plain = (text: string): string => text.replace(/\s/g, '');
