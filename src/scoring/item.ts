/**
 * One 考评项目: clauses add up, 扣完为止 stops at zero, the reviewer's adjustment comes last.
 *
 * The order is that of the evaluation order: sums, 不得分, 扣完为止, adjustment, limits again, 加分 beyond the 分值,
 * rounding, veto. The adjustment changes the score that the sheet shows, so 扣完为止 comes before it.
 */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import type { Points } from '../points/points';
import {
  clamp,
  clampFormula,
  exactFormula,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
} from '../points/points';
import type { Item } from '../rubric/rubric';
import { effectOf, fullScoreOf } from '../rubric/rubric';
import type { Judged } from '../rules/entry';
import { State } from '../rules/entry';
import type { ClauseScore } from './clauses';
import { amountsOf } from './clauses';
import type { ItemCells, ItemEntries } from './itemState';
import { itemState, itemStateFormula, NO_WORDS, NONE } from './itemState';
import { counts, hasExtra, hasOverflow, settles } from './reach';
import { itemRemark, itemRemarkFormula } from './remark';
import type { Cells, Formulas } from './step';

export interface ItemScore {
  readonly state: State;
  /** Points before 扣完为止: below zero where the deductions exceed 分值. */
  readonly raw: Points;
  /** Points by the rules alone, before any adjustment. */
  readonly computed: Points;
  /** 加分 beyond the 分值. */
  readonly extra: Points;
  /** What the item cannot bear and the total has to (分数不足的，从总分中扣除). */
  readonly overflow: Points;
  /** 评分; null until the item is scored. */
  readonly score: Points | null;
  /** What the item adds to its section; null where it is not scored or left out as 不涉及. */
  readonly counted: Points | null;
  /** In the official column: the score, 不涉及, 有误, 待汇总 or nothing. */
  readonly shown: Points | string;
  /** How many clauses gave points. */
  readonly fired: number;
  /** The clauses' sentences, each ending in ；. */
  readonly list: string;
  /** 备注 as it writes itself. */
  readonly remarkAuto: string;
}

/** How scores are rounded: to these decimals, or not until the total. */
export interface Grain {
  readonly decimals: number;
}

/** 分值 before any clause: full where clauses deduct, nothing where all of them credit or there is no 分值. */
export function startOf(item: Item): number {
  const summed = (item.clauses ?? []).filter(
    (clause) => counts('deduct')(clause) || counts('credit')(clause),
  );
  const onlyCredits = summed.length > 0 && summed.every((clause) => effectOf(clause) === 'credit');
  return item.start ?? (onlyCredits ? 0 : fullScoreOf(item));
}

export function scoreItem(
  item: Item,
  clauses: readonly ClauseScore[],
  entries: ItemEntries,
  grain: Grain,
): ItemScore {
  const { adjust = NONE, reason = NO_WORDS, direct, isVetoed } = entries;
  const state = itemState(item, clauses, entries);
  const raw = direct === undefined ? rawPoints(item, clauses) : pointsOf(direct.value);
  const computed = stopped(item, clauses, raw);
  const extra = direct === undefined ? sumOf(item, clauses, 'bonus') : beyond(item, raw);
  const isScored = state === State.valid;
  const overflow = isScored && !isVetoed ? overflowOf(item, clauses, { raw, direct }) : NO_POINTS;
  const adjusted =
    adjust.value === 0 ? computed : clamp(plus(computed, pointsOf(adjust.value)), fullOf(item));
  const score = !isScored ? null : isVetoed ? NO_POINTS : roundTo(plus(adjusted, extra), grain.decimals);
  const list = clauses.map(({ remark }) => remark);
  const ending = {
    raw: item.chargeTo === 'parent' ? NO_POINTS : raw,
    fullScore: fullScoreOf(item),
    overflow,
    adjustment: adjust.value,
    reason: reason.value,
  };
  return {
    state,
    raw,
    computed,
    extra,
    overflow,
    score,
    counted: state === State.notApplicable && item.notApplicable === 'fullMarks' ? fullOf(item) : score,
    shown: score ?? stateWords[state] ?? '',
    fired: clauses.filter(({ amount }) => amount > 0).length,
    list: list.join(''),
    remarkAuto: isScored ? itemRemark(list, ending) : '',
  };
}

const fullOf = (item: Item): Points => pointsOf(fullScoreOf(item));

/** What stands in the official column instead of a number. */
export const stateWords: Readonly<Partial<Record<State, string>>> = {
  [State.invalid]: '有误',
  [State.notApplicable]: '不涉及',
  [State.pending]: '待汇总',
};

const sumOf = (item: Item, clauses: readonly ClauseScore[], effect: 'deduct' | 'credit' | 'bonus'): Points =>
  plus(...amountsOf(item.clauses ?? [], clauses, counts(effect)));

const rawPoints = (item: Item, clauses: readonly ClauseScore[]): Points =>
  minus(plus(pointsOf(startOf(item)), sumOf(item, clauses, 'credit')), sumOf(item, clauses, 'deduct'));

/** 不得分, 即得满分, 扣完为止. A row without 分值 that is charged to its parent goes below zero instead. */
function stopped(item: Item, clauses: readonly ClauseScore[], raw: Points): Points {
  const isSettled = (how: 'nothing' | 'everything'): boolean =>
    clauses.some(({ amount }, i) => amount > 0 && settles(item.clauses?.[i] as never, how));
  if (isSettled('nothing')) return NO_POINTS;
  if (isSettled('everything')) return fullOf(item);
  return item.chargeTo === 'parent' ? least(raw, NO_POINTS) : clamp(raw, fullOf(item));
}

