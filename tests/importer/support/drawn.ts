/** A rubric that came of a form, drawn on 评分表. */

import type { Rubric } from '../../../src/rubric/rubric';
import { fillForm } from '../../../src/sheet/fillForm';
import { makeForm } from '../../../src/sheet/form';
import type { Typed } from '../../support/scored';
import { entriesOf } from '../../support/scored';

/** The cells of 评分表 with words, by the id of their row: from, to and down, as on the paper, the first column being 1. */
export function drawn(rubric: Rubric, id: string): readonly string[] {
  const [sheet] = makeForm({ rubric, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  const { cells = [], merges = [] } = sheet ?? {};
  const row = cells.find(({ column, value }) => column === 1 && value === id)?.row ?? 0;
  return cells
    .filter((each) => each.row === row && each.column > 1)
    .flatMap(({ column, value }) => {
      if (typeof value !== 'string') return [];
      const merge = merges.find(({ from }) => from.row === row && from.column === column);
      const down = merge === undefined ? 1 : merge.to.row - merge.from.row + 1;
      return `${column - 1}-${(merge?.to.column ?? column) - 1}×${down} ${value.replace(/\n/g, '')}`;
    });
}

/** What stands in the hidden column from top to bottom: ids of items, lines, lists and sums. */
export function drawnIds(rubric: Rubric): readonly string[] {
  const [sheet] = makeForm({ rubric, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  const ids = (sheet?.cells ?? []).flatMap(({ row, column, value }) =>
    column === 1 && typeof value === 'string' ? [{ row, value }] : [],
  );
  return ids.sort((one, other) => one.row - other.row).map(({ value }) => value);
}

/** The numbers that a row of 评分表 shows once this is typed, from left to right. */
export function numbersIn(rubric: Rubric, id: string, typed: Typed): readonly number[] {
  const form = makeForm({ rubric, mode: 'direct', stage: 'assess', version: 'test' });
  const [sheet] = fillForm(form, entriesOf(typed, 'direct')).model.sheets;
  const cells = sheet?.cells ?? [];
  const row = cells.find(({ column, value }) => column === 1 && value === id)?.row;
  return cells.flatMap(({ value, ...cell }) => (cell.row === row && typeof value === 'number' ? value : []));
}
