/** How far the words of a row across the table go: up to the numbers, or as issued to its last column. */

import { scoreField } from '../../rubric/deductions';
import type { Rubric, Section } from '../../rubric/rubric';
import { numberBeside, numberedTitle } from '../../rubric/names';
import { officialColumn } from '../columns';
import type { BodyRow, SectionRow } from './bodyRow';
import { issuedRow } from './issuedRow';
import type { Columns } from './officialColumns';
import { columnsOver } from './wordSpan';

/** The last column before the numbers. */
export const titleEnd = (rubric: Rubric, { last }: Pick<Columns, 'last'>): number =>
  Math.min(
    ...(['fullScore', 'weight', scoreField(rubric), 'counted', 'remark'] as const).map(
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

/**
 * The columns of the words of a row across the table: from the first on, or for 一 | 基础工作 those beside the number,
 * which has the cell of 序号.
 */
export function headingSpan(
  rubric: Rubric,
  columns: Pick<Columns, 'first' | 'last'>,
  row: BodyRow,
): { readonly from: number; readonly to: number } {
  const to = headingEnd(rubric, columns, row);
  if (row.kind !== 'section' || row.parent !== undefined || numberApart(rubric, row.section) === undefined)
    return { from: columns.first, to };
  const issued = columnsOver(rubric.layout.columns, row.section.across);
  return issued === undefined || issued.first === 0
    ? { from: columns.first + 1, to: Math.max(columns.first + 1, to) }
    : { from: columns.first + issued.first, to: columns.first + issued.last };
}

/** 一 of 基础工作, where 序号 is the first column; undefined if it is in the title. */
export const numberApart = ({ layout: { columns } }: Rubric, section: Section): string | undefined =>
  columns[0]?.field === 'label' && columns.length > 1 ? numberBeside(section) : undefined;

/** As it is printed: with the number of the section if that has no cell of its own; of a parent it is among its words. */
export function headingWords(rubric: Rubric, { section, parent }: SectionRow): string {
  if (parent !== undefined) return parent.requirement ?? parent.label;
  return numberApart(rubric, section) === undefined ? numberedTitle(section) : section.title;
}

export const headingEnd = (rubric: Rubric, columns: Pick<Columns, 'last'>, row: BodyRow): number =>
  isWholeRow(rubric, row) ? columns.last : titleEnd(rubric, columns);
