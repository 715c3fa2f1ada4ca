/**
 * L08: points are to be given, and the text does not say how many for what.
 *
 * > 未完成的不得分，完成情况不佳的视情扣分 (XX市 三7(6)); 一次性扣减……相应分值 (昌吉州 五（四）)
 * > 根据环保政务微博实际开通情况考核，扣0.25分 (县区环保局 第58项)
 *
 * A range (扣0-0.5分, 最高不超过5分) is an amount: the assessor decides within it, and says why. So is the 分值 alone, on a
 * form of which most rows say no more: 问诊有条理 10分, 体位摆放正确 5分 are the assessor's to give.
 */

import { lintWords } from '../problems/lintMessages';
import { plus, pointsOf, toNumber } from '../points/points';
import type { Item, Rubric } from '../rubric/rubric';
import { fullScoreOf } from '../rubric/rubric';
import { delegationsIn } from './delegated';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt, nameList } from './nameAt';
import type { Passage } from './text/passages';
import { leavesWithPointers, quoteList, pricingOf, printed, segmentsOf, wordsAt } from './text/passages';
import { tail } from '../notice/plain';
import { allottedIn } from './text/allotted';
import { partsIn } from './text/parts';
import { COUNTED_ALONE, isPriced, pricesIn, withoutAllotments } from './text/prices';

export const unpriced: LintRule = {
  code: 'L08',
  find: (rubric) => [
    ...wholly(rubric),
    ...inPart(rubric, amountsMissingIn, lintWords.noAmount),
    ...inPart(rubric, conditionsMissingIn, lintWords.noCondition),
  ],
};

/** One finding for all rows that say nothing at all: what they come to together is what matters. */
function wholly(rubric: Rubric): readonly Finding[] {
  // 评委评分: what nobody has priced is theirs to give.
  if (rubric.scorers !== undefined) return [];
  const unsaid = withoutPrices(rubric);
  // 体检（2分）、反馈（3分）: what each part is worth is said.
  const rows = unsaid.filter(({ pointer }) => partsOfRow(rubric, pointer).length < 2);
  const [first, ...others] = rows;
  if (first === undefined || areGranted(rubric, unsaid)) return [];
  const points = toNumber(plus(...rows.map(({ item }) => pointsOf(fullScoreOf(item)))));
  const name = nameList(rows.map(({ pointer }) => nameAt(rubric, pointer)));
  const lack = others.length === 0 ? lintWords.noPrice(points) : lintWords.noPrices(rows.length, points);
  const at = ({ item, pointer }: Row): string =>
    `${pointer}/${item.criteria === undefined ? 'requirement' : 'criteria'}`;
  return [findingAt('L08', at(first), { name, lack }, { alsoAt: others.map(at) })];
}

/** Most rows, or their parts, are 0 to 分值 as the assessor sees it; a few among others were forgotten. */
const areGranted = (rubric: Rubric, rows: readonly Row[]): boolean =>
  rows.length >= FEWEST_GRANTED &&
  rows.length * 2 > leavesWithPointers(rubric).filter(({ item }) => hasPoints(item)).length;
const FEWEST_GRANTED = 3;

/** 考核人： at the foot of a table has none, nor has the first of several rows that share a 分值. */
const hasPoints = ({ fullScore }: Item): boolean => fullScore !== null && fullScore > 0;

/** 考官自行评分, 由评委打分: who gives the points is said, and so how many there are. */
const BY_WHOM =
  /(?:考官|考评员|专家|评委|评审|主考|裁判|老师|教师|领导|检查组|考核组)(?:根据[^，。；]{1,20})?(?:自行|自主|独立|综合|现场)?(?:评分|打分|给分|赋分)/;

/** The points come out of other numbers: 取平均分, 以得票率计分. */
const FIGURED = /平均(?:分|值|得分|成绩)|加权|折[算计合]|得票|得分率|按(?:一定)?比例/;

interface Row {
  readonly item: Item;
  readonly pointer: string;
}

/** Rows that say nothing, neither themselves nor by pointing elsewhere, and that no veto can set to 0. */
function withoutPrices(rubric: Rubric): readonly Row[] {
  const targets = (rubric.vetoes ?? []).map(({ target }) => target);
  return leavesWithPointers(rubric).filter(({ item, pointer }) => {
    const [section] = pointer.split('/items')[0]?.split('/').slice(-1) ?? [];
    const words = wordsAt(rubric, pointer);
    return (
      hasPoints(item) &&
      words.length > 0 &&
      !isGranted(item) &&
      !targets.includes(item.id) &&
      !targets.includes(rubric.sections[Number(section)]?.id) &&
      !words.some(
        ({ plain, ...each }) =>
          isPriced(plain) ||
          FIGURED.test(plain) ||
          BY_WHOM.test(plain) ||
          delegationsIn({ ...each, plain }).length > 0,
      ) &&
      amountsMissing(rubric, pointer).length === 0
    );
  });
}

