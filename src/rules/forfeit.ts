/**
 * 不得分: if it is so, the item scores 0, whatever else was found.
 *
 * > 未按环保厅要求完成环境统计任务的不得分 (县区环保局 第2项)
 *
 * Its points are the item's whole 分值; scoring/item.ts sees to it that nothing earned elsewhere in the
 * item survives.
 */

import { f } from '../formula/formula';
import { pointsOf, times } from '../points/points';
import { tick } from './entries/option';
import type { RuleKind } from './kind';

/** In the rubric: `{"kind": "forfeit"}` */
export interface Forfeit {
  readonly kind: 'forfeit';
}

export const forfeit: RuleKind<Forfeit, readonly [number]> = {
  kind: 'forfeit',
  schema: { required: [], properties: {} },
  blankMeansNone: true,
  forfeits: true,
  inputs: () => [{ unit: '是/否', entry: tick }],
  evaluate: (_, [yes], { fullScore }) => times(fullScore, yes),
  formula: (_, [yes], { fullScore }) => f`${fullScore}*${yes}`,
  most: (_, { fullScore }) => pointsOf(fullScore),
  describe: () => '不得分',
};
