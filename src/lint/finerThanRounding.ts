/**
 * L27: amounts with more decimals than the score is rounded to.
 *
 * > 未达到其中一项的，扣0.125分 (县区环保局 第58项): 100 − 0.125 = 99.875, printed as 99.88
 */

import { isFinerThan, minus, pointsOf, roundTo, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import type { WrittenRule } from '../rules';
import type { Clause, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { defaultRounding } from '../rubric/rubric';
import type { LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';

export const finerThanRounding: LintRule = {
  code: 'L27',
  find(rubric) {
    const { decimals } = rubric.rounding ?? defaultRounding;
    const fine = clausesOf(rubric).flatMap(({ clause, pointer, factors }) =>
      amountsOf(clause.rule)
        .flatMap((amount) => [amount, ...factors.map((factor) => amount * factor)])
        .filter((amount) => isFinerThan(decimals, pointsOf(amount)))
        .map((amount) => ({ amount, pointer, name: nameAt(rubric, pointer) })),
    );
    const [first] = fine;
    if (first === undefined) return [];
    const left = minus(pointsOf(rubric.fullScore), pointsOf(first.amount));
    const shown = toNumber(roundTo(left, decimals));
    const amount = toNumber(pointsOf(first.amount));
    const arithmetic = lintWords.rounded(rubric.fullScore, amount, toNumber(left), shown, decimals);
    const places = [...new Set(fine.map(({ name }) => name))].join('、');
    return [findingAt('L27', first.pointer, { places, arithmetic }, { arithmetic })];
  },
};

interface Placed {
  readonly clause: Clause;
  readonly pointer: string;
  readonly factors: readonly number[];
}

function clausesOf(rubric: Rubric): readonly Placed[] {
  const owners = [
    ...itemsWithPointers(rubric).map(({ item, pointer }) => ({ ...item, pointer })),
    ...(rubric.bonus?.items ?? []).map((line, i) => ({ ...line, pointer: `/bonus/items/${i}` })),
    ...(rubric.penalties?.items ?? []).map((line, i) => ({ ...line, pointer: `/penalties/items/${i}` })),
  ];
  return owners.flatMap(({ clauses = [], multipliers = [], pointer }) =>
    clauses.map((clause, i) => ({
      clause,
      pointer: `${pointer}/clauses/${i}`,
      factors: multipliers.filter((each) => each.clauses.includes(clause.id)).map(({ factor }) => factor),
    })),
  );
}

/** Under these names a rule holds points; `in: percent` makes them something else. */
const AMOUNTS = new Set(['points', 'ranks', 'below', 'above']);

const amountsOf = (rule: WrittenRule): readonly number[] =>
  'in' in rule && rule.in === 'percent' ? [] : numbersUnder(rule, false);

const numbersUnder = (value: unknown, isAmount: boolean): readonly number[] =>
  typeof value === 'number'
    ? isAmount
      ? [value]
      : []
    : typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, child]) =>
          numbersUnder(child, AMOUNTS.has(key) || (isAmount && (Array.isArray(value) || key !== 'at'))),
        );
