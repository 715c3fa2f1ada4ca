/** Numbers a person types: counts, years, points. At most 3 decimals, so that every product is exact. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Entry } from '../entry';

const DECIMALS = 3;

/** In the answers file a number is a number. */
const asNumber = {
  typed: (json: unknown) => (typeof json === 'number' ? json : undefined),
  json: (value: number) => value,
};

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
  accepts: (value) =>
    typeof value === 'number' && isShort(value, 0) && rounded(value, 0) >= min && rounded(value, 0) <= max,
  // Nested, not AND: a word would reach ROUND and turn the whole condition into an error.
  accepting: (x) =>
    f`IF(ISNUMBER(${x}),AND(${shortFormula(x, 0)},ROUND(${x},0)>=${min},ROUND(${x},0)<=${max}),FALSE)`,
  read: (value) => rounded(Number(value), 0),
  reading: (x) => f`ROUND(${x},0)`,
  ...asNumber,
});

/** 次数: how many were found. */
export const count = ({ max = 9999 }: { max?: number } = {}): Entry<number> =>
  whole({ min: 0, max, expected: max === 9999 ? '应填0或正整数，最多9999' : `应填0到${max}的整数` });

const LARGEST = 1_000_000;

/** 实测值: what was measured or counted against a target; blank is never none. `isSigned`: a growth may be below zero. */
export const measure = ({ isSigned = false }: { isSigned?: boolean } = {}): Entry<number> =>
  points({
    min: isSigned ? -LARGEST : 0,
    max: LARGEST,
    expected: `应填实测的数（不带单位${isSigned ? '，下降填负数' : ''}），最多三位小数`,
  });

/** 给分: points given by judgement, or an adjustment. Zero is always allowed: it says that there is nothing. */
export const points = ({
  min = 0,
  max,
  expected = `应填${min > 0 ? '0，或' : ''}${min}到${max}的数，最多三位小数`,
}: {
  min?: number;
  max: number;
  expected?: string;
}): Entry<number> => ({
  empty: 0,
  expected,
  validation: { type: 'decimal', min: Math.min(0, min), max },
  accepts(value) {
    if (typeof value !== 'number' || !isShort(value, DECIMALS)) return false;
    const given = rounded(value, DECIMALS);
    return given === 0 || (given >= min && given <= max);
  },
  accepting(x) {
    const given = f`ROUND(${x},${DECIMALS})`;
    return f`IF(ISNUMBER(${x}),AND(${shortFormula(x, DECIMALS)},OR(${given}=0,${given}>=${min}),${given}<=${max}),FALSE)`;
  },
  read: (value) => rounded(Number(value), DECIMALS),
  reading: (x) => f`ROUND(${x},${DECIMALS})`,
  ...asNumber,
});

/** 目标值: something to be measured against, so never zero. */
export const target: Entry<number> = {
  ...measure(),
  expected: '应填大于0的目标值（不带单位），最多三位小数',
  validation: { type: 'decimal', min: 0.001, max: LARGEST },
  accepts: (value) => measure().accepts(value) && rounded(Number(value), DECIMALS) > 0,
  accepting: (x) => f`IF(ISNUMBER(${x}),AND(${measure().accepting(x)},ROUND(${x},${DECIMALS})>0),FALSE)`,
};

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0;

/**
 * Whether nothing is lost by rounding. 0.1+0.2 typed as a formula is 0.3, by a margin of our own: the programs
 * compare to different numbers of digits.
 */
const isShort = (value: number, decimals: number): boolean =>
  Math.abs(value - rounded(value, decimals)) < 5e-10;

/** The twin of `isShort`. */
const shortFormula = (x: Formula, decimals: number): Formula => f`ROUND(${x}-ROUND(${x},${decimals}),9)=0`;
