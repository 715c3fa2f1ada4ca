/**
 * A level of scoring: clauses, items, lines, lists, sections, the total, 备注. It says what it is worked out for, what
 * feeds it, and how, as values and as formulas.
 */

import type { Prepared } from '../fields/prepared';
import type { CellSight, ValueSight } from './sight';
import type { Cells, Formulas } from './step';

/** `points`: held in millionths; `plain`: as it stands. In the order of the calculation sheet. */
export type StepTable<S> = { readonly [K in keyof S]-?: 'points' | 'plain' };

export interface Level<S> {
  readonly steps: StepTable<S>;
  /** In the order of the calculation sheet. */
  readonly ids: (prepared: Prepared) => readonly string[];
  /** Puts what each id comes to `into` the table in which `see` finds it. */
  readonly score: (see: ValueSight, into: Map<string, S>) => void;
  /** `own` are the cells where the results of an id are put. */
  readonly formulas: (see: CellSight, own: (id: string) => Cells<S>) => ReadonlyMap<string, Formulas<S>>;
}

/** `U` is what an id stands for, such as an item; `V` and `C` are what feeds it, as values and as cells. */
interface LevelParts<U, S, V, C> {
  readonly steps: StepTable<S>;
  readonly units: (prepared: Prepared) => readonly U[];
  readonly idOf: (unit: U) => string;
  /** Whether each is fed by some that come after it, and never before. */
  readonly isFedFromBelow?: boolean;
  readonly feed: ((see: ValueSight, unit: U) => V) & ((see: CellSight, unit: U) => C);
  readonly score: (unit: U, fed: V, prepared: Prepared) => S;
  readonly formulas: (unit: U, fed: C, own: Cells<S>, prepared: Prepared) => Formulas<S>;
}

export function levelOf<U, S, V, C>(parts: LevelParts<U, S, V, C>): Level<S> {
  const { steps, units, idOf, isFedFromBelow = false, feed, score, formulas } = parts;
  return {
    steps,
    ids: (prepared) => units(prepared).map(idOf),
    score(see, into) {
      const { prepared } = see;
      const all = units(prepared);
      for (const unit of isFedFromBelow ? [...all].reverse() : all)
        into.set(idOf(unit), score(unit, feed(see, unit), prepared));
    },
    formulas(see, own) {
      const { prepared } = see;
      return new Map(
        units(prepared).map((unit) => {
          const id = idOf(unit);
          return [id, formulas(unit, feed(see, unit), own(id), prepared)];
        }),
      );
    },
  };
}
