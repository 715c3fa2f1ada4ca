/**
 * A unit beside the others: best in full, worst in part, between them in proportion; or points by rank.
 *
 * > 保护率最好的得满分，最差的得60%分数，介于其中按比例得分 (XX市 三13(3))
 * > 满意度分值位列前3位的，第1名加5分，第2名加4分，第3名加3分 (XX市 加分15)
 *
 * What the other units have is not known while a sheet is filled in: the clause is 待汇总 until the best and the
 * worst value, or the rank, are entered when all sheets are in. Units that share a rank share its points.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, pointsOf, proportion } from '../../points/points';
import type { Measured } from '../entries/measure';
import { measure, MEASURED } from '../entries/measure';
import { whole } from '../entries/number';
import type { Input, ItemContext, RuleKind } from '../kind';
import { POINTS, UNIT } from '../kind';

/** In the rubric: `{"kind": "relative", "unit": "%", "worst": 60}` or `{"kind": "relative", "unit": "名", "ranks": [5, 4, 3]}` */
export interface Relative extends Measured {
  readonly kind: 'relative';
  /** 量词 of what is compared. */
  readonly unit: string;
  /** Percent of the points for the worst unit; the best has 100. Default: 0. */
  readonly worst?: number;
  /** Whether a high value is the best (default) or a low one. */
  readonly better?: 'high' | 'low';
  /** What the best unit has, where it is not the item's 分值. */
  readonly points?: number;
  /** Points of the 1st, 2nd, 3rd…; later ranks have none. Then only the rank is entered. */
  readonly ranks?: readonly number[];
}

const PARTS = ['本单位', '最好', '最差'] as const;

export const relative: RuleKind<Relative> = {
  kind: 'relative',
  schema: {
    required: ['unit'],
    properties: {
      unit: UNIT,
      worst: { type: 'number', minimum: 0, maximum: 100, multipleOf: 0.001 },
      better: { enum: ['high', 'low'] },
      points: POINTS,
      ranks: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 },
      },
      ...MEASURED,
    },
  },
  blankMeansNone: false,
  inputs: (rule) =>
    rule.ranks === undefined
      ? PARTS.map((part, i): Input => ({
          part,
          unit: rule.unit,
          entry: measure(rule),
          ...(i > 0 && { isFromRollup: true as const }),
        }))
      : [{ unit: rule.unit, entry: rankUpTo(rule.max), isFromRollup: true }],
  evaluate(rule, values, item) {
    if (rule.ranks !== undefined) return pointsOf(rule.ranks[(values[0] ?? 0) - 1] ?? 0);
    const full = pointsOf(bestOf(rule, item));
    const [own = 0, best = 0, worst = 0] = values.map(pointsOf);
    const [ahead, range] = [Math.abs(own - worst), Math.abs(best - worst)];
    if (range === 0) return full;
    const least = pointsOf(rule.worst ?? 0);
    // full × (worst + (100 − worst) × ahead ÷ range) ÷ 100, rounded once.
    return shareOfProduct(full, least, { ahead, range });
  },
  formula(rule, values, item) {
    const [own = f`0`, best = f`0`, worst = f`0`] = values;
    if (rule.ranks !== undefined)
      return f`IF(OR(${own}<1,${own}>${rule.ranks.length}),0,${call('CHOOSE', [own, ...rule.ranks])})`;
    const full = bestOf(rule, item);
    const least = rule.worst ?? 0;
    // A difference of doubles is a hair off, and a half then falls on the wrong side.
    const ahead = exactFormula(f`ABS(${own}-${worst})`);
    const range = exactFormula(f`ABS(${best}-${worst})`);
    const share = f`${full}*(${least}*${range}+${Number((100 - least).toFixed(3))}*${ahead})/(100*${range})`;
    return f`IF(${best}=${worst},${full},${share})`;
  },
  isProportional: ({ ranks }) => ranks === undefined,
  most: (rule, item) =>
    rule.ranks === undefined ? pointsOf(bestOf(rule, item)) : pointsOf(Math.max(...rule.ranks)),
  conflict: {
    advice: '本单位的数应在最好与最差之间，请核对',
    is: (rule, values) => rule.ranks === undefined && isOutside(rule, values),
    formula: (rule, values) => (rule.ranks === undefined ? outsideFormula(rule, values) : undefined),
  },
  describe({ worst = 0, better = 'high', points, ranks }, verb) {
    if (ranks !== undefined)
      return `${ranks.map((each, i) => `第${i + 1}名${verb}${each}分`).join('，')}，汇总后按名次计`;
    const best = points === undefined ? '满分' : `${points}分`;
    const which = better === 'high' ? '' : '（数小的为好）';
    return `与各单位相比${which}，最好${verb}${best}，最差${verb}${worst}%，其间按比例，汇总后计`;
  },
};

/** No unit comes after the last: `max` is how many there are. */
const rankUpTo = (max = 9999) =>
  whole({
    min: 1,
    max,
    expected: `应填名次（${max === 9999 ? '1、2、3…' : `1到${max}`}），汇总后再填`,
  });

const bestOf = ({ points }: Relative, { fullScore }: ItemContext): number => points ?? fullScore;

const HUNDRED = pointsOf(100);

const shareOfProduct = (
  full: Points,
  least: Points,
  { ahead, range }: { ahead: number; range: number },
): Points =>
  proportion(
    full,
    Number(BigInt(least) * BigInt(range) + BigInt(HUNDRED - least) * BigInt(ahead)),
    Number(BigInt(HUNDRED) * BigInt(range)),
  );

function isOutside({ better }: Relative, [own = 0, best = 0, worst = 0]: readonly number[]): boolean {
  return better === 'low' ? own < best || own > worst : own > best || own < worst;
}

function outsideFormula({ better }: Relative, values: readonly Formula[]): Formula {
  const [own = f`0`, best = f`0`, worst = f`0`] = values;
  return better === 'low' ? f`OR(${own}<${best},${own}>${worst})` : f`OR(${own}>${best},${own}<${worst})`;
}
