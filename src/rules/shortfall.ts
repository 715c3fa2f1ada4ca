/**
 * 每少N扣N分: what is measured stays behind what was asked for.
 *
 * > 四县环保局全年被市政府及以上采用数不少于10篇…每少一篇扣0.5分 (县区环保局 第34项)
 * > 机动车环保标志核发率达到95%以上…每降低1%扣0.2分 (县区环保局 第10项)
 * > 未在规定时间完成联网的，每迟一天扣0.1分 (县区环保局 第52项)
 *
 * A percentage is measured in points: 93.5, not 0.935.
 */

import { f } from '../formula/formula';
import { least, NO_POINTS, pointsOf } from '../points/points';
import { measure } from './entries/number';
import type { RuleKind } from './kind';
import { POINTS, UNIT } from './kind';
import type { Partial } from './partial';
import { PARTIAL, partialWords, perStep, stepsFormula } from './partial';

/** In the rubric: `{"kind": "shortfall", "target": 95, "step": 1, "points": 0.2, "unit": "个百分点"}` */
export interface Shortfall {
  readonly kind: 'shortfall';
  /** What was asked for; reaching it costs nothing. */
  readonly target: number;
  /** How far behind costs `points`. Default: 1. */
  readonly step?: number;
  /** Points for one step. */
  readonly points: number;
  /** 量词 of what is measured: 篇, 个百分点, 天. */
  readonly unit: string;
  /** What an incomplete step costs. Default: floor, nothing. */
  readonly partial?: Partial;
  /** `below` (default): less than the target is behind. `above`: more is, as with days late. */
  readonly direction?: 'below' | 'above';
  /** Most points this clause can come to. Default: no limit. */
  readonly cap?: number;
}

const TARGET = { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 };

export const shortfall: RuleKind<Shortfall, readonly [number]> = {
  kind: 'shortfall',
  schema: {
    required: ['target', 'points', 'unit'],
    properties: {
      target: TARGET,
      step: POINTS,
      points: POINTS,
      unit: UNIT,
      partial: PARTIAL,
      direction: { enum: ['below', 'above'] },
      cap: POINTS,
    },
  },
  blankMeansNone: false,
  inputs: ({ unit }) => [{ unit, entry: measure() }],
  evaluate({ target, step = 1, points, partial = 'floor', direction = 'below', cap }, [measured]) {
    const behind = direction === 'below' ? target - measured : measured - target;
    if (behind <= 0) return NO_POINTS;
    return least(perStep(points, behind, step, partial), cap === undefined ? undefined : pointsOf(cap));
  },
  formula({ target, step = 1, points, partial = 'floor', direction = 'below', cap }, [measured]) {
    const behind = direction === 'below' ? f`MAX(0,${target}-${measured})` : f`MAX(0,${measured}-${target})`;
    const amount = f`${points}*${stepsFormula(behind, step, partial)}`;
    return cap === undefined ? amount : f`MIN(${amount},${cap})`;
  },
  most: ({ cap }) => (cap === undefined ? undefined : pointsOf(cap)),
  describe({ target, step = 1, points, unit, partial = 'floor', direction = 'below', cap }, verb) {
    const goal =
      direction === 'below'
        ? `不少于${target}${unit}，每少`
        : target === 0
          ? '每超'
          : `不超过${target}${unit}，每超`;
    const limit = cap === undefined ? '' : `，最多${verb}${cap}分`;
    return `${goal}${step}${unit}${verb}${points}分${partialWords(`${step}${unit}`, partial)}${limit}`;
  },
};
