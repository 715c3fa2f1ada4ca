/** One 款: its input cells become points and a piece of the 备注. */

import type { Formula } from '../formula/formula';
import { call, f } from '../formula/formula';
import type { Points } from '../points/points';
import { exactFormula, NO_POINTS } from '../points/points';
import type { Clause } from '../rubric/rubric';
import { kindOf } from '../rules';
import type { Judged } from '../rules/entry';
import { State } from '../rules/entry';
import type { Effect, ItemContext } from '../rules/kind';
import { clauseRemark, clauseRemarkFormula } from './remark';
import type { Cells, Formulas } from './step';

export interface ClauseScore {
  /** Blank, valid or invalid, over all the clause's cells. */
  readonly entered: State;
  /** Points of the rule, in millionths, positive whatever they do to the score. */
  readonly amount: Points;
  /** As `entered`, or lacking where points were given without the 事由 that must go with them. */
  readonly state: State;
  /** The piece for 备注, ending in ；, or nothing. */
  readonly remark: string;
}

/** What the clause's cells hold after judgement. */
export interface ClauseEntries {
  readonly inputs: readonly Judged<number>[];
  readonly note: Judged<string>;
}

const NOTHING_FOUND: ClauseScore = {
  entered: State.blank,
  amount: NO_POINTS,
  state: State.blank,
  remark: '',
};

export function scoreClause(clause: Clause, { inputs, note }: ClauseEntries, item: ItemContext): ClauseScore {
  const { rule } = clause;
  const kind = kindOf(rule);
  if (note.state !== State.invalid && inputs.every(({ state }) => state === State.blank))
    return NOTHING_FOUND;
  const entered = Math.max(
    ...inputs.map(({ state }) => state),
    note.state === State.invalid ? note.state : 0,
  ) as State;
  const values = inputs.map(({ value }) => value);
  const amount = entered === State.valid ? kind.evaluate(rule, values, item) : NO_POINTS;
  const isLacking = kind.reasonRequired === true && amount > 0 && note.state === State.blank;
  return {
    entered,
    amount,
    state: isLacking ? State.lacking : entered,
    remark: amount === 0 ? '' : clauseRemark(clause, values, amount, note.value),
  };
}

/** Cells of a clause's fields on the calculation sheet. */
export interface ClauseCells {
  readonly inputs: readonly Cells<Judged>[];
  readonly note: Cells<Judged>;
  /** Where the clause's own steps are put. */
  readonly own: Cells<ClauseScore>;
}

/** The twin of `scoreClause`. */
export function clauseFormulas(
  clause: Clause,
  { inputs, note, own }: ClauseCells,
  item: ItemContext,
): Formulas<ClauseScore> {
  const { rule } = clause;
  const kind = kindOf(rule);
  const values = inputs.map(({ value }) => value);
  const entered =
    inputs.length === 1
      ? (inputs[0] as Cells<Judged>).state
      : call(
          'MAX',
          inputs.map(({ state }) => state),
        );
  const lacking = f`IF(AND(${own.amount}>0,${note.state}=0),3,${own.entered})`;
  return {
    entered: f`IF(${note.state}=2,2,${entered})`,
    amount: f`IF(${own.entered}=1,${exactFormula(kind.formula(rule, values, item))},0)`,
    state: kind.reasonRequired === true ? lacking : f`${own.entered}`,
    remark: f`IF(${own.amount}=0,"",${clauseRemarkFormula(clause, values, own.amount, note.value)})`,
  };
}

/**
 * Whether a blank leaves the item 未评 even on a confirmed sheet. A blank count or 是/否 means that nothing
 * was found; a credit, a measurement or a judgement has to be entered. Bonus and penalty may stay blank.
 */
export const isRequired = (clause: Clause, effect: Effect): boolean =>
  effect === 'credit' || (effect === 'deduct' && !kindOf(clause.rule).blankMeansNone);

/** Whether any points of the clause mean 不得分. */
export const isForfeit = (clause: Clause | undefined): boolean =>
  clause !== undefined && kindOf(clause.rule).forfeits === true;

/** The amounts of the clauses for which `chosen` is true. */
export const amountsOf = <T extends { readonly amount: Points | Formula }>(
  clauses: readonly Clause[],
  scores: readonly T[],
  chosen: (clause: Clause) => boolean,
): readonly T['amount'][] =>
  scores.filter((_, i) => chosen(clauses[i] as Clause)).map(({ amount }) => amount);
