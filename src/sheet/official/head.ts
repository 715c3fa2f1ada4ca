/** What stands above the table: 附件2, title, unit and date, column headings. */

import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';

import type { Geometry } from '../geometry';
import type { StyleName } from '../styles';
import { styleOf } from '../styles';
import { countLines } from '../textHeight';
import type { Line, ScoresheetInput } from './lines';
import { across } from './lines';

/** Heights in points. */
const HEADER_HEIGHT = 32;

/** 二号, unless 小二 saves a second line. */
function titleStyle({ first, last, span }: Geometry, title: string): StyleName {
  const linesAt = (style: StyleName): number => countLines(title, span(first, last), styleOf(style).size);
  return linesAt('titleSmall') < linesAt('title') ? 'titleSmall' : 'title';
}

export function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, head, geometry }: ScoresheetInput,
): readonly Line[] {
  const { first } = geometry;
  const own = grid.head.cells(WHOLE);
  return [
    // The first row has no id of its own: its hidden cell holds the mark of the sheet.
    across(geometry, rubric.attachment ?? '', 'attachment', 24),
    { ...across(geometry, head.title, titleStyle(geometry, head.title), 42, own.title), id: ':title' },
    { ...across(geometry, head.line, 'line', 34, own.line), id: ':line' },
    {
      height: HEADER_HEIGHT,
      cells: rubric.layout.columns.map(({ header }, i) => ({
        column: first + i,
        value: header,
        style: 'head',
      })),
    },
  ];
}
