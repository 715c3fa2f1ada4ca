/** How a computed number came about, for whoever reads 备注: 办结率＝146÷（152－3）×100%＝97.99%. */

import type { Formula } from '../../formula/formula';
import { chain } from '../../formula/formula';
import type { Rule } from '../../rules';
import { computedOf, resultsOf } from '../../rules';
import type { Computed } from '../../rules/computed/computed';
import { computedInputs, formulaPieces, scaleOf } from '../../rules/computed/computed';
import { elementAt } from '../../problems/invariant';
import { told, toldFormula } from './told';

/** Nothing where the rule compares what was typed. */
export function arithmetic(rule: Rule, typed: readonly number[], [value = 0]: readonly number[]): string {
  const computed = computedOf(rule);
  if (computed === undefined) return '';
  const worked = formulaPieces(computed).map((piece) =>
    typeof piece === 'string'
      ? piece
      : piece.map((index) => `${elementAt(typed, index)}${ownUnit(computed, index)}`).join('、'),
  );
  return `${computed.label}＝${worked.join('')}＝${told(value)}${unitOf(rule)}`;
}

/** The twin of `arithmetic`; undefined where there is nothing to say. */
export function arithmeticFormula(
  rule: Rule,
  typed: readonly Formula[],
  values: readonly Formula[],
): Formula | undefined {
  const computed = computedOf(rule);
  if (computed === undefined) return undefined;
  const worked = formulaPieces(computed).flatMap((piece): readonly (Formula | string)[] =>
    typeof piece === 'string'
      ? [piece]
      : piece.flatMap((index, i): readonly (Formula | string)[] => {
          const unit = ownUnit(computed, index);
          return [...(i === 0 ? [] : ['、']), elementAt(typed, index), ...(unit === '' ? [] : [unit])];
        }),
  );
  return chain(
    '&',
    [`${computed.label}＝`, ...worked, '＝', toldFormula(elementAt(values, 0)), unitOf(rule)],
    '',
  );
}

/** 93.5% is another number than 93.5; every other unit stands beside its cell. */
function ownUnit(computed: Computed, index: number): string {
  const { unit } = elementAt(computedInputs(computed), index);
  return scaleOf(unit) === 1 ? '' : unit;
}

const unitOf = (rule: Rule): string => resultsOf(rule)[0]?.unit ?? '';
