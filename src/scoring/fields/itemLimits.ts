/** Within what an item’s score lies, and what 备注 says where that stops it. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { pointsOf, toNumber } from '../../points/points';
import { hasLimits } from '../../rubric/limits';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';

export interface ItemLimits {
  /** Undefined for no limit. */
  readonly floor: Points | undefined;
  readonly ceiling: Points | undefined;
  /** The notice says limits of the item's own: all that adds and deducts counts within them. */
  readonly areOwn: boolean;
  /** No 分值 and limits of its own: all it comes to lies beside the 分值 of others, as 加分 does. */
  readonly isApart: boolean;
  /** 扣完为止, 最低-5分. */
  readonly below: string;
  /** 最多得10分, 最多加5分. */
  readonly above: string;
}

export function limitsOf(item: Pick<Item, 'fullScore' | 'floor' | 'cap' | 'chargeTo'>): ItemLimits {
  const { fullScore, chargeTo, floor = 0, cap = fullScore } = item;
  const areOwn = hasLimits(item);
  const isApart = areOwn && fullScore === null;
  const points = (limit: number | null): Points | undefined => (limit === null ? undefined : pointsOf(limit));
  return {
    floor: chargeTo === 'parent' ? undefined : points(floor),
    ceiling: areOwn ? points(cap) : pointsOf(fullScoreOf(item)),
    areOwn,
    isApart,
    below: floor === 0 ? '扣完为止' : `最低${floor}分`,
    above: isApart ? `最多加${cap}分` : `最多得${cap ?? 0}分`,
  };
}

/** What stopped the points, as `said`; nothing where nothing did. */
export function stopWords(limits: ItemLimits, raw: Points, said: (words: string) => string): string {
  const { floor, ceiling, below, above } = limits;
  if (floor !== undefined && raw < floor) return said(below);
  return ceiling !== undefined && raw > ceiling ? said(above) : '';
}

/** The twin of `stopWords`. */
export function stopFormula(limits: ItemLimits, raw: Formula, said: (words: string) => string): Formula {
  const { floor, ceiling, below, above } = limits;
  const high = ceiling === undefined ? f`""` : f`IF(${raw}>${toNumber(ceiling)},${said(above)},"")`;
  return floor === undefined ? high : f`IF(${raw}<${toNumber(floor)},${said(below)},${high})`;
}
