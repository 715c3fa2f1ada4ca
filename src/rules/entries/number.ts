/** Numbers a person types: counts, years, points. At most 3 decimals, so that every product is exact. */

import { f } from '../../formula/formula';
import type { Entry } from '../entry';

const DECIMALS = 3;

/** A whole number from `min` to `max`. */
export const whole = ({
  min,
  max,
  expected,
}: {
  min: number;
  max: number;
  expected: string;
}): Entry<number> => ({
  empty: 0,
  expected,
  validation: { type: 'whole', min, max },
  accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  // Nested, not AND: a word would reach INT and turn the whole condition into an error.
  accepting: (x) => f`IF(ISNUMBER(${x}),AND(${x}>=${min},${x}<=${max},${x}=INT(${x})),FALSE)`,
  read: Number,
  reading: (x) => x,
});

/** 次数: how many were found. */
export const count = ({ max = 9999 }: { max?: number } = {}): Entry<number> =>
  whole({ min: 0, max, expected: max === 9999 ? '应填0或正整数' : `应填0到${max}的整数` });

/** 给分: points given by judgement, or an adjustment. Zero is always allowed: it says that there is nothing. */
export const points = ({
  min = 0,
  max,
  expected = `应填${min}到${max}的数，最多三位小数`,
}: {
  min?: number;
  max: number;
  expected?: string;
}): Entry<number> => ({
  empty: 0,
  expected,
  validation: { type: 'decimal', min, max },
  accepts: (value) =>
    typeof value === 'number' && (value === 0 || (value >= min && value <= max)) && isShort(value),
  accepting: (x) =>
    f`IF(ISNUMBER(${x}),AND(OR(${x}=0,${x}>=${min}),${x}<=${max},${x}=ROUND(${x},${DECIMALS})),FALSE)`,
  read: (value) => rounded(Number(value)),
  reading: (x) => f`ROUND(${x},${DECIMALS})`,
});

const rounded = (value: number): number => Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;

/** 0.1+0.2 typed as a formula is 0.3 to a spreadsheet, which compares 15 digits. */
const isShort = (value: number): boolean =>
  Math.abs(value - rounded(value)) < 1e-12 * Math.max(1, Math.abs(value));
