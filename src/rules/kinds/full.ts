/**
 * 即得满分: if it is so, the item has its whole 分值, whatever was found.
 *
 * > 在此基础上，各区、县（市）PM2.5年均浓度达到力争目标值即得满分 (XX市 二1)
 *
 * The mirror of 不得分, which wins where both are true: scoring/item.ts.
 */

import type { SettlingRule } from './settling';
import { settling } from './settling';

/** In the rubric: `{"kind": "full", "scope": "section"}` */
export type Full = SettlingRule<'full'>;

export const full = settling('full', 'everything', {
  clause: '这几款得满分',
  item: '得满分',
  section: '该部分得满分',
  total: '总分得满分',
});
