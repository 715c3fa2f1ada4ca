/**
 * 折算 of the whole form: all of it is scored out of one number and counts for another.
 *
 * > 满分1000分，折算为100分计入；总分＝得分÷10
 * > 标化分＝得分÷应得分×100 (what is 不涉及 and made up for by the rest is not among 应得分)
 *
 * Notices that say no more than this mean the score with its 加分 and 扣分 (`scaleOf: total`); where 加分 is told to come
 * on top afterwards, what the sections come to is scaled alone (`base`).
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  proportion,
  roundFormula,
  roundTo,
} from '../../points/points';
import type { ScaledRubric } from '../../rubric/scales';
import { isBaseScaled, isWholeScaled } from '../../rubric/scales';
import type { Prepared } from '../fields/prepared';
import { levelOf } from '../steps/level';
import type { TotalScore, WholeScore } from '../steps/scores';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import type { BaseFeed } from './base';
import { addedUp, addedUpFormula, feedBase } from './base';

/** What the total is made of. */
type Summed = Pick<TotalScore, 'base' | 'bonus' | 'penalty' | 'overflow'>;

/** The sum before it is kept from falling below 0, or below what the notice lets it fall to. */
export function unlimitedOf(
  { rubric, itemGrain }: Prepared,
  { base, bonus, penalty, overflow }: Summed,
): Points {
  const listed = minus(bonus, penalty);
  const own = minus(base, overflow);
  if (!isWholeScaled(rubric)) return plus(own, listed);
  return isBaseScaled(rubric)
    ? plus(scaledTo(rubric, own, itemGrain.decimals), listed)
    : scaledTo(rubric, plus(own, listed), itemGrain.decimals);
}

/** The twin of `unlimitedOf`. */
export function unlimitedFormula({ rubric, itemGrain }: Prepared, own: Cells<Summed>): Formula {
  const { base, bonus, penalty, overflow } = own;
  if (!isWholeScaled(rubric)) return f`${base}+${bonus}-${penalty}-${overflow}`;
  return isBaseScaled(rubric)
    ? f`${scaledFormula(rubric, f`${base}-${overflow}`, itemGrain.decimals)}+${bonus}-${penalty}`
    : scaledFormula(rubric, f`${base}+${bonus}-${penalty}-${overflow}`, itemGrain.decimals);
}

const scaledTo = ({ fullScore, scaleTo }: ScaledRubric, points: Points, decimals: number): Points =>
  roundTo(proportion(points, pointsOf(scaleTo), pointsOf(fullScore)), decimals);

const scaledFormula = ({ fullScore, scaleTo }: ScaledRubric, sum: Formula, decimals: number): Formula =>
  roundFormula(f`(${sum})*${scaleTo}/${fullScore}`, decimals);

interface WholeFeed<L extends Look> extends BaseFeed<L> {
  readonly total: SeenSteps<L, TotalScore>;
}

function scoreWhole(
  rubric: ScaledRubric,
  { total, ...feed }: WholeFeed<'values'>,
  prepared: Prepared,
): WholeScore {
  const own = minus(addedUp(rubric, feed), total.overflow);
  return {
    sum: isBaseScaled(rubric) ? own : plus(own, minus(total.bonus, total.penalty)),
    counted: unlimitedOf(
      prepared,
      isBaseScaled(rubric) ? { ...total, bonus: NO_POINTS, penalty: NO_POINTS } : total,
    ),
  };
}

/** The twin of `scoreWhole`. */
function wholeFormulas(
  rubric: ScaledRubric,
  { total, ...feed }: WholeFeed<'cells'>,
  _: Cells<WholeScore>,
  prepared: Prepared,
): Formulas<WholeScore> {
  const own = f`${addedUpFormula(rubric, feed, total.settled)}-${total.overflow}`;
  return {
    sum: exactFormula(isBaseScaled(rubric) ? own : f`${own}+${total.bonus}-${total.penalty}`),
    counted: unlimitedFormula(
      prepared,
      isBaseScaled(rubric) ? { ...total, bonus: f`0`, penalty: f`0` } : total,
    ),
  };
}

export const wholeLevel = levelOf<ScaledRubric, WholeScore, WholeFeed<'values'>, WholeFeed<'cells'>>({
  steps: { sum: 'points', counted: 'points' },
  units: ({ rubric }) => [rubric].filter(isWholeScaled),
  idOf: () => 'sheet',
  feed: <L extends Look>(see: Sight<L>): WholeFeed<L> => ({ ...feedBase(see), total: see.total }),
  score: scoreWhole,
  formulas: wholeFormulas,
});
