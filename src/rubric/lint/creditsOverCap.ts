/**
 * L04: what an item's credits can come to is more than its 分值.
 *
 * A count without a limit of its own (每…得N分) is left out: it is meant to stop at the 分值.
 */

import { minus, pointsOf, toNumber } from '../../points/points';
import { lintWords } from '../../problems/lintMessages';
import { addition } from './allotment';
import { creditsOf } from './credits';
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const creditsOverCap: LintRule = {
  code: 'L04',
  find: (rubric) =>
    creditsOf(rubric)
      .filter(({ sum, fullScore }) => sum > pointsOf(fullScore))
      .map(({ pointer, name, fullScore, terms, sum }) => {
        const arithmetic = lintWords.sumAgainst(addition(terms), fullScore);
        const readings = [
          lintWords.stopsAtCap(fullScore, toNumber(minus(sum, pointsOf(fullScore)))),
          lintWords.capIsSum(toNumber(sum)),
        ];
        return findingAt('L04', pointer, { name, arithmetic }, { arithmetic, readings });
      }),
};
