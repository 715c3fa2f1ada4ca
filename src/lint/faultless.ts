/** What a unit with nothing to its charge and every credit comes to: whether the declared 总分 can be reached. */

import type { Points } from '../points/points';
import { least, NO_POINTS, plus, pointsOf, proportion } from '../points/points';
import { kindOf } from '../rules';
import type { Item, Rubric } from '../rubric/rubric';
import { effectOf, fullScoreOf } from '../rubric/rubric';
import type { UnitClass } from './most';
import { itemClauses } from './itemClauses';
import { isFor, mostOfAll } from './most';

/** 加分 and 扣分项 apart. */
export const faultlessTotal = ({ sections }: Rubric, unitClass: UnitClass): Points =>
  plus(
    ...sections.map(({ items, fullScore, scaleTo = fullScore }) => {
      const sum = plus(...items.map((item) => faultless(item, unitClass)));
      return scaleTo === fullScore ? sum : proportion(sum, pointsOf(scaleTo), pointsOf(fullScore));
    }),
  );

const faultless = (item: Item, unitClass: UnitClass): Points => {
  const own = ownFaultless(item, unitClass);
  const { fullScore, scaleTo } = item;
  return scaleTo === undefined || fullScore === null
    ? own
    : proportion(own, pointsOf(scaleTo), pointsOf(fullScore));
};

function ownFaultless(item: Item, unitClass: UnitClass): Points {
  const full = pointsOf(fullScoreOf(item));
  if (item.items !== undefined) {
    const sum = plus(...item.items.map((child) => faultless(child, unitClass)));
    return item.clamp === true ? least(sum, full) : sum;
  }
  // For a class that the item is not for, full marks are given, or the rest makes up for it.
  if (item.fullScore === null) return NO_POINTS;
  if (!isFor(item, unitClass)) return full;
  const known = itemClauses(item);
  // Where the words say more than the clauses do, what the item can come to is its 分值.
  if (known === undefined) return full;
  const clauses = known.filter((clause) => isFor(clause, unitClass));
  // 均符合标准，得满分；仅有方案，得5分.
  if (clauses.some(({ rule }) => kindOf(rule).settles === 'everything')) return full;
  const summed = clauses.filter(({ rule }) => kindOf(rule).settles === undefined);
  const credits = summed.filter((clause) => effectOf(clause) === 'credit');
  const onlyCredits = credits.length > 0 && !summed.some((clause) => effectOf(clause) === 'deduct');
  const start = pointsOf(item.start ?? (onlyCredits ? 0 : fullScoreOf(item)));
  const { terms, isLimited } = mostOfAll(credits, item, unitClass);
  return isLimited ? least(plus(start, ...terms), full) : full;
}
