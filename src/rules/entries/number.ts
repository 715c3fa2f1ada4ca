/** Numbers a person types: counts, years, points. At most 3 decimals, so that every product is exact. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { InputType } from '../inputType';

export const DECIMALS = 3;

/** In the answers file a number is a number. */
const asNumber = {
  typed: (json: unknown) => (typeof json === 'number' ? json : undefined),
  json: (value: number) => value,
};

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  /** What to type, for messages and prompts. */
  readonly expected: string;
}

/** A number from `min` to `max`. */
export const numberEntry = ({ min, max, decimals, expected }: NumberRange): InputType<number> => ({
  empty: 0,
  expected,
  validation: { type: decimals === 0 ? 'whole' : 'decimal', min, max },
  accepts: (value) =>
    typeof value === 'number' &&
    isShort(value, decimals) &&
    rounded(value, decimals) >= min &&
    rounded(value, decimals) <= max,
  // Nested, not AND: a word would reach ROUND and turn the whole condition into an error.
  accepting: (x) =>
    f`IF(ISNUMBER(${x}),AND(${shortFormula(x, decimals)},ROUND(${x},${decimals})>=${min},ROUND(${x},${decimals})<=${max}),FALSE)`,
  read: (value) => rounded(Number(value), decimals),
  reading: (x) => f`ROUND(${x},${decimals})`,
  ...asNumber,
});

/** A whole number from `min` to `max`. */
export const whole = (range: Omit<NumberRange, 'decimals'>): InputType<number> =>
  numberEntry({ ...range, decimals: 0 });

/** 次数: how many were found. */
export const count = ({ max = 9999 }: { max?: number | undefined } = {}): InputType<number> =>
  whole({ min: 0, max, expected: max === 9999 ? '应填0或正整数，最多9999' : `应填0到${max}的整数` });

/** 给分: points given by judgement, or an adjustment. Zero is always allowed: it says that there is nothing. */
export const points = ({
  min = 0,
  max,
  expected = `应填${min > 0 ? '0，或' : ''}${min}到${max}的数，最多三位小数`,
}: {
  min?: number;
  max: number;
  expected?: string;
}): InputType<number> => ({
  ...numberEntry({ min: Math.min(0, min), max, decimals: DECIMALS, expected }),
  accepts(value) {
    if (typeof value !== 'number' || !isShort(value, DECIMALS)) return false;
    const given = rounded(value, DECIMALS);
    return given === 0 || (given >= min && given <= max);
  },
  accepting(x) {
    const given = f`ROUND(${x},${DECIMALS})`;
    return f`IF(ISNUMBER(${x}),AND(${shortFormula(x, DECIMALS)},OR(${given}=0,${given}>=${min}),${given}<=${max}),FALSE)`;
  },
});

/** One of several numbers of points, as the form gives them; nothing is 0, whether the form has it or not. */
export function oneOfPoints(levels: readonly number[]): InputType<number> {
  const given = levels.includes(0) ? levels : [...levels, 0];
  const all = points({
    max: Math.max(...levels),
    expected: `只能填${levels.join('、')}${levels.includes(0) ? '' : '，都够不上的填0'}`,
  });
  return {
    ...all,
    accepts: (value) =>
      typeof value === 'number' && all.accepts(value) && given.includes(rounded(value, DECIMALS)),
    accepting(x) {
      const isOne = call(
        'OR',
        given.map((level) => f`ROUND(${x},${DECIMALS})=${level}`),
      );
      return f`IF(ISNUMBER(${x}),AND(${shortFormula(x, DECIMALS)},${isOne}),FALSE)`;
    },
  };
}

export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0;

/**
 * Whether nothing is lost by rounding. 0.1+0.2 typed as a formula is 0.3, by a margin of our own: the programs
 * compare to different numbers of digits.
 */
const isShort = (value: number, decimals: number): boolean =>
  Math.abs(value - rounded(value, decimals)) < 5e-10;

/** The twin of `isShort`. */
const shortFormula = (x: Formula, decimals: number): Formula => f`ROUND(${x}-ROUND(${x},${decimals}),9)=0`;
