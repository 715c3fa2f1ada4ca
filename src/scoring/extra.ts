/**
 * 加分 and 扣分项: lines without a 分值 of their own, each with its limit, and the limit on all of them.
 *
 * > 一项加0.2分，累计不超过0.5分 (大兴镇 附件1 四)
 *
 * A blank always means none here, whether or not the sheet is confirmed.
 */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import type { Points } from '../points/points';
import { exactFormula, least, plus, pointsOf, roundFormula, roundTo } from '../points/points';
import type { ExtraItem } from '../rubric/rubric';
import { State } from '../rules/entry';
import type { ClauseScore } from './clause';
import type { Grain } from './item';
import type { Cells, Formulas } from './step';

export interface ExtraScore {
  /** Invalid, lacking a 事由, or valid; never blank. */
  readonly state: State;
  /** Sum of the clauses, before the limit. */
  readonly raw: Points;
  readonly score: Points;
  /** How many clauses gave points. */
  readonly fired: number;
  /** The clauses' sentences, each ending in ；. */
  readonly list: string;
  /** The same, with the line's limit where it bit. */
  readonly remark: string;
}

export function scoreExtra(
  { cap }: ExtraItem,
  clauses: readonly ClauseScore[],
  { decimals }: Grain,
): ExtraScore {
  const states = clauses.map(({ state }) => state);
  const raw = plus(...clauses.map(({ amount }) => amount));
  const limit = cap === undefined ? undefined : pointsOf(cap);
  const list = clauses.map(({ remark }) => remark).join('');
  return {
    state: [State.invalid, State.lacking].find((state) => states.includes(state)) ?? State.valid,
    raw,
    score: roundTo(least(raw, limit), decimals),
    fired: clauses.filter(({ amount }) => amount > 0).length,
    list,
    remark: limit !== undefined && raw > limit ? `${list.slice(0, -1)}${limitWords(cap)}；` : list,
  };
}

const limitWords = (cap: number | undefined): string => `（累计不超过${cap}分）`;

/** Where a line's cells lie; `states` and `amounts` are the ranges of its clauses' steps. */
export interface ExtraCells {
  readonly clauses: readonly Cells<ClauseScore>[];
  readonly states: Formula;
  readonly amounts: Formula;
  readonly own: Cells<ExtraScore>;
}

/** The twin of `scoreExtra`. */
export function extraFormulas(
  { cap }: ExtraItem,
  { clauses, states, amounts, own }: ExtraCells,
  { decimals }: Grain,
): Formulas<ExtraScore> {
  const limited = f`LEFT(${own.list},LEN(${own.list})-1)&${`${limitWords(cap)}；`}`;
  return {
    state: f`IF(COUNTIF(${states},2)>0,2,IF(COUNTIF(${states},3)>0,3,1))`,
    raw: exactFormula(f`SUM(${amounts})`),
    score: roundFormula(cap === undefined ? own.raw : f`MIN(${own.raw},${cap})`, decimals),
    fired: f`COUNTIF(${amounts},">0")`,
    list: chain(
      '&',
      clauses.map(({ remark }) => remark),
      '',
    ),
    remark: cap === undefined ? own.list : f`IF(${own.raw}>${cap},${limited},${own.list})`,
  };
}

/** All lines of 加分, or of 扣分项, as one row of the sheet. */
export interface ExtrasScore {
  readonly state: State;
  readonly score: Points;
  readonly fired: number;
  /** In the official column: points once there are any or the sheet is 评完; else nothing. */
  readonly shown: Points | string;
  readonly remarkAuto: string;
}

export function scoreExtras(
  lines: readonly ExtraScore[],
  cap: number | null,
  isComplete: boolean,
): ExtrasScore {
  const states = lines.map(({ state }) => state);
  const raw = plus(...lines.map(({ score }) => score));
  const limit = cap === null ? undefined : pointsOf(cap);
  const state = [State.invalid, State.lacking].find((worst) => states.includes(worst)) ?? State.valid;
  const score = least(raw, limit);
  const fired = lines.reduce((all, line) => all + line.fired, 0);
  const list = lines.map(({ remark }) => remark).join('');
  const bites = limit !== undefined && raw > limit ? `（合计不超过${cap}分）` : '';
  return {
    state,
    score,
    fired,
    shown: state === State.invalid ? '有误' : state === State.valid && (fired > 0 || isComplete) ? score : '',
    remarkAuto: list === '' ? '' : `${list.slice(0, -1)}${bites}。`,
  };
}

/** The twin of `scoreExtras`. `sheet` tells whether the sheet as a whole is still open. */
export function extrasFormulas(
  lines: readonly Cells<ExtraScore>[],
  cap: number | null,
  own: Cells<ExtrasScore>,
  isComplete: Formula,
): Formulas<ExtrasScore> {
  const of = (step: keyof ExtraScore): readonly Formula[] => lines.map((line) => line[step]);
  const any = (state: number): Formula =>
    call(
      'OR',
      of('state').map((cell) => f`${cell}=${state}`),
      false,
    );
  const raw = exactFormula(call('SUM', of('score')));
  const list = chain('&', of('remark'), '');
  const bites = cap === null ? f`""` : f`IF(${raw}>${cap},${`（合计不超过${cap}分）`},"")`;
  return {
    state: f`IF(${any(2)},2,IF(${any(3)},3,1))`,
    score: cap === null ? raw : f`MIN(${raw},${cap})`,
    fired: call('SUM', of('fired')),
    shown: f`IF(${own.state}=2,"有误",IF(AND(${own.state}=1,OR(${own.fired}>0,${isComplete})),${own.score},""))`,
    remarkAuto: f`IF(${own.fired}=0,"",LEFT(${list},LEN(${list})-1)&${bites}&"。")`,
  };
}
