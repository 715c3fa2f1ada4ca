/**
 * 分级扣分: each level has its own points for every occurrence.
 *
 * > 辖区内发现环保违法违规行为被省级督查通报一次扣0.4分；被市级督查通报一次扣0.3分；
 * > 被区级督查通报一次扣0.2分 (大兴镇 附件2 第7项)
 */

import { chain, f } from '../../formula/formula';
import { plus, times } from '../../points/points';
import { count } from '../entries/number';
import type { RuleKind } from '../kind';
import { OUT_OF, POINTS, UNIT } from '../kind';

/** In the rubric: `{"kind": "byLevel", "unit": "次", "levels": [{"name": "省级", "points": 0.4}]}` */
export interface ByLevel {
  readonly kind: 'byLevel';
  /** 量词 after each count. */
  readonly unit: string;
  /** From the top, as the notice lists them. */
  readonly levels: readonly Level[];
  /** How many there can be at each level. Default: no limit but that of sense. */
  readonly outOf?: number;
}

interface Level {
  readonly name: string;
  /** Points for one occurrence at this level. */
  readonly points: number;
}

export const byLevel: RuleKind<ByLevel> = {
  kind: 'byLevel',
  schema: {
    required: ['unit', 'levels'],
    properties: {
      unit: UNIT,
      outOf: OUT_OF,
      levels: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name', 'points'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', pattern: '^[\\p{L}\\p{N}_]{1,20}$' },
            points: POINTS,
          },
        },
      },
    },
  },
  blankMeansNone: true,
  inputs: ({ unit, levels, outOf }) =>
    levels.map(({ name }) => ({ part: name, unit, entry: count({ max: outOf }) })),
  evaluate: ({ levels }, counts) => plus(...levels.map(({ points }, i) => times(points, counts[i] ?? 0))),
  formula: ({ levels }, counts) =>
    chain(
      '+',
      levels.map(({ points }, i) => f`${points}*${counts[i] ?? 0}`),
      0,
    ),
  // 省级1次、市级2次: levels without an occurrence are left out.
  quantity: ({ levels, unit }, counts) =>
    levels.flatMap(({ name }, i) => (counts[i] ? [`${name}${counts[i]}${unit}`] : [])).join('、'),
  quantityFormula({ levels, unit }, counts) {
    const listed = levels.map(({ name }, i) => {
      const earlier = counts.slice(0, i);
      const comma = i === 0 ? f`${''}` : f`IF(${chain('+', earlier, 0)}>0,"、","")`;
      return f`IF(${counts[i] ?? 0}>0,${comma}&${name}&${counts[i] ?? 0}&${unit},"")`;
    });
    return chain('&', listed, '');
  },
  isEvenlyPriced: () => true,
  most: () => undefined,
  describe: ({ levels, unit }, verb) =>
    levels.map(({ name, points }) => `${name}每${unit}${verb}${points}分`).join('，'),
};
