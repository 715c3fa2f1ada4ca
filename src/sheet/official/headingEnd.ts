/** How far the words of a row across the table go: up to the numbers, or as issued to its last column. */

import type { Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { BodyRow } from './bodyRows';
import { issuedRow } from './issuedRow';
import type { Columns } from './officialColumns';

/** The last column before the numbers. */
export const titleEnd = (rubric: Rubric, { last }: Pick<Columns, 'last'>): number =>
  Math.min(
    ...(['fullScore', 'weight', 'score', 'counted', 'remark'] as const).map(
      (field) => officialColumn(rubric, field) ?? last + 1,
    ),
  ) - 1;

/** One cell over the whole table, in which no number stands. */
export function isWholeRow({ layout, ...rubric }: Rubric, row: BodyRow): boolean {
  switch (row.kind) {
    case 'section':
      return layout.sectionRows === 'whole';
    case 'group':
      // A row that stands for all lines of its list has their sum.
      return layout.listLines === true && isWholeTitle(issuedRow({ ...rubric, layout }, row.id));
    case 'veto':
      return row.isAcross && isWholeTitle(layout.vetoRow);
    case 'tableTitle':
      return true;
    default:
      return false;
  }
}

const isWholeTitle = (issued: Rubric['layout']['vetoRow']): boolean =>
  issued?.place === 'across' && issued.whole === true;

export const headingEnd = (rubric: Rubric, columns: Pick<Columns, 'last'>, row: BodyRow): number =>
  isWholeRow(rubric, row) ? columns.last : titleEnd(rubric, columns);
