/** What a clause is scored from: its cells after judgement, and what is known of the unit and of other clauses. */

import type { Rule } from '../../rules';
import { computedOf } from '../../rules';
import type { Judged } from '../../rules/inputType';
import type { Effect } from '../../rules/kind';
import type { Applicability } from '../steps/scores';
import { applicabilityFormula, applicabilityOf } from '../fields/applicability';
import type { Basis } from '../fields/basis';
import type { FedMultiplier } from '../fields/multiplier';
import type { PreparedClause } from '../fields/prepared';
import type { ReasonFor } from '../fields/required';
import type { CellSight, Look, Seen, SeenSteps, Sight, ValueSight } from '../steps/sight';
import type { Divisor } from '../fields/divided';
import { divisorIn } from '../fields/divided';
import {
  contradictionOf,
  contradictionsIn,
  inputsIn,
  requirementsIn,
  ruleFor,
  ruleInCells,
  unmetOf,
  valuesIn,
} from './related';

export interface ClauseFeed<L extends Look> {
  readonly inputs: readonly SeenSteps<L, Judged<number>>[];
  /** What the rule is given: what was typed, or what that comes to. */
  readonly values: readonly Seen<L, number>[];
  /** What keeps that from being worked out, for the clerk; undefined where it is what was typed. */
  readonly computing: Seen<L, string> | undefined;
  readonly note: SeenSteps<L, Judged<string>>;
  readonly reason: ReasonFor | undefined;
  readonly multipliers: readonly FedMultiplier<L>[];
  readonly applicability: Seen<L, Applicability>;
  /** What it is measured against, where that is this unit's own. */
  readonly basis: readonly Basis[];
  /** What its points are divided by. */
  readonly divisor?: Divisor<L> | undefined;
  /** What its points do. */
  readonly effect: Effect;
}

/** What the clause's cells hold after judgement. */
export interface ClauseEntries extends ClauseFeed<'values'> {
  /** The rule with this unit's numbers; undefined where the unit has none. */
  readonly rule: Rule | undefined;
  /** Why the points do not count, for 备注; empty where all that the clause requires holds. */
  readonly unmet: string;
  /** What to do about facts that contradict this clause; empty if none do. */
  readonly contradiction: string;
}

/** Those of a clause that has a rule for this unit. */
export interface RuledEntries extends ClauseEntries {
  readonly rule: Rule;
}

/** Cells of a clause's fields on the calculation sheet. */
export interface ClauseCells extends ClauseFeed<'cells'> {
  /** The rule with cells for the numbers that differ between units. */
  readonly rule: Rule;
  readonly requirements: ReturnType<typeof requirementsIn>;
  readonly contradictions: ReturnType<typeof contradictionsIn>;
}

const feedClause = <L extends Look>(see: Sight<L>, prepared: PreparedClause): ClauseFeed<L> => ({
  inputs: inputsIn(see, prepared.inputs),
  values: valuesIn(see, prepared),
  computing: computedOf(prepared.clause.rule) && see.computed(prepared.clause.id).advice,
  note: see.text(prepared.note) ?? see.noWords,
  reason: prepared.reason,
  multipliers: prepared.multipliers.map(({ multiplier, inputs, places, higher, note, unit }) => ({
    ...{ multiplier, unit, places },
    inputs: inputsIn(see, inputs),
    higher: higher.map(({ counted, leftOut }) => ({
      counted: inputsIn(see, counted),
      leftOut: inputsIn(see, leftOut),
    })),
    note: (note === undefined ? undefined : see.text(note)) ?? see.noWords,
  })),
  applicability: see.either<Applicability>(
    ({ unit }) => applicabilityOf(prepared.applicability, unit),
    ({ unit }) => applicabilityFormula(prepared.applicability, unit),
  ),
  basis: prepared.basis,
  divisor: divisorIn(see, prepared),
  effect: prepared.effect,
});

export const clauseEntries = (see: ValueSight, prepared: PreparedClause): ClauseEntries => ({
  ...feedClause(see, prepared),
  rule: ruleFor(see, prepared),
  unmet: unmetOf(see, prepared),
  contradiction: contradictionOf(see, prepared),
});

export const clauseCells = (see: CellSight, prepared: PreparedClause): ClauseCells => ({
  ...feedClause(see, prepared),
  rule: ruleInCells(see, prepared),
  requirements: requirementsIn(see, prepared),
  contradictions: contradictionsIn(see, prepared),
});
