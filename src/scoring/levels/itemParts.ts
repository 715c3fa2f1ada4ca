/** What forms have a column for beside the score: 扣分, 加分, and 得分 before 加分. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  greatest,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  toNumber,
} from '../../points/points';
import { isStatusRow } from '../../rubric/items';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { limitsOf } from '../fields/itemLimits';
import { termsOfItem } from '../fields/itemTerms';
import type { ItemScore } from '../steps/scores';
import type { Cells } from '../steps/step';

type Given = Pick<ItemScore, 'score' | 'itemBonus'>;

/** 扣分 of an item: 分值 less the score, 加分 apart; of a row without 分值 what it lies below 0; null until it is scored. */
export function deductionOf(item: Item, { score, itemBonus }: Given): number | null {
  if (score === null) return null;
  const full = limitsOf(item).isApart ? NO_POINTS : plus(pointsOf(fullScoreOf(item)), itemBonus);
  return toNumber(clamp(minus(full, score)));
}

/** 扣分 on a form that has it in place of 得分: what the item could not bear is taken too, and stands nowhere else. */
export function takenOf(item: Item, own: Given & Pick<ItemScore, 'overflow'>): number | null {
  const loss = deductionOf(item, own);
  return loss === null ? null : toNumber(plus(pointsOf(loss), own.overflow));
}

/** 加分 of an item: of a row without 分值 what it lies above 0; null until it is scored. */
export function bonusOf(item: Item, given: Given): number | null {
  const { score } = given;
  return score === null ? null : toNumber(addedTo(item, score, given));
}

/** 得分 of an item, 加分 apart; null until it is scored. */
export function beforeBonusOf(item: Item, given: Given): number | null {
  const { score } = given;
  return score === null ? null : toNumber(minus(score, addedTo(item, score, given)));
}

/** Its 加分; where points are typed, what is typed beyond 分值. */
const addedTo = (item: Item, score: Points, { itemBonus }: Given): Points =>
  limitsOf(item).isApart ? clamp(score) : greatest(itemBonus, minus(score, pointsOf(fullScoreOf(item))));

/** The twin of `addedTo`, for a score that is a number; rounding may lift it above a 分值 of more decimals. */
export function addedFormula(item: Item, { score, itemBonus }: Own): Formula {
  if (limitsOf(item).isApart) return f`MAX(0,${score})`;
  return f`MAX(${hasExtra(item) ? itemBonus : 0},${score}-${fullScoreOf(item)})`;
}

/** A parent has what its rows have. */
const hasExtra = (item: Item): boolean => item.items !== undefined || termsOfItem(item).hasExtra;

const hasOverflow = (item: Item): boolean => item.items === undefined && termsOfItem(item).hasOverflow;

/** The twin of `deductionOf`, for a score that is a number. */
export function lossFormula(item: Item, { score, itemBonus }: Own): Formula {
  if (limitsOf(item).isApart) return f`MAX(0,-${score})`;
  const full = hasExtra(item) ? f`${fullScoreOf(item)}+${itemBonus}` : f`${fullScoreOf(item)}`;
  return exactFormula(f`MAX(0,${full}-${score})`);
}

type Own = Pick<Cells<ItemScore>, 'score' | 'itemBonus'>;
type ShownCells = Own & Pick<Cells<ItemScore>, 'printed'>;

const wherePrinted = (own: ShownCells, points: Formula): Formula =>
  f`IF(ISNUMBER(${own.score}),${points},${own.printed})`;

/** The twin of `deductionOf`; what is printed in place of a score stands here too. */
export const deductionFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(own, lossFormula(item, own));

/** The twin of `takenOf`; a row without points has its word there. */
export const takenFormula = (item: Item, own: ShownCells & Pick<Cells<ItemScore>, 'overflow'>): Formula =>
  isStatusRow(item)
    ? own.printed
    : hasOverflow(item)
      ? wherePrinted(own, exactFormula(f`${lossFormula(item, own)}+${own.overflow}`))
      : deductionFormula(item, own);

/** The twin of `bonusOf`. */
export const bonusFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(own, exactFormula(addedFormula(item, own)));

/** The twin of `beforeBonusOf`. */
export const beforeBonusFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(own, exactFormula(f`${own.score}-${addedFormula(item, own)}`));
