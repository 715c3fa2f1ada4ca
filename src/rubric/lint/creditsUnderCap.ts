/**
 * L05: an item's credits cannot come to its 分值, so that full marks are out of reach.
 *
 * A count without a limit of its own (每…得N分) can come to anything.
 */

import { minus, pointsOf, toNumber } from '../../points/points';
import { lintWords } from '../../problems/lintMessages';
import { addition } from './allotment';
import { creditsOf } from './credits';
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const creditsUnderCap: LintRule = {
  code: 'L05',
  find: (rubric) =>
    creditsOf(rubric)
      .filter(({ sum, fullScore, isLimited }) => isLimited && sum < pointsOf(fullScore))
      .map(({ pointer, name, fullScore, terms, sum }) => {
        const arithmetic = lintWords.sumAgainst(addition(terms), fullScore);
        const readings = [
          lintWords.outOfReach(toNumber(minus(pointsOf(fullScore), sum))),
          lintWords.capIsSum(toNumber(sum)),
        ];
        return findingAt('L05', pointer, { name, arithmetic }, { arithmetic, readings });
      }),
};
