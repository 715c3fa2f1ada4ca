/**
 * Points as 备注 tells them. What a rate comes to, or what is divided, has six places: 扣1.006712分 says nothing to a
 * reader beside 得分 8.99. It is told with the places of the score; 加扣分明细 and `score --explain` have it more exactly.
 *
 * > 按期办结率97.99%，扣1.01分
 *
 * The rounded numbers need not come to the rounded score; where they do not, 备注 says so (四舍五入计…分).
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { millionths, roundFormula, roundTo } from '../../points/points';
import type { Clause } from '../../rubric/rubric';
import { isProportional } from '../../rules';
import { elementAt } from '../../problems/invariant';
import type { ClauseScore, Grain } from '../steps/scores';
import type { Cells } from '../steps/step';

/** A price of the notice, 扣0.125分, is told as it stands there. */
const isRounded = ({ rule, dividedBy }: Clause, { decimals }: Grain): boolean =>
  decimals < EXACT && (dividedBy !== undefined || isProportional(rule));
/** Places of every amount. */
const EXACT = 6;

export const toldPoints = (clause: Clause, amount: Points, grain: Grain): Points =>
  isRounded(clause, grain) ? roundTo(amount, grain.decimals) : amount;

/** The twin of `toldPoints`. */
export const toldPointsFormula = (clause: Clause, amount: Formula, grain: Grain): Formula =>
  isRounded(clause, grain) ? roundFormula(amount, grain.decimals) : amount;

/** What a clause does to the sum: adds to it, takes from it, or neither. */
export type Sign = 1 | -1 | 0;

/** By how much the points that are told come to more than those that count. */
export function toldExcess(
  clauses: readonly Clause[],
  scores: readonly Pick<ClauseScore, 'amount'>[],
  signOf: (clause: Clause, i: number) => Sign,
  grain: Grain,
): Points {
  let excess = 0;
  scores.forEach(({ amount }, i) => {
    const clause = elementAt(clauses, i);
    excess += signOf(clause, i) * (toldPoints(clause, amount, grain) - amount);
  });
  return millionths(excess);
}

/** The twin of `toldExcess`; undefined where all points are told as they are. */
export function toldExcessFormula(
  clauses: readonly Clause[],
  cells: readonly Pick<Cells<ClauseScore>, 'amount'>[],
  signOf: (clause: Clause, i: number) => Sign,
  grain: Grain,
): Formula | undefined {
  const terms = cells.flatMap(({ amount }, i) => {
    const clause = elementAt(clauses, i);
    const sign = signOf(clause, i);
    if (sign === 0 || !isRounded(clause, grain)) return [];
    const told = toldPointsFormula(clause, f`${amount}`, grain);
    return [sign > 0 ? f`(${told}-${amount})` : f`(${amount}-${told})`];
  });
  return terms.length === 0 ? undefined : chain('+', terms, 0);
}
