/**
 * 即得满分: if it is so, the item has its whole 分值, whatever was found.
 *
 * > 在此基础上，各区、县（市）PM2.5年均浓度达到力争目标值即得满分 (XX市 二1)
 *
 * The mirror of 不得分, which wins where both are true: scoring/item.ts.
 */

import { f } from '../formula/formula';
import { pointsOf, times } from '../points/points';
import { tick } from './entries/option';
import type { RuleKind, Scope } from './kind';
import { SCOPE } from './kind';

/** In the rubric: `{"kind": "full", "scope": "section"}` */
export interface Full {
  readonly kind: 'full';
  /** What is earned in full. Default: the item. */
  readonly scope?: Scope;
}

const REACH: Readonly<Record<Scope, string>> = {
  clause: '这几款得满分',
  item: '得满分',
  section: '该部分得满分',
  total: '总分得满分',
};

export const full: RuleKind<Full, readonly [number]> = {
  kind: 'full',
  schema: { required: [], properties: { scope: SCOPE } },
  blankMeansNone: true,
  settles: 'everything',
  inputs: () => [{ unit: '是/否', entry: tick }],
  evaluate: (_, [yes], { fullScore }) => times(fullScore, yes),
  formula: (_, [yes], { fullScore }) => f`${fullScore}*${yes}`,
  most: (_, { fullScore }) => pointsOf(fullScore),
  describe: ({ scope = 'item' }) => REACH[scope],
};
