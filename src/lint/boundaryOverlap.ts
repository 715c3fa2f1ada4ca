/**
 * L10: two tiers both hold for the number where the one ends and the other begins.
 *
 * > 推迟30天扣50%分数,推迟1-30天按比例扣分,推迟30天以上扣80%分数 (XX市 三16(7)④)
 * > 水质改善提高20%的加2分,提高20%-50%的加3分 (XX市 一2)
 *
 * Bands of the score itself are L11's business, 以上 against 以下 is L12's.
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import type { Passage } from './text/passages';
import { tierOverlaps } from './text/tiers';
import { passagesOf } from './text/passages';
import { phraseRule } from './text/phraseRule';
import type { Overlap } from '../notice/ranges';
import { INCLUSION_STATED, overlapsIn, rangesIn } from '../notice/ranges';

export const boundaryOverlap = phraseRule({
  code: 'L10',
  isWorded: true,
  isOneCause: true,
  phrasesIn: (passage, rubric) => [
    ...tierOverlaps(passage)
      .filter(({ upper }) => upper.unit !== '分')
      .map(({ lower, upper }) =>
        lintWords.bandOverlap(lintWords.fromTo(upper.low, lower.high, upper.unit), [lower.text, upper.text]),
      ),
    ...(isInclusionStated(rubric) ? [] : boundariesIn(passage, rubric).map(overlapInWords)),
  ],
  readings: (passage) => {
    const [{ boundary } = { boundary: '' }] = unitOverlapsIn(passage);
    return boundary === '' ? [] : [lintWords.belongsBelow(boundary), lintWords.belongsAbove(boundary)];
  },
});

/** All of them, where the notice has one that is not between 以上 and 以下 alone. */
const boundariesIn = (passage: Passage, rubric: Rubric): readonly Overlap[] =>
  hasTierOverlap(rubric) ? unitOverlapsIn(passage) : [];

/** Then this rule tells of every boundary, and L12 of those of the score alone. */
export function hasTierOverlap(rubric: Rubric): boolean {
  const found = known.get(rubric) ?? findTierOverlap(rubric);
  known.set(rubric, found);
  return found;
}

const known = new WeakMap<Rubric, boolean>();

const findTierOverlap = (rubric: Rubric): boolean =>
  passagesOf(rubric).some((passage) =>
    unitOverlapsIn(passage).some(({ ranges }) => ranges.every(({ word }) => word !== 'below')),
  );

/** Of all that is not 分: bands of the score are told of elsewhere. */
const unitOverlapsIn = (passage: Passage): readonly Overlap[] =>
  overlapsIn(rangesIn(passage)).filter(({ ranges }) => ranges.every(({ unit }) => unit !== '分'));

/** 30天同属“1-30天”、“30天以上”. */
export const overlapInWords = ({ boundary, ranges }: Overlap): string =>
  lintWords.bandOverlap(
    boundary,
    ranges.map(({ text }) => text),
  );

/** Whether the rubric says somewhere that 以上 and 以下 include their number. */
export const isInclusionStated = (rubric: Rubric): boolean =>
  passagesOf(rubric).some(({ plain }) => INCLUSION_STATED.test(plain));
