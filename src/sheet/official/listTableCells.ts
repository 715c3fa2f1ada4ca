/** The title of a list that has a table of its own, over all columns, and the headings of its columns. */

import type { FlowRow } from '../../paper/flow';
import { phraseLines } from '../../paper/phrases';
import { emsPerLine } from '../../paper/textHeight';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { sumField } from '../columns';
import { styledHeight, styleOf } from '../styles';
import { firstColumn } from './columnWords';
import type { ListTableRow } from './listTable';
import type { Columns } from './officialColumns';

type TableContents = Partial<
  Record<ColumnId, { readonly value: string | null; readonly style: 'strongCentre' | 'head' }>
>;

export const tableRowContents = (rubric: Rubric, columns: Columns, row: ListTableRow): TableContents =>
  row.kind === 'tableTitle'
    ? { [firstColumn(rubric)]: { value: titleLines(columns, row), style: 'strongCentre' as const } }
    : Object.fromEntries(
        headsOf(rubric, columns, row).map(({ id, text }) => [
          id,
          { value: text || null, style: 'head' as const },
        ]),
      );

/** Points. */
const LEAST = { tableTitle: 34, tableHeads: 30 } as const;

export function tableRowSize(rubric: Rubric, columns: Columns, row: ListTableRow): FlowRow {
  const need =
    row.kind === 'tableTitle'
      ? styledHeight(titleLines(columns, row), columns.span(columns.first, columns.last), 'strongCentre')
      : Math.max(
          ...headsOf(rubric, columns, row).map(({ text, column }) =>
            styledHeight(text, columns.span(column, column), 'head'),
          ),
        );
  return {
    ...{ least: Math.max(LEAST[row.kind], need), texts: new Map(), labels: new Map() },
    isKept: row.kind === 'tableHeads',
  };
}

const titleLines = ({ first, last, span }: Columns, { table: { title = '' } }: ListTableRow): string =>
  phraseLines(title, emsPerLine(span(first, last), styleOf('strongCentre').size)).join('\n');

/** Scores stand in the column of the form, whatever its table has. */
function headsOf(
  rubric: Rubric,
  { first, span }: Columns,
  { table: { headers = {} }, hasScores }: ListTableRow,
): readonly { readonly id: string; readonly column: number; readonly text: string }[] {
  return rubric.layout.columns.map((each, i) => {
    const id = columnId(each);
    const column = first + i;
    const header = headers[id] ?? (hasScores && id === sumField(rubric) ? each.header : '');
    return {
      id,
      column,
      text: phraseLines(header, emsPerLine(span(column, column), styleOf('head').size)).join('\n'),
    };
  });
}
