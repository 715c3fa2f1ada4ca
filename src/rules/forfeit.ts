/**
 * 不得分: if it is so, the item scores 0, whatever else was found.
 *
 * > 未按环保厅要求完成环境统计任务的不得分 (县区环保局 第2项)
 *
 * Its points are the whole 分值; scoring/ sees to it that nothing earned elsewhere within its scope survives.
 */

import { f } from '../formula/formula';
import { pointsOf, times } from '../points/points';
import { tick } from './entries/option';
import type { RuleKind, Scope } from './kind';
import { SCOPE } from './kind';

/** In the rubric: `{"kind": "forfeit"}` */
export interface Forfeit {
  readonly kind: 'forfeit';
  /** What scores 0. Default: the item. */
  readonly scope?: Scope;
}

const REACH: Readonly<Record<Scope, string>> = {
  clause: '这几款不得分',
  item: '不得分',
  section: '该部分不得分',
  total: '总分为0分',
};

export const forfeit: RuleKind<Forfeit, readonly [number]> = {
  kind: 'forfeit',
  schema: { required: [], properties: { scope: SCOPE } },
  blankMeansNone: true,
  settles: 'nothing',
  inputs: () => [{ unit: '是/否', entry: tick }],
  evaluate: (_, [yes], { fullScore }) => times(fullScore, yes),
  formula: (_, [yes], { fullScore }) => f`${fullScore}*${yes}`,
  most: (_, { fullScore }) => pointsOf(fullScore),
  describe: ({ scope = 'item' }) => REACH[scope],
};
