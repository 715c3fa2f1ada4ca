/**
 * 实测值: what was measured or counted against a target; blank is never none.
 *
 * A slip of the decimal point must not be full marks, so what is measured has its range, from the rubric or from the
 * unit: a share lies between 0% and 100%. Where a high share is asked for, one below 2% was most likely typed as
 * 0.935 for 93.5.
 */

import { f } from '../../formula/formula';
import type { InputType } from '../inputType';
import { DECIMALS, numberEntry, rounded } from './number';
import { isPercentUnit, percentCell } from './percent';
import { slipIn } from './slip';

/** In the rubric, beside the rule's own properties. */
export interface Measured {
  /** Least that can be measured. Default: 0; where the rule knows values below zero, -100 in percent. */
  readonly min?: number;
  /** Most that can be measured. Default: 100 in percent (1000 for a growth) and in 个百分点; else a million. */
  readonly max?: number;
  /** Whether only whole numbers occur: 篇, 家, 天. */
  readonly isWhole?: true;
  /** What lies above 0 and below this was mistyped. Default: 2 in percent where 10 or more is asked for, else 0. */
  readonly plausibleFrom?: number;
}

const BOUND = { type: 'number', minimum: -1000000, maximum: 1000000, multipleOf: 0.001 } as const;

/** JSON Schema of the properties of `Measured`. */
export const MEASURED = {
  min: BOUND,
  max: BOUND,
  isWhole: { const: true },
  plausibleFrom: { ...BOUND, minimum: 0 },
};

/** What a rule knows of what it measures. */
export interface MeasuredAs extends Measured {
  readonly unit: string;
  /** A growth may be below zero. */
  readonly isSigned?: boolean;
  /** What is asked for; undefined where it differs from unit to unit. */
  readonly aim?: number | undefined;
  /** Numbers of the rule, which can therefore be measured. */
  readonly known?: readonly number[];
}

/** 实测值, in the cell that its unit asks for. */
export function measure(measured: MeasuredAs): InputType<number> {
  const range = rangeOf(measured);
  if (!isPercentUnit(measured.unit)) return within(range, expectedOf(range));
  return percentCell(
    { ...within(range, percentExpected(range)), meant: slipIn({ ...range, sign: '%' }) },
    { ...within(range, expectedOf(range)), meant: slipIn({ ...range, sign: '' }) },
  );
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  readonly plausibleFrom: number;
}

const LARGEST = 1_000_000;
const HUNDRED = 100;
/** A growth by more than tenfold was hardly measured. */
const MOST_GROWTH = 1000;
const HIGH_AIM = 10;
const IMPLAUSIBLE = 2;

/** 个百分点, the distance of two shares. */
export const isDistance = (unit: string): boolean => /^个?百分点$/.test(unit.trim());

function rangeOf({ unit, isSigned = false, aim = 0, known = [], ...declared }: MeasuredAs): Range {
  const isShare = isPercentUnit(unit);
  const bound = isShare || isDistance(unit) ? HUNDRED : LARGEST;
  const { min, max, isWhole = false, plausibleFrom } = declared;
  return {
    min: min ?? Math.min(isSigned ? -bound : 0, ...known),
    max: max ?? Math.max(isShare && isSigned ? MOST_GROWTH : bound, ...known),
    isWhole,
    plausibleFrom: plausibleFrom ?? (isShare && !isSigned && aim >= HIGH_AIM ? IMPLAUSIBLE : 0),
  };
}

function within({ min, max, isWhole, plausibleFrom }: Range, expected: string): InputType<number> {
  const entry = numberEntry({ min, max, decimals: isWhole ? 0 : DECIMALS, expected });
  if (plausibleFrom === 0) return entry;
  return {
    ...entry,
    accepts(value) {
      const measured = rounded(Number(value), DECIMALS);
      return entry.accepts(value) && (measured <= 0 || measured >= plausibleFrom);
    },
    accepting: (x) =>
      f`IF(${entry.accepting(x)},OR(ROUND(${x},${DECIMALS})<=0,ROUND(${x},${DECIMALS})>=${plausibleFrom}),FALSE)`,
  };
}

const fall = ({ min }: Range): string => (min < 0 ? '，下降填负数' : '');
const fineness = ({ isWhole }: Range): string => (isWhole ? '' : '，最多三位小数');

function expectedOf(range: Range): string {
  const { min, max, isWhole } = range;
  const number = isWhole ? '整数' : '数';
  const what = max >= LARGEST ? `实测的${number}` : `${min}到${max}的${number}`;
  return `应填${what}（不带单位${fall(range)}）${fineness(range)}`;
}

/** The % is typed as well: without it, some programs take 93.5 for 9350%. */
const percentExpected = (range: Range): string =>
  `应填${range.min}到${range.max}的${range.isWhole ? '整数' : '数'}（百分数，如93.5%${fall(range)}）${fineness(range)}`;

/** What a unit is to be measured against. */
export interface TargetRange {
  readonly unit: string;
  readonly max?: number;
  readonly plausibleFrom?: number;
}

const SMALLEST = 0.001;

/** 目标值: something to be measured against, or divided by, so never zero. */
export function target({ unit, max, plausibleFrom }: TargetRange, noun = '目标值'): InputType<number> {
  const range = rangeOf({
    unit,
    min: SMALLEST,
    ...(max !== undefined && { max }),
    ...(plausibleFrom !== undefined && { plausibleFrom }),
  });
  const upTo = range.max < LARGEST ? `、不超过${range.max}` : '';
  const expected = (inside: string): string => `应填大于0${upTo}的${noun}（${inside}），最多三位小数`;
  const plain = within(range, expected('不带单位'));
  if (!isPercentUnit(unit)) return plain;
  return percentCell(
    { ...within(range, expected('百分数，如93.5%')), meant: slipIn({ ...range, sign: '%' }) },
    { ...plain, meant: slipIn({ ...range, sign: '' }) },
  );
}
