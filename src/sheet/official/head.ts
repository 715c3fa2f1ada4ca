/** What stands above the table: 附件2, title, unit and date, further blanks, column headings. */

import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import { blankLine } from './blankLines';
import { headerHeight, headSizes } from './headRows';
import type { FormRow, ScoresheetInput } from './lines';
import { across } from './lines';

export function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
): readonly FormRow[] {
  const { first } = geometry;
  const own = grid.head.cells(WHOLE);
  const { attachment, title, line, blanks, style } = headSizes(rubric, geometry);
  return [
    // The first row has no id of its own: its hidden cell holds the mark of the sheet.
    across(geometry, rubric.attachment ?? '', 'attachment', attachment),
    { ...across(geometry, ({ head }) => head.title, style, title, own.title), id: ':title' },
    { ...across(geometry, ({ head }) => head.line, 'line', line, own.line), id: ':line' },
    ...blanks.map((row, i) => ({ ...blankLine(grid, row), id: `:head/${i + 1}` })),
    {
      height: headerHeight(rubric),
      cells: rubric.layout.columns.map(({ header }, i) => ({
        column: first + i,
        value: header,
        style: 'head',
      })),
    },
  ];
}
