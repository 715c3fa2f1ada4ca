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
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { limitsOf } from '../fields/itemLimits';
import type { ItemScore } from '../steps/scores';
import type { Cells } from '../steps/step';

type Given = Pick<ItemScore, 'score' | 'itemBonus'>;

/** 扣分 of an item: 分值 less the score, 加分 apart; of a row without 分值 what it lies below 0; null until it is scored. */
export function deductionOf(item: Item, given: Given): number | null {
  const { score } = given;
  if (score === null) return null;
  if (limitsOf(item).isApart) return toNumber(clamp(minus(NO_POINTS, score)));
  return toNumber(minus(plus(pointsOf(fullScoreOf(item)), addedTo(item, score, given)), score));
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

/** The twin of `addedTo`, for a score that is a number. */
const addedFormula = (item: Item, { score, itemBonus }: ShownCells): Formula =>
  limitsOf(item).isApart ? f`MAX(0,${score})` : f`MAX(${itemBonus},${score}-${fullScoreOf(item)})`;

type ShownCells = Pick<Cells<ItemScore>, 'score' | 'itemBonus' | 'printed'>;

const wherePrinted = (own: ShownCells, points: Formula): Formula =>
  f`IF(ISNUMBER(${own.score}),${exactFormula(points)},${own.printed})`;

/** The twin of `deductionOf`; what is printed in place of a score stands here too. */
export const deductionFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(
    own,
    limitsOf(item).isApart
      ? f`MAX(0,-${own.score})`
      : f`${fullScoreOf(item)}+${addedFormula(item, own)}-${own.score}`,
  );

/** The twin of `bonusOf`. */
export const bonusFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(own, addedFormula(item, own));

/** The twin of `beforeBonusOf`. */
export const beforeBonusFormula = (item: Item, own: ShownCells): Formula =>
  wherePrinted(own, f`${own.score}-${addedFormula(item, own)}`);
