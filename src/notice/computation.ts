/**
 * A number that the notice says how to work out: what it is called, what is typed for it, the sum.
 *
 * > 按期办结率＝按期办结数÷受理数×100%，低于95%的，每低1个百分点扣0.5分
 * > 得分＝化解件数/交办件数×15分
 */

import type { Computed, ComputedInput } from '../rules/computed/computed';
import { expressionFault, unusedNames } from '../rules/computed/computed';
import { COUNTER } from './numberWords';

/** 办结率=…, in one spelling, up to where its sentence goes on. */
const WORKED_OUT = /([\p{Script=Han}A-Za-z]{2,20})=((?:[^，。；=\n]|(?<=\d)，(?=\d)){3,80})/gu;

export interface WorkedOut {
  readonly label: string;
  /** In one spelling: 办结数÷受理数×100%. */
  readonly sum: string;
  readonly at: number;
  readonly end: number;
}

export const workedOutIn = (plain: string): readonly WorkedOut[] =>
  [...plain.matchAll(WORKED_OUT)]
    .map((match): WorkedOut => ({
      label: match[1] ?? '',
      sum: (match[2] ?? '').trim(),
      at: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ sum }) => OPERATOR.test(sum));

const OPERATOR = /[+\-×*÷/]/;

/** Without them: the 100% in a sum is nothing that is to be reached. */
export const withoutSums = (plain: string): string =>
  workedOutIn(plain).reduce(
    (text, { at, end, label }) =>
      text.slice(0, at + label.length) + ' '.repeat(end - at - label.length) + text.slice(end),
    plain,
  );

const NAME = /[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d.]*/gu;
const UNIT_IN_NAME = new RegExp(`(批次|人次|户次|${COUNTER})(?:总)?数?$|(票)(?:总)?数?$`);
/** 受理数, 按期办结数: letters and cases are counted in 件. */
const CASES = /受理|办结|办理|信访|投诉|交办|化解|案|工单|诉求/;

/** What things are counted in, as far as their name says it: 办结件数 in 件. */
function inputOf(name: string): ComputedInput {
  const [, unit, vote] = UNIT_IN_NAME.exec(name) ?? [];
  return {
    name,
    unit: unit ?? vote ?? (CASES.test(name) ? '件' : /额|资金|经费|收入|投资/.test(name) ? '元' : '个'),
  };
}

/** Undefined where it is no sum of things that can be typed. */
export function computedFrom(label: string, sum: string): Computed | undefined {
  const names = [...new Set(sum.match(NAME) ?? [])];
  const formula = sum.replaceAll('*', '×').replaceAll('/', '÷');
  if (names.length < 2 || names.some((name) => name.length > LONGEST_NAME)) return undefined;
  const computed: Computed = { label, inputs: names.map(inputOf), formula };
  return expressionFault(computed) === undefined && unusedNames(computed).length === 0 ? computed : undefined;
}
const LONGEST_NAME = 20;

/** The one that is about `fact`, or the only one. */
export function rateWorkedOut(texts: readonly string[], fact: string): Computed | undefined {
  const all = texts.flatMap(workedOutIn).filter(({ label }) => !/得分$/.test(label));
  const own = all.find(({ label }) => fact !== '' && (label.includes(fact) || fact.includes(label)));
  const [only, another] = all;
  const found = own ?? (another === undefined && fact === '' ? only : undefined);
  return found === undefined ? undefined : computedFrom(found.label, inPercent(found.sum));
}

/** 办结数÷受理数 is a rate without ×100% too. */
const inPercent = (sum: string): string => (/×?100%?$/.test(sum) ? sum.replace(/100$/, '100%') : sum);
