/** 备注 writes itself: the clauses' sentences, then what stopped or changed the score. */

import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';
import type { Points } from '../points/points';
import { toNumber } from '../points/points';
import type { Clause } from '../rubric/rubric';
import { kindOf } from '../rules';
import type { ClauseCells, ClauseEntries } from './clause';
import { multiplierWords, multiplierWordsFormula } from './multiplier';

/** “专题会议少开3次，扣0.3分（第二、三季度）；” `cut` says why it counts for less than its rule gives. */
export function clauseRemark(
  { remark }: Clause,
  { inputs, note, multipliers, rule }: ClauseEntries,
  amount: Points,
  cut: string,
): string {
  const values = inputs.map(({ value }) => value);
  const quantity = (rule && kindOf(rule).quantity?.(rule, values)) ?? String(values[0]);
  const filled = remark.replaceAll('{n}', quantity).replaceAll('{points}', String(toNumber(amount)));
  return `${filled}${note.value === '' ? '' : `（${note.value}）`}${multiplierWords(multipliers)}${cut}；`;
}

/** The twin of `clauseRemark`. */
export function clauseRemarkFormula(
  { remark }: Clause,
  { inputs, note, multipliers, rule }: ClauseCells,
  amount: Formula,
  cut: Formula,
): Formula {
  const values = inputs.map(({ value }) => value);
  const [first = f`${''}`] = values;
  const quantity = kindOf(rule).quantityFormula?.(rule, values) ?? first;
  const slots: Readonly<Record<string, Formula>> = { '{n}': quantity, '{points}': amount };
  const pieces = remark
    .split(/(\{n\}|\{points\})/)
    .filter((piece) => piece !== '')
    .map((piece) => slots[piece] ?? piece);
  const rest = [multiplierWordsFormula(multipliers), cut].filter(({ text }) => text !== '""');
  return chain('&', [...pieces, f`IF(${note.value}="","","（"&${note.value}&"）")`, ...rest, '；'], '');
}

/** How the item ended, in words and numbers. */
export interface ItemEnding {
  /** Points before 扣完为止, in millionths; below zero where it bit. */
  readonly raw: Points;
  readonly fullScore: number;
  /** What the total bears instead of the item. */
  readonly overflow: Points;
  readonly adjustment: number;
  readonly reason: string;
}

/** The whole sentence: pieces, （本项扣完为止）, 经审定…. */
export function itemRemark(
  pieces: readonly string[],
  { raw, fullScore, overflow, adjustment, reason }: ItemEnding,
): string {
  const list = pieces.join('');
  const limit =
    overflow > 0
      ? `（本项扣完，不足的${toNumber(overflow)}分从总分中扣除）`
      : raw < 0
        ? '（本项扣完为止）'
        : toNumber(raw) > fullScore
          ? `（本项最多得${fullScore}分）`
          : '';
  const adjusted = `经审定${adjustment < 0 ? '扣' : '加'}${Math.abs(adjustment)}分：${reason}。`;
  return `${list === '' ? '' : `${list.slice(0, -1)}${limit}。`}${adjustment === 0 ? '' : adjusted}`;
}

/** The twin of `itemRemark`. `list` is the cell that holds the joined pieces; `overflow` is left out where there can be none. */
export function itemRemarkFormula(
  list: Formula,
  {
    raw,
    fullScore,
    overflow,
    adjustment,
    reason,
  }: {
    raw: Formula;
    fullScore: number;
    overflow: Formula | undefined;
    adjustment: Formula;
    reason: Formula;
  },
): Formula {
  const own = f`IF(${raw}<0,"（本项扣完为止）",IF(${raw}>${fullScore},${`（本项最多得${fullScore}分）`},""))`;
  const limit =
    overflow === undefined
      ? own
      : f`IF(${overflow}>0,"（本项扣完，不足的"&${overflow}&"分从总分中扣除）",${own})`;
  const adjusted = f`"经审定"&IF(${adjustment}<0,"扣","加")&ABS(${adjustment})&"分："&${reason}&"。"`;
  return f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&${limit}&"。")&IF(${adjustment}=0,"",${adjusted})`;
}
