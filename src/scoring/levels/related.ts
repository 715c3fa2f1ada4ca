/** What other clauses have to do with a clause: what it requires, and what it cannot be true beside. */

import type { Formula } from '../../formula/formula';
import { call, callOver, f } from '../../formula/formula';
import { exactFormula, toNumber } from '../../points/points';
import type { Rule } from '../../rules';
import { computedOf, kindOf, ruleWith, resolved } from '../../rules';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import { applicabilityOf, valueFor } from '../fields/applicability';
import { Applicability } from '../steps/scores';
import type { Bound, ClauseRequirement, PreparedClause } from '../fields/prepared';
import type { CellSight, Look, Seen, SeenSteps, Sight, ValueSight } from '../steps/sight';

/** A clause's fields are always there. */
export const inputsIn = <L extends Look>(
  see: Sight<L>,
  ids: readonly string[],
): readonly SeenSteps<L, Judged<number>>[] => ids.flatMap((id) => see.number(id) ?? []);

/** What the rule of a clause is given: what was typed, or what that comes to. */
export const valuesIn = <L extends Look>(
  see: Sight<L>,
  { clause, inputs }: Pick<PreparedClause, 'clause' | 'inputs'>,
): readonly Seen<L, number>[] =>
  computedOf(clause.rule) === undefined
    ? inputsIn(see, inputs).map(({ value }) => value)
    : [see.computed(clause.id).value];

/** The clause's rule with this unit's numbers; undefined where it has none, or none yet. */
export function ruleFor(
  { unit }: ValueSight,
  { clause, applicability, rule }: PreparedClause,
): Rule | undefined {
  if (applicabilityOf(applicability, unit) !== Applicability.usable) return undefined;
  return rule ?? ruleWith(clause.rule, (variable) => valueFor(variable, unit));
}

/** The twin of `ruleFor`: cells in place of the numbers that differ between units. */
export const ruleInCells = (see: CellSight, { clause }: PreparedClause): Rule =>
  ruleWith(clause.rule, (_, name) => see.variable(clause.id, name));

/** Whether something was entered there that is not 0 or 否. */
const isFound = (see: ValueSight, ids: readonly string[]): boolean =>
  inputsIn(see, ids).some(({ value }) => value !== 0);

/** The twin of `isFound`; a cell that cannot be used counts as 0. */
const foundFormula = (see: CellSight, ids: readonly string[]): Formula =>
  call(
    'OR',
    inputsIn(see, ids).map(({ value }) => f`${value}<>0`),
  );

/** The first contradiction between this clause and what is found elsewhere, as advice; empty if there is none. */
export function contradictionOf(see: ValueSight, { inputs, relations }: PreparedClause): string {
  if (relations.contradictions.length === 0 && relations.bounds.length === 0) return '';
  const own = isFound(see, inputs) ? 'found' : 'none';
  const broken =
    relations.contradictions.find(({ others, against }) => against === own && isFound(see, others)) ??
    relations.bounds.find((bound) => {
      const most = mostFor(see, bound);
      return most !== undefined && sumIn(see, inputs) > most;
    });
  return broken?.advice ?? '';
}

/** The twin of `contradictionOf`: each with the condition under which it holds, the first before the others. */
export const contradictionsIn = (
  see: CellSight,
  { inputs, relations: { contradictions, bounds } }: PreparedClause,
): readonly { readonly is: Formula; readonly advice: string }[] => [
  ...contradictions.map(({ others, against, advice }) => {
    const own = foundFormula(see, inputs);
    return {
      is: f`AND(${against === 'found' ? own : f`NOT(${own})`},${foundFormula(see, others)})`,
      advice,
    };
  }),
  ...bounds.map((bound) => ({ is: exceedingFormula(see, inputs, bound), advice: bound.advice })),
];

/** What the other clause counts; undefined where that is not known: of other units only, unusable, not measured yet. */
function mostFor(see: ValueSight, { other, isNoneIfBlank }: Bound): number | undefined {
  const states = inputsIn(see, other.inputs).map(({ state }) => state);
  if (
    applicabilityOf(other.applicability, see.unit) !== Applicability.usable ||
    states.includes(State.invalid)
  )
    return undefined;
  return states.includes(State.valid) || isNoneIfBlank ? sumIn(see, other.inputs) : undefined;
}

