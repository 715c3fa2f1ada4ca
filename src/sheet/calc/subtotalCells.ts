/** 小计 by 牵头部门; nothing at all where the sheet prints none. */

import { leadUnitsOf, scoreSubtotal, subtotalFormulas } from '../../scoring/levels/subtotal';
import { subtotalSteps } from '../../scoring/steps';
import type { FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { itemCells } from './calcGrid';

export function subtotalCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const units = leadUnitsOf(prepared.rubric);
  if (units.length === 0) return [];
  return [
    ...blockHeading(grid.subtotals),
    ...units.flatMap((unit) =>
      stepCells(
        grid.subtotals,
        unit.id,
        subtotalFormulas(unit, (item) => itemCells(grid, item), grid.subtotals.cells(unit.id)),
        ({ scoring }) => scoreSubtotal(unit, scoring.items),
        subtotalSteps,
      ),
    ),
  ];
}
