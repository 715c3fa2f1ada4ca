/**
 * The most that rules can come to, for every class of units: the ground that L04, L05 and L06 share.
 *
 * Numbers that differ by class are taken class by class; those that each unit has of its own set no limit, nor do
 * points that are divided by one: 每起扣3分，按所辖村数平均 comes to what nobody knows.
 */

import type { Points } from '../points/points';
import { least, NO_POINTS, plus, pointsOf, times, greatest } from '../points/points';
import type { Rule, WrittenRule } from '../rules';
import { kindOf, ruleWith, variablesOf } from '../rules';
import { isByClass } from '../rules/parameter';
import type { Clause, ListLine, Item } from '../rubric/rubric';
import { fullScoreOf } from '../rubric/rubric';

/** `undefined` where the rubric knows no classes. */
export type UnitClass = string | undefined;

/** What a rule can be part of. */
export type Owner = Pick<Item, 'fullScore' | 'groups' | 'multipliers' | 'clauses'> | ListLine;

/** Whether a clause is scored for units of the class. */
export const isFor = (
  { appliesTo }: { readonly appliesTo?: readonly string[] },
  unitClass: UnitClass,
): boolean => unitClass === undefined || (appliesTo?.includes(unitClass) ?? true);

/** The rule as the class has it; undefined where the class has no number or each unit has its own. */
function ruleFor(rule: WrittenRule, unitClass: UnitClass): Rule | undefined {
  const values = variablesOf(rule).map(({ variable }) => valueFor(variable, unitClass));
  if (values.includes(undefined)) return undefined;
  return ruleWith(rule, (variable) => valueFor(variable, unitClass));
}

const valueFor = (
  variable: ReturnType<typeof variablesOf>[number]['variable'],
  unitClass: UnitClass,
): number | undefined => {
  if (!isByClass(variable)) return undefined;
  return unitClass === undefined ? Math.max(...Object.values(variable.byClass)) : variable.byClass[unitClass];
};

/** Most points of one clause, its multipliers counted in; undefined where nothing limits it. */
function mostOf(clause: Clause, owner: Owner, unitClass: UnitClass): Points | undefined {
  const rule = ruleFor(clause.rule, unitClass);
  const group = (owner.groups ?? []).find(({ clauses }) => clauses.includes(clause.id));
  const context = { fullScore: contextOf(owner, clause, group?.cap) };
  const factors = (owner.multipliers ?? []).filter(({ clauses }) => clauses.includes(clause.id));
  const factor = factors.reduce((product, each) => product * Math.max(1, each.factor), 1);
  const most =
    rule === undefined ? undefined : (kindOf(rule).most(rule, context) ?? atNothing(rule, context));
  const cap = clause.cap === undefined ? undefined : pointsOf(clause.cap);
  if (most === undefined || clause.dividedBy !== undefined) return cap;
  return least(times(factor, most / 1_000_000), cap);
}

const contextOf = (owner: Owner, { rule }: Clause, cap: number | undefined): number =>
  'scope' in rule && rule.scope === 'clause' && cap !== undefined
    ? cap
    : 'fullScore' in owner
      ? fullScoreOf(owner)
      : 0;

/** Nothing can be measured below 0: 不少于2次，每少一次扣0.5分 comes to 1分 at most. */
function atNothing(rule: Rule, context: { readonly fullScore: number }): Points | undefined {
  return rule.kind === 'shortfall' && rule.direction !== 'above'
    ? kindOf(rule).evaluate(rule, [0], context)
    : undefined;
}

/** Most points of several clauses together, with the limits of their groups; undefined where nothing limits them. */
export function mostOfAll(
  clauses: readonly Clause[],
  owner: Owner,
  unitClass: UnitClass,
): { readonly terms: readonly Points[]; readonly isLimited: boolean } {
  const groups = owner.groups ?? [];
  const grouped = groups.map(({ clauses: ids, highestOnly, cap }) => {
    const mosts = clauses.filter(({ id }) => ids.includes(id)).map((each) => mostOf(each, owner, unitClass));
    return mosts.length === 0 ? NO_POINTS : limited(mosts, highestOnly === true, cap);
  });
  const alone = clauses
    .filter(({ id }) => !groups.some((group) => group.clauses.includes(id)))
    .map((each) => mostOf(each, owner, unitClass));
  const mosts = [...alone, ...grouped];
  return {
    terms: mosts.filter((most) => most !== undefined).filter((most) => most !== NO_POINTS),
    isLimited: !mosts.includes(undefined),
  };
}

function limited(
  mosts: readonly (Points | undefined)[],
  highestOnly: boolean,
  cap: number | undefined,
): Points | undefined {
  const limit = cap === undefined ? undefined : pointsOf(cap);
  const known = mosts.filter((most) => most !== undefined);
  if (known.length < mosts.length) return limit;
  const sum = highestOnly ? greatest(...known) : plus(...known);
  return least(sum, limit);
}
