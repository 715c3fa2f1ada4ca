/**
 * 每…扣N分: the same points for every occurrence found.
 *
 * > 每季度…研究解决生态环境保护工作…不少于1次，少一次扣0.1分 (大兴镇 附件2 第1项)
 * > 数据出错每10次扣0.1分 (县区环保局 第2项)
 *
 * `cap` limits this clause alone. 扣完为止, which stops the item at zero, is the item's business: see
 * scoring/item.ts. A newcomer may start reading here: an entry becomes points, scoring/ adds them up, and
 * sheet/ writes the same as formulas.
 */

import { f } from '../../formula/formula';
import { least, pointsOf } from '../../points/points';
import { count } from '../entries/number';
import type { RuleKind } from '../kind';
import { OUT_OF, POINTS, UNIT } from '../kind';
import type { StepRounding } from './stepRounding';
import { PARTIAL, partialWords, perStep, stepsFormula } from './stepRounding';

/** In the rubric: `{"kind": "perOccurrence", "points": 1, "unit": "处", "cap": 3}` */
export interface PerOccurrence {
  readonly kind: 'perOccurrence';
  /** Points for one occurrence, or for each `per` of them. */
  readonly points: number;
  /** 量词 after the count: 处, 项, 人次. */
  readonly unit: string;
  /** How many occurrences cost `points`, as in 每10次. Default: 1. */
  readonly per?: number;
  /** What an incomplete `per` costs. Default: floor, nothing. */
  readonly partial?: StepRounding;
  /** Most points this clause can come to. Default: no limit. */
  readonly cap?: number;
  /** How many there can be at all: 两个层次, 每季度一次. Default: no limit but that of sense. */
  readonly outOf?: number;
}

export const perOccurrence: RuleKind<PerOccurrence, readonly [number], 'points' | 'cap'> = {
  kind: 'perOccurrence',
  schema: {
    required: ['points', 'unit'],
    properties: {
      points: POINTS,
      unit: UNIT,
      per: { type: 'integer', minimum: 1, maximum: 10000 },
      partial: PARTIAL,
      cap: POINTS,
      outOf: OUT_OF,
    },
  },
  parameters: ['points', 'cap'],
  blankMeansNone: true,
  inputs: ({ unit, outOf }) => [{ unit, entry: count({ max: outOf }) }],
  evaluate: ({ points, per = 1, partial = 'floor', cap }, [n]) =>
    least(perStep(points, pointsOf(n), per, partial), cap === undefined ? undefined : pointsOf(cap)),
  formula({ points, per = 1, partial = 'floor', cap }, [n]) {
    const steps = per === 1 ? n : stepsFormula(n, per, partial);
    return cap === undefined ? f`${points}*${steps}` : f`MIN(${points}*${steps},${cap})`;
  },
  isEvenlyPriced: ({ per = 1, cap }) => per === 1 && cap === undefined,
  most: ({ cap }) => (cap === undefined ? undefined : pointsOf(cap)),
  describe({ points, unit, per = 1, partial = 'floor', cap }, verb) {
    const limit = cap === undefined ? '' : `，最多${verb}${cap}分`;
    const rest = per === 1 ? '' : partialWords(`${per}${unit}`, partial);
    return `每${per === 1 ? '' : per}${unit}${verb}${points}分${rest}${limit}`;
  },
};
