/** What the words of a notice say of points, as far as they go. */

import type { Rule } from '../rules';
import type { Effect } from '../rules/kind';
import type { PricedPiece } from './pieces';

/** A rule of which the words may leave something open. */
export type RuleDraft = { [K in Rule['kind']]: DraftOf<Extract<Rule, { readonly kind: K }>> }[Rule['kind']];
type DraftOf<R extends { readonly kind: string }> = Pick<R, 'kind'> & {
  readonly [P in keyof Omit<R, 'kind'>]?: R[P] | undefined;
};

/** What a person should look at before taking a reading over. */
export type Doubt =
  /** Nothing says what was to be reached. */
  | 'target'
  /** Several are said, one for each of several rates. */
  | 'targets'
  /** Nothing says so, and 100% was taken. */
  | 'targetOf100'
  /** Nothing says how many points there are at most. */
  | 'most'
  /** 合计最多扣3分 after several prices: of which of them? */
  | 'limit'
  /** 每次最多扣0.5分: each has its limit, and not all of them together. */
  | 'limitOfEach'
  /** Between the tiers there are gaps, or two hold the same number. */
  | 'tiers'
  /** 改善得5分，持平得3分，每下降1%扣1分: only one of them may hold. */
  | 'oneOf'
  /** 逾期1天扣0.1分，逾期3天以上扣0.5分: beside the other, or in its stead? */
  | 'instead'
  /** 每建成一个得2分；未通过验收的不得分: is it that one that gives nothing, or the whole item? */
  | 'scope'
  /** A、B，各得2分: one for each. */
  | 'each'
  /** 达到85%得6分，每高1%加1分，每低1%扣1分, of 10: it starts at 6. */
  | 'base'
  /** 每月开展1次检查得2分: each time, or once for all of them? */
  | 'howOften'
  /** 每篇5分: taken or given? */
  | 'effect'
  /** 扣总分5分: it is taken from the total, not from the item. */
  | 'fromTotal'
  /** 多引进的按数量得分: beside it stands what nobody can work out. */
  | 'unsaid'
  /** Nothing says how many people score. */
  | 'scorers';

export interface PriceReading {
  /** Place of its words in the text; `end` is behind them. */
  readonly from: number;
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  /** Undefined for a bare 每次0.2分: as the list says in which it stands. */
  readonly effect: Effect | undefined;
  readonly rule: RuleDraft;
  /** Most points of the clause, where its rule has no limit of its own. */
  readonly cap?: number;
  /** 分数不足的，从总分中扣除. */
  readonly overflows?: true;
  /** What was found, without its price: 未按时报送材料. '' where the piece does not say. */
  readonly fact: string;
  readonly doubts: readonly Doubt[];
}

/** What a text is read beside. */
export interface Beside {
  /** 分值 of the item; undefined for a line of 加分 or 扣分. */
  readonly fullScore: number | undefined;
  /** 考核内容: it may say what was to be reached. */
  readonly requirement: string;
}

/** Reads pieces of one kind, from the first of `pieces` on; undefined where they are of another. */
export type PriceReader = (pieces: readonly PricedPiece[], beside: Beside) => Found | undefined;

interface Found {
  /** How many pieces it took. */
  readonly count: number;
  readonly rule: RuleDraft;
  readonly fact?: string;
  readonly effect?: Effect;
  readonly doubts?: readonly Doubt[];
}
