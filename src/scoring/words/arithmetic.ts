/** How a computed number came about, for whoever reads 备注: 办结率＝146÷（152－3）×100%＝97.99%. */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Rule } from '../../rules';
import { computedOf, resultsOf } from '../../rules';
import type { Computed } from '../../rules/computed/computed';
import { computedInputs, formulaPieces, scaleOf } from '../../rules/computed/computed';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Cells } from '../steps/step';
import { elementAt } from '../../problems/invariant';
import { told, toldFormula } from './told';

/** Nothing where the rule compares what was typed. What was left blank, where it may be, is not told. */
export function arithmetic(
  rule: Rule,
  typed: readonly Judged<number>[],
  [value = 0]: readonly number[],
): string {
  const computed = computedOf(rule);
  if (computed === undefined) return '';
  const worked = formulaPieces(computed).map((piece) =>
    typeof piece === 'string'
      ? piece
      : piece
          .filter((index) => elementAt(typed, index).state === State.valid)
          .map((index) => `${elementAt(typed, index).value}${ownUnit(computed, index)}`)
          .join('、'),
  );
  return `${computed.label}＝${worked.join('')}＝${told(value)}${unitOf(rule)}`;
}

/** The twin of `arithmetic`; undefined where there is nothing to say. */
export function arithmeticFormula(
  rule: Rule,
  typed: readonly Cells<Judged>[],
  values: readonly Formula[],
): Formula | undefined {
  const computed = computedOf(rule);
  if (computed === undefined) return undefined;
  const inputs = computedInputs(computed);
  const worked = formulaPieces(computed).flatMap((piece): readonly (Formula | string)[] => {
    if (typeof piece === 'string') return [piece];
    const cells = piece.map((index) => ({ ...elementAt(typed, index), unit: ownUnit(computed, index) }));
    if (piece.some((index) => elementAt(inputs, index).canMiss)) return [thereFormula(cells)];
    return cells.flatMap(({ value, unit }, i): readonly (Formula | string)[] => [
      ...(i === 0 ? [] : ['、']),
      value,
      ...(unit === '' ? [] : [unit]),
    ]);
  });
  return chain(
    '&',
    [`${computed.label}＝`, ...worked, '＝', toldFormula(elementAt(values, 0)), unitOf(rule)],
    '',
  );
}

/** Those that are not blank. */
const thereFormula = (cells: readonly (Cells<Judged> & { readonly unit: string })[]): Formula =>
  f`MID(${chain(
    '&',
    cells.map(({ state, value, unit }) => f`IF(${is(state, State.valid)},"、"&${value}&${unit},"")`),
    '',
  )},2,${LONGEST})`;

/** More than so many numbers can be. */
const LONGEST = 2000;

/** 93.5% is another number than 93.5; every other unit stands beside its cell. */
function ownUnit(computed: Computed, index: number): string {
  const { unit } = elementAt(computedInputs(computed), index);
  return scaleOf(unit) === 1 ? '' : unit;
}

const unitOf = (rule: Rule): string => resultsOf(rule)[0]?.unit ?? '';
