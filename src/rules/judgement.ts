/**
 * 视情扣分: the assessor sets the points within a range, and says why.
 *
 * > 年底考核时根据档案资料的质量扣0-0.5分 (县区环保局 第4项)
 * > 成功创建省级或市级生态环境保护示范点，最高加0.5分 (大兴镇 附件1 四)
 */

import { f } from '../formula/formula';
import { pointsOf } from '../points/points';
import { points } from './entries/number';
import type { RuleKind } from './kind';
import { POINTS, POINTS_OR_NONE } from './kind';

/** In the rubric: `{"kind": "judgement", "min": 2, "max": 5}` */
export interface Judgement {
  readonly kind: 'judgement';
  /** Fewest points, if any are given at all. Default: 0. */
  readonly min?: number;
  /** Most points. */
  readonly max: number;
}

export const judgement: RuleKind<Judgement, readonly [number]> = {
  kind: 'judgement',
  schema: {
    required: ['max'],
    properties: { min: POINTS_OR_NONE, max: POINTS },
  },
  blankMeansNone: false,
  reasonRequired: true,
  inputs: ({ min = 0, max }) => [{ unit: '分', entry: points({ min, max }) }],
  evaluate: (_, [given]) => pointsOf(given),
  formula: (_, [given]) => f`${given}`,
  most: ({ max }) => pointsOf(max),
  describe: ({ min = 0, max }, verb) =>
    min === 0 ? `视情${verb}分，最多${max}分` : `视情${verb}${min}至${max}分`,
};
