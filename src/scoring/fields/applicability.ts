/**
 * Whether a clause is scored for this unit at all, and with which numbers.
 *
 * > 四县环保局全年被市政府及以上采用数不少于10篇，四区不少于5篇 (县区环保局 第34项)
 *
 * A clause that does not apply to the unit's 类别 asks for nothing; one that waits for the 类别 or a 目标值 cannot
 * be worked out yet.
 */

import { Applicability } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Clause } from '../../rubric/rubric';
import type { NamedVariable } from '../../rules';
import { variablesOf } from '../../rules';
import { isByClass } from '../../rules/parameter';
import type { Variable } from '../../rules/parameter';
import { State } from '../../rules/inputType';

/** What the head of the form says of the unit; null while it is blank or unusable. */
export interface UnitFacts {
  readonly unitClass: string | null;
  readonly target: (id: string) => number | null;
}

/** What a clause's ground rests on. */
export interface ApplicabilityRules {
  /** The classes that the clause is for; undefined where it is for all. */
  readonly classes: readonly string[] | undefined;
  readonly variables: readonly NamedVariable[];
}

/** The number that a clause is divided by, among those that differ between units. */
export const DIVISOR = 'dividedBy';

/** A class without a number in a rule is not scored on the clause, as one that `appliesTo` leaves out. */
export function applicabilityRulesOf(
  { appliesTo, rule, dividedBy }: Pick<Clause, 'appliesTo' | 'rule' | 'dividedBy'>,
  ofItem: readonly string[] | undefined,
): ApplicabilityRules {
  const divisor = dividedBy === undefined ? [] : [{ name: DIVISOR, variable: { target: dividedBy } }];
  const variables = [...variablesOf(rule), ...divisor];
  const lists = [
    ...[appliesTo, ofItem].filter((list) => list !== undefined),
    ...variables.flatMap(({ variable }) => (isByClass(variable) ? [Object.keys(variable.byClass)] : [])),
  ];
  const [first, ...others] = lists;
  return { classes: first?.filter((name) => others.every((list) => list.includes(name))), variables };
}

/** A number for this unit; null where it has none, or none yet. */
export const valueFor = (variable: Variable, { unitClass, target }: UnitFacts): number | null =>
  isByClass(variable)
    ? unitClass === null || !Object.hasOwn(variable.byClass, unitClass)
      ? null
      : (variable.byClass[unitClass] ?? null)
    : target(variable.target);

export function applicabilityOf({ classes, variables }: ApplicabilityRules, facts: UnitFacts): Applicability {
  if (classes !== undefined && facts.unitClass === null) return Applicability.unknown;
  if (classes !== undefined && !classes.includes(facts.unitClass ?? '')) return Applicability.elsewhere;
  return variables.some(({ variable }) => valueFor(variable, facts) === null)
    ? Applicability.unknown
    : Applicability.usable;
}

/** Cells of the head of the form. */
export interface UnitCells {
  readonly unitClass: Formula | undefined;
  readonly target: (id: string) => { readonly state: Formula; readonly value: Formula };
}

/** The twin of `valueFor`: 0 where there is no number, which `groundFormula` sees to. */
export function valueForFormula(variable: Variable, { unitClass, target }: UnitCells): Formula {
  if (isByClass(variable))
    return Object.entries(variable.byClass).reduceRight(
      (rest, [name, value]) => f`IF(${unitClass ?? ''}=${name},${value},${rest})`,
      f`0`,
    );
  return target(variable.target).value;
}

/** The twin of `groundOf`. */
export function applicabilityFormula(
  { classes, variables }: ApplicabilityRules,
  { unitClass = f`""`, target }: UnitCells,
): Formula {
  const missing = variables.flatMap(({ variable }) =>
    isByClass(variable) ? [] : [f`${target(variable.target).state}<>${State.valid}`],
  );
  const usable =
    missing.length === 0
      ? f`${Applicability.usable}`
      : f`IF(${call('OR', missing)},${Applicability.unknown},${Applicability.usable})`;
  if (classes === undefined) return usable;
  const isOne = call(
    'OR',
    classes.map((name) => f`${unitClass}=${name}`),
    false,
  );
  return f`IF(${unitClass}="",${Applicability.unknown},IF(${isOne},${usable},${Applicability.elsewhere}))`;
}
