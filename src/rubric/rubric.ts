/**
 * 评分细则 as data: the official document, clause by clause.
 *
 * These types say what a rubric file holds; `schema.ts` checks a file against them and `load.ts` turns a
 * checked file into a `Rubric`. Points are in 分 with at most 3 decimals.
 */

import type { Effect } from '../rules/kind';
import type { PeriodKind } from '../period/period';
import type { Reading, StatedAssumption } from './readingTypes';
import type { Clause, Exclusion, Group, Multiplier, Requirement } from './clause';
import type { Limits } from './limits';
import type { BoxWords, PrintLayout } from './printLayout';
import type { Scorers } from './scorers';
import type { StatusWords } from './statusWords';
import type { Veto } from './veto';

export type { Clause, Exclusion, Group, Multiplier, Requirement } from './clause';
export type { Veto, VetoCondition, VetoEffect } from './veto';
export type { StatusWords } from './statusWords';
export type { Blank, BoxWords, ColumnId, FootPart, PrintLayout, RuledRow } from './printLayout';
export type { Signature } from './signature';

export interface Rubric {
  readonly $schema?: string;
  /** Names the file and the standard: daxing-2021. */
  readonly id: string;
  /** Printed title; `{period}` stands for 2021年, 2021年第四季度, 2023年5月 or 2021年12月20日. */
  readonly title: string;
  /** Printed top left: 附件2. */
  readonly attachment?: string;
  readonly source: Source;
  /** What is scored: 社区, 县区. */
  readonly unitNoun: string;
  /** 县, 区, 开发区, where thresholds differ. */
  readonly unitClasses?: readonly string[];
  /** How many units are scored by this rubric, where the notice says it. */
  readonly unitCount?: number;
  /** 目标值 that every unit has of its own; entered at the head of the form. */
  readonly targets?: readonly Target[];
  /** `day`: each form is about the day it is filled in. `none`: nobody is asked for a period. */
  readonly period: PeriodKind;
  /** What the form is scored out of, as the document declares it, bonus apart. */
  readonly fullScore: number;
  /** 折算 of the whole form: what `fullScore` counts for as 总分 (满分1000分，总分＝得分÷10: 100). Default: as it is. */
  readonly scaleTo?: number;
  /** What of it is scaled: all, 加分 and 扣分 too (`total`, default), or the sum of the sections, before they come on top. */
  readonly scaleOf?: 'total' | 'base';
  readonly rounding?: Rounding;
  /** The least that 总分 can be; null where it may fall below 0 without limit (负面清单). Default: 0. */
  readonly floor?: number | null;
  /** The most that 总分 can be, whatever 加分 comes to (总分最高不超过100分). Default: no limit. */
  readonly cap?: number;
  /** Several people score every item, each in a column; its score is their mean. Only where scores are typed (direct). */
  readonly scorers?: Scorers;
  readonly sections: readonly Section[];
  readonly bonus?: Bonus;
  readonly penalties?: Penalties;
  readonly vetoes?: readonly Veto[];
  readonly exclusions?: readonly Exclusion[];
  /** 等级, from the best down or in any order; `min` decides. */
  readonly grades?: readonly GradeBand[];
  /** 约谈, 通报批评…: consequences across units and periods, in the words of the notice. */
  readonly followUps?: readonly FollowUp[];
  readonly layout: PrintLayout;
  readonly assumptions?: readonly StatedAssumption[];
  /** Passages that can be read in two ways with different results. */
  readonly readings?: readonly Reading[];
}

/** The notice that the rubric was taken from. */
interface Source {
  readonly notice: string;
  readonly issuer: string;
  /** 文号 */
  readonly number?: string;
  /** 成文日期, YYYY-MM-DD. */
  readonly date?: string;
  /** What it says of the score outside its table, sentence by sentence: the editor offers to take it over. */
  readonly sentences?: readonly string[];
}

export interface Rounding {
  /** Decimal places, 0 to 6. */
  readonly decimals: number;
  /** `item`: each item is rounded, so that what is printed adds up. `total`: only the total. */
  readonly at: 'item' | 'total';
}

