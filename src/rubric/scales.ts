/** 折算 and 权重: 总分 is another number than the form adds up to, an item counts for another than it is scored out of. */

import { plus, pointsOf, proportion, roundTo, toNumber } from '../points/points';
import type { Item, Rubric } from './rubric';

export interface ScaledRubric extends Rubric {
  readonly scaleTo: number;
}

export const isWholeScaled = (rubric: Rubric): rubric is ScaledRubric => rubric.scaleTo !== undefined;

/** Whether 加分 and 扣分 come on top, as they are. */
export const isBaseScaled = (rubric: Rubric): rubric is ScaledRubric =>
  isWholeScaled(rubric) && rubric.scaleOf === 'base';

/** 总分 of a unit without a fault, as it is printed beside it. */
export const wholeOf = ({ fullScore, scaleTo = fullScore }: Rubric): number => scaleTo;

/** What an item counts for in what it stands in: its 分值, unless it is weighed. */
export const countedFullOf = ({ scaleTo, fullScore }: Pick<Item, 'scaleTo' | 'fullScore'>): number =>
  scaleTo ?? fullScore ?? 0;

/** 权重 of an item that is weighed, in percent. */
export const weightOf = ({ scaleTo, fullScore }: Item): number | undefined =>
  scaleTo === undefined || fullScore === null || fullScore === 0
    ? undefined
    : toNumber(roundTo(proportion(pointsOf(scaleTo), pointsOf(100), pointsOf(fullScore)), WEIGHT_DECIMALS));

const WEIGHT_DECIMALS = 2;

/** What the weights of these come to, where all of them are scored out of the same; undefined where they are not. */
export function weightOfAll(leaves: readonly Item[]): number | undefined {
  const scored = leaves.filter(({ fullScore }) => fullScore !== null);
  const weights = scored.flatMap((item) => weightOf(item) ?? []);
  const isAlike = scored.every(({ fullScore }) => fullScore === scored[0]?.fullScore);
  return scored.length === 0 || weights.length < scored.length || !isAlike
    ? undefined
    : toNumber(plus(...weights.map(pointsOf)));
}

/** Whether the form has a column for what the scores of items count for; sums stand there too. */
export const hasCountedColumn = ({ layout: { columns } }: Rubric): boolean =>
  columns.some(({ field }) => field === 'counted');
