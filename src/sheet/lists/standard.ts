/** 扣分标准: a rule in words, with its limits and what it is divided by. */

import type { Clause } from '../../rubric/rubric';
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

/** What may be left blank. */
const fewestWords = (computed: Computed): string =>
  fewestOf(computed)
    .map(({ name, atLeast }) => `；“${name}”可以有空着的，至少填${atLeast}个`)
    .join('');
