/** What stands above the table: 附件2, title, unit and date, further blanks, column headings. */

import type { Rubric } from '../../rubric/rubric';
import type { CalcGrid } from '../calc/calcGrid';
import type { Geometry } from '../geometry';
import { WHOLE } from '../../scoring/levels/total';
import { blankLine } from './blankLines';
import { headerHeight, headerLines, headSizes } from './headRows';
import type { FormRow, RowCell, ScoresheetInput } from './lines';
import { across } from './lines';
import { titleFormula, titleText } from './titleInLines';

export function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
): readonly FormRow[] {
  const own = grid.head.cells(WHOLE);
  const { attachment, title, line, blanks, printedTitle } = headSizes(rubric, geometry);
  const titled = titleFormula(printedTitle, own.periodWords, grid.lineBreak);
  return [
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
      cells: headingCells(geometry, rubric).map((cell) => ({ ...cell, style: 'head' })),
    },
  ];
}

/** The column headings, each in its column. */
export const headingCells = (
  { first }: Pick<Geometry, 'first'>,
  rubric: Rubric,
): readonly Required<Pick<RowCell, 'column' | 'value'>>[] =>
  headerLines(rubric).map((value, i) => ({ column: first + i, value }));
