/** 标准: what a clause costs or gives, and what 减半 or 加倍 does to it, in words. */

import { clauseMark } from '../../rubric/names';
import type { Clause, Multiplier } from '../../rubric/rubric';
import { computedOf, kindOf, ruleWith } from '../../rules';
import type { Computed } from '../../rules/computed/computed';
import { fewestOf } from '../../rules/computed/computed';
import { parameterWords } from '../../rules/parameter';
import type { Prepared } from '../../scoring/fields/prepared';

/** What a clause costs, or gives, in words: 扣分标准 with its limits. */
export function standardOf({ rubric }: Pick<Prepared, 'rubric'>, clause: Clause, verb: string): string {
  const labels = new Map((rubric.targets ?? []).map(({ id, label }) => [id, label]));
  const rule = ruleWith(clause.rule, (variable) => parameterWords(variable, (id) => labels.get(id) ?? id));
  const divisor =
    clause.dividedBy === undefined ? '' : `，按${labels.get(clause.dividedBy) ?? clause.dividedBy}平均`;
  const limit = clause.cap === undefined ? '' : `，最多${verb}${clause.cap}分`;
  const classes = clause.appliesTo === undefined ? '' : `（只考核${clause.appliesTo.join('、')}）`;
  const computed = computedOf(rule);
  const formula =
    computed === undefined ? '' : `（${computed.label}＝${computed.formula}${fewestWords(computed)}）`;
  return `${kindOf(rule).describe(rule, verb)}${divisor}${limit}${formula}${classes}`;
}

/** ①②减半 */
export function multiplierStandard(
  clauses: readonly Clause[],
  { factor, clauses: changed, countedIn }: Pick<Multiplier, 'factor' | 'clauses' | 'countedIn'>,
): string {
  const places = changed.map((each) => clauseMark(clauses.findIndex((clause) => clause.id === each)));
  return `${places.join('')}${countedIn === undefined ? factorWords(factor) : '这几次不再计'}`;
}

/** 减半, 加倍, 免: as the notices say it. */
const factorWords = (factor: number): string =>
  ({ 0: '不计', 0.5: '减半', 2: '加倍' })[factor] ?? `按${Number((factor * 100).toFixed(1))}%计`;

/** What may be left blank. */
const fewestWords = (computed: Computed): string =>
  fewestOf(computed)
    .map(({ name, atLeast }) => `；“${name}”可以有空着的，至少填${atLeast}个`)
    .join('');
