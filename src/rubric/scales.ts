/** 折算 of the whole form: 总分 is another number than the form adds up to. */

import type { Rubric } from './rubric';

export interface ScaledRubric extends Rubric {
  readonly scaleTo: number;
}

export const isWholeScaled = (rubric: Rubric): rubric is ScaledRubric => rubric.scaleTo !== undefined;

/** Whether 加分 and 扣分 come on top, as they are. */
export const isBaseScaled = (rubric: Rubric): rubric is ScaledRubric =>
  isWholeScaled(rubric) && rubric.scaleOf === 'base';

/** 总分 of a unit without a fault, as it is printed beside it. */
export const wholeOf = ({ fullScore, scaleTo = fullScore }: Rubric): number => scaleTo;
