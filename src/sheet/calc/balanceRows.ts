/** What stands between the printed scores and 总分, a row a line. */

import type { Balance } from '../../scoring/balance/balance';
import { balanceFormulas, bearings } from '../../scoring/balance/balance';
import type { BalanceCells } from '../../scoring/balance/balanceLine';
import type { Prepared } from '../../scoring/fields/prepared';
import { balanceSteps } from '../../scoring/steps';
import type { FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { itemCells, verdictCells, WHOLE } from './calcGrid';
import { settlingCauses } from './totalCells';

export function balanceRows(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const lines = bearings(prepared);
  const cells = balanceCells(grid, prepared);
  return [
    ...blockHeading(grid.balance),
    ...lines.flatMap(({ id }, i) =>
      stepCells(
        grid.balance,
        id,
        balanceFormulas(lines, i, cells, (other) => grid.balance.cells(other)),
        ({ balance }) => balance.get(id) as Balance,
        balanceSteps,
      ),
    ),
  ];
}

const balanceCells = (grid: CalcGrid, prepared: Prepared): BalanceCells => ({
  item: (item) => itemCells(grid, item),
  section: (id) => grid.sections.cells(id),
  line: (id) => grid.lines.cells(id),
  group: (row) => grid.lists.cells(row),
  field: (id) => grid.fields.cells(id),
  total: grid.total.cells(WHOLE),
  verdicts: verdictCells(grid, prepared),
  causes: (section) => settlingCauses(grid, prepared, section),
});
