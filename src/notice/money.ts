/** 5000万元以上加2分，1亿元以上加5分: amounts of one measure that are said in several units. */

import type { QuotedRange } from './ranges';
import { WORTH } from './ranges';

/** Whether what is in the one unit can be compared with what is in the other. */
export const isComparable = (unit: string, other: string): boolean =>
  unit === other || (unit in WORTH && other in WORTH);

/** What a rubric can hold: three decimals, and so much at most. */
const MOST = 100_000;
const isHeld = (amount: number): boolean =>
  !Number.isFinite(amount) || (amount <= MOST && Math.abs(Math.round(amount * 1000) - amount * 1000) < 1e-6);

/** All in one unit; undefined where none of theirs can say them. */
export function inOneUnit(ranges: readonly QuotedRange[]): readonly QuotedRange[] | undefined {
  const units = [...new Set(ranges.map(({ unit }) => unit))];
  if (units.length < 2) return ranges;
  // 万元 before 亿元 where both can.
  const sorted = [...units].sort((a, b) => (WORTH[a] ?? 0) - (WORTH[b] ?? 0));
  return sorted
    .map((unit) => ranges.map((range) => converted(range, unit)))
    .find((all) => all.every(({ low, high }) => isHeld(Math.abs(low)) && isHeld(Math.abs(high))));
}

function converted(range: QuotedRange, unit: string): QuotedRange {
  const [from = 1, to = 1] = [WORTH[range.unit], WORTH[unit]];
  const amount = (value: number): number => (Number.isFinite(value) ? (value * from) / to : value);
  return { ...range, unit, low: amount(range.low), high: amount(range.high) };
}
