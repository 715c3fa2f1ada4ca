/** Heights of what stands above the table. */

import type { Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields';
import type { Columns } from '../columns';
import { columnsOf, officialColumn } from '../columns';
import type { StyleName } from '../styles';
import { styledHeight, styleOf } from '../styles';
import { countLines } from '../textHeight';

/** Least heights in points. */
export const headHeights = { attachment: 24, title: 42, line: 34, header: 32 } as const;

/** 二号, unless 小二 saves a second line. */
export function titleStyle({ first, last, span }: Columns, title: string): StyleName {
  const linesAt = (style: StyleName): number => countLines(title, span(first, last), styleOf(style).size);
  return linesAt('titleSmall') < linesAt('title') ? 'titleSmall' : 'title';
}

/** Points of the row with the column headings. */
export function headerHeight(rubric: Rubric): number {
  const { span } = columnsOf(rubric);
  const needs = rubric.layout.columns.map(({ field, header }) => {
    const column = officialColumn(rubric, field) as number;
    return styledHeight(header, span(column, column), 'head');
  });
  return Math.max(headHeights.header, ...needs);
}

const LONGEST_PERIOD = '　　　　年第　　季度';
const SELF_SUFFIX = '（自评）';

/**
 * Points above the first row of the table, whatever is typed: the longest period in the title, and a unit so long
 * that the date goes to a second line.
 */
export function headRoom(rubric: Rubric, stage: Stage): number {
  const columns = columnsOf(rubric);
  const { first, last, span } = columns;
  const title =
    rubric.title.replace('{period}', () => LONGEST_PERIOD) + (stage === 'self' ? SELF_SUFFIX : '');
  return (
    headHeights.attachment +
    Math.max(headHeights.title, styledHeight(title, span(first, last), titleStyle(columns, title))) +
    Math.max(headHeights.line, styledHeight('\n', span(first, last), 'line')) +
    headerHeight(rubric)
  );
}
