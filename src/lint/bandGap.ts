/**
 * L11: 等次 that leave scores between them without a grade, or give a score two.
 *
 * > 90分以上为优秀，80至89分为良好，60至79分为合格 (昌吉州 六（二）)
 * > 单超加2分，四超加8分 (县区环保局 第62项)
 *
 * Whole scores fall into no gap, but a reviewer's adjustment or a half point does. Tiers of what is measured are held
 * to the same: 1㎡以内…，3㎡以上….
 */

import { lintWords } from '../problems/lintMessages';
import { mostTotal } from '../rubric/mostTotal';
import type { Rubric } from '../rubric/rubric';
import { defaultRounding } from '../rubric/rubric';
import { hasTierOverlap, isInclusionStated, overlapInWords } from './boundaryOverlap';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { numberOf } from '../notice/numerals';
import type { Passage } from './text/passages';
import { withQuotations } from './text/quotations';
import type { QuotedRange } from '../notice/ranges';
import { overlapsIn, rangesIn } from '../notice/ranges';
import { gradeBands } from './text/gradeBands';
import { crossedIn, tierGaps } from './text/tiers';

export const bandGap: LintRule = {
  code: 'L11',
  find: (rubric) => [
    ...withQuotations(rubric).flatMap((passage) => tell(passage, bandFaults(passage, rubric))),
    ...faultyGrades(rubric),
  ],
};

/** All that is wrong with the bands and tiers of a passage; what is left of L12 then goes with it. */
export function bandFaults(passage: Passage, rubric: Rubric): readonly string[] {
  const gaps = gapsIn(passage, rubric);
  const faults = [
    ...gaps,
    ...lowestIn(passage, rubric),
    // Of scores it is told already, as a gap between 等次.
    ...tierGaps(passage)
      .filter(({ upper }) => upper.unit !== '分' || gaps.length === 0)
      .map(({ lower, upper }) => lintWords.tierGap(lower.text, upper.text)),
    ...overlapsOf(passage),
    ...skippedIn(passage),
  ];
  // Boundaries of what is not 分 are told of with those of other rows: L10.
  const contested = contestedBands(passage).filter(({ unit }) => unit === '分' || !hasTierOverlap(rubric));
  return faults.length === 0 || isInclusionStated(rubric)
    ? faults
    : [...faults, ...contested.map(({ words }) => words)];
}

/** 80-89分 and 80分以下: 80 is in both, as the words go. */
const contestedBands = (passage: Passage) =>
  overlapsIn(rangesIn(passage))
    .filter(({ ranges }) => ranges.some(({ word }) => word === 'below'))
    .map((overlap) => ({ words: overlapInWords(overlap), unit: overlap.ranges[0]?.unit }));

const tell = ({ pointer, name }: Passage, faults: readonly string[]): readonly Finding[] =>
  faults.length === 0 ? [] : [findingAt('L11', pointer, { name, quotes: faults.join('；') })];

const IN_WHOLES = /取整|整数|四舍五入/;

function gapsIn(passage: Passage, { rounding = defaultRounding }: Rubric): readonly string[] {
  const bands = gradeBands(passage);
  if (rounding.decimals === 0 || !bands.some(({ word }) => word === 'between')) return [];
  if (IN_WHOLES.test(passage.plain)) return [];
  return byName(bands).flatMap(gapsAmong);
}

/** 70分≤总分＜85分 and 30分≤培训质量得分＜35分 are two things; 90分以上 beside one of them is of it. */
function byName(bands: readonly QuotedRange[]): readonly (readonly QuotedRange[])[] {
  const names = [...new Set(bands.flatMap(({ of }) => of ?? []))];
  return names.length < 2 ? [bands] : names.map((name) => bands.filter(({ of }) => of === name));
}

function gapsAmong(bands: readonly QuotedRange[]): readonly string[] {
  const sorted = [...bands].sort((a, b) => a.low - b.low);
  return sorted.slice(1).flatMap((upper, i) => {
    const lower = sorted[i];
    if (lower === undefined || !(lower.high < upper.low)) return [];
    const middle = Math.round(((lower.high + upper.low) / 2) * 1000) / 1000;
    return [lintWords.bandGap(upper.text, lower.text, `${middle}分`)];
  });
}

/** 90分以上、80-90分、70-80分 have names, and nothing is said of who has less. */
function lowestIn(passage: Passage, { grades = [] }: Rubric): readonly string[] {
  const bands = gradeBands(passage);
  const lowest = Math.min(...bands.map(({ low }) => low));
  const isOpen =
    passage.part === 'note' &&
    grades.length === 0 &&
    bands.length >= FEWEST_BANDS &&
    bands.some(({ high }) => high === Infinity) &&
    bands.some(({ word }) => word === 'between') &&
    lowest > 0 &&
    !/其余|其他|以下|不足|低于|不到|未达/.test(passage.plain);
  return isOpen ? [lintWords.noGradeBelow(lowest)] : [];
}
const FEWEST_BANDS = 3;

/** 80-90分为良好，90分以上为优秀; 以下 against 以上 is another rule's business. */
const overlapsOf = (passage: Passage): readonly string[] => [
  ...byName(gradeBands(passage))
    .flatMap(overlapsIn)
    .filter(({ ranges }) => ranges.every(({ word, text }) => word !== 'below' && !/以下$/.test(text)))
    .map(overlapInWords),
  ...byName(gradeBands(passage))
    .flatMap(crossedIn)
    .map(({ lower, upper }) =>
      lintWords.bandOverlap(lintWords.fromTo(upper.low, lower.high, upper.unit), [lower.text, upper.text]),
    ),
];

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

/** 等次 whose lowest begins above 0, that begin at the same score, or that nobody can come to. */
function faultyGrades(rubric: Rubric): readonly Finding[] {
  const { grades = [] } = rubric;
  const lowest = Math.min(...grades.map(({ min }) => min));
  const most = mostTotal(rubric);
  const faults = [
    ...(grades.length > 0 && lowest > 0 ? [lintWords.noGradeBelow(lowest)] : []),
    ...grades
      .filter(({ min }, i) => grades.findIndex((other) => other.min === min) < i)
      .map(({ name, min }) => lintWords.sameGrade(name, min)),
    ...grades
      .filter(({ min }) => most !== undefined && min > most)
      .map(({ name, min }) => lintWords.gradeTooHigh(name, min, most ?? 0)),
  ];
  const name = lintWords.places['grades'] ?? '';
  return faults.length === 0 ? [] : [findingAt('L11', '/grades', { name, quotes: faults.join('；') })];
}
