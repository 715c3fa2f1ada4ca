/**
 * 递增扣分: every further occurrence costs more than the one before.
 *
 * > 发生一起扣1分，发生两起扣3分（第一起扣1分，第二起扣2分），依次递增
 *
 * The list says what the first occurrences cost, one each; of those after it each costs as much as the last, or
 * `increase` more than the one before.
 */

import { chain, f } from '../../formula/formula';
import { least, plus, pointsOf, times } from '../../points/points';
import { count } from '../entries/number';
import type { RuleKind } from '../kind';
import { OUT_OF, POINTS, UNIT } from '../kind';

/** In the rubric: `{"kind": "escalating", "unit": "起", "points": [1, 2], "increase": 1}` */
export interface Escalating {
  readonly kind: 'escalating';
  /** 量词 after the count: 起, 次. */
  readonly unit: string;
  /** Points for the 1st, the 2nd, … occurrence. */
  readonly points: readonly number[];
  /** How much more each occurrence after the list costs than the one before. Default: 0. */
  readonly increase?: number;
  /** Most points this clause can come to. Default: no limit. */
  readonly cap?: number;
  /** How many there can be at all. Default: 99, for the points of so many are beyond any 分值. */
  readonly outOf?: number;
}

const MOST = 99;

/** n(n−1)/2: how often `increase` is added over n occurrences from the last of the list on. */
const steps = (n: number): number => (n * (n - 1)) / 2;

export const escalating: RuleKind<Escalating, readonly [number], 'cap'> = {
  kind: 'escalating',
  schema: {
    required: ['unit', 'points'],
    properties: {
      unit: UNIT,
      points: { type: 'array', minItems: 1, maxItems: 20, items: POINTS },
      increase: POINTS,
      cap: POINTS,
      outOf: { ...OUT_OF, maximum: MOST },
    },
  },
  parameters: ['cap'],
  blankMeansNone: true,
  inputs: ({ unit, outOf = MOST }) => [{ unit, entry: count({ max: outOf }) }],
  evaluate({ points, increase = 0, cap }, [n]) {
    const last = points.length - 1;
    const later = Math.max(0, n - last);
    const listed = points.slice(0, last).filter((_, i) => n > i);
    return least(
      plus(
        ...listed.map((each) => pointsOf(each)),
        times(points[last] ?? 0, later),
        times(increase, steps(later)),
      ),
      cap === undefined ? undefined : pointsOf(cap),
    );
  },
  formula({ points, increase = 0, cap }, [n]) {
    const last = points.length - 1;
    const later = last === 0 ? n : f`MAX(0,${n}-${last})`;
    const sum = chain(
      '+',
      [
        ...points.slice(0, last).map((each, i) => f`${each}*MIN(1,MAX(0,${n}-${i}))`),
        f`${points[last] ?? 0}*${later}`,
        ...(increase === 0 ? [] : [f`${increase}*${later}*(${later}-1)/2`]),
      ],
      0,
    );
    return cap === undefined ? sum : f`MIN(${sum},${cap})`;
  },
  most: ({ cap }) => (cap === undefined ? undefined : pointsOf(cap)),
  describe({ points, unit, increase = 0, cap }, verb) {
    const last = points.length - 1;
    const listed = points
      .slice(0, increase === 0 ? last : points.length)
      .map((each, i) => `第${i + 1}${unit}${verb}${each}分`);
    const rest =
      increase > 0
        ? `以后每${unit}再多${verb}${increase}分`
        : `${last === 0 ? '' : `第${last + 1}${unit}起`}每${unit}${verb}${points[last] ?? 0}分`;
    const limit = cap === undefined ? [] : [`最多${verb}${cap}分`];
    return [...listed, rest, ...limit].join('，');
  },
};
