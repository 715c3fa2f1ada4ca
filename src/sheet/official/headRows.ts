/** Heights of what stands above the table. */

import type { Rubric } from '../../rubric/rubric';
import type { Columns } from './officialColumns';
import { columnsOf } from './officialColumns';
import type { StyleName } from '../styles';
import { styledHeight, styleOf } from '../styles';
import type { LongestHead } from '../headText';
import { phraseLines } from '../../paper/phrases';
import { emsPerLine } from '../../paper/textHeight';
import type { BlankRow } from './blankRows';
import { blankRows } from './blankRows';
import type { TitleLines } from './titleInLines';
import { titleInLines, titleText } from './titleInLines';

/** Least heights in points. */
const headHeights = { attachment: 24, title: 42, line: 34, header: 32 } as const;

/** The headings of the columns, in lines that end between phrases. */
export function headerLines(rubric: Rubric): readonly string[] {
  const { first, span } = columnsOf(rubric);
  const { size } = styleOf('head');
  return rubric.layout.columns.map(({ header }, i) =>
    phraseLines(header, emsPerLine(span(first + i, first + i), size)).join('\n'),
  );
}

/** Points of the row with the column headings. */
export function headerHeight(rubric: Rubric): number {
  const { first, span } = columnsOf(rubric);
  const needs = headerLines(rubric).map((header, i) =>
    styledHeight(header, span(first + i, first + i), 'head'),
  );
  return Math.max(headHeights.header, ...needs);
}

interface HeadSizes {
  readonly attachment: number;
  readonly title: number;
  readonly line: number;
  readonly blanks: readonly BlankRow[];
  readonly printedTitle: TitleLines;
}

/** Points of the rows above the column headings: nothing that is typed later moves a row, or is cut off. */
export function headSizes(
  rubric: Rubric,
  { longest, ...columns }: Columns & { readonly longest: LongestHead },
): HeadSizes {
  const { first, last, span } = columns;
  const { attachment = '', layout } = rubric;
  const printedTitle = titleInLines(rubric, columns, longest);
  const title = titleText(printedTitle, longest.periodWords);
  const needs = (text: string, of: StyleName): number => styledHeight(text, span(first, last), of);
  return {
    attachment: Math.max(headHeights.attachment, needs(attachment, 'attachment')),
    title: Math.max(headHeights.title, needs(title, printedTitle.style)),
    line: Math.max(headHeights.line, needs(longest.line, 'line')),
    blanks: (layout.head ?? []).flatMap((blanks) => blankRows(columns, blanks)),
    printedTitle,
  };
}

/** Points above the first row of the table. */
export function headRoom(rubric: Rubric, longest: LongestHead): number {
  const { attachment, title, line, blanks } = headSizes(rubric, { ...columnsOf(rubric), longest });
  const further = blanks.reduce((sum, { height }) => sum + height, 0);
  return attachment + title + line + further + headerHeight(rubric);
}
