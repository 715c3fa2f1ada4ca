/**
 * The hidden sheet `pf_calc`, where the scores are worked out.
 *
 * Inputs are found by id, judged once and then used: dragging a cell re-points direct references, and
 * deleting a row would make a sum smaller without a sign. Every step of an id has a row; its value is the
 * engine's, its formula the twin of the function that gave it.
 */

import { balanceFormulas, balanceSteps } from '../../scoring/balance/balance';
import { levels } from '../../scoring/levels';
import type { FormSheet } from '../fill';
import { headTextFormulas } from '../headText';
import { hintFormulas } from '../hint';
import { CALC } from '../sheetNames';
import type { CalcInput } from './calcCells';
import { oneRow } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { cellSight } from './cellSight';
import { checkCells } from './checkCells';
import { fieldCells } from './fieldCells';
import { fixedCells } from './fixedCells';
import { levelCells } from './levelCells';
import { missingCells } from './missingCells';
import { variableCells } from './variableCells';
import { verdictCells } from './verdictCells';

export function calcSheet(grid: CalcGrid, input: CalcInput): FormSheet {
  const see = cellSight(input.prepared, grid, input.capacity);
  const balance = { steps: balanceSteps, formulas: balanceFormulas };
  const cells = [
    ...fixedCells(grid),
    ...fieldCells(grid, input),
    ...variableCells(grid, see),
    ...levelCells(grid.clauses, levels.clauses, see, ({ scoring }, id) => scoring.clauses.get(id)),
    ...levelCells(grid.leaves, levels.leaves, see, ({ scoring }, id) => scoring.items.get(id)),
    ...levelCells(grid.parents, levels.parents, see, ({ scoring }, id) => scoring.items.get(id)),
    ...levelCells(grid.remarks, levels.remarks, see, ({ scoring }, id) => scoring.remarks.get(id)),
    ...checkCells(grid, input),
    ...levelCells(grid.lines, levels.lines, see, ({ scoring }, id) => scoring.lines.get(id)),
    ...levelCells(
      grid.lists,
      levels.lists,
      see,
      ({ scoring }, id) => scoring[id === 'bonus' ? id : 'penalty'],
    ),
    ...levelCells(grid.sections, levels.sections, see, ({ scoring }, id) => scoring.sections.get(id)),
    ...levelCells(grid.total, levels.total, see, ({ scoring }) => scoring.total),
    ...verdictCells(grid, see),
    ...levelCells(grid.balance, balance, see, (fill, id) => fill.balance.get(id)),
    ...missingCells(grid, input),
    ...oneRow(grid.head, headTextFormulas(input, grid), ({ head }) => head),
    ...oneRow(grid.hint, hintFormulas(input.prepared, grid), ({ hint }) => hint),
    ...(grid.subtotals.ids.length === 0
      ? []
      : levelCells(grid.subtotals, levels.subtotals, see, ({ scoring }, id) => scoring.subtotals.get(id))),
    ...levelCells(grid.given, levels.given, see, ({ scoring }, id) => scoring.given.get(id)),
    ...levelCells(grid.computed, levels.computed, see, ({ scoring }, id) => scoring.computed.get(id)),
    ...levelCells(grid.weights, levels.weights, see, ({ scoring }, id) => scoring.weights.get(id)),
    ...levelCells(grid.wholes, levels.wholes, see, ({ scoring }) => scoring.whole),
    ...levelCells(grid.losses, levels.losses, see, ({ scoring }, id) => scoring.losses.get(id)),
    ...levelCells(grid.earlierSums, levels.earlierSums, see, ({ scoring }, id) =>
      scoring.earlierSums.get(id),
    ),
  ];
  return {
    name: CALC,
    visibility: 'veryHidden',
    columns: [{ width: 16 }, { width: 16 }, { width: 14 }, { width: 14 }],
    heights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
  };
}
