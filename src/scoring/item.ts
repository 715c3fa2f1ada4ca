/**
 * One 考评项目: clauses add up, 扣完为止 stops at zero, the reviewer's adjustment comes last.
 *
 * The order is that of the evaluation order: sums, 不得分, 扣完为止, adjustment, limits again, rounding, veto.
 * The adjustment changes the score that the sheet shows, so 扣完为止 comes before it.
 */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import type { Points } from '../points/points';
import {
  clamp,
  clampFormula,
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
} from '../points/points';
import type { Item } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import type { Judged } from '../rules/entry';
import { State } from '../rules/entry';
import type { ClauseScore } from './clause';
import { amountsOf, isForfeit, isRequired } from './clause';
import { itemRemark, itemRemarkFormula } from './remark';
import type { Cells, Formulas } from './step';

export interface ItemScore {
  readonly state: State;
  /** Points before 扣完为止: below zero where the deductions exceed 分值. */
  readonly raw: Points;
  /** Points by the rules alone, before any adjustment. */
  readonly computed: Points;
  /** 评分; null until the item is scored. */
  readonly score: Points | null;
  /** What the item adds to its section; null where it is not scored or left out as 不涉及. */
  readonly counted: Points | null;
  /** In the official column: the score, 不涉及, 有误 or nothing. */
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

/** What an item's cells hold, besides its clauses. */
export interface ItemEntries {
  /** The typed score in direct mode. */
  readonly direct?: Judged<number> | undefined;
  readonly adjust?: Judged<number> | undefined;
  readonly reason?: Judged<string> | undefined;
  readonly notApplicable?: Judged<number> | undefined;
  readonly isConfirmed: boolean;
  /** An item veto fired. */
  readonly isVetoed: boolean;
}

const NONE = { state: State.blank, value: 0 } as const;
const NO_WORDS = { state: State.blank, value: '' } as const;

/** 分值 before any clause: full where clauses deduct, nothing where all of them credit. */
export const startOf = (item: Item): number =>
  item.start ?? (item.clauses?.every((clause) => effectOf(clause) === 'credit') ? 0 : item.fullScore);

export function scoreItem(
  item: Item,
  clauses: readonly ClauseScore[],
  entries: ItemEntries,
  { decimals }: Grain,
): ItemScore {
  const { adjust = NONE, reason = NO_WORDS, direct } = entries;
  const full = pointsOf(item.fullScore);
  const state = direct === undefined ? tallyState(item, clauses, entries) : directState(direct, entries);
  const raw = direct === undefined ? rawPoints(item, clauses) : pointsOf(direct.value);
  const computed = hasForfeited(item, clauses) ? NO_POINTS : clamp(raw, full);
  const adjusted = roundTo(clamp(plus(computed, pointsOf(adjust.value)), full), decimals);
  const score = state !== State.valid ? null : entries.isVetoed ? NO_POINTS : adjusted;
  const list = clauses.map(({ remark }) => remark);
  const ending = { raw, fullScore: item.fullScore, adjustment: adjust.value, reason: reason.value };
  return {
    state,
    raw,
    computed,
    score,
    counted: state === State.notApplicable && item.notApplicable === 'fullMarks' ? full : score,
    shown: score ?? stateWords[state] ?? '',
    fired: clauses.filter(({ amount }) => amount > 0).length,
    list: list.join(''),
    remarkAuto: state === State.valid ? itemRemark(list, ending) : '',
  };
}

/** What stands in the official column instead of a number. */
export const stateWords: Readonly<Partial<Record<State, string>>> = {
  [State.invalid]: '有误',
  [State.notApplicable]: '不涉及',
};

function tallyState(item: Item, clauses: readonly ClauseScore[], entries: ItemEntries): State {
  const { adjust = NONE, reason = NO_WORDS, notApplicable = NONE, isConfirmed } = entries;
  const states = clauses.map(({ state }) => state);
  if ([...states, adjust.state, reason.state, notApplicable.state].includes(State.invalid))
    return State.invalid;
  if (notApplicable.value === 1) return State.notApplicable;
  const isOpen = states.some((state, i) => state === State.blank && isRequiredIn(item, i));
  const needsReason = adjust.value !== 0 && reason.state === State.blank;
  if (isOpen || needsReason || states.includes(State.lacking)) return State.lacking;
  return isConfirmed || states.includes(State.valid) || adjust.state === State.valid
    ? State.valid
    : State.blank;
}

/** Whether the item stays open while the clause at `index` is blank. */
function isRequiredIn({ clauses = [] }: Item, index: number): boolean {
  const clause = clauses[index];
  return clause !== undefined && isRequired(clause, effectOf(clause));
}

function directState(direct: Judged<number>, { notApplicable = NONE }: ItemEntries): State {
  if (direct.state === State.invalid || notApplicable.state === State.invalid) return State.invalid;
  return notApplicable.value === 1 ? State.notApplicable : direct.state;
}

function rawPoints(item: Item, clauses: readonly ClauseScore[]): Points {
  let raw = pointsOf(startOf(item));
  item.clauses?.forEach((clause, i) => {
    const amount = clauses[i]?.amount ?? NO_POINTS;
    raw = effectOf(clause) === 'credit' ? plus(raw, amount) : minus(raw, amount);
  });
  return raw;
}

const hasForfeited = (item: Item, clauses: readonly ClauseScore[]): boolean =>
  clauses.some(({ amount }, i) => amount > 0 && isForfeit(item.clauses?.[i]));

/** Where an item's cells lie on the calculation sheet. */
export interface ItemCells {
  readonly clauses: readonly Cells<ClauseScore>[];
  /** The clauses' states and amounts as ranges, for counting. */
  readonly states: Formula;
  readonly amounts: Formula;
  readonly direct?: Cells<Judged>;
  readonly adjust?: Cells<Judged>;
  readonly reason?: Cells<Judged>;
  readonly notApplicable?: Cells<Judged>;
  readonly confirmed?: Formula;
  /** 1 for each item veto that fired. */
  readonly vetoes: readonly Formula[];
  readonly own: Cells<ItemScore>;
}

/** The twin of `scoreItem`. */
export function itemFormulas(item: Item, cells: ItemCells, { decimals }: Grain): Formulas<ItemScore> {
  const { own, direct, clauses } = cells;
  const { fullScore } = item;
  const adjustment = cells.adjust?.value ?? f`${0}`;
  const reason = cells.reason?.value ?? f`${''}`;
  const forfeits = amountsOf(item.clauses ?? [], clauses, isForfeit);
  const stopped = clampFormula(own.raw, fullScore);
  const score = roundFormula(clampFormula(f`${own.computed}+${adjustment}`, fullScore), decimals);
  const vetoed = cells.vetoes.length === 0 ? score : f`IF(${chain('+', cells.vetoes, 0)}>0,0,${score})`;
  const left =
    item.notApplicable === 'fullMarks' ? f`IF(${own.state}=4,${fullScore},${own.score})` : own.score;
  const remark = itemRemarkFormula(own.list, { raw: own.raw, fullScore, adjustment, reason });
  return {
    state: direct === undefined ? tallyStateFormula(item, cells) : directStateFormula(direct, cells),
    raw: direct === undefined ? rawFormula(item, clauses) : f`${direct.value}`,
    computed:
      forfeits.length === 0 || direct !== undefined
        ? stopped
        : f`IF(${chain('+', forfeits, 0)}>0,0,${stopped})`,
    score: f`IF(${own.state}=1,${vetoed},"")`,
    counted: f`${left}`,
    shown: f`IF(${own.state}=2,"有误",IF(${own.state}=4,"不涉及",${own.score}))`,
    fired: direct === undefined ? f`COUNTIF(${cells.amounts},">0")` : f`${0}`,
    list: chain('&', direct === undefined ? clauses.map((clause) => clause.remark) : [], ''),
    remarkAuto: f`IF(${own.state}=1,${remark},"")`,
  };
}

function tallyStateFormula(item: Item, cells: ItemCells): Formula {
  const { clauses, states, adjust, reason, notApplicable, confirmed } = cells;
  const words = [adjust, reason, notApplicable].flatMap((field) =>
    field === undefined ? [] : [f`${field.state}=2`],
  );
  const open = clauses.filter((_, i) => isRequiredIn(item, i)).map((clause) => f`${clause.state}=0`);
  const needsReason =
    adjust === undefined || reason === undefined ? [] : [f`AND(${adjust.value}<>0,${reason.state}=0)`];
  const touched = [
    ...(confirmed === undefined ? [] : [f`${confirmed}=1`]),
    f`COUNTIF(${states},1)>0`,
    ...(adjust === undefined ? [] : [f`${adjust.state}=1`]),
  ];
  const invalid = call('OR', [f`COUNTIF(${states},2)>0`, ...words]);
  const lacking = call('OR', [f`COUNTIF(${states},3)>0`, ...open, ...needsReason]);
  const scored = f`IF(${lacking},3,IF(${call('OR', touched)},1,0))`;
  return f`IF(${invalid},2,${notApplicable === undefined ? scored : f`IF(${notApplicable.value}=1,4,${scored})`})`;
}

const directStateFormula = (direct: Cells<Judged>, { notApplicable }: ItemCells): Formula =>
  notApplicable === undefined
    ? f`${direct.state}`
    : f`IF(OR(${direct.state}=2,${notApplicable.state}=2),2,IF(${notApplicable.value}=1,4,${direct.state}))`;

function rawFormula(item: Item, clauses: readonly Cells<ClauseScore>[]): Formula {
  const of = (effect: 'deduct' | 'credit') =>
    amountsOf(item.clauses ?? [], clauses, (clause) => effectOf(clause) === effect);
  const sum = (sign: '+' | '-', amounts: readonly Formula[]): Formula =>
    amounts.length === 0 ? f`` : sign === '+' ? f`+${call('SUM', amounts)}` : f`-${call('SUM', amounts)}`;
  return exactFormula(f`${startOf(item)}${sum('+', of('credit'))}${sum('-', of('deduct'))}`);
}

/** 扣分 of an item: 分值 less the score; null until it is scored. */
export const deductionOf = ({ fullScore }: Item, { score }: Pick<ItemScore, 'score'>): number | null =>
  score === null ? null : toNumber(minus(pointsOf(fullScore), score));
