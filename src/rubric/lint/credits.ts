/** What an item's credits come to at most, beside its 分值: the ground that L04 and L05 share. */

import type { Points } from '../../points/points';
import { NO_POINTS, plus, pointsOf } from '../../points/points';
import { kindOf } from '../../rules';
import type { Item, Rubric } from '../rubric';
import { effectOf, itemsWithPointers } from '../rubric';
import { nameAt } from './nameAt';

export interface Credits {
  readonly item: Item;
  /** JSON pointer to the 分值. */
  readonly pointer: string;
  /** As messages call the item. */
  readonly name: string;
  readonly fullScore: Points;
  /** 起算分 where there is one, then the most of each credit that has a limit. */
  readonly terms: readonly Points[];
  readonly sum: Points;
  /** Every credit has a limit, so that `sum` is all that can be had. */
  readonly isLimited: boolean;
}

/** Of every item that has a credit. */
export const creditsOf = (rubric: Rubric): readonly Credits[] =>
  itemsWithPointers(rubric).flatMap(({ item, pointer }) => {
    const credits = (item.clauses ?? []).filter((clause) => effectOf(clause) === 'credit');
    if (credits.length === 0) return [];
    const mosts = credits.map(({ rule }) => kindOf(rule).most(rule, item));
    const start = pointsOf(item.start ?? 0);
    const terms = [...(start === NO_POINTS ? [] : [start]), ...mosts.filter((most) => most !== undefined)];
    return {
      item,
      pointer: `${pointer}/fullScore`,
      name: nameAt(rubric, pointer),
      fullScore: pointsOf(item.fullScore),
      terms,
      sum: plus(...terms),
      isLimited: !mosts.includes(undefined),
    };
  });
