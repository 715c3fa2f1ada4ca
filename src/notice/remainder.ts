/**
 * What is said of less than a whole step, right behind its price.
 *
 * > 每降低5个百分点扣1分，不足5个百分点的按5个百分点计算
 * > 每超1个百分点加4分，不足1个百分点的不计
 * > 每低1个百分点扣0.5分，不足1个百分点的按比例扣分
 */

import type { StepRounding } from '../rules/kinds/stepRounding';
import { amountOf, COUNTER, isRateUnit, NUMBER } from './numberWords';

const REMAINDER = new RegExp(
  `^[，；。（\\s]?(?:不足|不满|未满|不到|不够)(?<number>${NUMBER})(?<unit>${COUNTER})(?:的|者|部分|时|，)*(?:也|均|都|则)?(?:` +
    `(?<ceil>(?:按照?|以|视为|算作?|作)(?<as>${NUMBER})(?:${COUNTER})(?:计算|计|扣分|加分|算|扣除|扣)?)|` +
    '(?<linear>按(?:照)?(?:相应|实际|同等|上述)?比例(?:折算)?(?:计算|扣减|扣除|扣分|加分|计分|计|扣|折算)?)|' +
    '(?:(?:不予|不再|不)(?:计算|计分|计|扣分|扣|加分|加|得分)|忽略不计))）?',
);
const STEP = new RegExp(
  `每[^，。；：\\d每]{0,12}?(?<number>${NUMBER})?(?<unit>${COUNTER})[^，。；：\\d每]*$`,
);

export interface Remainder {
  readonly partial: StepRounding;
  /** How many characters say it. */
  readonly length: number;
}

/** `words` stand behind the price, `before` in front of it, in one spelling. 不足60%的不得分 is no part of a step of 1%. */
export function remainderIn(words: string, before: string): Remainder | undefined {
  const match = REMAINDER.exec(words);
  const step = STEP.exec(before)?.groups;
  if (match?.groups === undefined || step === undefined) return undefined;
  const { number = '', unit = '', ceil, as = '', linear } = match.groups;
  const size = amountOf(number);
  const isStep =
    size === amountOf(step['number'] ?? '1') &&
    (unit === step['unit'] || (isRateUnit(unit) && isRateUnit(step['unit'] ?? '')));
  if (!isStep || (ceil !== undefined && amountOf(as) !== size)) return undefined;
  return {
    partial: ceil !== undefined ? 'ceil' : linear !== undefined ? 'linear' : 'floor',
    length: match[0].length,
  };
}
