/**
 * L04: what an item's credits can come to is more than its 分值.
 *
 * > 得0.5分…得0.5分…得0.5分…得1分…得1分, of 3分 (县区环保局 第1项)
 *
 * A count without a limit of its own (每…得N分) is left out: it is meant to stop at the 分值. So are outcomes of one
 * thing, which begin with all of it: 下降的得10分，持平的得8分, of 10分.
 */

import { minus, plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import { addition } from './allotment';
import { creditsOf } from './credits';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { isByHand, itemClauses } from './itemClauses';
import { nameAt } from './nameAt';
import { leavesWithPointers } from './text/passages';
import { pricesIn } from './text/prices';
import { plain } from '../notice/plain';
import { hasLimits } from '../rubric/limits';
import type { Rubric } from '../rubric/rubric';

export const creditsOverCap: LintRule = {
  code: 'L04',
  find: (rubric) => [
    ...aloneOver(rubric),
    ...creditsOf(rubric).flatMap(({ pointer, name, fullScore, terms, mayExceed }) => {
      const [first] = terms;
      // A row of 0分 was given none: nothing of it is too much.
      const isOfLevels = terms.length > 1 && first === pointsOf(fullScore);
      if (fullScore === 0 || mayExceed || (isOfLevels && terms.every((each) => each <= first))) return [];
      const excess = minus(plus(...terms), pointsOf(fullScore));
      if (excess <= 0) return [];
      const arithmetic = lintWords.sumAgainst(addition(terms), fullScore);
      const readings = [
        lintWords.stopsAtCap(fullScore, toNumber(excess)),
        lintWords.capIsSum(toNumber(plus(...terms))),
      ];
      return [findingAt('L04', pointer, { name, arithmetic }, { arithmetic, readings })];
    }),
  ],
};

/** 达标得3分，每低1%扣1分, of 1分: whatever the rest comes to, one price is too much. */
const aloneOver = (rubric: Rubric): readonly Finding[] =>
  leavesWithPointers(rubric).flatMap(({ item, pointer }) => {
    const { fullScore, criteria, requirement = '' } = item;
    if (fullScore === null || fullScore === 0 || !isByHand(item) || hasLimits(item)) return [];
    if (itemClauses(item) !== undefined) return [];
    const most = Math.max(
      ...pricesIn(plain(criteria ?? requirement))
        .filter(({ sort, effect, high }) => sort === 'points' && effect === 'credit' && high === undefined)
        .map(({ low = 0 }) => low),
    );
    if (most <= fullScore) return [];
    const arithmetic = lintWords.sumAgainst(`${most}`, fullScore);
    const name = nameAt(rubric, pointer);
    return [findingAt('L04', `${pointer}/fullScore`, { name, arithmetic }, { arithmetic })];
  });
