/**
 * Exact quotients: 146÷(152−3) is no decimal, and what is worked out from it is rounded once, at the end.
 *
 * > 按期办结率＝按期办结数÷（受理数－不予受理数）×100%
 */

import type { Points } from './points';
import { millionths, NO_POINTS, pointsOf, roundTo } from './points';

/** `above` ÷ `below`, which is more than 0. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

const MILLION = 1_000_000n;

const fraction = (above: bigint, below: bigint): Fraction =>
  below < 0n ? { above: -above, below: -below } : { above, below };

/** A number of at most 6 decimals, ÷ `per`, which is a whole number above 0. */
export const fractionOf = (number: number, per = 1): Fraction =>
  fraction(BigInt(pointsOf(number)), MILLION * BigInt(per));

export const fractionSum = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.below + b.above * a.below, a.below * b.below);

export const fractionProduct = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.above, a.below * b.below);

export const oppositeOf = ({ above, below }: Fraction): Fraction => fraction(-above, below);

/** 1 ÷ it; undefined for 0. */
export const reciprocalOf = ({ above, below }: Fraction): Fraction | undefined =>
  above === 0n ? undefined : fraction(below, above);

/** Above 0, 0 or below it, as `a` is more than `b`, as much, or less. */
export const difference = (a: Fraction, b: Fraction): number => {
  const { above } = fractionSum(a, oppositeOf(b));
  return above > 0n ? 1 : above < 0n ? -1 : 0;
};

/** 四舍五入 to `decimals` places, by way of 6: as the workbook does it. */
export function roundedTo({ above, below }: Fraction, decimals: number): Points {
  const doubled = 2n * above * MILLION;
  const half = above < 0n ? -below : below;
  const whole = Number((doubled + half) / (2n * below));
  return whole === 0 ? NO_POINTS : roundTo(millionths(whole), decimals);
}
