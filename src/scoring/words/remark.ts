/** 备注 writes itself: the clauses' sentences, then what stopped or changed the score. */

import type { ClauseWords } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import type { Clause } from '../../rubric/rubric';
import { kindOf } from '../../rules';
import { basisFormula, basisWords } from '../fields/basis';
import type { ItemLimits } from '../fields/itemLimits';
import { stopFormula, stopWords } from '../fields/itemLimits';
import { named, namedFormula, shortReason, shortReasonFormula } from './brief';
import type { ClauseCells, RuledEntries } from '../levels/clauseFeed';
import { divisionFormula, divisionWords } from '../fields/divided';
import { arithmetic, arithmeticFormula } from './arithmetic';
import { multiplierWords, multiplierWordsFormula } from '../fields/multiplier';
import { sentence, sentenceFormula } from './sentence';
import type { Formulas } from '../steps/step';

export const NO_CLAUSE_WORDS: ClauseWords = { remark: '', brief: '', named: '' };

/** `amount` is what is told of the points; `cut` says why the clause counts for less than its rule gives. */
export function clauseWords(clause: Clause, entries: RuledEntries, amount: Points, cut: string): ClauseWords {
  const { inputs, values, note, multipliers, rule, basis, effect, divisor } = entries;
  const filling = { rule, values, amount };
  const division = divisor === undefined ? '' : bracketed(divisionWords(rule, values, divisor));
  const aside = bracketed(kindOf(rule).aside?.(rule, filling.values) ?? '');
  const fact = (form: 'before' | 'short'): string =>
    sentence(clause, filling) +
    (form === 'before' ? bracketed(arithmetic(rule, inputs, values)) : '') +
    aside +
    division;
  const withReasons = (short: (reason: string) => string, form: 'before' | 'short'): string =>
    `${fact(form)}${basisWords(basis, rule, form)}${bracketed(short(note.value))}${multiplierWords(multipliers, short)}${cut}；`;
  return {
    remark: withReasons((reason) => reason, 'before'),
    brief: withReasons(shortReason, 'short'),
    named: named(clause, effect, { ...filling, beside: basisWords(basis, rule, 'short') }),
  };
}

const bracketed = (words: string): string => (words === '' ? '' : `（${words}）`);

/** The twin of `clauseWords`. */
export function clauseWordsFormulas(
  clause: Clause,
  cells: ClauseCells,
  amount: Formula,
  cut: Formula,
): Formulas<ClauseWords> {
  const { inputs, values, note, multipliers, rule, basis, effect, divisor } = cells;
  const filling = { rule, values, amount };
  const aside = kindOf(rule).asideFormula?.(rule, filling.values);
  const worked = arithmeticFormula(rule, inputs, values);
  const fact = (form: 'before' | 'short'): readonly Formula[] => [
    sentenceFormula(clause, filling),
    ...(worked === undefined || form === 'short' ? [] : [f`"（"&${worked}&"）"`]),
    ...(aside === undefined ? [] : [bracketedFormula(aside)]),
    ...(divisor === undefined ? [] : [f`"（"&${divisionFormula(rule, values, divisor)}&"）"`]),
  ];
  const withReasons = (short: (reason: Formula) => Formula, form: 'before' | 'short'): Formula => {
    const rest = [multiplierWordsFormula(multipliers, short), cut];
    const pieces = [
      ...fact(form),
      basisFormula(basis, rule, form),
      bracketedFormula(short(note.value)),
      ...rest,
      f`"；"`,
    ];
    return chain(
      '&',
      pieces.filter(({ text }) => text !== '""'),
      '',
    );
  };
  return {
    remark: withReasons((reason) => reason, 'before'),
    brief: withReasons(shortReasonFormula, 'short'),
    named: namedFormula(clause, effect, { ...filling, beside: basisFormula(basis, rule, 'short') }),
  };
}

const bracketedFormula = (words: Formula): Formula => f`IF(${words}="","","（"&${words}&"）")`;

/** How the item ended, in words and numbers. */
export interface ItemEnding {
  /** Points before 扣完为止, in millionths; below zero where it bit. */
  readonly raw: Points;
  readonly limits: ItemLimits;
  /** What the total bears instead of the item. */
  readonly overflow: Points;
  /** What 审定调整 changed, and the score that it led to. */
  readonly changed: Points;
  readonly score: Points | null;
  readonly reason: string;
}

const inBrackets = (words: string): string => `（本项${words}）`;

/** The whole sentence: pieces, （本项扣完为止）, 经审定…. */
export function itemRemark(
  pieces: readonly string[],
  { raw, limits, overflow, changed, score, reason }: ItemEnding,
): string {
  const list = pieces.join('');
  const limit =
    overflow > 0
      ? `（本项扣完，不足的${toNumber(overflow)}分从总分中扣除）`
      : stopWords(limits, raw, inBrackets);
  const adjusted = changed === 0 || score === null ? '' : `经审定得${toNumber(score)}分：${reason}。`;
  return `${list === '' ? '' : `${list.slice(0, -1)}${limit}。`}${adjusted}`;
}

/** The twin of `itemRemark`. `list` is the cell that holds the joined pieces; `overflow` and `changed` are left out where there can be none. */
export function itemRemarkFormula(
  list: Formula,
  {
    raw,
    limits,
    overflow,
    changed,
    score,
    reason,
  }: {
    raw: Formula;
    limits: ItemLimits;
    overflow: Formula | undefined;
    changed: Formula | undefined;
    score: Formula;
    reason: Formula;
  },
): Formula {
  const own = stopFormula(limits, raw, inBrackets);
  const limit =
    overflow === undefined
      ? own
      : f`IF(${overflow}>0,"（本项扣完，不足的"&${overflow}&"分从总分中扣除）",${own})`;
  const sentence = f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&${limit}&"。")`;
  return changed === undefined
    ? sentence
    : f`${sentence}&IF(${changed}=0,"","经审定得"&${score}&"分："&${reason}&"。")`;
}
