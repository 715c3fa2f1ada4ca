/**
 * 视情扣分: the assessor sets the points within a range, and says why.
 *
 * > 年底考核时根据档案资料的质量扣0-0.5分 (县区环保局 第4项)
 * > 根据后果的严重性单项单次扣2-5分 (XX市 扣分5)
 * > 成功创建省级或市级生态环境保护示范点，最高加0.5分 (大兴镇 附件1 四)
 * > 其他需要加扣分的，由考核组研究确定 (of many forms): an amount that nobody has set a limit for
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import { pointsOf } from '../../points/points';
import { count, points } from '../entries/number';
import type { RuleKind } from '../kind';
import { POINTS, POINTS_OR_NONE, UNIT } from '../kind';
import type { InputType } from '../inputType';

/** In the rubric: `{"kind": "judgement", "min": 2, "max": 5}`; without `max` an open amount: 其他需要加扣分的 */
export interface Judgement {
  readonly kind: 'judgement';
  /** Fewest points, if any are given at all. Default: 0. */
  readonly min?: number;
  /** Most points. Default: no limit, as of what the notice does not foresee. */
  readonly max?: number;
  /** 单项单次: how often, and the points of all times together; each has its own from `min` to `max`. */
  readonly repeat?: true;
  /** 量词 of the count where it repeats. Default: 次. */
  readonly unit?: string;
}

const LARGEST_SUM = 100000;

export const judgement: RuleKind<Judgement> = {
  kind: 'judgement',
  schema: {
    required: [],
    properties: { min: POINTS_OR_NONE, max: POINTS, repeat: { const: true }, unit: UNIT },
  },
  blankMeansNone: true,
  needsReason: () => true,
  inputs: ({ min = 0, max, repeat, unit = '次' }) =>
    repeat === undefined
      ? [{ unit: '分', entry: amountEntry(min, max) }]
      : [
          { part: '次数', unit, entry: count() },
          { part: '合计', unit: '分', entry: points({ max: LARGEST_SUM }) },
        ],
  evaluate: (_, given) => pointsOf(given.at(-1) ?? 0),
  formula: (_, given) => f`${given.at(-1) ?? 0}`,
  most: ({ max, repeat }) => (repeat === undefined && max !== undefined ? pointsOf(max) : undefined),
  conflict: {
    advice: '合计应在次数乘以每次的分数范围之内，请核对',
    is: ({ min = 0, max, repeat }, [times = 0, sum = 0]) =>
      repeat !== undefined &&
      (pointsOf(sum) < pointsOf(min) * times || (max !== undefined && pointsOf(sum) > pointsOf(max) * times)),
    formula: ({ min = 0, max, repeat }, [times, sum]) =>
      repeat === undefined || times === undefined || sum === undefined
        ? undefined
        : outside(times, sum, min, max),
  },
  describe({ min = 0, max, repeat, unit = '次' }, verb) {
    const range = max === undefined ? `${min}分以上` : `${min}至${max}分`;
    if (repeat !== undefined)
      return `每${unit}${verb}${min === 0 && max === undefined ? '分不限' : range}，填次数与合计`;
    if (min !== 0) return `视情${verb}${range}`;
    return max === undefined ? `视情${verb}分，不设上限` : `视情${verb}分，最多${max}分`;
  },
};

const amountEntry = (min: number, max: number | undefined): InputType<number> =>
  max === undefined
    ? points({
        min,
        max: LARGEST_SUM,
        expected: `应填${min > 0 ? `0，或${min}以上的数` : '0或正数'}，最多三位小数`,
      })
    : points({ min, max });

function outside(times: Formula, sum: Formula, min: number, max: number | undefined): Formula {
  const below = f`ROUND(${sum}-${min}*${times},6)<0`;
  return max === undefined ? below : f`OR(${below},ROUND(${sum}-${max}*${times},6)>0)`;
}
