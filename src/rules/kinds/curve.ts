/**
 * Points along a line: in proportion between fixed values, or in steps from one to the next.
 *
 * > 推迟30天扣50%分数，推迟1-30天按比例扣分，推迟30天以上扣80%分数 (XX市 三16(7)④)
 * > 在考核目标的基础上每改善1微克/立方米，加2分，加满为止；每增加1微克/立方米，扣3分 (XX市 二3)
 * > 和上年相比持平得80%分数；同比上年降低20%得零分 (XX市 三12(2))
 *
 * Knots lie at rising values. Where the notice jumps, a knot says what holds just above or just below it.
 */

import type { Formula, Operand } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  proportion,
  toNumber,
  greatest,
} from '../../points/points';
import type { Measured, MeasuredAs } from '../entries/measure';
import { measure, MEASURED } from '../entries/measure';
import type { MayBeComputed } from '../computed/computed';
import { COMPUTED } from '../computed/computed';
import type { Effect, ItemContext, RuleKind } from '../kind';
import { POINTS, UNIT } from '../kind';
import { shareOf, shareOfFormula } from './measured';
import { knownValues } from '../parameter';

/** In the rubric: `{"kind": "curve", "unit": "天", "in": "percent", "knots": [{"at": 0, "points": 0}, {"at": 30, "points": 50, "above": 80}]}` */
export interface Curve extends Measured, MayBeComputed {
  readonly kind: 'curve';
  /** 量词 of what is measured: 天, 微克/立方米. */
  readonly unit: string;
  readonly knots: readonly Knot[];
  /** What the knots give: points (default), or percent of 分值. */
  readonly in?: 'points' | 'percent';
  /** Between knots: in proportion (default), or as at the knot below. */
  readonly shape?: 'linear' | 'stepped';
  /** Outside the knots: as at the first and last (default), or on along their lines. */
  readonly beyond?: 'flat' | 'extend';
  /** Knots count from here: the distance from the target is what matters. */
  readonly target?: number;
  /** What is measured counts as a percentage of this: 完成率. */
  readonly of?: number;
  /** What is measured may be below zero, as a growth is; so it may where a knot is. */
  readonly isSigned?: true;
}

export interface Knot {
  /** What is measured, or its distance from `target`. */
  readonly at: number;
  /** Points exactly here. */
  readonly points: number;
  /** Points just below, where they jump. */
  readonly below?: number;
  /** Points just above, where they jump. */
  readonly above?: number;
}

const NUMBER = { type: 'number', minimum: -100000, maximum: 100000, multipleOf: 0.001 };
const AMOUNT = { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 };

/** A knot with its points worked out, in millionths. */
interface Placed {
  readonly at: Points;
  readonly exactly: Points;
  readonly below: Points;
  readonly above: Points;
}

export const curve: RuleKind<Curve, readonly [number], 'target' | 'of'> = {
  kind: 'curve',
  schema: {
    required: ['unit', 'knots'],
    properties: {
      unit: UNIT,
      knots: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['at', 'points'],
          additionalProperties: false,
          properties: { at: NUMBER, points: AMOUNT, below: AMOUNT, above: AMOUNT },
        },
      },
      in: { enum: ['points', 'percent'] },
      shape: { enum: ['linear', 'stepped'] },
      beyond: { enum: ['flat', 'extend'] },
      target: AMOUNT,
      of: POINTS,
      isSigned: { const: true },
      ...MEASURED,
      computed: COMPUTED,
    },
  },
  parameters: ['target', 'of'],
  blankMeansNone: false,
  inputs: (rule, effect) => [
    {
      unit: rule.unit,
      entry: measure({ ...rule, isSigned: canBeNegative(rule), ...askedFor(rule, effect) }),
    },
  ],
  evaluate(rule, [measured], item) {
    const x = minus(shareOf(measured, rule.of), pointsOf(rule.target ?? 0));
    const knots = placedKnots(rule, item);
    const next = knots.findIndex(({ at }) => x <= at);
    const after = knots[next];
    if (after?.at === x) return after.exactly;
    const from = next < 0 ? knots.length - 1 : next - 1;
    return clamp(valueBetween(rule, knots, from, x));
  },
  formula(rule, [measured], item) {
    const share = shareOfFormula(measured, rule.of);
    const x = rule.target === undefined ? share : exactFormula(f`${share}-${rule.target}`);
    const knots = placedKnots(rule, item);
    // From the right: above the last knot, then knot by knot what holds at it and below it.
    return knots.reduceRight(
      (rest, knot, i) =>
        f`IF(${x}<${toNumber(knot.at)},${betweenFormula(rule, knots, i - 1, x)},${
          knot.exactly === knot.above
            ? rest
            : f`IF(${x}=${toNumber(knot.at)},${toNumber(knot.exactly)},${rest})`
        })`,
      betweenFormula(rule, knots, knots.length - 1, x),
    );
  },
  isProportional: ({ shape = 'linear' }) => shape === 'linear',
  most(rule, item) {
    const knots = placedKnots(rule, item);
    return rule.beyond === 'extend'
      ? undefined
      : greatest(...knots.flatMap(({ exactly, below, above }) => [exactly, below, above]));
  },
  describe(rule, verb) {
    const { unit, knots, shape = 'linear', target, of } = rule;
    if (isPlain(rule)) return `算得几分就${verb}几分，最多${knots[1]?.points ?? 0}分`;
    const ending = rule.in === 'percent' ? '%分值' : '分';
    const what = of === undefined ? '' : `按${of}${unit}的完成率，`;
    const at = (value: number): string =>
      target === undefined ? `${value}${of === undefined ? unit : '%'}` : distance(value, `${target}`, unit);
    const onward = rule.beyond === 'extend' ? '，此外依此类推' : '';
    const words = knots.map(
      (knot, i) =>
        `${knot.below === undefined || (shape === 'stepped' && i > 0) ? '' : `不到${at(knot.at)}${verb}${knot.below}${ending}，`}${at(knot.at)}${verb}${knot.points}${ending}${knot.above === undefined ? '' : `，超过的${verb}${knot.above}${ending}`}`,
    );
    const between = knots.length === 1 ? '' : shape === 'linear' ? '，其间按比例' : '，达到哪一档按哪一档';
    return `${what}${words.join('；')}${between}${onward}`;
  },
};

