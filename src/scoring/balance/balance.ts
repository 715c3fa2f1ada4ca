/**
 * What stands between the printed scores and 总分, a line each: an overflow taken from the total, a veto, a section
 * that counts as 0, 不涉及 made up for. The scores of a signed sheet and these lines add up to its total, so that who
 * has nothing but the paper can check it.
 *
 * > (10分,每1起扣10分。分数不足的,从总分中扣除) (昌吉州 第五条第7项): 发生2起, “第7项扣完，不足的10分从总分中扣除：−10分”
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, toNumber } from '../../points/points';
import type { Bearing } from './balanceLine';
import { itemBearings } from './balanceItems';
import { totalBearings } from './balanceTotal';
import type { Prepared } from '../fields/prepared';
import type { Scoring } from '../scoring';
import { sightOf } from '../levels/valueSight';
import type { StepTable } from '../steps/level';
import type { CellSight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

export interface Balance {
  readonly amount: Points;
  /** “第7项扣完，不足的10分从总分中扣除：−10分”; nothing while there is no total, or nothing to say. */
  readonly text: string;
  /** This line after those before it. */
  readonly all: string;
}

export const balanceSteps: StepTable<Balance> = { amount: 'points', text: 'plain', all: 'plain' };

/** Those that the rubric leaves room for, in the order in which they change the sum. */
export const bearings = (prepared: Prepared): readonly Bearing[] => [
  ...itemBearings(prepared),
  ...totalBearings(prepared),
];

const HEAD = '计分说明：';
const MINUS = '−';

/** A rubric with its bearings: they are found once, for they depend on nothing that is entered. */
export interface Borne {
  readonly prepared: Prepared;
  readonly bearings: readonly Bearing[];
}

export function balanceOf(
  { prepared, bearings: all }: Borne,
  scoring: Scoring,
): ReadonlyMap<string, Balance> {
  const see = sightOf(prepared, scoring);
  const lines = new Map<string, Balance>();
  const hasTotal = typeof see.total.total === 'number';
  let said = '';
  for (const { id, of, isRow } of all) {
    const { amount, words } = of(see);
    const sign = amount > 0 ? '+' : MINUS;
    const text =
      hasTotal && isRow !== true && amount !== 0 ? `${words}：${sign}${Math.abs(toNumber(amount))}分` : '';
    if (text !== '') said += (said === '' ? HEAD : '；') + text;
    lines.set(id, { amount, text, all: said });
  }
  return lines;
}

/** What is printed under 总分; nothing where the scores add up to it by themselves. */
export function balanceSentence(balance: ReadonlyMap<string, Balance>): string {
  const all = [...balance.values()].at(-1)?.all ?? '';
  return all === '' ? '' : `${all}。`;
}

/** Where the lines' own steps are put. */
export type OwnCells = (id: string) => Cells<Balance>;

/** The twin of `balanceOf`. */
export const balanceFormulas = (see: CellSight, own: OwnCells): ReadonlyMap<string, Formulas<Balance>> =>
  new Map(
    bearings(see.prepared).map((line, i, lines) => [line.id, lineFormulas(line, lines[i - 1], see, own)]),
  );

function lineFormulas(
  { id, formula, isRow }: Bearing,
  before: Bearing | undefined,
  see: CellSight,
  own: OwnCells,
): Formulas<Balance> {
  const { amount, text } = own(id);
  const { amount: worth, words } = formula(see, (other) => own(other).amount);
  const signed = f`${words}&"："&IF(${amount}>0,"+",${MINUS})&ABS(${amount})&"分"`;
  const joined =
    before === undefined
      ? f`IF(${text}="","",${HEAD}&${text})`
      : f`${own(before.id).all}&IF(${text}="","",IF(${own(before.id).all}="",${HEAD},"；")&${text})`;
  return {
    amount: exactFormula(worth),
    text: isRow === true ? f`""` : f`IF(AND(ISNUMBER(${see.total.total}),${amount}<>0),${signed},"")`,
    all: joined,
  };
}

/** The twin of `balanceSentence`. */
export function balanceSentenceFormula(lines: readonly Bearing[], own: OwnCells): Formula {
  const last = lines.at(-1);
  return last === undefined ? f`""` : f`IF(${own(last.id).all}="","",${own(last.id).all}&"。")`;
}

/** As long as the sentence can become: what its room is reserved for. */
export function longestSentence(lines: readonly Bearing[]): string {
  const told = lines.filter(({ isRow }) => isRow !== true).map(({ longest }) => `${longest}：−9999.99分`);
  return told.length === 0 ? '' : `${HEAD}${told.join('；')}。`;
}

/** Joined to the sentences that follow on lines of their own. */
export function withBreak(sentence: Formula, rest: readonly Formula[], lineBreak: Formula): Formula {
  if (rest.length === 0) return sentence;
  const all = chain('&', rest, '');
  if (sentence.text === '""') return all;
  return chain('&', [sentence, f`IF(AND(${sentence}<>"",LEN(${all})>0),${lineBreak},"")`, ...rest], '');
}
