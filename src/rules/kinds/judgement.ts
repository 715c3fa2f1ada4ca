/**
 * 视情扣分: the assessor sets the points within a range, and says why.
 *
 * > 年底考核时根据档案资料的质量扣0-0.5分 (县区环保局 第4项)
 * > 根据后果的严重性单项单次扣2-5分 (XX市 扣分5)
 * > 成功创建省级或市级生态环境保护示范点，最高加0.5分 (大兴镇 附件1 四)
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import { pointsOf } from '../../points/points';
import { count, points } from '../entries/number';
import type { RuleKind } from '../kind';
import { POINTS, POINTS_OR_NONE, UNIT } from '../kind';

/** In the rubric: `{"kind": "judgement", "min": 2, "max": 5}` */
export interface Judgement {
  readonly kind: 'judgement';
  /** Fewest points, if any are given at all. Default: 0. */
  readonly min?: number;
  /** Most points. */
  readonly max: number;
  /** 单项单次: how often, and the points of all times together; each has its own from `min` to `max`. */
  readonly repeat?: true;
  /** 量词 of the count where it repeats. Default: 次. */
  readonly unit?: string;
}

const LARGEST_SUM = 100000;

export const judgement: RuleKind<Judgement> = {
  kind: 'judgement',
  schema: {
    required: ['max'],
    properties: { min: POINTS_OR_NONE, max: POINTS, repeat: { const: true }, unit: UNIT },
  },
  blankMeansNone: true,
  reasonRequired: true,
  inputs: ({ min = 0, max, repeat, unit = '次' }) =>
    repeat === undefined
      ? [{ unit: '分', entry: points({ min, max }) }]
      : [
          { part: '次数', unit, entry: count() },
          { part: '合计', unit: '分', entry: points({ max: LARGEST_SUM }) },
        ],
  evaluate: (_, given) => pointsOf(given.at(-1) ?? 0),
  formula: (_, given) => f`${given.at(-1) ?? 0}`,
  most: ({ max, repeat }) => (repeat === undefined ? pointsOf(max) : undefined),
  conflict: {
    advice: '合计应在次数乘以每次的分数范围之内，请核对',
    is: ({ min = 0, max, repeat }, [times = 0, sum = 0]) =>
      repeat !== undefined &&
      (pointsOf(sum) < pointsOf(min) * times || pointsOf(sum) > pointsOf(max) * times),
    formula: ({ min = 0, max, repeat }, [times, sum]) =>
      repeat === undefined || times === undefined || sum === undefined
        ? undefined
        : outside(times, sum, min, max),
  },
  describe: ({ min = 0, max, repeat, unit = '次' }, verb) =>
    repeat !== undefined
      ? `每${unit}${verb}${min}至${max}分，填次数与合计`
      : min === 0
        ? `视情${verb}分，最多${max}分`
        : `视情${verb}${min}至${max}分`,
};

const outside = (times: Formula, sum: Formula, min: number, max: number): Formula =>
  f`OR(ROUND(${sum}-${min}*${times},6)<0,ROUND(${sum}-${max}*${times},6)>0)`;
