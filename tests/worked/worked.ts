/** Short notices, made up, with what nobody could say before: their words, a rubric, and totals worked out by hand. */
import type { Clause, Item, PrintLayout, Rubric } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { aClause } from '../support/builders';
import type { Typed } from '../support/scored';

export interface WorkedNotice {
  /** All that its form shows, a line a row; `｜` between cells. */
  readonly words: string;
  readonly rubric: Rubric;
  readonly fills: readonly WorkedFill[];
}

export interface WorkedFill {
  readonly typed: Typed;
  /** 得分 by item: the arithmetic stands beside it, from the words of the notice. */
  readonly items: Readonly<Record<string, number | string>>;
  readonly total: number;
  readonly grade?: string;
  /** What stands under 总分. */
  readonly prints?: readonly string[];
}

/** A clause that says its words as its label; the item gives it its id. */
export const clause = (
  text: string,
  label: string,
  rule: WrittenRule,
  { effect = 'deduct', ...more }: Partial<Clause> = {},
): Clause =>
  aClause({
    text,
    label,
    rule,
    effect,
    remark: `${label}{n}，${{ deduct: '扣', credit: '得', bonus: '加', penalty: '扣' }[effect]}{points}分`,
    ...more,
  });

export const each = (points: number, unit: string): WrittenRule => ({ kind: 'perOccurrence', points, unit });

type Columns = PrintLayout['columns'];

/** 序号 to 备注, with whatever the form has left of them. */
export const columns = (left: Columns, right: Columns = []): Columns => [
  ...left,
  { field: 'label', header: '序号' },
  { field: 'requirement', header: '考核内容' },
  { field: 'criteria', header: '评分标准' },
  { field: 'fullScore', header: '分值', plain: true },
  ...right,
  { field: 'score', header: '得分' },
  { field: 'remark', header: '备注' },
];

/** A row that decides and has no points. */
export const keyRow = (item: Pick<Item, 'id' | 'label' | 'requirement' | 'criteria'>): Item => ({
  fullScore: null,
  status: { words: ['符合', '不符合'], failing: ['不符合'], mark: '※' },
  ...item,
});
