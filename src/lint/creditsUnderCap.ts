/**
 * L05: an item's credits cannot come to its 分值, so that full marks are out of reach.
 *
 * > 完成乡镇水源地保护区划分并开展隐患整治得0.5分, of 1分 (县区环保局 第24项); 三个指标分值各30% (XX市 三13(4))
 *
 * A count without a limit of its own (每…得N分) can come to anything.
 */

import { minus, plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import { addition } from './allotment';
import { creditsOf } from './credits';
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const creditsUnderCap: LintRule = {
  code: 'L05',
  find: (rubric) =>
    creditsOf(rubric).flatMap(({ pointer, name, fullScore, terms, given, isLimited }) => {
      const lack = minus(pointsOf(fullScore), plus(...given));
      // Too much with a 起算分 of whatever origin: that is L04's.
      const isOver = plus(...terms) > pointsOf(fullScore);
      if (!isLimited || isOver || lack <= 0) return [];
      const arithmetic = lintWords.sumAgainst(addition(given), fullScore);
      const readings = [lintWords.outOfReach(toNumber(lack)), lintWords.capIsSum(toNumber(plus(...given)))];
      return [findingAt('L05', pointer, { name, arithmetic }, { arithmetic, readings })];
    }),
};
