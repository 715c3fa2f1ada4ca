/**
 * L16: 加分 that stands among the basic points, or that nothing limits.
 *
 * > 采用篇数超过规定标准的，政务信息每被省录用一条加0.5分、被市录用一条加0.2分，上不封顶。 (县区环保局 第34项)
 * > 生态文明建设规划未发布实施或超过有效期的,启动…编制或修编,加4分 (XX市 三8(3))
 *
 * 加满为止 and its like keep an item within its 分值.
 */

import { lineName } from '../rubric/names';
import { plain } from '../notice/plain';
import { pricedPieces } from '../notice/pieces';
import { readPrices } from '../notice/readPrices';
import type { PriceReading } from '../notice/reading';
import type { Points } from '../points/points';
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
import { nameAt, nameList } from './nameAt';
import { limitInWords } from './text/limitWords';
import { bonusTitle, sectionAt } from './text/listTitle';
import { leavesWithPointers, notesOf, quoteList } from './text/passages';

export const bonusScope: LintRule = {
  code: 'L16',
  find: (rubric) => [
    ...insideItems(rubric),
    ...(rubric.bonus === undefined ? [] : wholeList(rubric, rubric.bonus)),
  ],
};

const WITHIN = /加满(?:为止|本项)|(?:不(?:得)?超过|以)本项(?:的)?(?:分值|满分)/;

/** 加0.5分，最多得4分: what the row comes to with it is said. */
const ENDS_WITHIN = /(?:最多|最高|至多)(?:可以?|只能?)?得|(?:总|共)?得分不(?:得)?超过/;

interface Inside {
  readonly item: Item;
  readonly pointer: string;
  /** 加0.5分 */
  readonly quotes: readonly string[];
  /** What they come to; undefined where nothing limits them. */
  readonly most: Points | undefined;
}

/** One finding: where 加分 counts is one question, however many rows leave it open. */
function insideItems(rubric: Rubric): readonly Finding[] {
  const found = leavesWithPointers(rubric).flatMap(({ item, pointer }) => insideItem(rubric, item, pointer));
  const [first, ...others] = found;
  if (first === undefined) return [];
  const name = nameList(found.map(({ pointer }) => nameAt(rubric, pointer)));
  const readings = [lintWords.asExtra, lintWords.asFill];
  return [
    findingAt(
      'L16',
      `${first.pointer}/criteria`,
      {
        ...{ name, fact: others.length === 0 ? factOf(first) : factsOf(rubric, found) },
        isLimited: found.every(({ item, most }) => most !== undefined && item.fullScore !== null),
      },
      {
        ...(found.some(({ item }) => item.fullScore !== null) && { readings }),
        alsoAt: others.map(({ pointer }) => `${pointer}/criteria`),
      },
    ),
  ];
}

function insideItem(rubric: Rubric, item: Item, pointer: string): readonly Inside[] {
  const { criteria = '', requirement = '', fullScore, clauses = [] } = item;
  // 良好信息（加分，最多加10分）: its title says where they count, and how far.
  if (fullScore === null && bonusTitle(sectionAt(rubric, pointer)?.title ?? '')?.most !== undefined)
    return [];
  const readings = readPrices(criteria, { fullScore: fullScore ?? 0, requirement });
  const added = readings.filter(({ effect, text }) => effect === 'bonus' && !ENDS_WITHIN.test(plain(text)));
  const owned = clauses.filter((clause) => effectOf(clause) === 'bonus');
  // Where the rubric says how far the item may rise, nothing is open.
  if (added.length === 0 || WITHIN.test(plain(criteria)) || hasLimits(item)) return [];
  // Nothing but 加 is how the item is earned: 每完成一项加2分, of 10分.
  const isEarned = fullScore !== null && owned.length === 0;
  if (isEarned && clauses.length === 0 && added.length === readings.length) return [];
  const { terms, isLimited } = mostOfAll(owned, item, classesOf(rubric, item)[0]);
  const limits = added.map(limitIn);
  const read = limits.includes(undefined) ? undefined : plus(...limits.filter((each) => each !== undefined));
  const most = owned.length > 0 && isLimited ? plus(...terms) : read;
  return [{ item, pointer, quotes: added.map(({ text }) => priceIn(text)), most }];
}

/** The price itself, of the words that have it. */
const priceIn = (text: string): string =>
  /(?:再|各|另)?(?:加|奖)[^，。；加奖]*$/.exec(pricedText(text))?.[0] ?? text;

/** Without 最多加1分 behind it. */
function pricedText(text: string): string {
  const [piece] = pricedPieces(text);
  return piece === undefined ? text : text.slice(0, piece.mark.end);
}

/** Most that the words allow: what is given once, or a limit of its own. */
function limitIn({ rule, cap }: PriceReading): Points | undefined {
  const limit = 'cap' in rule ? rule.cap : cap;
  if (typeof limit === 'number') return pointsOf(limit);
  return rule.kind === 'flat' && typeof rule.points === 'number' ? pointsOf(rule.points) : undefined;
}

function factOf({ item: { fullScore }, quotes, most }: Inside): string {
  const quoted = quoteList(quotes);
  if (most === undefined) return lintWords.insideUncapped(quoted);
  return fullScore === null
    ? lintWords.insideExtra(quoted, toNumber(most))
    : lintWords.insideOver(quoted, fullScore, toNumber(plus(pointsOf(fullScore), most)));
}

function factsOf(rubric: Rubric, found: readonly Inside[]): string {
  const quoted = quoteList(found.flatMap(({ quotes }) => quotes));
  const open = found.filter(({ most }) => most === undefined).map(({ pointer }) => nameAt(rubric, pointer));
  return lintWords.insideRows(quoted) + (open.length === 0 ? '' : lintWords.openRows(nameList(open, 4)));
}

/** Said once for all 加分: 加分合计不超过10分. */
const LIMITED = /加分[^。；]{0,24}(?:超过|最多|最高|上限|封顶|为限)|最多加|最高加/;

/** Several lines that add up to anything, or to more than the notice may have meant. */
function wholeList(rubric: Rubric, { cap, items }: Bonus): readonly Finding[] {
  if (cap !== null || notesOf(rubric).some(({ plain: note }) => LIMITED.test(note))) return [];
  // A line that adds nothing by its words (一票否决 among 加减分) has nothing to limit.
  const adding = items.filter(({ criteria }) => /加|奖|得\d/.test(criteria));
  const lines = adding.map((line) => ({
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

function limitOf(line: Bonus['items'][number]): Points | undefined {
  const clauses = line.clauses.filter((clause) => effectOf(clause, 'bonus') === 'bonus');
  const { terms, isLimited } = mostOfAll(clauses, line, undefined);
  const said = limitInWords(line.criteria);
  return isLimited ? plus(...terms) : said === undefined ? undefined : pointsOf(said);
}
