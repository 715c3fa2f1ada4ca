/**
 * 评分细则 as data: the official document, clause by clause.
 *
 * These types say what a rubric file holds; `schema.ts` checks a file against them and `load.ts` turns a
 * checked file into a `Rubric`. Points are in 分 with at most 3 decimals.
 */

import type { Rule } from '../rules';
import type { Effect } from '../rules/kind';

export interface Rubric {
  readonly $schema?: string;
  /** Names the file and the standard: daxing-2021. */
  readonly id: string;
  /** Printed title; `{period}` stands for 2021年, 2021年第四季度 or 2023年5月. */
  readonly title: string;
  /** Printed top left: 附件2. */
  readonly attachment?: string;
  readonly source: Source;
  /** What is scored: 社区, 县区. */
  readonly unitNoun: string;
  /** 县, 区, 开发区, where thresholds differ. */
  readonly unitClasses?: readonly string[];
  readonly period: PeriodKind;
  /** 总分 as the document declares it, bonus apart. */
  readonly fullScore: number;
  readonly rounding?: Rounding;
  readonly sections: readonly Section[];
  readonly bonus?: Bonus;
  readonly penalties?: { readonly items: readonly ExtraItem[] };
  readonly vetoes?: readonly Veto[];
  /** 等级, from the best down or in any order; `min` decides. */
  readonly grades?: readonly GradeBand[];
  readonly layout: Layout;
  readonly assumptions?: readonly Assumption[];
}

export type PeriodKind = 'year' | 'quarter' | 'month';

/** The notice that the rubric was taken from. */
export interface Source {
  readonly notice: string;
  readonly issuer: string;
  /** 文号 */
  readonly number?: string;
  /** 成文日期, YYYY-MM-DD. */
  readonly date?: string;
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
  readonly label?: string;
  readonly title: string;
  /** Points of the heading as printed; lint compares them with its items. */
  readonly fullScore: number;
  readonly items: readonly Item[];
}

/** 考评项目. A parent has `items`, a leaf has `clauses`. */
export interface Item {
  readonly id: string;
  /** As printed: 1, （一）, ①. */
  readonly label: string;
  /** 考核内容 */
  readonly requirement?: string;
  /** 评分细则, verbatim. */
  readonly criteria?: string;
  readonly fullScore: number;
  readonly leadUnit?: string;
  readonly responsibleUnits?: readonly string[];
  readonly assessors?: readonly string[];
  /** Points before any clause: 分值 where clauses deduct (default), 0 where all of them credit (default). */
  readonly start?: number;
  /** What 不涉及 does to the score; without it an item always applies. */
  readonly notApplicable?: 'fullMarks' | 'rescale';
  readonly clauses?: readonly Clause[];
  readonly items?: readonly Item[];
  /** A parent's 分值 limits the sum of its children only where this is true. */
  readonly clamp?: boolean;
}

/** 考评办法中的一款: one sentence of an item. */
export interface Clause {
  readonly id: string;
  /** An exact piece of the item's criteria. */
  readonly text: string;
  /** What was found, for the column 考核情形. */
  readonly label: string;
  /** The sentence for 备注; {n} and {points} are filled in. */
  readonly remark: string;
  /** Default: deduct in an item, bonus or penalty in those lists. */
  readonly effect?: Effect;
  readonly rule: Rule;
}

/** A line of 加分 or 扣分 that has no 分值 of its own. */
export interface ExtraItem {
  readonly id: string;
  readonly label: string;
  readonly criteria: string;
  /** Most the line can come to. Default: no limit. */
  readonly cap?: number;
  readonly clauses: readonly Clause[];
}

/** 加分 */
export interface Bonus {
  /** Most that all lines together can add; null where the notice sets no limit. */
  readonly cap: number | null;
  readonly items: readonly ExtraItem[];
}

/** 否决项 */
export interface Veto {
  readonly id: string;
  readonly text: string;
  readonly effect: VetoEffect;
  /** The item or section that scores 0 (`itemZero`, `sectionZero`). */
  readonly target?: string;
  /** The grade forced (`forcedGrade`) or the highest still allowed (`gradeCeiling`). */
  readonly grade?: string;
  /** Printed under 总分 when it fired. Default: by effect. */
  readonly consequence?: string;
}

export type VetoEffect =
  'noHonours' | 'itemZero' | 'sectionZero' | 'totalZero' | 'forcedGrade' | 'gradeCeiling';

/** 等级区间: from `min` (included) up to the next band. */
export interface GradeBand {
  readonly name: string;
  readonly min: number;
  readonly aliases?: readonly string[];
}

export interface Layout {
  readonly orientation?: 'portrait' | 'landscape';
  /** `windows`: 宋体 and 仿宋, on every PC. `gbt9704`: 方正小标宋简体 and 仿宋_GB2312. */
  readonly fonts?: 'windows' | 'gbt9704';
  readonly columns: readonly LayoutColumn[];
  /** The row for 加分 inside the table, as issued. */
  readonly bonusRow?: RowLabel;
  /** The row for 扣分项. */
  readonly penaltyRow?: RowLabel;
  /** As issued: 总分. */
  readonly totalLabel?: string;
  /** As issued: 评分时间. */
  readonly dateLabel?: string;
  /** 考核人, 被考核单位负责人: who signs, in the order of the page. */
  readonly signatures?: readonly Signature[];
}

/** 序号 and words of a row that stands for a list. */
export interface RowLabel {
  readonly label: string;
  readonly title: string;
}

export type ColumnField =
  | 'section'
  | 'label'
  | 'requirement'
  | 'criteria'
  | 'fullScore'
  | 'score'
  | 'deduction'
  | 'remark'
  | 'leadUnit'
  | 'responsibleUnits';

export interface LayoutColumn {
  readonly field: ColumnField;
  readonly header: string;
  /** Width in characters of the workbook's default font. */
  readonly width?: number;
}

export interface Signature {
  readonly label: string;
  /** How many sign. Default: 1. */
  readonly people?: number;
  /** 盖章: needs room for a seal. */
  readonly stamp?: boolean;
}

/** A reading that the document leaves open, and the one chosen. */
export interface Assumption {
  /** JSON pointer to what it is about. */
  readonly about: string;
  readonly text: string;
  /** Neutral 评分口径 for 填表说明; never says that the notice contradicts itself. */
  readonly note?: string;
}

export const defaultRounding: Rounding = { decimals: 2, at: 'item' };

/** 考评项目 that carry clauses, in the order of the document. */
export const leafItems = (rubric: Rubric): readonly Item[] =>
  rubric.sections.flatMap(({ items }) => items.flatMap(leaves));

const leaves = (item: Item): readonly Item[] =>
  item.items === undefined ? [item] : item.items.flatMap(leaves);

/** Every item and sub-item, parents before their children, with its JSON pointer. */
export function itemsWithPointers(
  rubric: Rubric,
): readonly { readonly item: Item; readonly pointer: string }[] {
  const walk = (items: readonly Item[], base: string): { item: Item; pointer: string }[] =>
    items.flatMap((item, i) => [
      { item, pointer: `${base}/${i}` },
      ...walk(item.items ?? [], `${base}/${i}/items`),
    ]);
  return rubric.sections.flatMap(({ items }, s) => walk(items, `/sections/${s}/items`));
}

/** What a clause does: as it says, or by the list it stands in. */
export const effectOf = (clause: Clause, list: Effect = 'deduct'): Effect => clause.effect ?? list;
