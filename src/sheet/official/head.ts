/** What stands above the table: 附件2, title, unit and date, further blanks, column headings. */

import type { Rubric } from '../../rubric/rubric';
import type { CalcGrid } from '../calc/calcGrid';
import type { Geometry } from '../geometry';
import { HEAD } from '../../scoring/fields/fieldId';
import { WHOLE } from '../../scoring/levels/total';
import { blankLine, ruledLine } from './blankLines';
import { titleShown } from './fieldShown';
import type { HeadingCell } from './headRows';
import { headerHeights, headerLines, headingCellsOf, headSizes } from './headRows';
import type { FormRow, Merge, RowCell, ScoresheetInput } from './lines';
import { across } from './lines';
import { titleFormula, titleText } from './titleInLines';

export function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
): readonly FormRow[] {
  const own = grid.head.cells(WHOLE);
  const { attachment, title, line, blanks, ruled, printedTitle } = headSizes(rubric, geometry);
  const entered = (row: FormRow, shown: Pick<RowCell, 'fields'>): FormRow => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, ...shown })),
  });
  const titled = titleFormula(printedTitle, own.periodWords, grid.lineBreak);
  return [
    across(geometry, rubric.attachment ?? '', 'attachment', attachment),
    {
      ...entered(
        across(
          geometry,
          ({ head }) => titleText(printedTitle, head.periodWords),
          printedTitle.style,
          title,
          titled,
        ),
        titleShown(rubric),
      ),
      id: ':title',
    },
    ...(line === 0
      ? []
      : [
          {
            ...entered(
              across(geometry, ({ head }) => head.line, 'line', line, own.line),
              { fields: [HEAD.unit, HEAD.date] },
            ),
            id: ':line',
          },
        ]),
    ...blanks.map((row, i) => ({ ...blankLine(grid, rubric, row), id: `:head/${i + 1}` })),
    ...ruled.map((row, i) => ({ ...ruledLine(grid, rubric, row), id: `:above/${i + 1}` })),
    ...columnHeadings(rubric),
  ];
}

/** The headings of the columns; where some stand under another, the rest are as high as both. */
function columnHeadings(rubric: Rubric): readonly FormRow[] {
  const { upper, lower } = headerHeights(rubric);
  const all = headingCellsOf(rubric);
  const rows = upper === 0 ? 1 : 2;
  const row = (height: number, cells: readonly HeadingCell[]): FormRow => ({
    height,
    cells: cells.map(({ text, from }) => ({ column: from, value: text, style: 'head' as const })),
    merges: cells.flatMap(({ from, to, kind }): readonly Merge[] => {
      const high = kind === 'whole' ? rows : 1;
      return from < to || high > 1 ? [[from, to, high]] : [];
    }),
  });
  const isLower = ({ kind }: HeadingCell): boolean => kind === 'lower';
  const top = row(
    upper === 0 ? lower : upper,
    all.filter((cell) => !isLower(cell)),
  );
  return upper === 0 ? [top] : [top, row(lower, all.filter(isLower))];
}

/** Rows of the sheet that the headings of the columns take. */
export const headingRows = (rubric: Rubric): number => (headerHeights(rubric).upper === 0 ? 1 : 2);

/** The column headings, each in its column. */
export const headingCells = (
  { first }: Pick<Geometry, 'first'>,
  rubric: Rubric,
): readonly Required<Pick<RowCell, 'column' | 'value'>>[] =>
  headerLines(rubric).map((value, i) => ({ column: first + i, value }));
