/** 备注 writes itself: the clauses' sentences, then what stopped or changed the score. */

import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';
import type { Points } from '../points/points';
import { toNumber } from '../points/points';
import type { Clause } from '../rubric/rubric';
import { kindOf } from '../rules';

/** “专题会议少开3次，扣0.3分（第二、三季度）；” */
export function clauseRemark(
  clause: Clause,
  values: readonly number[],
  amount: Points,
  note: string,
): string {
  const { rule, remark } = clause;
  const quantity = kindOf(rule).quantity?.(rule, values) ?? String(values[0]);
  const filled = remark.replaceAll('{n}', quantity).replaceAll('{points}', String(toNumber(amount)));
  return `${filled}${note === '' ? '' : `（${note}）`}；`;
}

/** The twin of `clauseRemark`. */
export function clauseRemarkFormula(
  clause: Clause,
  values: readonly Formula[],
  amount: Formula,
  note: Formula,
): Formula {
  const { rule, remark } = clause;
  const [first = f`${''}`] = values;
  const quantity = kindOf(rule).quantityFormula?.(rule, values) ?? first;
  const slots: Readonly<Record<string, Formula>> = { '{n}': quantity, '{points}': amount };
  const pieces = remark
    .split(/(\{n\}|\{points\})/)
    .filter((piece) => piece !== '')
    .map((piece) => slots[piece] ?? piece);
  return f`${chain('&', pieces, '')}&IF(${note}="","","（"&${note}&"）")&"；"`;
}

/** How the item ended, in words and numbers. */
export interface ItemEnding {
  /** Points before 扣完为止, in millionths; below zero where it bit. */
  readonly raw: Points;
  readonly fullScore: number;
  readonly adjustment: number;
  readonly reason: string;
}

/** The whole sentence: pieces, （本项扣完为止）, 经审定…. */
export function itemRemark(
  pieces: readonly string[],
  { raw, fullScore, adjustment, reason }: ItemEnding,
): string {
  const list = pieces.join('');
  const limit =
    raw < 0 ? '（本项扣完为止）' : toNumber(raw) > fullScore ? `（本项最多得${fullScore}分）` : '';
  const adjusted = `经审定${adjustment < 0 ? '扣' : '加'}${Math.abs(adjustment)}分：${reason}。`;
  return `${list === '' ? '' : `${list.slice(0, -1)}${limit}。`}${adjustment === 0 ? '' : adjusted}`;
}

/** The twin of `itemRemark`. `list` is the cell that holds the joined pieces. */
export function itemRemarkFormula(
  list: Formula,
  {
    raw,
    fullScore,
    adjustment,
    reason,
  }: { raw: Formula; fullScore: number; adjustment: Formula; reason: Formula },
): Formula {
  const limit = f`IF(${raw}<0,"（本项扣完为止）",IF(${raw}>${fullScore},${`（本项最多得${fullScore}分）`},""))`;
  const adjusted = f`"经审定"&IF(${adjustment}<0,"扣","加")&ABS(${adjustment})&"分："&${reason}&"。"`;
  return f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&${limit}&"。")&IF(${adjustment}=0,"",${adjusted})`;
}
