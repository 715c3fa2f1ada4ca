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
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const creditsOverCap: LintRule = {
  code: 'L04',
  find: (rubric) =>
    creditsOf(rubric).flatMap(({ pointer, name, fullScore, terms, mayExceed }) => {
      const [first] = terms;
      if (mayExceed || (terms.length > 1 && first === pointsOf(fullScore))) return [];
      const excess = minus(plus(...terms), pointsOf(fullScore));
      if (excess <= 0) return [];
      const arithmetic = lintWords.sumAgainst(addition(terms), fullScore);
      const readings = [
        lintWords.stopsAtCap(fullScore, toNumber(excess)),
        lintWords.capIsSum(toNumber(plus(...terms))),
      ];
      return [findingAt('L04', pointer, { name, arithmetic }, { arithmetic, readings })];
    }),
};
