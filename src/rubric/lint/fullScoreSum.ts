/** L07: the sections do not come to the 总分 that the document declares. */

import { toNumber } from '../../points/points';
import { lintWords } from '../../problems/lintMessages';
import { additionOf, agrees, allotmentOf, mendOf, readingsOf } from './allotment';
import type { LintRule } from './finding';
import { findingAt } from './finding';

export const fullScoreSum: LintRule = {
  code: 'L07',
  find(rubric) {
    const total = allotmentOf(rubric);
    if (agrees(total)) return [];
    const { pointer, written, parts } = total;
    const arithmetic = lintWords.sumAgainst(additionOf(parts), toNumber(written));
    const details = { arithmetic, readings: readingsOf(total), mend: mendOf(total) };
    return [findingAt('L07', pointer, { arithmetic }, details)];
  },
};
