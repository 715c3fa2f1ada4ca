/**
 * Room on the calculation sheet: blocks of rows, one row a quantity, one column a unit.
 *
 *     A step    B id    C what is the same for every unit    D the unit
 *
 * A quantity is a step of an id. The rows of a run of ids (the clauses of an item) stand together, step by step: a
 * range holds one step of them, and what is found in an item changes rows that lie side by side.
 */

import type { Formula } from '../../formula/formula';
import type { Address } from '../../formula/reference';
import { cellsOn, columnRange, localCell, localColumn } from '../../formula/reference';
import { elementAt, mustFind } from '../../problems/invariant';
import { tableOf } from '../../problems/narrow';
import { CALC } from '../sheetNames';

export interface StepBlock<S extends string> {
  readonly steps: readonly S[];
  readonly ids: readonly string[];
  /** The same ids, run by run. */
  readonly runs: readonly (readonly string[])[];
  at(id: string, step: S): Address;
  /** References to all steps of one id. */
  readonly cells: (id: string) => Steps<S>;
  /** One step over neighbouring ids; over all of them by default. */
  range(step: S, ids?: readonly string[]): Formula;
}

type Steps<S extends string> = { readonly [K in S]: Formula };

/** What a block has room for. */
export interface BlockShape<S extends string> {
  /** Ids, run by run. */
  readonly runs: readonly (readonly string[])[];
  readonly steps: readonly S[];
  /** Steps that come to the same for every unit. Default: none. */
  readonly common?: readonly S[];
}

/** What the columns hold. */
export const CALC_COLUMNS = { step: 1, id: 2, common: 3, unit: 4 } as const;

/** Whether formulas stand on the calculation sheet themselves, where its cells need no name of a sheet. */
export type Standing = 'here' | 'elsewhere';

/** Lays blocks one under the other. */
export function startGrid(
  firstRow: number,
  standing: Standing,
): { block<S extends string>(shape: BlockShape<S>): StepBlock<S> } {
  let next = firstRow;
  return {
    block(shape) {
      const block = blockAt(next, shape, standing);
      // Under every block is a blank row, over which every count is 0.
      next += block.ids.length * shape.steps.length + 1;
      return block;
    },
  };
}

function blockAt<S extends string>(
  start: number,
  { runs, steps, common = [] }: BlockShape<S>,
  standing: Standing,
): StepBlock<S> {
  const ids = runs.flat();
  const refer = cellsAt(standing);
  const places = placesOf(start, runs, steps.length);
  const order = new Map(steps.map((step, i) => [step, i]));
  // Formulas refer to a cell far more often than there are cells.
  const known = new Map<string, Steps<S>>();
  const columnOf = (step: S): number => CALC_COLUMNS[common.includes(step) ? 'common' : 'unit'];
  const rowOf = (id: string, step: S): number => {
    const { first, apart } = mustFind(places, id);
    return first + mustFind(order, step) * apart;
  };
  const at = (id: string, step: S): Address => ({ row: rowOf(id, step), column: columnOf(step) });
  return {
    steps,
    ids,
    runs,
    at,
    cells(id) {
      const found = known.get(id);
      if (found !== undefined) return found;
      const cells = tableOf(steps, (step) => refer(at(id, step)));
      known.set(id, cells);
      return cells;
    },
    range(step, chosen = ids) {
      const blank = start + ids.length * steps.length;
      const [from, to] =
        chosen[0] === undefined ? [blank, blank] : endsOf(chosen.map((id) => rowOf(id, step)));
      const column = columnOf(step);
      return standing === 'here' ? localColumn(column, from, to) : columnRange(CALC, column, from, to);
    },
  };
}

/** The row of each id's first step, and how far apart its steps are. */
function placesOf(
  start: number,
  runs: BlockShape<string>['runs'],
  steps: number,
): ReadonlyMap<string, { readonly first: number; readonly apart: number }> {
  let next = start;
  return new Map(
    runs.flatMap((run) => {
      const first = next;
      next += run.length * steps;
      return run.map((id, i) => [id, { first: first + i, apart: run.length }] as const);
    }),
  );
}

/** The first and the last of rows that lie one under the other. */
function endsOf(rows: readonly number[]): readonly [number, number] {
  const first = elementAt(rows, 0);
  if (rows.some((row, i) => row !== first + i)) throw new Error(`no range: rows ${rows.join(', ')}`);
  return [first, elementAt(rows, rows.length - 1)];
}

/** How cells of the calculation sheet are referred to. */
const cellsAt = (standing: Standing): ((at: Address) => Formula) =>
  standing === 'here' ? localCell : cellsOn(CALC);

/** One of them. */
export const cellOf = (at: Address, standing: Standing): Formula => cellsAt(standing)(at);
