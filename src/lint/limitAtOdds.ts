/**
 * L30: a limit and what it limits do not go together.
 *
 * > 每次扣2分，最多扣1分; 最多扣8分 in a row of 5分; 发生1起扣20分 in a row of 10分, without 扣完为止
 */

import type { PricedPiece } from '../notice/pieces';
import { pricedPieces } from '../notice/pieces';
import { plain } from '../notice/plain';
import { lintWords } from '../problems/lintMessages';
import { hasLimits } from '../rubric/limits';
import type { Item, Rubric } from '../rubric/rubric';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { bonusTitle, sectionAt } from './text/listTitle';
import { criteriaOf, leavesWithPointers, notesOf } from './text/passages';

export const limitAtOdds: LintRule = {
  code: 'L30',
  find: (rubric) => {
    const rows = new Map(leavesWithPointers(rubric).map(({ item, pointer }) => [pointer, item]));
    const isStopped = notesOf(rubric).some(({ plain: note }) => STOPS.test(note));
    return criteriaOf(rubric).flatMap(({ text, plain: words, owner, pointer }) => {
      const item = rows.get(owner);
      const stops = isStopped || STOPS.test(words);
      const most = owner.startsWith('/bonus')
        ? (rubric.bonus?.cap ?? undefined)
        : bonusTitle(sectionAt(rubric, owner)?.title ?? '')?.most;
      const facts = pricedPieces(text).flatMap((piece) => [
        ...aboveList(piece, most),
        ...aboveLimit(piece),
        ...(item === undefined ? [] : aboveRow(piece, item, stops)),
      ]);
      return facts.length === 0 ? [] : tell(rubric, pointer, facts);
    });
  },
};

const tell = (rubric: Rubric, pointer: string, facts: readonly string[]): readonly Finding[] => [
  findingAt('L30', pointer, { name: nameAt(rubric, pointer), fact: [...new Set(facts)].join('；') }),
];

/** What is left is not asked for: 扣完为止, 不计负分, 从总分中扣, 以本项分值为限. */
const STOPS =
  /(?:扣|减)(?:完|光|至0|到0|到零|至零)|为止|负分|总分(?:中|里)?(?:继续|再)?扣|倒扣|不(?:得)?超过(?:该|本|此|各)?项|(?:分值|标准分|基本分)为限|不保底/;

/** 每起扣20分，按所辖村数平均扣分 */
const AVERAGED = /平均(?:计|扣|分摊|折|计算)|按[^，。；]{1,14}平均/;

const numberIn = ({ mark: { low = 0, high = low, list = [] } }: PricedPiece): number =>
  Math.max(low, high, ...list);

/** 每次扣2分，最多扣1分: not once can it be had. */
function aboveLimit(piece: PricedPiece): readonly string[] {
  const { limit, isShared, mark, text } = piece;
  if (limit === undefined || isShared === true || mark.sort !== 'points' || (mark.low ?? 0) <= limit)
    return [];
  return [lintWords.aboveLimit(text, mark.low ?? 0, limit)];
}

/** 最多加10分, or 加10分, in a list that adds 5 at most. */
function aboveList(piece: PricedPiece, most: number | undefined): readonly string[] {
  const { limit, mark, text } = piece;
  const said = limit ?? (mark.sort === 'points' && mark.effect === 'bonus' ? numberIn(piece) : 0);
  if (most === undefined || said <= most) return [];
  return [limit === undefined ? lintWords.priceAboveList(text, most) : lintWords.limitAboveList(text, most)];
}

function aboveRow(piece: PricedPiece, item: Item, stops: boolean): readonly string[] {
  const { mark, limit, overflows, text, before } = piece;
  const { fullScore, clauses = [] } = item;
  // A row of 0分 was given none: nothing of it is too much.
  if (fullScore === null || fullScore === 0 || hasLimits(item)) return [];
  if (overflows === true || mark.effect === 'bonus') return [];
  // 扣满5分的，追加扣除10分 goes on beyond the row.
  if (/追加|另行|从总分(?:中)?$/.test(before.slice(-6))) return [];
  if (limit !== undefined && limit > fullScore) return [lintWords.limitAboveRow(text, fullScore)];
  const isTaken = mark.sort === 'points' && mark.effect === 'deduct' && numberIn(piece) > fullScore;
  const goesOn =
    clauses.some(({ overflow, dividedBy }) => overflow !== undefined || dividedBy !== undefined) ||
    AVERAGED.test(plain(item.criteria ?? ''));
  return isTaken && !stops && !goesOn ? [lintWords.priceAboveRow(text, fullScore)] : [];
}
