/**
 * Clauses that share a limit, or of which only the highest counts.
 *
 * > 同一问题符合上述两项或以上扣分情形的，以最高项分值为准，不累计扣分 (昌吉州 第五条(四))
 * > 交界断面水质考核总加分不超过10分 (XX市 一2(3))
 *
 * Clause by clause, so that what is printed beside each clause adds up: of equals the first counts, and a limit
 * is used up in the order of the notice.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { clamp, exactFormula, least, minus, plus, pointsOf, NO_POINTS } from '../../points/points';
import type { Group } from '../../rubric/rubric';
import { elementAt } from '../../problems/invariant';

/** What each clause of the group keeps; `amounts` in the order of the group's clauses. */
export function settleGroup({ highestOnly, cap }: Group, amounts: readonly Points[]): readonly Points[] {
  const highest = Math.max(...amounts);
  const first = amounts.findIndex((amount) => amount === highest);
  const counted = amounts.map((amount, i) => (highestOnly === true && i !== first ? NO_POINTS : amount));
  if (cap === undefined) return counted;
  const kept: Points[] = [];
  for (const amount of counted) kept.push(least(amount, clamp(minus(pointsOf(cap), plus(...kept)))));
  return kept;
}

/** The twin of `share` for the clause at `index`; `kept` are the cells where the results are put. */
export function shareFormula(
  { highestOnly, cap }: Group,
  { amounts, kept }: { readonly amounts: readonly Formula[]; readonly kept: readonly Formula[] },
  index: number,
): Formula {
  const own = elementAt(amounts, index);
  const isBeaten = amounts.flatMap((other, i) =>
    i === index ? [] : [i < index ? f`${other}>=${own}` : f`${other}>${own}`],
  );
  const counted = highestOnly === true ? f`IF(${call('OR', isBeaten, false)},0,${own})` : own;
  if (cap === undefined) return counted;
  const earlier = kept.slice(0, index);
  const left = earlier.length === 0 ? f`${cap}` : f`MAX(0,${cap}-${call('SUM', earlier)})`;
  return exactFormula(f`MIN(${counted},${left})`);
}
