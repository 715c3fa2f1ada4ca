/**
 * Exact decimal arithmetic for points, and the one rounding rule.
 *
 * Points are whole millionths: the finest amount in a notice is 0.125分, steps of 1/12 occur, and a
 * clause's amount is rounded to 6 places at once. Sums of whole numbers are exact; what is printed is
 * rounded once, half away from zero (四舍五入). Each operation stands beside its formula twin.
 */

import type { Formula, Operand } from '../formula/formula';
import { f } from '../formula/formula';

declare const unit: unique symbol;
/** Points in millionths, a safe integer. */
export type Points = number & { readonly [unit]: 'millionths' };

const PLACES = 6;
const MILLION = 1_000_000;

/** Where a number becomes points: it has to be a whole number of millionths. */
export const millionths = (count: number): Points => count as Points;

export const NO_POINTS = millionths(0);

/** Points from a number of at most 6 decimals, as rubrics and entries hold them; finer ones are rounded. */
export const pointsOf = (number: number): Points => millionths(halfAway(number * MILLION));

/** The nearest double: 300000 millionths print as 0.3. */
export const toNumber = (points: Points): number => points / MILLION;

export const plus = (...terms: readonly Points[]): Points =>
  millionths(terms.reduce<number>((sum, term) => sum + term, 0));

export const minus = (a: Points, b: Points): Points => millionths(a - b);

export const least = (a: Points, ...others: readonly (Points | undefined)[]): Points =>
  others.reduce<Points>((low, other) => (other !== undefined && other < low ? other : low), a);

export const greatest = (...points: readonly Points[]): Points => millionths(Math.max(...points));

/** Between 0 and `full`: 扣完为止 below, 加满为止 above. No upper limit where `full` is undefined. */
export const clamp = (points: Points, full?: Points): Points =>
  points < NO_POINTS ? NO_POINTS : full !== undefined && points > full ? full : points;

/** Between two limits, where there are any: 扣至-5分为止, 最多±5分. */
export const keptWithin = (points: Points, floor: Points | undefined, ceiling: Points | undefined): Points =>
  least(floor === undefined ? points : greatest(floor, points), ceiling);

/** `rate` for each `per` of `quantity`, which has at most 3 decimals, rounded to millionths. */
export const times = (rate: number, quantity: number, per = 1): Points =>
  proportion(pointsOf(rate), pointsOf(quantity), MILLION * per);

/** points × numerator ÷ denominator, rounded once to millionths; exact however large the product is. */
export function proportion(points: Points, numerator: number, denominator: number): Points {
  const product = points * numerator;
  if (Number.isSafeInteger(product) && product % denominator === 0) return millionths(product / denominator);
  const doubled = 2n * BigInt(points) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const away = doubled < 0n === divisor < 0n ? divisor : -divisor;
  return millionths(Number((doubled + away) / (2n * divisor)));
}

/** 四舍五入 to `decimals` places, half away from zero. */
export function roundTo(points: Points, decimals: number): Points {
  const grain = 10 ** (PLACES - decimals);
  return millionths(halfAway(points / grain) * grain);
}

/** Whether it has more decimals than `decimals`: 0.125分 where scores are rounded to 2. */
export const isFinerThan = (decimals: number, points: Points): boolean =>
  roundTo(points, decimals) !== points;

/** The twin of rounding an amount to millionths. */
export const exactFormula = (amount: Operand): Formula => f`ROUND(${amount},${PLACES})`;

/**
 * The twin of `roundTo`. Doubles are brought back to the exact decimal first, or a sum of tenths that
 * should end in 5 falls a hair short and rounds down.
 */
export const roundFormula = (amount: Operand, decimals: number): Formula =>
  decimals >= PLACES ? exactFormula(amount) : f`ROUND(${exactFormula(amount)},${decimals})`;

/** The twin of `clamp`. */
export const clampFormula = (amount: Operand, full?: Operand): Formula =>
  full === undefined ? f`MAX(0,${amount})` : f`MIN(${full},MAX(0,${amount}))`;

/** The twin of `keptWithin`. */
export const keptWithinFormula = (
  amount: Formula,
  floor: Points | undefined,
  ceiling: Points | undefined,
): Formula => {
  const raised = floor === undefined ? amount : f`MAX(${toNumber(floor)},${amount})`;
  return ceiling === undefined ? raised : f`MIN(${toNumber(ceiling)},${raised})`;
};

const halfAway = (number: number): number => Math.sign(number) * Math.floor(Math.abs(number) + 0.5) + 0;
