/** Heights of what stands above the table. */

import { hasUnitLine } from '../../rubric/blanks';
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
import type { DrawnRow } from './ruledRows';
import { ruledRowsOf } from './ruledRows';
import type { TitleLines } from './titleInLines';
import { titleInLines, titleText } from './titleInLines';

/** Least heights in points. */
const headHeights = { attachment: 24, title: 42, line: 34, header: 32, upper: 22 } as const;

/** The headings of the columns, in lines that end between phrases. */
export function headerLines(rubric: Rubric): readonly string[] {
  const { first } = columnsOf(rubric);
  return rubric.layout.columns.map(({ header }, i) => inLines(rubric, header, first + i, first + i));
}

const inLines = (rubric: Rubric, text: string, from: number, to: number): string =>
  phraseLines(text, emsPerLine(columnsOf(rubric).span(from, to), styleOf('head').size)).join('\n');

/** One cell of the headings, from one column to another. */
export interface HeadingCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** `upper`: above the `lower` ones of its columns. `whole`: all that its columns have. */
  readonly kind: 'upper' | 'lower' | 'whole';
}

/** 检查情况 over 扣分原因 and 扣分; 考核项目 alone over 序号 and words, which then are called like it. */
export function headingCellsOf(rubric: Rubric): readonly HeadingCell[] {
  const { columns } = rubric.layout;
  const { first } = columnsOf(rubric);
  return columns.flatMap(({ header, over }, i): readonly HeadingCell[] => {
    const cell = (text: string, kind: HeadingCell['kind'], count = 1): HeadingCell => ({
      text: inLines(rubric, text, first + i, first + i + count - 1),
      ...{ from: first + i, to: first + i + count - 1, kind },
    });
    if (over === undefined) return [cell(header, 'whole')];
    const after = columns.findIndex((column, at) => at > i && column.over !== over);
    const isFirst = columns[i - 1]?.over !== over;
    const from = columns.slice(0, i + 1).findLastIndex((column) => column.over !== over) + 1;
    const to = after < 0 ? columns.length : after;
    const isOne = columns.slice(from, to).every((column) => column.header === over);
    const upper = isFirst ? [cell(over, isOne ? 'whole' : 'upper', to - i)] : [];
    return isOne ? upper : [...upper, cell(header, 'lower')];
  });
}

interface HeaderHeights {
  /** Points of the row above the headings; 0 where there is none. */
  readonly upper: number;
  readonly lower: number;
}

export function headerHeights(rubric: Rubric): HeaderHeights {
  const { span } = columnsOf(rubric);
  const cells = headingCellsOf(rubric);
  const highest = (wanted: HeadingCell['kind']): number =>
    Math.max(
      0,
      ...cells
        .filter(({ kind }) => kind === wanted)
        .map(({ text, from, to }) => styledHeight(text, span(from, to), 'head')),
    );
  if (!cells.some(({ kind }) => kind === 'upper'))
    return { upper: 0, lower: Math.max(headHeights.header, highest('whole')) };
  const upper = Math.max(headHeights.upper, highest('upper'));
  return { upper, lower: Math.max(headHeights.upper, highest('lower'), highest('whole') - upper) };
}

/** Points of the headings of the columns. */
export function headerHeight(rubric: Rubric): number {
  const { upper, lower } = headerHeights(rubric);
  return upper + lower;
}

interface HeadSizes {
  readonly attachment: number;
  readonly title: number;
  readonly line: number;
  readonly blanks: readonly BlankRow[];
  readonly ruled: readonly DrawnRow[];
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
    line: hasUnitLine(layout) ? Math.max(headHeights.line, needs(longest.line, 'line')) : 0,
    blanks: (layout.head ?? []).flatMap((blanks) => blankRows(columns, blanks)),
    ruled: ruledRowsOf(columns, layout.tableHead ?? []),
    printedTitle,
  };
}

/** Points above the first row of the table. */
export function headRoom(rubric: Rubric, longest: LongestHead): number {
  const { attachment, title, line, blanks, ruled } = headSizes(rubric, { ...columnsOf(rubric), longest });
  const further = [...blanks, ...ruled].reduce((sum, { height }) => sum + height, 0);
  return attachment + title + line + further + headerHeight(rubric);
}
