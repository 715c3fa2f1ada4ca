/**
 * What a clause is measured against where that is not the same for every unit: 年度目标值, 四县10篇、四区5篇. Whoever
 * reads 备注 has not seen the head of the form.
 */

import { chain, f, Formula } from '../../formula/formula';
import type { Target } from '../../rubric/rubric';
import type { Rule, WrittenRule } from '../../rules';
import { resultsOf, variablesOf } from '../../rules';
import { isByClass } from '../../rules/parameter';
import { propertyOf } from '../../problems/narrow';

export interface Basis {
  /** The property of the rule that holds the number. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** `before` where there is less room. */
  readonly short: string;
}

/** Numbers that things are measured against; how much they cost stands in the sentence itself. */
const BY_CLASS: ReadonlyMap<string, string> = new Map([
  ['target', '标准'],
  ['of', '任务'],
  ['cliff', '底线'],
]);

export function basisOf(rule: WrittenRule, targets: readonly Target[] = []): readonly Basis[] {
  const unit = resultsOf(rule)[0]?.unit ?? '';
  const isShare = 'of' in rule;
  return variablesOf(rule).flatMap(({ name, variable }): readonly Basis[] => {
    if (isByClass(variable)) {
      const short = BY_CLASS.get(name);
      const after = isShare && name !== 'of' ? '%' : unit;
      return short === undefined ? [] : [{ name, before: `本类单位${short}`, after, short }];
    }
    const target = targets.find(({ id }) => id === variable.target);
    return [{ name, before: target?.label ?? '', after: target?.unit ?? '', short: '目标值' }];
  });
}

/** （PM10年均浓度考核目标值40微克/立方米）, or short: （目标值40微克/立方米）; nothing while the numbers are not known. */
export const basisWords = (
  basis: readonly Basis[],
  rule: Rule | undefined,
  form: 'before' | 'short',
): string =>
  rule === undefined
    ? ''
    : basis
        .map(({ name, after, ...words }) => `（${words[form]}${String(propertyOf(rule, name))}${after}）`)
        .join('');

/** The twin of `basisWords`; `rule` holds cells. */
export const basisFormula = (basis: readonly Basis[], rule: Rule, form: 'before' | 'short'): Formula =>
  chain(
    '&',
    basis.map(({ name, after, ...words }) => f`${`（${words[form]}`}&${cellIn(rule, name)}&${`${after}）`}`),
    '',
  );

function cellIn(rule: Rule, name: string): Formula {
  const cell = propertyOf(rule, name);
  if (cell instanceof Formula) return cell;
  throw new Error(`${name} of this ${rule.kind} is no cell`);
}