/** 考评类目 */
export interface Section {
  readonly id: string;
  /** Its number, where the form has it in a cell of its own, in 序号: 一 beside 基础工作. Default: it is in the title. */
  readonly label?: string;
  readonly title: string;
  /** Beside its number: the columns that its title goes over as issued. Default: all before the 分值. */
  readonly across?: { readonly from: string; readonly to: string };
  /** Points of the heading as printed; lint compares them with its items. */
  readonly fullScore: number;
  /** 折算: what its 分值 counts for in the total (满分100分，按30%计入总分: 30). Default: as it is. */
  readonly scaleTo?: number;
  readonly items: readonly Item[];
}

/** A number of each unit's own, typed at the head of the form: 年度目标值, 所辖村数, 人口. */
export interface Target {
  readonly id: string;
  /** As printed beside the cell: PM2.5年均浓度考核目标值. */
  readonly label: string;
  /** 量词: 微克/立方米, 亩; a target in % has a percent cell. */
  readonly unit: string;
  /** Most it can be. Default: 100 in percent and in 个百分点, else a million. */
  readonly max?: number;
  /** What lies above 0 and below this was mistyped. Default: 0. */
  readonly plausibleFrom?: number;
}

/** The cells of a row of the table, where they are not one in every column: of an item, of a line of 加分 or 扣分项. */
interface IssuedCells {
  /** 序号 as printed, where several rows have one and are told apart by more (1 of 1.1 and 1.2), or none. Default: the label. */
  readonly printedLabel?: string;
  /**
   * Columns (`ColumnId`) in which its row has no cell of its own: that of the row right above goes over it, as long as
   * both say the same there. 序号, words, 责任部门, and what is left for the pen.
   */
  readonly joined?: readonly string[];
  /**
   * The columns that its words go over as issued: 满意度测评 over 一级指标 to 三级指标. Default: each has its own; the one
   * text of a line goes over 考核内容 and the rule, unless it begins and ends in one column.
   */
  readonly across?: { readonly from: string; readonly to: string };
  /** Other cells of its row that go over several columns (`ColumnId`), which have no words of their own: 病史 over two headings. */
  readonly spans?: readonly { readonly from: string; readonly to: string }[];
}

/** 考评项目. A parent has `items`, a leaf has `clauses`. */
export interface Item extends Limits, IssuedCells {
  readonly id: string;
  /** As printed: 1, （一）, ①. */
  readonly label: string;
  /** 考核内容 */
  readonly requirement?: string;
  /** 评分细则, verbatim. */
  readonly criteria?: string;
  /** Headings left of the item, the outermost first: 一级指标, 二级指标; '' where there is none. */
  readonly headings?: readonly string[];
  /** What stands in the columns of free text, by key: 考核方式, 数据来源. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Rows of the form that share the 分值 (机构、人员、制度 together 5分): one score, one printed cell, words of their own. */
  readonly rows?: readonly WordRow[];
  /**
   * Of `rows`: the columns (`ColumnId`) in which each has a cell of its own, though nothing is printed there: 备注, and what
   * is left for the pen. What the sheet itself writes into 备注 stands in the first.
   */
  readonly rowCells?: readonly string[];
  /** 分值; null for a row that has none: its clauses add (加分) or are charged to the parent, or it has a `status`. */
  readonly fullScore: number | null;
  /** 权重, 折算: what the 分值 counts for in what the item stands in (100分, 权重5%: 5). Only of items without sub-items. */
  readonly scaleTo?: number;
  /**
   * Points that the form gives, one of which is typed as the score where it has a column for each: 优30 | 良24 | 中18 | 差0.
   * The most of them is the 分值. Default: any score up to the 分值.
   */
  readonly levels?: readonly number[];
  /** A key row (※): one of these words is typed where others have a score. It has no 分值 and no clauses. */
  readonly status?: StatusWords;
  /** What is ticked for the row in the columns of boxes. Default: as `layout.boxes`. */
  readonly boxes?: BoxWords;
  readonly leadUnit?: string;
  readonly responsibleUnits?: readonly string[];
  readonly assessors?: readonly string[];
  /** Points before any clause: 分值 where clauses deduct (default), 0 where all of them credit (default). */
  readonly start?: number;
  /** Only units of these classes are scored on the item; for the others it is 不涉及 by itself. Default: all. */
  readonly appliesTo?: readonly string[];
  /**
   * What 不涉及 does to the score; without it an item always applies. `fullMarks`: it counts in full. `rescale`:
   * left out, the rest making up for it. `drop`: left out, the total being out of less.
   */
  readonly notApplicable?: 'fullMarks' | 'rescale' | 'drop';
  /** Where the deductions of an item without 分值 and limits go: they lower the sum of the parent, down to 0. */
  readonly chargeTo?: 'parent';
  readonly multipliers?: readonly Multiplier[];
  readonly groups?: readonly Group[];
  readonly clauses?: readonly Clause[];
  readonly items?: readonly Item[];
  /** Of a parent: it is printed as a row across the table, as the sections are (`layout.sectionRows`), number and all in its words. */
  readonly headingRow?: true;
  /** A parent's 分值 limits the sum of its children only where this is true. */
  readonly clamp?: boolean;
}

