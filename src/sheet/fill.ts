/**
 * What is entered in a form, worked out once: everything that the cells of the form show, by the engine.
 *
 * A cell of a form says how its value is found in a fill, beside the formula that finds it in Excel; which cells there
 * are, and where, never depends on a fill.
 */

import type { CellValue } from '../formula/value';
import type { Balance } from '../scoring/balance/balance';
import type { Scoring } from '../scoring/scoring';
import type { Cell, Worksheet } from './model';
import type { HeadText, Told } from './words';

export interface Fill {
  /** What was typed, by field id. */
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly scoring: Scoring;
  readonly head: HeadText;
  readonly hint: Told;
  /** What stands between the printed scores and 总分, by line. */
  readonly balance: ReadonlyMap<string, Balance>;
}

/** The same in every fill, or how it is found in one. */
export type InFill<T> = T | ((fill: Fill) => T);

export type FormCell = Omit<Cell, 'value'> & { readonly value: InFill<CellValue> };

/** A sheet of a form: all of it but the values of its cells and the heights that depend on what is typed. */
export type FormSheet = Omit<Worksheet, 'cells' | 'heights'> & {
  readonly cells: readonly FormCell[];
  /** Points by row. */
  readonly heights: ReadonlyMap<number, InFill<number>>;
};

export const inFill = <T extends CellValue>(value: InFill<T>, fill: Fill): T =>
  typeof value === 'function' ? value(fill) : value;

/** The highest of several; a number if none of them depends on what is typed. */
export function highest(...sizes: readonly InFill<number>[]): InFill<number> {
  const fixed = sizes.filter((size) => typeof size === 'number');
  const least = Math.max(0, ...fixed);
  const others = sizes.filter((size) => typeof size === 'function');
  return others.length === 0 ? least : (fill) => Math.max(least, ...others.map((size) => size(fill)));
}

const isFixed = (cell: FormCell): cell is FormCell & Cell => typeof cell.value !== 'function';

/**
 * The sheet with the values of a fill. Cells that show what they did in `before`, another fill of the same sheet, are
 * the same objects, so that who draws it compares them at a glance.
 */
export function fillSheet(
  { cells, heights, ...sheet }: FormSheet,
  fill: Fill,
  before?: Worksheet,
): Worksheet {
  return {
    ...sheet,
    cells: cells.map((cell, i): Cell => {
      const value = inFill(cell.value, fill);
      const earlier = before?.cells[i];
      if (earlier !== undefined && earlier.value === value) return earlier;
      return isFixed(cell) ? cell : { ...cell, value };
    }),
    heights: new Map([...heights].map(([row, height]) => [row, inFill(height, fill)])),
  };
}
