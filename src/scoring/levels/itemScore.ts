/** What scoring an item comes to. */

import type { Points } from '../../points/points';
import type { State } from '../../rules/inputType';
import type { ItemWords } from '../words/itemWords';

export interface ItemScore extends ItemWords {
  readonly state: State;
  /** Points before 扣完为止: below zero where the deductions exceed 分值. */
  readonly beforeLimits: Points;
  /** Points by the rules alone, before any adjustment. */
  readonly byRules: Points;
  /** 加分 beyond the 分值. */
  readonly itemBonus: Points;
  /** What the item cannot bear and the total has to (分数不足的，从总分中扣除). */
  readonly overflow: Points;
  /** 评分; null until the item is scored. */
  readonly score: Points | null;
  /** What the item adds to its section; null where it is not scored or left out as 不涉及. */
  readonly contribution: Points | null;
  /** In the official column: the score, 不涉及, 有误, 待汇总 or nothing. */
  readonly printed: Points | string;
  /** What 审定调整 changed of the score; 0 where it could not act, or not at all. */
  readonly changed: Points;
  /** What keeps the entries of the item from being used together, for the clerk; nothing if they can be. */
  readonly advice: string;
  /** How many clauses gave points. */
  readonly fired: number;
}

/** How scores are rounded: to these decimals, or not until the total. */
export interface Grain {
  readonly decimals: number;
}
