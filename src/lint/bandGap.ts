/**
 * L11: 等次 that leave scores between them without a grade, or give a score two.
 *
 * > 90分以上为优秀，80至89分为良好，60至79分为合格 (昌吉州 六（二）)
 * > 单超加2分，四超加8分 (县区环保局 第62项)
 *
 * Whole scores fall into no gap, but a reviewer's adjustment or a half point does.
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import { defaultRounding } from '../rubric/rubric';
import { overlapInWords } from './boundaryOverlap';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { numberOf } from '../notice/numerals';
import type { Passage } from './text/passages';
import { withQuotations } from './text/quotations';
import type { QuotedRange } from '../notice/ranges';
import { overlapsIn, rangesIn } from '../notice/ranges';

export const bandGap: LintRule = {
  code: 'L11',
  find: (rubric) => [
    ...withQuotations(rubric).flatMap((passage) =>
      tell(passage, [...gapsIn(passage, rubric), ...overlapsOf(passage), ...skippedIn(passage)]),
    ),
    ...withoutGrade(rubric),
  ],
};

const tell = ({ pointer, name }: Passage, faults: readonly string[]): readonly Finding[] =>
  faults.length === 0 ? [] : [findingAt('L11', pointer, { name, quotes: faults.join('；') })];

/** Bands of the score: two or more ranges in 分, one of them closed on both sides. */
const bandsIn = (passage: Passage): readonly QuotedRange[] =>
  rangesIn(passage).filter(({ unit, word }) => unit === '分' && word !== 'exactly');

function gapsIn(passage: Passage, { rounding = defaultRounding }: Rubric): readonly string[] {
  const bands = bandsIn(passage);
  if (rounding.decimals === 0 || !bands.some(({ word }) => word === 'between')) return [];
  const sorted = [...bands].sort((a, b) => a.low - b.low);
  return sorted.slice(1).flatMap((upper, i) => {
    const lower = sorted[i];
    if (lower === undefined || !(lower.high < upper.low)) return [];
    const middle = Math.round(((lower.high + upper.low) / 2) * 1000) / 1000;
    return [lintWords.bandGap(upper.text, lower.text, `${middle}分`)];
  });
}

/** 80-90分为良好，90分以上为优秀; 以下 against 以上 is another rule's business. */
const overlapsOf = (passage: Passage): readonly string[] =>
  overlapsIn(bandsIn(passage))
    .filter(({ ranges }) => ranges.every(({ word }) => word !== 'below'))
    .map(overlapInWords);

/** 单超…四超…: numbers of the same thing with a gap between them. */
const TIER = /(单|双|[一二两三四五六七八九])(超|优|达标|星)加\d+(?:\.\d+)?分/g;

function skippedIn({ plain }: Passage): readonly string[] {
  const tiers = [...plain.matchAll(TIER)].map(([text, count = '', what = '']) => ({
    text,
    what,
    count: count === '单' ? 1 : count === '双' ? 2 : numberOf(count),
  }));
  return tiers.slice(1).flatMap((tier, i) => {
    const before = tiers[i];
    return before?.what === tier.what && Math.abs(tier.count - before.count) > 1
      ? [lintWords.skippedTier(before.text, tier.text)]
      : [];
  });
}

/** 等次 whose lowest begins above 0. */
function withoutGrade({ grades = [] }: Rubric): readonly Finding[] {
  const lowest = Math.min(...grades.map(({ min }) => min));
  if (grades.length === 0 || lowest <= 0) return [];
  const name = lintWords.places['grades'] ?? '';
  return [findingAt('L11', '/grades', { name, quotes: lintWords.noGradeBelow(lowest) })];
}
