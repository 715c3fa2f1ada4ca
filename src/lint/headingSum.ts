/**
 * L01: the points of a heading are not the sum of what stands under it.
 *
 * > （二）落实大气污染防治工作。（2分）, which holds 1.5分, 0.5分 and 1分 (大兴镇 附件1)
 */

import { toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import { additionOf, agrees, allotmentOf, headingsOf, mendOf, readingsOf } from './allotment';
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const headingSum: LintRule = {
  code: 'L01',
  find: (rubric) =>
    headingsOf(allotmentOf(rubric))
      .filter(({ heading }) => !agrees(heading))
      .map(({ heading, whole }) => {
        const { pointer, name } = heading;
        const written = toNumber(heading.written);
        const arithmetic = lintWords.sumAgainst(additionOf(heading.parts), written);
        // A heading that its own whole bears out is right; the fault is then further down.
        const mend = agrees(whole) ? mendOf(heading) : (mendOf(whole) ?? mendOf(heading));
        return findingAt(
          'L01',
          pointer,
          { name, arithmetic },
          { arithmetic, readings: readingsOf(heading), mend },
        );
      }),
};