/** The words of one of several rows under one 分值. Of the first, what the others do not say stands for all of them. */
export interface WordRow extends Pick<
  Item,
  'requirement' | 'criteria' | 'texts' | 'leadUnit' | 'responsibleUnits'
> {
  readonly label?: string;
  /** Its own, where one cell has the 得分 of all rows: together they are the 分值 of the item, or they are its `levels`. */
  readonly fullScore?: number;
}

/** A line of 加分 or 扣分 that has no 分值 of its own. */
export interface ListLine extends Pick<Limits, 'floor'>, IssuedCells {
  readonly id: string;
  readonly label: string;
  /** 考核内容, where the form has it in a cell of its own. Default: `criteria` is all that there is: see `across`. */
  readonly requirement?: string;
  readonly criteria: string;
  /** As issued, in their columns: of 分值 (+3), of sections, of headings, and of other words by their `key`. */
  readonly mark?: string;
  readonly section?: string;
  readonly headings?: readonly string[];
  readonly texts?: Readonly<Record<string, string>>;
  /** Most the line can come to. Default: no limit. */
  readonly cap?: number;
  /** Where it stands, if not in this attachment: 附件1. */
  readonly attachment?: string;
  /** Id of the section that a 扣分项 is taken from, down to its 0. Default: the total. */
  readonly scope?: string;
  readonly leadUnit?: string;
  readonly responsibleUnits?: readonly string[];
  readonly multipliers?: readonly Multiplier[];
  readonly groups?: readonly Group[];
  readonly clauses: readonly Clause[];
}

/** 加分, or 加减分; its floor is that of all lines together. Default: none but those of its lines. */
export interface Bonus extends Pick<Limits, 'floor'> {
  /** 基本分达到80分的，方可加分: below this nothing is added. Default: it always counts. */
  readonly minBase?: number;
  /** Most that all lines together can add; null where the notice sets no limit. */
  readonly cap: number | null;
  readonly items: readonly ListLine[];
}

/** 扣分项, and the most that all lines together take: 扣分项累计不超过20分. */
export interface Penalties {
  /** Default: no limit. */
  readonly cap?: number;
  readonly items: readonly ListLine[];
}

/** 等级区间: from `min` (included) up to the next band. */
export interface GradeBand {
  readonly name: string;
  readonly min: number;
  readonly aliases?: readonly string[];
}

/** 后续措施, verbatim; nobody acts on it unasked. */
interface FollowUp {
  readonly id: string;
  readonly text: string;
}

export const defaultRounding: Rounding = { decimals: 2, at: 'item' };

/** 分值 in points; 0 for a row that has none. */
export const fullScoreOf = ({ fullScore }: Pick<Item, 'fullScore'>): number => fullScore ?? 0;

/** What the clause's points depend on. */
export const requirementsOf = ({ requires = [] }: Pick<Clause, 'requires'>): readonly Requirement[] =>
  typeof requires === 'string' ? [{ clause: requires, is: 'exceeded' }] : requires;

/** What a clause does: as it says, or by the list it stands in. */
export const effectOf = (clause: Clause, list: Effect = 'deduct'): Effect => clause.effect ?? list;