/** A score typed above the 分值, where something can lift it there. */
const beyond = (item: Item, raw: Points): Points =>
  hasExtra(item) ? clamp(minus(raw, fullOf(item))) : NO_POINTS;

function overflowOf(
  item: Item,
  clauses: readonly ClauseScore[],
  { raw, direct }: { raw: Points; direct: Judged<number> | undefined },
): Points {
  if (!hasOverflow(item) || raw >= 0) return NO_POINTS;
  const missing = minus(NO_POINTS, raw);
  if (direct !== undefined) return missing;
  return least(
    missing,
    plus(...amountsOf(item.clauses ?? [], clauses, ({ overflow }) => overflow === 'total')),
  );
}

/** The twin of `scoreItem`. */
export function itemFormulas(item: Item, cells: ItemCells, { decimals }: Grain): Formulas<ItemScore> {
  const { own, direct, clauses } = cells;
  const full = fullScoreOf(item);
  const adjustment = cells.adjust?.value ?? f`${0}`;
  const reason = cells.reason?.value ?? f`${''}`;
  const adjusted =
    cells.adjust === undefined
      ? own.computed
      : f`IF(${adjustment}=0,${own.computed},${clampFormula(f`${own.computed}+${adjustment}`, full)})`;
  const isVetoed = cells.vetoes.length === 0 ? undefined : f`${chain('+', cells.vetoes, 0)}>0`;
  const score = roundFormula(hasExtra(item) ? f`${adjusted}+${own.extra}` : adjusted, decimals);
  const remark = itemRemarkFormula(own.list, {
    raw: item.chargeTo === 'parent' ? f`0` : own.raw,
    fullScore: full,
    overflow: hasOverflow(item) ? own.overflow : undefined,
    adjustment,
    reason,
  });
  return {
    state: itemStateFormula(item, cells),
    raw: direct === undefined ? rawFormula(item, clauses) : f`${direct.value}`,
    computed: stoppedFormula(item, cells),
    extra: extraFormula(item, cells),
    overflow: overflowFormula(item, cells, isVetoed),
    score: f`IF(${own.state}=1,${isVetoed === undefined ? score : f`IF(${isVetoed},0,${score})`},"")`,
    counted:
      item.notApplicable === 'fullMarks' ? f`IF(${own.state}=4,${full},${own.score})` : f`${own.score}`,
    shown: shownFormula(own),
    fired: direct === undefined ? f`COUNTIF(${cells.amounts},">0")` : f`${0}`,
    list: chain('&', direct === undefined ? clauses.map((clause) => clause.remark) : [], ''),
    remarkAuto: f`IF(${own.state}=1,${remark},"")`,
  };
}

/** 有误, 不涉及, 待汇总, or the score. */
export const shownFormula = (own: Cells<ItemScore>): Formula =>
  f`IF(${own.state}=2,"有误",IF(${own.state}=4,"不涉及",IF(${own.state}=5,"待汇总",${own.score})))`;

const amountCells = (
  item: Item,
  clauses: readonly Cells<ClauseScore>[],
  chosen: Parameters<typeof amountsOf>[2],
): readonly Formula[] => amountsOf(item.clauses ?? [], clauses, chosen);

function rawFormula(item: Item, clauses: readonly Cells<ClauseScore>[]): Formula {
  const sum = (sign: '+' | '-', amounts: readonly Formula[]): Formula =>
    amounts.length === 0 ? f`` : sign === '+' ? f`+${call('SUM', amounts)}` : f`-${call('SUM', amounts)}`;
  const credits = sum('+', amountCells(item, clauses, counts('credit')));
  const deductions = sum('-', amountCells(item, clauses, counts('deduct')));
  return exactFormula(f`${startOf(item)}${credits}${deductions}`);
}

function stoppedFormula(item: Item, { clauses, direct, own }: ItemCells): Formula {
  const full = fullScoreOf(item);
  const limited = item.chargeTo === 'parent' ? f`MIN(0,${own.raw})` : clampFormula(own.raw, full);
  if (direct !== undefined) return limited;
  const settled = (how: 'nothing' | 'everything', score: number, otherwise: Formula): Formula => {
    const amounts = amountCells(item, clauses, (clause) => settles(clause, how));
    return amounts.length === 0 ? otherwise : f`IF(${chain('+', amounts, 0)}>0,${score},${otherwise})`;
  };
  return settled('nothing', 0, settled('everything', full, limited));
}

function extraFormula(item: Item, { clauses, direct, own }: ItemCells): Formula {
  if (direct !== undefined)
    return hasExtra(item) ? exactFormula(f`MAX(0,${own.raw}-${fullScoreOf(item)})`) : f`${0}`;
  return exactSum(amountCells(item, clauses, counts('bonus')));
}

const exactSum = (cells: readonly Formula[]): Formula =>
  cells.length === 0 ? f`${0}` : exactFormula(call('SUM', cells));

function overflowFormula(
  item: Item,
  { clauses, direct, own }: ItemCells,
  isVetoed: Formula | undefined,
): Formula {
  if (!hasOverflow(item)) return f`${0}`;
  const amounts = amountCells(item, clauses, ({ overflow }) => overflow === 'total');
  const missing = f`MAX(0,-${own.raw})`;
  const borne = direct === undefined ? f`MIN(${missing},${call('SUM', amounts)})` : missing;
  const kept = isVetoed === undefined ? borne : f`IF(${isVetoed},0,${borne})`;
  return f`IF(${own.state}=1,${exactFormula(kept)},0)`;
}

/** 扣分 of an item: 分值 less the score, 加分 apart; null until it is scored. */
export const deductionOf = (
  item: Item,
  { score, extra }: Pick<ItemScore, 'score' | 'extra'>,
): number | null => (score === null ? null : toNumber(minus(plus(fullOf(item), extra), score)));
