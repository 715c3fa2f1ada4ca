/**
 * 不得分: if it is so, the item scores 0, whatever else was found.
 *
 * > 未按环保厅要求完成环境统计任务的不得分 (县区环保局 第2项)
 *
 * Its points are the whole 分值; scoring/ sees to it that nothing earned elsewhere within its scope survives.
 */

import type { SettlingRule } from './settling';
import { settling } from './settling';

/** In the rubric: `{"kind": "forfeit"}` */
export type Forfeit = SettlingRule<'forfeit'>;

export const forfeit = settling('forfeit', 'nothing', {
  clause: '这几款不得分',
  item: '不得分',
  section: '该部分不得分',
  total: '总分为0分',
});
