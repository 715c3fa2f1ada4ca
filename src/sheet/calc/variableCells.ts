/** The numbers of rules that are not the same for every unit. */

import { valueFor, valueForFormula } from '../../scoring/fields/applicability';
import { unitFacts } from '../../scoring/fields/entries';
import type { CellSight } from '../../scoring/steps/sight';
import type { FormCell } from '../fill';
import { blockLabels } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { variableId } from './calcGrid';

export const variableCells = (grid: CalcGrid, see: CellSight): readonly FormCell[] => [
  ...blockLabels(grid.variables),
  ...[...see.prepared.clauses.values()].flatMap(({ clause, applicability }) =>
    applicability.variables.map(({ name, variable }): FormCell => ({
      ...grid.variables.at(variableId(clause.id, name), 'value'),
      formula: valueForFormula(variable, see.unit),
      value: ({ scoring }) => valueFor(variable, unitFacts(scoring.fields)) ?? 0,
      style: 'calc',
    })),
  ),
];
