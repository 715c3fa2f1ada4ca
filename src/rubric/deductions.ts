/**
 * Forms that have 扣分 in place of 得分: what is taken from an item is typed and printed, and its score stands nowhere.
 *
 * > 序号 | 检查内容 | 分值 | 评分标准 | 扣分 | 备注 …… 总扣分 …… 得分 (checklists of safety, kitchens, schools)
 *
 * What counts is the score all the same, 分值 less 扣分: see scoring/levels/given.ts.
 */

import { isCheckForm } from './boxes';
import { isStatusRow, itemsWithPointers } from './items';
import { hasLimits } from './limits';
import { itemName } from './names';
import type { Item, Rubric } from './rubric';
import { effectOf } from './rubric';
import { isWholeScaled } from './scales';

export const hasDeductionsOnly = (rubric: Rubric): boolean => {
  const { columns } = rubric.layout;
  return (
    columns.some(({ field }) => field === 'deduction') &&
    !columns.some(({ field }) => field === 'score') &&
    !isCheckForm(rubric)
  );
};

/** The column in which an item has its result: every form but a list of checks has it. */
export const scoreField = (rubric: Rubric): 'score' | 'deduction' =>
  hasDeductionsOnly(rubric) ? 'deduction' : 'score';

/** Whether scores, or what is taken from them, and 总分 are printed. */
export const hasScores = (rubric: Rubric): boolean =>
  rubric.layout.columns.some(({ field }) => field === 'score') || hasDeductionsOnly(rubric);

/** A thing of the rubric that 扣分 alone cannot show. */
export interface Undeductible {
  readonly pointer: string;
  /** In the words of the form. */
  readonly what: string;
}

/** 加分 within an item, 折算, several who score: what comes of them stands in a column 得分 or nowhere. */
export function undeductible(rubric: Rubric): readonly Undeductible[] {
  if (!hasDeductionsOnly(rubric)) return [];
  const { sections, scorers, layout } = rubric;
  return [
    ...(scorers === undefined ? [] : [{ pointer: '/scorers', what: '几个人分别评分' }]),
    ...(isWholeScaled(rubric) ? [{ pointer: '/scaleTo', what: '折算' }] : []),
    ...sections.flatMap(({ scaleTo }, i) =>
      scaleTo === undefined ? [] : [{ pointer: `/sections/${i}/scaleTo`, what: '折算' }],
    ),
    ...layout.columns.flatMap(({ field, header }, i) =>
      OF_SCORES.includes(field) ? [{ pointer: `/layout/columns/${i}`, what: `“${header}”一列` }] : [],
    ),
    ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => [
      ...(item.scaleTo === undefined ? [] : [{ pointer: `${pointer}/scaleTo`, what: '权重' }]),
      ...(canGain(item) ? [{ pointer, what: `${itemName(item.label)}的加分` }] : []),
    ]),
  ];
}

const OF_SCORES: readonly string[] = ['counted', 'bonus', 'beforeBonus', 'scorer'];

/** Whether it may come to more than its 分值, or to anything at all without one. */
function canGain(item: Item): boolean {
  const { items, fullScore, cap = fullScore, chargeTo, clauses = [] } = item;
  if (items !== undefined || isStatusRow(item)) return false;
  const isLimited = hasLimits(item) && cap !== fullScore;
  const isWithout = fullScore === null && chargeTo === undefined;
  return isLimited || isWithout || clauses.some((clause) => effectOf(clause) === 'bonus');
}

/** Whether the row that adds up what is taken stands below 扣分项, which it adds up as well. */
export function sumsPenalties({ layout: { rowOrder = [] } }: Pick<Rubric, 'layout'>): boolean {
  const [base, penalty] = [rowOrder.indexOf('base'), rowOrder.indexOf('penalty')];
  return penalty >= 0 && base > penalty;
}
