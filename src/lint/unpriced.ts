/**
 * L08: points are to be given, and the text does not say how many for what.
 *
 * > 未完成的不得分，完成情况不佳的视情扣分 (XX市 三7(6)); 一次性扣减……相应分值 (昌吉州 五（四）)
 * > 根据环保政务微博实际开通情况考核，扣0.25分 (县区环保局 第58项)
 *
 * A range (扣0-0.5分, 最高不超过5分) is an amount: the assessor decides within it, and says why.
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import { fullScoreOf } from '../rubric/rubric';
import { delegationsIn } from './delegated';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import type { Passage } from './text/passages';
import { leavesWithPointers, quoteList, pricingOf, printed, segmentsOf } from './text/passages';
import { tail } from '../notice/plain';
import { isPriced, PRICE, withoutAllotments } from './text/prices';

export const unpriced: LintRule = {
  code: 'L08',
  find(rubric) {
    const bare = new Map(withoutPrices(rubric));
    return pricingOf(rubric).flatMap((passage) => {
      const part = inPart(passage);
      const points = bare.get(passage.owner);
      return part.length > 0 || points === undefined ? part : wholly(passage, points);
    });
  },
};

/** Items that say nothing at all, neither themselves nor by pointing elsewhere, and that no veto can set to 0. */
const withoutPrices = (rubric: Rubric): readonly (readonly [pointer: string, points: number])[] => {
  const targets = (rubric.vetoes ?? []).map(({ target }) => target);
  const passages = pricingOf(rubric);
  return leavesWithPointers(rubric)
    .filter(({ item, pointer }) => {
      const [section] = pointer.split('/items')[0]?.split('/').slice(-1) ?? [];
      const text = passages.find(({ owner }) => owner === pointer);
      return (
        item.fullScore !== null &&
        !targets.includes(item.id) &&
        !targets.includes(rubric.sections[Number(section)]?.id) &&
        (text === undefined || (!isPriced(text.plain) && delegationsIn(text).length === 0))
      );
    })
    .map(({ item, pointer }) => [pointer, fullScoreOf(item)]);
};

const wholly = ({ pointer, name }: Passage, points: number): readonly Finding[] => [
  findingAt('L08', pointer, { name, lack: lintWords.noPrice(points) }),
];

function inPart(passage: Passage): readonly Finding[] {
  const lacks = [
    ...lacking(amountsMissingIn(passage), lintWords.noAmount),
    ...lacking(conditionsMissingIn(passage), lintWords.noCondition),
  ];
  return lacks.length === 0
    ? []
    : [findingAt('L08', passage.pointer, { name: passage.name, lack: lacks.join('；') })];
}

const lacking = (quotes: readonly string[], words: (quotes: string) => string): readonly string[] =>
  quotes.length === 0 ? [] : [words(quoteList(quotes))];

/** 视情扣分, 酌情加分: no number behind it in the same sentence. */
const AT_DISCRETION =
  /(?:[^，。；：]{0,200}的，)?[^，。；：]{0,200}(?:视|酌)情(?:况)?[^，。；\d]{0,6}(?:扣|加|给|减|计|得|赋|打)分/g;
/** 根据完成情况计分: no number in all that follows. */
const BY_STATE =
  /(?:根据|按照?|依据|结合|视)[^，。；\d]{0,20}(?:情况|结果|成效|质量|表现|程度)(?:进行)?(?:考核|考评|评分|计分|得分|赋分|打分|扣分|加分)(?=[，。；（]|$)/g;
/** 扣减相应分值: of what? */
const RELATED = /(?:扣|加|减)(?:减|除)?[^，。；\d]{0,40}相应(?:的)?分(?:值|数)?/g;

function amountsMissingIn(passage: Passage): readonly string[] {
  const same = { text: passage.text, plain: withoutAllotments(passage.plain) };
  const rest = (match: RegExpExecArray): string => same.plain.slice(match.index + match[0].length);
  const inSegment = (match: RegExpExecArray): string => /^[^。；]*/.exec(rest(match))?.[0] ?? '';
  const before = ({ index }: RegExpExecArray): string => {
    const sentence = Math.max(same.plain.lastIndexOf('。', index), same.plain.lastIndexOf('；', index)) + 1;
    return same.plain.slice(sentence, index);
  };
  const isSettled: readonly (readonly [RegExp, (match: RegExpExecArray) => boolean])[] = [
    [AT_DISCRETION, (match) => /(?<!\d)\d+(?:\.\d+)?\s*(?:分|%)/.test(inSegment(match))],
    [BY_STATE, (match) => isPriced(rest(match)) || PRICE.test(before(match))],
    [RELATED, (match) => PRICE.test(before(match)) || PRICE.test(inSegment(match))],
  ];
  return isSettled.flatMap(([pattern, settled]) =>
    [...same.plain.matchAll(pattern)]
      .filter((match) => !settled(match))
      .map((match) => tail(printed(passage, match))),
  );
}

/** 根据…情况考核，扣0.25分: for what? */
const NO_CONDITION = /(?:根据|按照?)[^，。；]{0,24}情况(?:进行)?考核，?扣\d+(?:\.\d+)?分/g;

const conditionsMissingIn = (passage: Passage): readonly string[] =>
  segmentsOf(passage).flatMap((segment) =>
    [...segment.plain.matchAll(NO_CONDITION)].map((match) => printed(segment, match)),
  );
