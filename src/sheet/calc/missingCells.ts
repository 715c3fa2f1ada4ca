/** What keeps the sheet from being 评完, a row for every cell at which something can be missing. */

import { f } from '../../formula/formula';
import { watchedIn } from '../../scoring/advice/missing';
import type { FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockLabels } from './calcCells';
import type { CalcGrid, MissingStep } from './calcGrid';
import { placeOf } from './place';
import { mustFind } from '../../problems/invariant';

export function missingCells(grid: CalcGrid, { prepared, rows }: CalcInput): readonly FormCell[] {
  const cells = {
    field: (id: string) => grid.fields.cells(id),
    clause: (id: string) => grid.clauses.cells(id),
    leaf: (id: string) => grid.leaves.cells(id),
  };
  return [
    ...blockLabels(grid.missing),
    ...watchedIn(prepared).flatMap(({ id, of, formula }): readonly FormCell[] => {
      const field = mustFind(prepared.byId, id);
      const own = grid.missing.cells(id);
      const { open, what } = formula(cells);
      const cell = (step: MissingStep, content: Pick<FormCell, 'value' | 'formula'>): FormCell => ({
        ...grid.missing.at(id, step),
        ...content,
        style: 'calc',
      });
      return [
        cell('open', {
          value: ({ scoring }) => (of(scoring) === undefined ? 0 : 1),
          formula: f`IF(${open},1,0)`,
        }),
        cell('what', { value: ({ scoring }) => of(scoring) ?? '', formula: f`IF(${own.open}=1,${what},"")` }),
        cell('label', { value: field.label }),
        cell('place', { value: placeOf(field, rows), formula: f`${grid.fields.cells(id).place}` }),
      ];
    }),
  ];
}
