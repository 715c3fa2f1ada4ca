/**
 * The order of precedence: which of several facts decides. All of it stands here, from the strongest; items, sections,
 * the total, 备注 and the explanations go by these two lists.
 *
 *     有误 > 没有填 > 未评完 > 待汇总            why there is no number: UNFINISHED
 *     不涉及                                    the item is not scored: levels/itemState.ts
 *     一票否决 > 审定调整                        an assessor corrects rules, but no veto
 *     不得分 > 即得满分 > 加减到0、到分值为止      what the rules give: SETTLING
 *     从总分中扣除                               only what an item could not bear, and no veto took
 */

import type { Formula, Operand } from '../../formula/formula';
import type { TotalState } from './scores';
import { whenAny } from './whenAny';

/** What settles a score at once, whatever else was found. */
interface SettlingRung {
  readonly by: 'nothing' | 'everything';
  /** What still counts beside it. */
  readonly beside: readonly 'bonus'[];
}

/** From the strongest. */
export const SETTLING: readonly SettlingRung[] = [
  // > 任何1项工作未按要求落实,此项考核分值即为0 (昌吉州 第六条(一)): the notice says 任何, so no merit undoes it.
  { by: 'nothing', beside: [] },
  // > PM2.5年均浓度达到力争目标值即得满分 (XX市 二1): 满分 is all of the 分值, and 加分 lies beyond that.
  { by: 'everything', beside: ['bonus'] },
];

export type SettledBy = SettlingRung['by'];

/** The strongest that was found decides. */
export function settle<T>(
  isFound: (by: SettledBy) => boolean,
  outcomes: Readonly<Record<SettledBy, T>>,
  otherwise: T,
): T {
  const rung = SETTLING.find(({ by }) => isFound(by));
  return rung === undefined ? otherwise : outcomes[rung.by];
}

/** The twin of `settle`: amounts of which any above 0 says that it was found. */
export const settleFormula = (
  amounts: (by: SettledBy) => readonly Formula[],
  outcomes: Readonly<Record<SettledBy, Operand>>,
  otherwise: Formula,
): Formula => SETTLING.reduceRight((rest, { by }) => whenAny(amounts(by), outcomes[by], rest), otherwise);

/** What keeps a sheet from having a total. A wrong entry comes before a missing one: it may be wrong anywhere. */
export const UNFINISHED: readonly Exclude<TotalState, 'complete'>[] = [
  'invalid',
  'blank',
  'incomplete',
  'pending',
];
