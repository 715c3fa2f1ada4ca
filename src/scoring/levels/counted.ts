/**
 * 权重: what the points of an item count for in what it stands in. Its own score stays what it is scored out of.
 *
 * > 各指标满分100分，指标得分×权重，合计为总分 (an item of 100分 with `scaleTo` 5: 权重5%)
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { NO_POINTS, pointsOf, proportion, roundFormula, roundTo } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { Grain, ItemScore } from '../steps/scores';
import type { Cells } from '../steps/step';

const MOST_DECIMALS: Grain = { decimals: 6 };

export const countedPoints = (item: Item, points: Points, { decimals } = MOST_DECIMALS): Points =>
  item.scaleTo === undefined
    ? points
    : roundTo(proportion(points, pointsOf(item.scaleTo), pointsOf(fullScoreOf(item))), decimals);

/** The twin of `countedPoints`; `points` is a number. */
export const countedFormula = (item: Item, points: Formula, { decimals } = MOST_DECIMALS): Formula =>
  item.scaleTo === undefined
    ? points
    : roundFormula(f`(${points})*${item.scaleTo}/${fullScoreOf(item)}`, decimals);

/** 加分 of an item beyond its 分值, as it counts once the item is scored. */
export const countedExtra = (item: Item, { score, itemBonus }: ItemScore): Points =>
  score === null ? NO_POINTS : countedPoints(item, itemBonus);

/** The twin of `countedExtra`. */
export const countedExtraFormula = (item: Item, { score, itemBonus }: Cells<ItemScore>): Formula =>
  f`IF(ISNUMBER(${score}),${countedFormula(item, itemBonus)},0)`;

/** What of an item goes into what it stands in, once it has a score. */
export const countedScore = (item: Item, score: Points | null, grain: Grain): Points | null =>
  score === null ? null : countedPoints(item, score, grain);

/** The twin of `countedScore`. */
export const countedScoreFormula = (item: Item, score: Formula, grain: Grain): Formula =>
  item.scaleTo === undefined ? score : f`IF(ISNUMBER(${score}),${countedFormula(item, score, grain)},"")`;
