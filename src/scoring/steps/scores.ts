/**
 * What each level of scoring comes to, step by step: the engine's values under the names that the calculation sheet has
 * for its formulas.
 */

import type { Points } from '../../points/points';
import type { ListName } from '../../rubric/names';
import type { State } from '../../rules/inputType';

export const Applicability = { elsewhere: 0, usable: 1, unknown: 3 } as const;
export type Applicability = (typeof Applicability)[keyof typeof Applicability];

export const Settled = { open: 0, nothing: 1, everything: 2 } as const;
export type Settled = (typeof Settled)[keyof typeof Settled];

/** What a clause says in 备注, each piece ending in ；, or nothing. */
export interface ClauseWords {
  /** 专题会议少开3次，扣0.3分（第二、三季度）； */
  readonly remark: string;
  /** The same with its reasons cut, for a row with less room. */
  readonly brief: string;
  /** 专题会议少开3次－0.3； for one with little. */
  readonly named: string;
}

/** What a rule is given that is worked out from several numbers. */
export interface ComputedScore {
  /** Why there is no number yet, for the clerk; nothing where there is one, or nothing was typed. */
  readonly lacks: string;
  /** As a number, not points; 0 while there is none. */
  readonly value: number;
  /** Why it cannot be used, for the clerk; nothing if it can be. */
  readonly advice: string;
}

/** A clause by itself, before its neighbours have a say. */
export interface OwnScore {
  /** Whether the clause is for this unit, and whether that is known. */
  readonly applicability: Applicability;
  /** Blank, valid, invalid or pending, over all the clause's cells. */
  readonly entered: State;
  /** Points of the rule, positive whatever they do to the score. */
  readonly ruled: Points;
  /** After multipliers and the clause's own limit. */
  readonly scaled: Points;
  /** What keeps the entries from being used, for the clerk; nothing if they can be. */
  readonly advice: string;
  /** As `entered`; lacking while there is advice; 不涉及 where the clause is not for this unit. */
  readonly state: State;
}

export interface ClauseScore extends OwnScore, ClauseWords {
  /** Points after the group: what counts. */
  readonly amount: Points;
}

export interface ItemWords {
  /** The clauses' sentences, each ending in ；. */
  readonly list: string;
  /** The same with their reasons cut. */
  readonly briefList: string;
  /** The whole of 备注; nothing where there is nothing to say. */
  readonly remarkAuto: string;
  /** The same with its reasons cut. */
  readonly brief: string;
  /** Clauses by name, each piece ending in ；: 会议少开1次－0.1；审定－0.1； */
  readonly named: string;
}

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

/** The lists, as rows of 评分表. */
export const LISTS: readonly ListName[] = ['bonus', 'penalty'];

export interface ListScore {
  readonly state: State;
  readonly score: Points;
  /** How many lines gave points. */
  readonly fired: number;
  /** In the official column: points once there are any or the sheet is 评完; 待汇总; else nothing. */
  readonly shown: Points | string;
  readonly remarkAuto: string;
  /** What stopped the sum: 合计不超过10分; nothing where nothing did. */
  readonly limit: string;
  /** The same with its reasons cut. */
  readonly brief: string;
  /** Clauses by name, each piece ending in ；. */
  readonly named: string;
}

export interface SectionScore {
  /** Sum of the items that are scored; 0 where a veto or 不得分 took the section, all of it where 即得满分. */
  readonly sum: Points;
  /** How much of the sum is 加分 beyond 分值; 不涉及 elsewhere does not raise it. */
  readonly extra: Points;
  /** 分值 that not even 即得满分 of the total gives: all of it where the section is lost, else that of items lost or left out. */
  readonly taken: Points;
  /** Whether something settled the section at once, and how. */
  readonly settled: Settled;
  /** The sum once every item is scored; nothing before. */
  readonly shown: Points | string;
}

/** What is taken, on a form that has 扣分 in place of 得分. */
export interface LossScore {
  readonly sum: Points;
  /** The sum once there is a score to take it from; before, what stands there in its place. */
  readonly shown: Points | string;
}

/** What counts of a section after 折算. */
export interface WeightScore extends Pick<SectionScore, 'sum' | 'extra' | 'taken'> {
  /** What the rest of the total has to make up for: all of the section where all of it is 不涉及. */
  readonly dropped: Points;
  /** The sum once every item is scored; nothing before. */
  readonly shown: Points | string;
}

/** 折算 of the whole form: what it adds up to, and what that counts for. Of a form whose base is scaled, of that alone. */
export interface WholeScore {
  /** Before what is 不涉及 is made up for. */
  readonly sum: Points;
  readonly counted: Points;
}

/** What an earlier column comes to; '' until every row has a score in it. */
export interface EarlierSum {
  readonly shown: Points | '';
}

/** Whether there is a total, and if not, why. */
export type TotalState = 'complete' | 'invalid' | 'blank' | 'incomplete' | 'pending';

export interface TotalScore {
  /** How many entries are unusable. */
  readonly invalid: number;
  /** How many things are missing before the sheet is 评完. */
  readonly missing: number;
  /** How many findings are entered. */
  readonly touched: number;
  /** How many items and lines wait for the other units. */
  readonly pending: number;
  /** Whether something settled the total at once, and how. */
  readonly settled: Settled;
  /** 分值 of the items left out as 不涉及 and made up for by the rest. */
  readonly dropped: Points;
  /** Sum of the sections, rescaled where items were left out. */
  readonly base: Points;
  readonly bonus: Points;
  readonly penalty: Points;
  /** What items could not bear and the total has to. */
  readonly overflow: Points;
  /** The total as a number, whatever the state. */
  readonly raw: Points;
  /** 总分 as printed: the number, 有误, 未评完, 待汇总, or nothing. */
  readonly total: Points | string;
  readonly grade: string;
}

export interface SubtotalScore {
  /** Sum of the items that are scored. */
  readonly sum: Points;
  /** The sum once every item of the unit is scored; nothing before. */
  readonly shown: Points | string;
}

export interface PrintedRemark {
  /** The rewritten sentence, or the automatic one. */
  readonly chosen: string;
  /** As it stands on 评分表. */
  readonly remark: string;
  /** Why the rewritten sentence needs another look; nothing if it does not. */
  readonly warning: string;
}