/** A number of points that is taken as it is: the mean of what several people give. */
function isPlain(
  rule: Omit<Curve, 'target' | 'of'> & { readonly target?: unknown; readonly of?: unknown },
): boolean {
  const { unit, knots, shape = 'linear', target, of, in: measured, beyond } = rule;
  return (
    unit === '分' &&
    shape === 'linear' &&
    [target, of, beyond].every((each) => each === undefined) &&
    measured !== 'percent' &&
    knots.length === 2 &&
    knots[0]?.at === 0 &&
    knots.every(({ at, points, below, above }) => at === points && below === undefined && above === undefined)
  );
}

const distance = (value: number, target: string, unit: string): string =>
  value === 0 ? `与目标值${target}持平` : `${value > 0 ? '高出' : '低于'}目标值${Math.abs(value)}${unit}`;

const canBeNegative = ({ knots, target, isSigned }: Curve): boolean =>
  isSigned === true || (target === undefined && knots.some(({ at }) => at < 0));

/** Where the knots lie that can be measured, and which of them is asked for. */
function askedFor({ knots, target = 0, of }: Curve, effect?: Effect): Pick<MeasuredAs, 'aim' | 'known'> {
  const [from] = knownValues(target);
  if (of !== undefined || from === undefined) return {};
  const known = knots.map(({ at }) => toNumber(plus(pointsOf(from), pointsOf(at))));
  const best = knots.reduce<number>(
    (sofar, knot, i) => (isBetter(knot, knots[sofar], effect) ? i : sofar),
    0,
  );
  return { known, aim: effect === undefined ? undefined : known[best] };
}

/** The most points where they are given, the fewest where they are taken. */
const isBetter = (knot: Knot, than: Knot | undefined, effect: Effect | undefined): boolean =>
  than !== undefined &&
  (effect === 'deduct' || effect === 'penalty' ? knot.points < than.points : knot.points > than.points);

const placedKnots = (rule: Pick<Curve, 'knots' | 'in'>, { fullScore }: ItemContext): readonly Placed[] => {
  const worth = (points: number): Points =>
    rule.in === 'percent' ? proportion(pointsOf(fullScore), pointsOf(points), HUNDRED) : pointsOf(points);
  return rule.knots.map(({ at, points, below = points, above = points }) => ({
    at: pointsOf(at),
    exactly: worth(points),
    below: worth(below),
    above: worth(above),
  }));
};

const HUNDRED = pointsOf(100);

type Course = Pick<Curve, 'shape' | 'beyond'>;

/** The line on which `x` lies, between the knots `from` and `from` + 1: where it starts, and its rise for each run. */
interface Stretch {
  readonly at: Points;
  readonly start: Points;
  readonly rise: Points;
  readonly run: Points;
}

function stretchFrom({ shape, beyond }: Course, knots: readonly Placed[], from: number): Stretch {
  const [before, after] = [knots[from], knots[from + 1]];
  const flat = (start: Points): Stretch => ({ at: NO_POINTS, start, rise: NO_POINTS, run: pointsOf(1) });
  if (before !== undefined && after !== undefined)
    return shape === 'stepped' ? flat(before.above) : line(before.at, before.above, after.at, after.below);
  const [inner, outer] = before === undefined ? [knots[1], after] : [knots[from - 1], before];
  if (outer === undefined) return flat(NO_POINTS);
  const level = before === undefined ? outer.below : outer.above;
  if (beyond !== 'extend' || inner === undefined) return flat(level);
  // On along the line that leads to the outermost knot.
  return before === undefined
    ? { ...line(outer.at, outer.above, inner.at, inner.below), start: level }
    : { ...line(inner.at, inner.above, outer.at, outer.below), at: outer.at, start: level };
}

const line = (at: Points, start: Points, to: Points, end: Points): Stretch => ({
  at,
  start,
  rise: minus(end, start),
  run: minus(to, at),
});

function valueBetween(rule: Course, knots: readonly Placed[], from: number, x: Points): Points {
  const { at, start, rise, run } = stretchFrom(rule, knots, from);
  return rise === 0 ? start : plus(start, proportion(rise, minus(x, at), run));
}

/**
 * The twin of `valueBetween`. The rise is rounded by itself, for a sum may round the other way; the distance before
 * it, for a difference of doubles is a hair off and a half then falls on the wrong side.
 */
function betweenFormula(rule: Course, knots: readonly Placed[], from: number, x: Operand): Formula {
  const { at, start, rise, run } = stretchFrom(rule, knots, from);
  if (rise === 0) return f`${toNumber(start)}`;
  const risen = exactFormula(f`${toNumber(rise)}*${exactFormula(f`${x}-${toNumber(at)}`)}/${toNumber(run)}`);
  return f`MAX(0,${toNumber(start)}+${risen})`;
}
