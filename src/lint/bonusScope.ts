/**
 * L16: 加分 that stands among the basic points, or that nothing limits.
 *
 * > 采用篇数超过规定标准的，政务信息每被省录用一条加0.5分、被市录用一条加0.2分，上不封顶。 (县区环保局 第34项)
 * > 生态文明建设规划未发布实施或超过有效期的,启动…编制或修编,加4分 (XX市 三8(3))
 *
 * 加满为止 and its like keep an item within its 分值.
 */

import { lineName } from '../rubric/names';
import { NO_POINTS, plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import { hasLimits } from '../rubric/limits';
import type { Bonus, Item, Rubric } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import { addition } from './allotment';
import { classesOf } from './classes';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { mostOfAll } from './most';
import { nameAt } from './nameAt';
import { leavesWithPointers, quoteList, printed } from './text/passages';
import { plain } from '../notice/plain';

export const bonusScope: LintRule = {
  code: 'L16',
  find: (rubric) => [
    ...leavesWithPointers(rubric).flatMap(({ item, pointer }) => insideItem(rubric, item, pointer)),
    ...(rubric.bonus === undefined ? [] : wholeList(rubric, rubric.bonus)),
  ],
};

const ADDS = /(?<![增参追附更])(?:加|奖励)(?:各)?\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?分/g;
const WITHIN = /加满(?:为止|本项)|(?:不(?:得)?超过|以)本项(?:的)?(?:分值|满分)/;

function insideItem(rubric: Rubric, item: Item, pointer: string): readonly Finding[] {
  const criteria = item.criteria ?? '';
  const same = plain(criteria);
  const found = [...same.matchAll(ADDS)].map((match) => printed({ text: criteria }, match));
  // Where the rubric says how far the item may rise, nothing is open.
  if (found.length === 0 || WITHIN.test(same) || hasLimits(item)) return [];
  const fact = factOf(rubric, item, quoteList(found));
  const readings = [lintWords.asExtra, lintWords.asFill];
  return [
    findingAt(
      'L16',
      `${pointer}/criteria`,
      { name: nameAt(rubric, pointer), fact },
      item.fullScore === null ? {} : { readings },
    ),
  ];
}

function factOf(rubric: Rubric, item: Item, quotes: string): string {
  const bonuses = (item.clauses ?? []).filter((clause) => effectOf(clause) === 'bonus');
  const { terms, isLimited } = mostOfAll(bonuses, item, classesOf(rubric, item)[0]);
  if (!isLimited || bonuses.length === 0) return lintWords.insideUncapped(quotes);
  const most = plus(...terms);
  return item.fullScore === null
    ? lintWords.insideExtra(quotes, toNumber(most))
    : lintWords.insideOver(quotes, item.fullScore, toNumber(plus(pointsOf(item.fullScore), most)));
}

/** Several lines that add up to anything, or to more than the notice may have meant. */
function wholeList(rubric: Rubric, { cap, items }: Bonus): readonly Finding[] {
  if (cap !== null) return [];
  const lines = items.map((line) => ({
    label: line.label,
    most: line.cap === undefined ? limitOf(line) : pointsOf(line.cap),
  }));
  const open = lines.filter(({ most }) => most === undefined).map(({ label }) => label);
  const name = lintWords.places['bonus/cap'] ?? '';
  const readings = [lintWords.mayExceed(rubric.fullScore), lintWords.stopsAtFull(rubric.fullScore)];
  if (open.length > 0) {
    const fact = lintWords.listUncapped(open.map((label) => lineName('bonus', label)).join('、'));
    return [findingAt('L16', '/bonus/cap', { name, fact }, { readings })];
  }
  if (lines.length < 2) return [];
  const mosts = lines.map(({ most }) => most ?? NO_POINTS);
  const most = toNumber(plus(pointsOf(rubric.fullScore), ...mosts));
  const fact = lintWords.listOver(addition(mosts), most);
  return [findingAt('L16', '/bonus/cap', { name, fact }, { arithmetic: addition(mosts), readings })];
}

function limitOf(line: Bonus['items'][number]) {
  const { terms, isLimited } = mostOfAll(
    line.clauses.filter((clause) => effectOf(clause, 'bonus') === 'bonus'),
    line,
    undefined,
  );
  return isLimited ? plus(...terms) : undefined;
}
