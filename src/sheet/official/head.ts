/** What stands above the table: 附件2, title, unit and date, further blanks, column headings. */

import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import { blankLine } from './blankLines';
import { headerHeight, headerLines, headSizes } from './headRows';
import type { FormRow, ScoresheetInput } from './lines';
import { across } from './lines';
import { titleFormula, titleText } from './titleInLines';

export function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
): readonly FormRow[] {
  const { first } = geometry;
  const own = grid.head.cells(WHOLE);
  const { attachment, title, line, blanks, printedTitle } = headSizes(rubric, geometry);
  const titled = titleFormula(printedTitle, own.periodWords, grid.lineBreak);
  return [
    // The first row has no id of its own: its hidden cell holds the mark of the sheet.
    across(geometry, rubric.attachment ?? '', 'attachment', attachment),
    {
      ...across(
        geometry,
        ({ head }) => titleText(printedTitle, head.periodWords),
        printedTitle.style,
        title,
        titled,
      ),
      id: ':title',
    },
    { ...across(geometry, ({ head }) => head.line, 'line', line, own.line), id: ':line' },
    ...blanks.map((row, i) => ({ ...blankLine(grid, row), id: `:head/${i + 1}` })),
    {
      height: headerHeight(rubric),
      cells: headerLines(rubric).map((header, i) => ({
        column: first + i,
        value: header,
        style: 'head',
      })),
    },
  ];
}
