/**
 * 加分 and 扣分项: lines without a 分值 of their own, each with its limit.
 *
 * > 一项加0.2分，累计不超过0.5分 (大兴镇 附件1 四)
 * > 第3名加3分，如出现得分比上一年下降的，要扣1分 (XX市 加分15)
 *
 * A blank always means none here, whether or not the sheet is confirmed. A line never falls below 0: what lowers
 * a bonus lowers no other.
 */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  least,
  minus,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
} from '../../points/points';
import type { ListLine } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import type { Effect } from '../../rules/kind';
import type { ClauseScore } from './clauses';
import { amountsOf } from './clauses';
import type { Grain } from './itemScore';
import type { ClauseWords } from '../words/remark';
import type { Cells, Formulas } from '../steps/step';

export interface LineScore {
  /** Invalid, lacking a 事由, 待汇总, or valid; never blank. */
  readonly state: State;
  /** The clauses together, before the limit. */
  readonly raw: Points;
  readonly score: Points;
  /** How many clauses gave points. */
  readonly fired: number;
  /** The clauses' sentences, each ending in ；. */
  readonly list: string;
  /** The same, with the line's limit where it bit. */
  readonly remark: string;
  /** The same with its reasons cut, and with clauses only named. */
  readonly brief: string;
  readonly named: string;
}

/** From the worst. */
const NOT_VALID = [State.invalid, State.lacking, State.pending] as const;

export const worstOf = (states: readonly State[]): State =>
  NOT_VALID.find((state) => states.includes(state)) ?? State.valid;

/** The twin of `worstOf`; `has` is the condition that a state occurs. */
export const worstFormula = (has: (state: State) => Formula): Formula =>
  NOT_VALID.reduceRight((rest, state) => f`IF(${has(state)},${state},${rest})`, f`${State.valid}`);

export function scoreLine(
  line: ListLine,
  effect: Effect,
  clauses: readonly ClauseScore[],
  { decimals }: Grain,
): LineScore {
  const { cap } = line;
  const of = (isTaken: boolean): Points =>
    plus(...amountsOf(line.clauses, clauses, (clause) => isLowering(clause, effect) === isTaken));
  const raw = clamp(minus(of(false), of(true)));
  const limit = cap === undefined ? undefined : pointsOf(cap);
  const list = (key: keyof ClauseWords): string => clauses.map((clause) => clause[key]).join('');
  const kept = least(raw, limit);
  const score = roundTo(kept, decimals);
  const cut =
    (kept < raw ? limitWords(cap) : '') + (score === kept ? '' : `（四舍五入计${toNumber(score)}分）`);
  const limited = (words: string): string => (cut === '' ? words : `${words.slice(0, -1)}${cut}；`);
  return {
    state: worstOf(clauses.map(({ state }) => state)),
    raw,
    score,
    fired: clauses.filter(({ amount }) => amount > 0).length,
    list: list('remark'),
    remark: limited(list('remark')),
    brief: limited(list('brief')),
    named: limited(list('named')),
  };
}

/** A deduction in a line of 加分. */
const isLowering = (clause: ListLine['clauses'][number], list: Effect): boolean =>
  effectOf(clause, list) !== list;

const limitWords = (cap: number | undefined): string => `（累计不超过${cap}分）`;

/** Where a line's cells lie; `states` and `amounts` are the ranges of its clauses' steps. */
export interface ExtraCells {
  readonly clauses: readonly Cells<ClauseScore>[];
  readonly states: Formula;
  readonly amounts: Formula;
  readonly own: Cells<LineScore>;
}

/** The twin of `scoreExtra`. */
export function lineFormulas(
  line: ListLine,
  list: Effect,
  { clauses, states, amounts, own }: ExtraCells,
  { decimals }: Grain,
): Formulas<LineScore> {
  const { cap } = line;
  const kept = cap === undefined ? own.raw : f`MIN(${own.raw},${cap})`;
  const isRounded = f`ABS(${kept}-${own.score})>0.0000001`;
  const isLimited = cap === undefined ? f`FALSE` : f`${own.raw}>${cap}`;
  const cut = f`IF(${isLimited},${limitWords(cap)},"")&IF(${isRounded},"（四舍五入计"&${own.score}&"分）","")`;
  const limited = (list: Formula): Formula =>
    f`IF(OR(${isLimited},${isRounded}),LEFT(${list},LEN(${list})-1)&${cut}&"；",${list})`;
  const joined = (key: keyof ClauseWords): Formula =>
    chain(
      '&',
      clauses.map((clause) => clause[key]),
      '',
    );
  const lowering = amountsOf(line.clauses, clauses, (clause) => isLowering(clause, list));
  const raised = amountsOf(line.clauses, clauses, (clause) => !isLowering(clause, list));
  return {
    state: worstFormula((state) => f`COUNTIF(${states},${state})>0`),
    raw: exactFormula(
      lowering.length === 0 ? f`SUM(${amounts})` : f`MAX(0,${call('SUM', raised)}-${call('SUM', lowering)})`,
    ),
    score: roundFormula(kept, decimals),
    fired: f`COUNTIF(${amounts},">0")`,
    list: joined('remark'),
    remark: limited(own.list),
    // A line has few clauses, so that their words can stand in the formula twice.
    brief: limited(joined('brief')),
    named: limited(joined('named')),
  };
}

/** What a line's own row shows: points once there are any, or the sheet is 评完. */
export const lineShown = (line: LineScore | undefined, total: Points | string): Points | string =>
  line?.state === State.valid && (line.score > 0 || typeof total === 'number') ? line.score : '';

/** The twin of `lineShown`. */
export const lineShownFormula = ({ state, score }: Cells<LineScore>, total: Formula): Formula =>
  f`IF(AND(${is(state, State.valid)},OR(${score}>0,ISNUMBER(${total}))),${score},"")`;
