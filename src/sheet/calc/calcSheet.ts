/**
 * The hidden sheet `pf_calc`, where the scores are worked out.
 *
 * Inputs are found by id, judged once and then used: dragging a cell re-points direct references, and
 * deleting a row would make a sum smaller without a sign. Every step lies beside its id; its value is the
 * engine's, its formula the twin of the function that gave it.
 */

import type { FormSheet } from '../fill';
import { headTextFormulas } from '../headText';
import { hintFormulas } from '../hint';
import { CALC } from '../sheetNames';
import { balanceRows } from './balanceRows';
import type { CalcInput } from './calcCells';
import { oneRow } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { checkCells } from './checkCells';
import { clauseRows, variableCells } from './clauseRows';
import { fieldCells } from './fieldCells';
import { itemRows } from './itemRows';
import { missingCells } from './missingCells';
import { fixedCells, remarkCells } from './remarkCells';
import { subtotalCells } from './subtotalCells';
import { extraCells, sectionCells, totalCells, verdictTextCells } from './totalCells';

export function calcSheet(grid: CalcGrid, input: CalcInput): FormSheet {
  const cells = [
    ...fixedCells(grid),
    ...fieldCells(grid, input),
    ...variableCells(grid, input),
    ...clauseRows(grid, input),
    ...itemRows(grid, input),
    ...remarkCells(grid, input),
    ...checkCells(grid, input),
    ...extraCells(grid, input),
    ...sectionCells(grid, input),
    ...totalCells(grid, input),
    ...verdictTextCells(grid, input),
    ...balanceRows(grid, input),
    ...missingCells(grid, input),
    ...oneRow(grid.head, headTextFormulas(input, grid), ({ head }) => head),
    ...oneRow(grid.hint, hintFormulas(input.prepared, grid), ({ hint }) => hint),
    ...subtotalCells(grid, input),
  ];
  return {
    name: CALC,
    visibility: 'veryHidden',
    columns: [{ width: 16 }, { width: 14 }],
    heights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
  };
}
