/**
 * L12: 以上 and 以下 at the same number, which by custom both include it.
 *
 * > 60至79分为合格，60分以下为不合格 (昌吉州 六（二）)
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import { isInclusionStated, hasTierOverlap, overlapInWords } from './boundaryOverlap';
import { bandFaults } from './bandGap';
import type { Passage } from './text/passages';
import { withQuotations } from './text/quotations';
import { phraseRule } from './text/phraseRule';
import type { Overlap } from '../notice/ranges';
import { overlapsIn, rangesIn } from '../notice/ranges';

export const inclusive = phraseRule({
  code: 'L12',
  // Where more is wrong with the bands of a passage, L11 tells of all of it.
  passages: (rubric) =>
    isInclusionStated(rubric)
      ? []
      : withQuotations(rubric).filter((passage) => bandFaults(passage, rubric).length === 0),
  isWorded: true,
  isOneCause: true,
  phrasesIn: (passage, rubric) => contestedIn(passage, rubric).map(overlapInWords),
  readings: (_, [first = '']) => {
    const boundary = first.split('同属')[0] ?? '';
    return [lintWords.belongsAbove(boundary), lintWords.belongsBelow(boundary)];
  },
});

const contestedIn = (passage: Passage, rubric: Rubric): readonly Overlap[] =>
  overlapsIn(rangesIn(passage)).filter(
    ({ ranges }) =>
      ranges.some(({ word }) => word === 'below') &&
      (ranges.some(({ unit }) => unit === '分') || !hasTierOverlap(rubric)),
  );
