/** What stands above the table: 附件2, title, unit and date, column headings. */

import { f } from '../../formula/formula';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';
import { officialColumn } from '../columns';
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
  const { first, last } = geometry;
  const own = grid.head.cells(WHOLE);
  const split = Math.max(first, officialColumn(rubric, 'criteria') ?? last - 1);
  const unit = `${rubric.unitNoun}：`;
  const date = `${rubric.layout.dateLabel ?? '评分时间'}：`;
  const unitLine: Line = {
    id: ':line',
    height: 34,
    cells: [
      { column: first, value: unit + head.unit, formula: f`${unit}&${own.unit}`, style: 'line' },
      { column: split + 1, value: date + head.date, formula: f`${date}&${own.date}`, style: 'lineRight' },
    ],
    merges: [
      [first, split],
      [split + 1, last],
    ],
  };
  return [
    ...(rubric.attachment === undefined ? [] : [across(geometry, rubric.attachment, 'attachment', 24)]),
    { ...across(geometry, head.title, titleStyle(geometry, head.title), 42, own.title), id: ':title' },
    unitLine,
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
