/**
 * 牵头部门小计: what the items of each lead unit come to. On a sheet of its own, so that no page of it is headed by the
 * columns of another table.
 */

import { toNumber } from '../../points/points';
import type { LeadUnit } from '../../scoring/levels/subtotal';
import { leadUnitsOf, unitFullScore } from '../../scoring/levels/subtotal';
import type { CalcGrid } from '../calc/calcGrid';
import { shownValue } from '../official/lines';
import { SUBTOTALS } from '../sheetNames';
import type { EntriesInput, ListRow } from './lines';
import { headLine } from './lines';
import type { DrawnList } from './listSheet';
import { drawList } from './listSheet';

const HEADERS = { label: '序号', what: '牵头部门', standard: '分值', points: '得分' } as const;

/** Undefined where the layout asks for no subtotals. */
export function drawSubtotals(grid: CalcGrid, input: EntriesInput): DrawnList | undefined {
  const units = leadUnitsOf(input.prepared.rubric);
  if (units.length === 0) return undefined;
  return drawList(grid, input, {
    name: SUBTOTALS,
    orientation: 'portrait',
    lines: [headLine(HEADERS), ...units.map((unit, i) => unitLine(grid, input, unit, i))],
  });
}

function unitLine(grid: CalcGrid, { tall }: EntriesInput, unit: LeadUnit, i: number): ListRow {
  return {
    id: unit.id,
    height: tall(unit.name, 'what', 'what', 'centre'),
    cells: [
      { in: 'label', value: i + 1, style: 'number' },
      { in: 'what', value: unit.name, style: 'centre' },
      { in: 'standard', value: toNumber(unitFullScore(unit)), style: 'number' },
      {
        in: 'points',
        value: ({ scoring }) => shownValue(scoring.subtotals.get(unit.id)?.shown ?? ''),
        formula: grid.subtotals.cells(unit.id).shown,
        style: 'number',
      },
    ],
  };
}
