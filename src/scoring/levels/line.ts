/**
 * 加分 and 扣分项: lines without a 分值 of their own, each with its limit.
 *
 * > 一项加0.2分，累计不超过0.5分 (大兴镇 附件1 四)
 * > 第3名加3分，如出现得分比上一年下降的，要扣1分 (XX市 加分15)
 *
 * A blank always means none here, whether or not the sheet is confirmed. A line does not fall below 0, so that what
 * lowers a bonus lowers no other, unless the notice lets it (`floor`): 加减分 of +2 and −6 is −4.
 */

import type { LineScore } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
  keptWithin,
  keptWithinFormula,
} from '../../points/points';
import { isBelowZero } from '../../rubric/limits';
import type { ListLine } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { kindOf } from '../../rules';
import { is, State } from '../../rules/inputType';
import type { Effect } from '../../rules/kind';
import type { ClauseScore, ClauseWords } from '../steps/scores';
import type { Sign } from '../words/toldPoints';
import { toldExcess, toldExcessFormula } from '../words/toldPoints';
import { amountsOf } from './clauses';
import type { Prepared, PreparedLine } from '../fields/prepared';
import { levelOf } from '../steps/level';
import type { Look, SeenColumn, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** From the worst. */
const NOT_VALID = [State.invalid, State.lacking, State.pending] as const;

export const worstOf = (states: readonly State[]): State =>
  NOT_VALID.find((state) => states.includes(state)) ?? State.valid;

/** The twin of `worstOf`; `has` is the condition that a state occurs. */
export const worstFormula = (has: (state: State) => Formula): Formula =>
  NOT_VALID.reduceRight((rest, state) => f`IF(${has(state)},${state},${rest})`, f`${State.valid}`);

/** What a line is scored from. */
interface LineFeed<L extends Look> {
  readonly clauses: readonly SeenSteps<L, ClauseScore>[];
  readonly states: SeenColumn<L, State>;
  readonly amounts: SeenColumn<L, Points>;
}

function feedLine<L extends Look>(see: Sight<L>, { line }: PreparedLine): LineFeed<L> {
  const ids = line.clauses.map(({ id }) => id);
  return {
    clauses: ids.map((id) => see.clause(id)),
    states: see.clauses('state', ids),
    amounts: see.clauses('amount', ids),
  };
}

function scoreLine(
  { line, effect }: PreparedLine,
  { clauses, states, amounts }: LineFeed<'values'>,
  { itemGrain: grain }: Prepared,
): LineScore {
  const { cap } = line;
  const of = (isTaken: boolean): Points =>
    plus(...amountsOf(line.clauses, clauses, (clause) => isLowering(clause, effect) === isTaken));
  const sum = minus(of(false), of(true));
  const raw = isBelowZero(line) ? sum : clamp(sum);
  const limit = cap === undefined ? undefined : pointsOf(cap);
  const list = (key: keyof ClauseWords): string => clauses.map((clause) => clause[key]).join('');
  const kept = keptWithin(raw, lowestOf(line), limit);
  const score = roundTo(kept, grain.decimals);
  // Where a limit stopped the sum, that is what the score comes from.
  const excess = kept === sum ? toldExcess(line.clauses, clauses, signIn(effect), grain) : NO_POINTS;
  const cut =
    (kept < raw ? limitWords(cap) : kept > raw ? floorWords(line) : '') +
    (score === plus(kept, excess) ? '' : `（四舍五入计${toNumber(score)}分）`);
  const limited = (words: string): string => (cut === '' ? words : `${words.slice(0, -1)}${cut}；`);
  return {
    state: worstOf(states),
    raw,
    score,
    fired: amounts.filter((amount) => amount > 0).length,
    list: list('remark'),
    remark: limited(list('remark')),
    brief: limited(list('brief')),
    named: limited(list('named')),
  };
}

/** What a line may not fall below, if the notice says so by itself. */
const lowestOf = ({ floor }: ListLine): Points | undefined =>
  typeof floor === 'number' && floor < 0 ? pointsOf(floor) : undefined;

/** A deduction in a line of 加分, or 加分 in one of 扣分项. */
const isLowering = (clause: ListLine['clauses'][number], list: Effect): boolean =>
  effectOf(clause, list) !== list;

const signIn =
  (list: Effect) =>
  (clause: ListLine['clauses'][number]): Sign =>
    isLowering(clause, list) ? -1 : 1;

const limitWords = (cap: number | undefined): string => `（累计不超过${cap}分）`;
const floorWords = ({ floor }: ListLine): string => `（累计不低于${floor}分）`;

/** The twin of `scoreLine`. */
function lineFormulas(
  { line, effect }: PreparedLine,
  { clauses, states, amounts }: LineFeed<'cells'>,
  own: Cells<LineScore>,
  { itemGrain: grain }: Prepared,
): Formulas<LineScore> {
  const { cap } = line;
  const lowest = lowestOf(line);
  const kept = keptWithinFormula(own.raw, lowest, cap === undefined ? undefined : pointsOf(cap));
  const lowering = amountsOf(line.clauses, clauses, (clause) => isLowering(clause, effect));
  const raised = amountsOf(line.clauses, clauses, (clause) => !isLowering(clause, effect));
  const sum = f`${raised.length === 0 ? f`0` : call('SUM', raised)}-${call('SUM', lowering)}`;
  const excess = toldExcessFormula(line.clauses, clauses, signIn(effect), grain);
  const told = excess === undefined ? kept : f`${kept}+IF(ABS(${sum}-${kept})<0.0000001,${excess},0)`;
  const isRounded = f`ABS(${told}-${own.score})>0.0000001`;
  const isLimited = cap === undefined ? f`FALSE` : f`${own.raw}>${cap}`;
  const isRaised = lowest === undefined ? f`FALSE` : f`${own.raw}<${toNumber(lowest)}`;
  const limits =
    lowest === undefined
      ? f`IF(${isLimited},${limitWords(cap)},"")`
      : f`IF(${isLimited},${limitWords(cap)},IF(${isRaised},${floorWords(line)},""))`;
  const cut = f`${limits}&IF(${isRounded},"（四舍五入计"&${own.score}&"分）","")`;
  // What is given without a reason has no words of its own, nor is what is told as 0分 named.
  const isWordless = excess !== undefined || line.clauses.some(({ rule }) => kindOf(rule).isPlain === true);
  const lengthOf = (list: Formula): Formula => (isWordless ? f`MAX(0,LEN(${list})-1)` : f`LEN(${list})-1`);
  const limited = (list: Formula): Formula =>
    f`IF(${call('OR', [isLimited, ...(lowest === undefined ? [] : [isRaised]), isRounded])},LEFT(${list},${lengthOf(list)})&${cut}&"；",${list})`;
  const joined = (key: keyof ClauseWords): Formula =>
    chain(
      '&',
      clauses.map((clause) => clause[key]),
      '',
    );
  return {
    state: worstFormula((state) => f`COUNTIF(${states},${state})>0`),
    raw: exactFormula(
      lowering.length === 0 ? f`SUM(${amounts})` : isBelowZero(line) ? sum : f`MAX(0,${sum})`,
    ),
    score: roundFormula(kept, grain.decimals),
    fired: f`COUNTIF(${amounts},">0")`,
    list: joined('remark'),
    remark: limited(own.list),
    // A line has few clauses, so that their words can stand in the formula twice.
    brief: limited(joined('brief')),
    named: limited(joined('named')),
  };
}

export const lineLevel = levelOf<PreparedLine, LineScore, LineFeed<'values'>, LineFeed<'cells'>>({
  steps: {
    state: 'plain',
    raw: 'points',
    score: 'points',
    fired: 'plain',
    list: 'plain',
    remark: 'plain',
    brief: 'plain',
    named: 'plain',
  },
  units: ({ lines }) => lines,
  idOf: ({ line }) => line.id,
  feed: feedLine,
  score: scoreLine,
  formulas: lineFormulas,
});

/** What a line's own row shows: points once there are any, or the sheet is 评完. */
export const lineShown = (line: LineScore | undefined, total: Points | string): Points | string =>
  line?.state === State.valid && (line.score !== 0 || typeof total === 'number') ? line.score : '';

/** The twin of `lineShown`. */
export const lineShownFormula = ({ state, score }: Cells<LineScore>, total: Formula): Formula =>
  f`IF(AND(${is(state, State.valid)},OR(${score}<>0,ISNUMBER(${total}))),${score},"")`;
