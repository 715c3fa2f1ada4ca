/** The list of rule kinds. A kind missing here, or a `kind` that is not in the union, does not compile. */

import type { ByLevel } from './kinds/byLevel';
import { byLevel } from './kinds/byLevel';
import type { Choice } from './kinds/choice';
import { choice } from './kinds/choice';
import type { Curve } from './kinds/curve';
import { curve } from './kinds/curve';
import type { Escalating } from './kinds/escalating';
import { escalating } from './kinds/escalating';
import type { Flat } from './kinds/flat';
import { flat } from './kinds/flat';
import type { Forfeit } from './kinds/forfeit';
import { forfeit } from './kinds/forfeit';
import type { Full } from './kinds/full';
import { full } from './kinds/full';
import type { Grant } from './kinds/grant';
import { grant } from './kinds/grant';
import type { Judgement } from './kinds/judgement';
import { judgement } from './kinds/judgement';
import type { Computed } from './computed/computed';
import { computedInputs } from './computed/computed';
import type { Effect, Input, RuleKind, Scope } from './kind';
import type { Variable } from './parameter';
import { isVariable } from './parameter';
import type { PerOccurrence } from './kinds/perOccurrence';
import { perOccurrence } from './kinds/perOccurrence';
import type { Relative } from './kinds/relative';
import { relative } from './kinds/relative';
import type { Shortfall } from './kinds/shortfall';
import { shortfall } from './kinds/shortfall';
import { propertyOf } from '../problems/narrow';

/** A rule with all its numbers known. */
export type Rule =
  | PerOccurrence
  | Escalating
  | Flat
  | Forfeit
  | Full
  | Grant
  | Judgement
  | ByLevel
  | Shortfall
  | Curve
  | Choice
  | Relative;

/** A rule as the rubric has it: numbers may differ by unit class or by unit. */
export type WrittenRule = WrittenAs<Rule>;
type WrittenAs<R> = R extends Rule
  ? { readonly [K in keyof R]: R[K] extends number | undefined ? R[K] | Variable : R[K] }
  : never;

export const ruleKinds: { readonly [K in Rule['kind']]: RuleKind<Extract<Rule, { kind: K }>> } = {
  perOccurrence,
  escalating,
  flat,
  forfeit,
  full,
  grant,
  judgement,
  byLevel,
  shortfall,
  curve,
  choice,
  relative,
};

/** The kind of a rule whose parameters belong to it. */
export const kindOf = ({ kind }: { readonly kind: Rule['kind'] }): RuleKind<Rule> => ruleKinds[kind];

/** For what a kind is asked of a rule before its numbers are known: it looks only at those that cannot differ. */
const unresolved = (rule: WrittenRule): Rule => rule as Rule;

/** How what the rule compares is worked out; undefined where it is typed. */
export const computedOf = (rule: WrittenRule): Computed | undefined =>
  'computed' in rule ? rule.computed : undefined;

/** The input cells of a rule; they are the same for every unit. */
export function inputsOf(rule: WrittenRule, effect?: Effect): readonly Input[] {
  const computed = computedOf(rule);
  return computed === undefined ? resultsOf(rule, effect) : computedInputs(computed);
}

/** What the rule itself is given, with the range of each: its input cells, unless those are computed. */
export const resultsOf = (rule: WrittenRule, effect?: Effect): readonly Input[] =>
  kindOf(rule).inputs(unresolved(rule), effect);

/** Whether every occurrence is worth the same. */
export const isEvenlyPriced = (rule: WrittenRule): boolean =>
  kindOf(rule).isEvenlyPriced?.(unresolved(rule)) === true;

/** Whether its points are hardly ever round. */
export const isProportional = (rule: WrittenRule): boolean =>
  computedOf(rule) !== undefined || kindOf(rule).isProportional?.(unresolved(rule)) === true;

/** Whether its points need a 事由. */
export const needsReason = (rule: WrittenRule): boolean =>
  kindOf(rule).needsReason?.(unresolved(rule)) === true;

/** Whether its numbers are the same for every unit. */
export const isResolved = (rule: WrittenRule): rule is Rule => variablesOf(rule).length === 0;

/** Whether its points are worked out from what was found: not settled at once, given as they are, or known only with other units. */
export const canBeDivided = (rule: WrittenRule): boolean => {
  const { settles, isPlain } = kindOf(rule);
  return (
    settles === undefined &&
    isPlain !== true &&
    inputsOf(rule).every(({ isFromRollup }) => isFromRollup !== true)
  );
};

/** A rule that is known to be so. */
export function resolved(rule: WrittenRule): Rule {
  if (isResolved(rule)) return rule;
  throw new Error(`the numbers of this ${rule.kind} differ between units`);
}

/** A number of a rule that is not the same for every unit. */
export interface NamedVariable {
  readonly name: string;
  readonly variable: Variable;
}

/** All of them, in the order in which the kind lists them. */
export const variablesOf = (rule: WrittenRule): readonly NamedVariable[] =>
  (kindOf(rule).parameters ?? []).flatMap((name) => {
    const value = propertyOf(rule, name);
    return isVariable(value) ? [{ name, variable: value }] : [];
  });

/** The rule with every variable replaced by what `value` says it is. */
export const ruleWith = (rule: WrittenRule, value: (variable: Variable, name: string) => unknown): Rule =>
  ({
    ...rule,
    ...Object.fromEntries(variablesOf(rule).map(({ name, variable }) => [name, value(variable, name)])),
  }) as Rule;

/** How far 不得分 or 即得满分 reaches; the item, where the rule does not say. */
export const scopeOf = (rule: WrittenRule): Scope => ('scope' in rule ? (rule.scope ?? 'item') : 'item');
