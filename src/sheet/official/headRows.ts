/** Heights of what stands above the table. */

import type { Rubric } from '../../rubric/rubric';
import type { Columns } from './officialColumns';
import { columnsOf } from './officialColumns';
import type { StyleName } from '../styles';
import { styledHeight, styleOf } from '../styles';
import type { LongestHead } from '../headText';
import { countLines } from '../../paper/textHeight';
import type { BlankRow } from './blankRows';
import { blankRows } from './blankRows';

/** Least heights in points. */
const headHeights = { attachment: 24, title: 42, line: 34, header: 32 } as const;

const TITLES: readonly StyleName[] = ['title', 'titleSmall', 'titleSmaller'];

/** 二号, unless 小二 or 三号 saves a line: a title in one line is never broken within a word. */
function titleStyle({ first, last, span }: Columns, title: string): StyleName {
  const lines = TITLES.map((style) => countLines(title, span(first, last), styleOf(style).size));
  return TITLES[lines.indexOf(Math.min(...lines))] ?? 'title';
}

/** Points of the row with the column headings. */
export function headerHeight(rubric: Rubric): number {
  const { first, span } = columnsOf(rubric);
  const needs = rubric.layout.columns.map(({ header }, i) =>
    styledHeight(header, span(first + i, first + i), 'head'),
  );
  return Math.max(headHeights.header, ...needs);
}

interface HeadSizes {
  readonly attachment: number;
  readonly title: number;
  readonly line: number;
  readonly blanks: readonly BlankRow[];
  readonly style: StyleName;
}

/** Points of the rows above the column headings: nothing that is typed later moves a row, or is cut off. */
export function headSizes(
  { attachment = '', layout: { head = [] } }: Rubric,
  { longest: { title, line }, ...columns }: Columns & { readonly longest: LongestHead },
): HeadSizes {
  const { first, last, span } = columns;
  const style = titleStyle(columns, title);
  const needs = (text: string, of: StyleName): number => styledHeight(text, span(first, last), of);
  return {
    attachment: Math.max(headHeights.attachment, needs(attachment, 'attachment')),
    title: Math.max(headHeights.title, needs(title, style)),
    line: Math.max(headHeights.line, needs(line, 'line')),
    blanks: head.flatMap((blanks) => blankRows(columns, blanks)),
    style,
  };
}

/** Points above the first row of the table. */
export function headRoom(rubric: Rubric, longest: LongestHead): number {
  const { attachment, title, line, blanks } = headSizes(rubric, { ...columnsOf(rubric), longest });
  const further = blanks.reduce((sum, { height }) => sum + height, 0);
  return attachment + title + line + further + headerHeight(rubric);
}
