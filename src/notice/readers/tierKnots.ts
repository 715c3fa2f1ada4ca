/** Tiers as the knots of a curve: where one ends, the next begins, and what holds at the number between them. */

import type { Curve } from '../../rules/kinds/curve';
import { isRateUnit, isWholeUnit } from '../numberWords';
import { plain } from '../plain';
import type { QuotedRange } from '../ranges';

type Knot = Curve['knots'][number];

export interface Tier {
  readonly range: QuotedRange;
  readonly points: number;
  /** 不得分 and 得满分, of which it depends on the others what they cost. */
  readonly isNothing: boolean;
  readonly isAll?: boolean;
  /** What is counted, where it stands behind the number. */
  readonly noun?: string;
}

export const unitOf = ([tier]: readonly Tier[]): string => tier?.range.unit ?? '%';

/**
 * 滞后5%以内扣1分，5%—10%扣2分: where more is worse, nothing at all costs nothing.
 */
export function fromNothing(knots: readonly Knot[]): readonly Knot[] {
  const [first] = knots;
  const { at = 0, below = 0, points = 0 } = first ?? {};
  const after = first?.above ?? knots[1]?.points ?? points;
  if (first === undefined || at <= 0 || below === 0 || below >= Math.max(points, after)) return knots;
  const { below: _, ...rest } = first;
  return [{ at: 0, points: 0, above: below }, rest, ...knots.slice(1)];
}

/** 3次 and 4次以上: one ends with the number before that with which the next begins. Days of a mean touch. */
export const isCountedOn = (sorted: readonly Tier[]): boolean =>
  isWholeUnit(unitOf(sorted)) && gapsOf(sorted).includes(1);

/** Each tier begins where the one below ends, or with the next number of what is counted. */
export const isClosed = (sorted: readonly Tier[]): boolean =>
  // 高于95%得2分，低于95%不得分: 95% itself is nobody's.
  sorted.every(({ range }, i) => {
    const next = sorted[i + 1]?.range;
    return next === undefined || next.low !== range.high || next.hasLow || range.hasHigh;
  }) && gapsOf(sorted).every((gap) => gap === 0 || (gap === 1 && isCountedOn(sorted)));

/** 90%-100%的扣0.5分: at 100% too? */
export const isTakenFromAll = (sorted: readonly Tier[]): boolean => {
  const top = sorted.at(-1);
  return (
    top !== undefined &&
    isRateUnit(top.range.unit) &&
    top.range.high === 100 &&
    top.range.hasHigh &&
    top.points > 0
  );
};

const gapsOf = (sorted: readonly Tier[]): readonly number[] =>
  sorted.slice(1).map(({ range }, i) => range.low - (sorted[i]?.range.high ?? range.low));

/** 低于100%但高于90%的扣2分: 100% itself is beyond. */
const isShort = ({ text }: QuotedRange): boolean =>
  /(?:低于|不足|小于|少于|不到|<)100%|100%（不含/.test(plain(text));

/**
 * At every boundary, what holds there and just above it. 不含本数 shows in what holds exactly there; where both tiers
 * have their number, the better one for the unit is meant by custom (以上含本数).
 */
export function knotsOf(sorted: readonly Tier[], better: (a: number, b: number) => number): readonly Knot[] {
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  const below = lowest?.range.low === -Infinity ? lowest : undefined;
  // Where the last tier ends, nothing is said of what lies beyond: no points. Beyond 100% there is only more of it.
  const end: readonly Tier[] =
    highest === undefined ||
    highest.range.high === Infinity ||
    highest.range.word === 'exactly' ||
    (isRateUnit(highest.range.unit) && highest.range.high === 100 && !isShort(highest.range))
      ? []
      : [
          {
            ...highest,
            points: 0,
            range: { ...highest.range, low: highest.range.high, hasLow: !highest.range.hasHigh },
          },
        ];
  return [...sorted, ...end]
    .filter((tier) => tier !== below)
    .map((tier, i, upper): Knot => {
      const under = i === 0 ? below : upper[i - 1];
      const at = tier.range.low;
      const isBoth = tier.range.hasLow && under?.range.hasHigh === true && under.range.high === at;
      const points =
        under === undefined || (tier.range.hasLow && !isBoth)
          ? tier.points
          : isBoth
            ? better(tier.points, under.points)
            : under.points;
      return {
        at,
        points,
        ...(i === 0 && { below: under?.points ?? 0 }),
        ...(points !== tier.points && { above: tier.points }),
      };
    });
}