const amountsMissing = (rubric: Rubric, pointer: string): readonly string[] =>
  pricingOf(rubric)
    .filter(({ owner }) => owner === pointer)
    .flatMap((passage) => amountsMissingIn(passage, rubric));

/** 0 to N at the discretion of the assessor, as the rubric says. */
const isGranted = ({ clauses = [] }: Item): boolean => clauses.some(({ rule }) => rule.kind === 'grant');

/** One finding for all places of a kind. */
function inPart(
  rubric: Rubric,
  find: (passage: Passage, rubric: Rubric) => readonly string[],
  words: (quotes: string) => string,
): readonly Finding[] {
  const found = pricingOf(rubric)
    .map((passage) => ({ passage, quotes: find(passage, rubric) }))
    .filter(({ quotes }) => quotes.length > 0);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const name = nameList(found.map(({ passage }) => passage.name));
  const lack = words(quoteList(found.flatMap(({ quotes }) => quotes)));
  const alsoAt = others.map(({ passage }) => passage.pointer);
  return [findingAt('L08', first.passage.pointer, { name, lack }, { alsoAt })];
}

/** 视情扣分, 酌情加分: no number behind it in the same sentence. */
const AT_DISCRETION =
  /(?:[^，。；：]{0,200}的，)?[^，。；：]{0,200}(?:视|酌)情(?:况)?[^，。；\d]{0,6}(?:扣|加|给|减|计|得|赋|打)分/g;
/** 根据完成情况计分: no number in all that follows. */
const BY_STATE =
  /(?:根据|按照?|依据|结合|视)[^，。；\d]{0,20}(?:情况|结果|成效|质量|表现|程度)(?:进行)?(?:考核|考评|评分|计分|得分|赋分|打分|扣分|加分)(?=[，。；（]|$)/g;
/** 扣减相应分值: of what? */
const RELATED = /(?:扣|加|减)(?:减|除)?[^，。；\d]{0,40}相应(?:的)?分(?:值|数)?/g;

/** 体检（2分）、反馈（3分）, and 一项不符合扣相应分值: of each part its own. */
const partsOfRow = (rubric: Rubric, owner: string): readonly number[] =>
  wordsAt(rubric, owner).flatMap(({ plain }) => [...allottedIn(plain), ...(partsIn(plain) ?? [])]);

function amountsMissingIn(passage: Passage, rubric: Rubric): readonly string[] {
  const parts = partsOfRow(rubric, passage.owner);
  const same = { text: passage.text, plain: withoutAllotments(passage.plain) };
  const rest = (match: RegExpExecArray): string => same.plain.slice(match.index + match[0].length);
  const inSegment = (match: RegExpExecArray): string => /^[^。；\n]*/.exec(rest(match))?.[0] ?? '';
  const before = ({ index }: RegExpExecArray): string => {
    const sentence = Math.max(same.plain.lastIndexOf('。', index), same.plain.lastIndexOf('；', index)) + 1;
    return same.plain.slice(sentence, index);
  };
  const isSettled: readonly (readonly [RegExp, (match: RegExpExecArray) => boolean])[] = [
    [AT_DISCRETION, (match) => /(?<!\d)\d+(?:\.\d+)?\s*(?:分|%)/.test(inSegment(match))],
    [COUNTED_ALONE, (match) => isOfRest(match[0], before(match)) || saysPoints(inSegment(match))],
    [BY_STATE, (match) => isPriced(rest(match)) || isPriced(before(match))],
    [RELATED, (match) => isPriced(before(match)) || isPriced(inSegment(match)) || parts.length > 1],
  ];
  return isSettled.flatMap(([pattern, settled]) =>
    [...same.plain.matchAll(pattern)]
      .filter((match) => !settled(match))
      .map((match) => tail(printed(passage, match))),
  );
}

/** 每处扣分，最多扣3分; 3人以上的本项不得分 does not say how much one of them is. */
const saysPoints = (words: string): boolean =>
  pricesIn(words).some(({ sort }) => sort !== 'nothing' && sort !== 'everything');

/** 不足1个百分点的按比例扣分: of the price before it. */
const isOfRest = (match: string, before: string): boolean =>
  /按[^，。；]{0,6}比例/.test(match) || /(?:不足|不满|未满|不到|不够|按)$/.test(before);

/** 根据…情况考核，扣0.25分: for what? */
const NO_CONDITION = /(?:根据|按照?)[^，。；]{0,24}情况(?:进行)?考核，?扣\d+(?:\.\d+)?分/g;

const conditionsMissingIn = (passage: Passage): readonly string[] =>
  segmentsOf(passage).flatMap((segment) =>
    [...segment.plain.matchAll(NO_CONDITION)].map((match) => printed(segment, match)),
  );
