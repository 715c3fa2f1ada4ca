/** Room on the calculation sheet: blocks of rows, one row an id, one column a step. */

import type { Formula } from '../../formula/formula';
import type { Address } from '../../formula/reference';
import { cellOn, columnRange, localCell, localColumn } from '../../formula/reference';
import { CALC } from '../sheetNames';
import { mustFind } from '../../problems/invariant';
import { tableOf } from '../../problems/narrow';

export interface StepBlock<S extends string> {
  readonly steps: readonly S[];
  readonly ids: readonly string[];
  /** The row above the first id, for headings. */
  readonly headRow: number;
  at(id: string, step: S): Address;
  /** References to all steps of one id. */
  readonly cells: (id: string) => Steps<S>;
  /** One step over neighbouring ids; over all of them by default. */
  range(step: S, ids?: readonly string[]): Formula;
}

type Steps<S extends string> = { readonly [K in S]: Formula };

/** Ids are in column 1. */
const FIRST_STEP = 2;

/** Whether formulas stand on the calculation sheet themselves, where its cells need no name of a sheet. */
export type Standing = 'here' | 'elsewhere';

/** Lays blocks one under the other. */
export function startGrid(
  firstRow: number,
  standing: Standing,
): {
  block<S extends string>(ids: readonly string[], steps: readonly S[]): StepBlock<S>;
} {
  let next = firstRow;
  return {
    block(ids, steps) {
      const headRow = next;
      next += ids.length + 2;
      return blockAt(headRow, ids, steps, standing);
    },
  };
}

function blockAt<S extends string>(
  headRow: number,
  ids: readonly string[],
  steps: readonly S[],
  standing: Standing,
): StepBlock<S> {
  const rows = new Map(ids.map((id, i) => [id, headRow + 1 + i]));
  const columns = new Map(steps.map((step, i) => [step, FIRST_STEP + i]));
  // Formulas refer to a cell far more often than there are cells.
  const known = new Map<string, Steps<S>>();
  const at = (id: string, step: S): Address => ({ row: mustFind(rows, id), column: mustFind(columns, step) });
  return {
    steps,
    ids,
    headRow,
    at,
    cells(id) {
      const found = known.get(id);
      if (found !== undefined) return found;
      const cells = tableOf(steps, (step) => cellOf(at(id, step), standing));
      known.set(id, cells);
      return cells;
    },
    range(step, chosen = ids) {
      // Under every block is a blank row, over which every count is 0.
      const first = chosen[0] === undefined ? headRow + ids.length + 1 : mustFind(rows, chosen[0]);
      const [column, last] = [mustFind(columns, step), first + Math.max(chosen.length, 1) - 1];
      return standing === 'here' ? localColumn(column, first, last) : columnRange(CALC, column, first, last);
    },
  };
}

/** A cell of the calculation sheet. */
export const cellOf = (at: Address, standing: Standing): Formula =>
  standing === 'here' ? localCell(at) : cellOn(CALC, at);
