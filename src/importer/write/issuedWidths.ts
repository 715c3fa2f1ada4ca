/**
 * The columns as wide as the form has them, in proportion: whoever knows the form finds everything where it was.
 *
 * As issued they are taken only if the paper needs no page more than with columns shared out by their words; else as
 * much of them as costs no page.
 */

import { keptWidths } from '../../rubric/columnWidths';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { makeForm } from '../../sheet/form';
import { officialWidths } from '../../sheet/official/officialWidths';
import { areAllAlike } from '../source/sourceWidths';

/** Between columns by words and columns as issued, the latter tried first. */
const PARTS = [1, 0.75, 0.5, 0.25];
/** No two columns of a form are so unlike. */
const LEAST_SHARE = 3;
const MOST_SHARE = 120;

/** `issued`: of the columns that the form has, in any unit. */
export function withIssuedWidths(rubric: Rubric, issued: ReadonlyMap<ColumnId, number>): Rubric {
  const shares = sharesOf(rubric, issued);
  if (shares === undefined) return rubric;
  const kept = keptWidths(withWidths(rubric, shares));
  if (kept === undefined) return rubric;
  const byWords = officialWidths(rubric);
  const most = paperNeeded(rubric);
  const tried = PARTS.map((part) =>
    withWidths(
      rubric,
      kept.map((width, i) => part * width + (1 - part) * (byWords[i] ?? width)),
    ),
  );
  return tried.find((each) => paperNeeded(each) <= most) ?? rubric;
}

/** A column of ours that the form has not is as wide as by its words. */
function sharesOf(rubric: Rubric, issued: ReadonlyMap<ColumnId, number>): readonly number[] | undefined {
  const own = rubric.layout.columns.map((column) => issued.get(columnId(column)));
  const told = own.flatMap((width) => (width === undefined ? [] : [width]));
  if (told.length === 0 || told.some((width) => width <= 0) || areAllAlike(told)) return undefined;
  const byWords = officialWidths(rubric);
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  const room = sumOf(byWords.filter((_, i) => own[i] !== undefined));
  return own.map((width, i) => (width === undefined ? (byWords[i] ?? 0) : (width * room) / sumOf(told)));
}

const withWidths = (rubric: Rubric, shares: readonly number[]): Rubric => ({
  ...rubric,
  layout: {
    ...rubric.layout,
    columns: rubric.layout.columns.map((column, i) => ({
      ...column,
      width: Math.round(Math.min(MOST_SHARE, Math.max(LEAST_SHARE, shares[i] ?? 0)) * 100) / 100,
    })),
    keepWidths: true,
  },
});

/** A page with less white above and below is not worth as much as one with all of it. */
export function paperNeeded(rubric: Rubric): number {
  const { pages, isTight } = makeForm({ rubric, mode: 'direct', stage: 'assess', version: '' }).geometry.plan;
  return pages.length + (isTight ? 0.5 : 0);
}
