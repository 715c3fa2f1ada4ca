/**
 * Rows of blanks, notes and boxes as they are drawn. What is typed into a blank stands on 加扣分明细, like the unit, and is
 * shown here; until then there is a line for the pen.
 */

import { f } from '../../formula/formula';
import type { Blank } from '../../rubric/printLayout';
import { blankId } from '../../scoring/fields/fieldId';
import { WHOLE } from '../../scoring/levels/total';
import type { CalcGrid } from '../calc/calcGrid';
import type { Geometry } from '../geometry';
import type { BlankRow } from './blankRows';
import { blankLabel } from './blankRows';
import type { FootRow } from './footRows';
import type { FormRow, RowCell } from './lines';
import { across } from './lines';

export const blankLine = (grid: CalcGrid, { blanks, height }: BlankRow): FormRow => ({
  height,
  cells: blanks.map(({ blank, from, line }): RowCell => ({
    column: from,
    style: 'line',
    ...contentOf(grid, blank, line),
  })),
  merges: blanks.flatMap(({ from, to }) => (from < to ? [[from, to] as const] : [])),
});

function contentOf(grid: CalcGrid, blank: Blank, line: string): Pick<RowCell, 'value' | 'formula'> {
  if (blank.is !== undefined && blank.is !== 'day') return headContent(grid, blank, blank.is, line);
  if (blank.key === undefined) return { value: line };
  const id = blankId(blank.key);
  const { value } = grid.fields.cells(id);
  const label = blankLabel(blank);
  return {
    value: ({ scoring }) => {
      const typed = String(scoring.fields.get(id)?.value ?? '');
      return typed === '' ? line : label + typed;
    },
    formula: f`IF(${value}&""="",${line},${label}&${value})`,
  };
}

/** What is entered at the head of the form, where the form has its blank. */
function headContent(
  grid: CalcGrid,
  blank: Blank,
  is: 'unit' | 'date' | 'period',
  line: string,
): Pick<RowCell, 'value' | 'formula'> {
  const { unit, date, periodWords } = grid.head.cells(WHOLE);
  const label = blankLabel(blank);
  if (is === 'unit')
    return {
      value: ({ head }) => (head.unit === '' ? line : label + head.unit),
      formula: f`IF(${unit}="",${line},${label}&${unit})`,
    };
  return is === 'date'
    ? { value: ({ head }) => label + head.date, formula: f`${label}&${date}` }
    : { value: ({ head }) => label + head.periodWords, formula: f`${label}&${periodWords}` };
}

export function footLine(grid: CalcGrid, geometry: Geometry, row: FootRow): FormRow {
  const { id, height } = row;
  if (row.kind === 'blanks') return { ...blankLine(grid, row.row), id };
  return { ...across(geometry, row.text, row.kind === 'box' ? 'textTop' : 'plain', height), id };
}
