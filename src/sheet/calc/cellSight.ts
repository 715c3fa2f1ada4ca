/** Where the workbook works everything out, for the formulas of the levels: see scoring/steps/sight.ts. */

import { HEAD, targetId } from '../../scoring/fields/fieldId';
import { f } from '../../formula/formula';
import type { Prepared } from '../../scoring/fields/prepared';
import { WHOLE } from '../../scoring/levels/total';
import type { Capacity, CellSight } from '../../scoring/steps/sight';
import type { CalcGrid } from './calcGrid';
import { itemCells, variableId, verdictsIn } from './calcGrid';

export function cellSight(prepared: Prepared, grid: CalcGrid, capacity: Capacity): CellSight {
  const { fields, computed, clauses, leaves, lines, lists, sections, weights, checks } = grid;
  const field = (id: string) => (prepared.byId.has(id) ? fields.cells(id) : undefined);
  let verdicts: CellSight['verdicts'] | undefined;
  const see: CellSight = {
    prepared,
    capacity,
    lineBreak: grid.lineBreak,
    unit: { unitClass: field(HEAD.unitClass)?.value, target: (id) => fields.cells(targetId(id)) },
    get verdicts() {
      return (verdicts ??= verdictsIn(grid, see));
    },
    noWords: { state: f`0`, value: f`""` },
    number: field,
    text: field,
    states: (ids) => fields.range('state', ids),
    variable: (clauseId, name) => grid.variables.cells(variableId(clauseId, name)).value,
    computed: (clauseId) => computed.cells(clauseId),
    given: (itemId) => grid.given.cells(itemId),
    clause: (id) => clauses.cells(id),
    clauses: (step, ids) => clauses.range(step, ids),
    item: (item) => itemCells(grid, item),
    leaves: (step) => leaves.range(step),
    line: (id) => lines.cells(id),
    lineStates: lines.range('state'),
    section: (id) => sections.cells(id),
    weight: (sectionId) => weights.cells(sectionId),
    list: (name) => lists.cells(name),
    loss: (sectionId) => grid.losses.cells(sectionId),
    total: grid.total.cells(WHOLE),
    get whole() {
      return grid.wholes.cells(WHOLE);
    },
    shownTotal: grid.total.cells(WHOLE).total,
    checked: { fault: checks.range('fault'), open: checks.range('open') },
    either: (_, inCells) => inCells(see),
  };
  return see;
}