const sumIn = (see: ValueSight, ids: readonly string[]): number =>
  inputsIn(see, ids).reduce((sum, { value }) => sum + value, 0);

/** Whether these count more than the other clause, where that is known: the twin of `mostFor`. */
function exceedingFormula(
  see: CellSight,
  inputs: readonly string[],
  { other, isNoneIfBlank }: Bound,
): Formula {
  const sum = (ids: readonly string[]): Formula =>
    call(
      'SUM',
      inputsIn(see, ids).map(({ value }) => value),
    );
  const states = call(
    'MAX',
    inputsIn(see, other.inputs).map(({ state }) => state),
  );
  const { applicability } = see.clause(other.clause.id);
  const isKnown = isNoneIfBlank ? f`${states}<${State.invalid}` : is(states, State.valid);
  return f`AND(${applicability}=${Applicability.usable},${isKnown},${sum(inputs)}>${sum(other.inputs)})`;
}

/** Why the clause's points do not count, for 备注; empty where all that it requires holds. */
export const unmetOf = (see: ValueSight, { relations }: PreparedClause): string =>
  relations.requirements.find((each) => !isMet(see, each))?.words ?? '';

/** The twin of `unmetOf`: each with the condition under which it holds. */
export const requirementsIn = (
  see: CellSight,
  { relations }: PreparedClause,
): readonly { readonly isMet: Formula; readonly words: string }[] =>
  relations.requirements.map((each) => ({ isMet: metFormula(see, each), words: each.words }));

/** > 采用篇数超过规定标准的 (县区环保局 第34项) */
function isMet(see: ValueSight, { is, other }: ClauseRequirement): boolean {
  if (is === 'found' || is === 'none') return isFound(see, other.inputs) === (is === 'found');
  const rule = ruleFor(see, other);
  const inputs = inputsIn(see, other.inputs);
  const states = inputs.map(({ state }) => state);
  if (rule === undefined || states.includes(State.invalid)) return false;
  // Some of what a mean is worked out from may be blank.
  const isKnown =
    computedOf(rule) === undefined
      ? !states.includes(State.blank)
      : states.includes(State.valid) && see.computed(other.clause.id).advice === '';
  if (!isKnown) return false;
  const kind = kindOf(rule);
  const values = valuesIn(see, other);
  return is === 'exceeded'
    ? kind.exceeds?.(rule, values) === true
    : kind.evaluate(rule, values, other.context) >= (kind.most(rule, other.context) ?? Infinity);
}

/** The twin of `isMet`. */
function metFormula(see: CellSight, { is: needed, other }: ClauseRequirement): Formula {
  if (needed === 'found') return foundFormula(see, other.inputs);
  if (needed === 'none') return f`NOT(${foundFormula(see, other.inputs)})`;
  const { applicability } = see.clause(other.clause.id);
  const rule = ruleInCells(see, other);
  const kind = kindOf(rule);
  const inputs = inputsIn(see, other.inputs);
  const values = valuesIn(see, other);
  const most = needed === 'full' ? kind.most(resolved(other.clause.rule), other.context) : undefined;
  const holds =
    needed === 'exceeded'
      ? (kind.exceedsFormula?.(rule, values) ?? f`FALSE`)
      : most === undefined
        ? f`FALSE`
        : f`${exactFormula(kind.formula(rule, values, other.context))}>=${toNumber(most)}`;
  // By its own cells: a 事由 beside them that cannot be used does not undo what was measured.
  const states = inputs.map(({ state }) => state);
  const usable =
    computedOf(rule) === undefined
      ? states.map((state) => is(state, State.valid))
      : [is(callOver('MAX', states), State.valid), f`${see.computed(other.clause.id).advice}=""`];
  return f`IF(${call('AND', [...usable, f`${applicability}=${Applicability.usable}`])},${holds},FALSE)`;
}
