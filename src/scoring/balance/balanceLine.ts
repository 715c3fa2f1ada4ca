/** One line between the printed scores and 总分, in both forms. */

import type { Formula } from '../../formula/formula';
import type { Points } from '../../points/points';
import type { CellSight, ValueSight } from '../steps/sight';

export interface Bearing {
  readonly id: string;
  /** A row of the table shows it: it is no line under 总分. Default: it is one. */
  readonly isRow?: boolean;
  readonly of: (see: ValueSight) => { readonly amount: Points; readonly words: string };
  /** The twin of `of`; `other` is the amount of a line before this one. */
  readonly formula: (
    see: CellSight,
    other: (id: string) => Formula,
  ) => { readonly amount: Formula; readonly words: Formula };
  /** The words at their longest. */
  readonly longest: string;
}

/** What room is kept for. */
export const longestOf = (names: readonly string[]): string =>
  names.reduce((long, name) => (name.length > long.length ? name : long), '');
