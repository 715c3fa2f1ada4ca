/** A checklist that has 扣分 and no 得分, for tests of what is taken. */
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aCount, anItem, aRubric, aSection } from './builders';
import type { Typed } from './scored';

export const COLUMNS: Rubric['layout']['columns'] = [
  { field: 'label', header: '序号' },
  { field: 'fullScore', header: '分值', plain: true },
  { field: 'criteria', header: '评分标准' },
  { field: 'deduction', header: '扣分' },
  { field: 'remark', header: '备注' },
];

export const item = (id: string, fullScore: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore, clauses: [aCount(0.5)], ...rest });

/** 30, 30, 20 and 20 in two sections. */
export const checklist = (rest: Partial<Rubric> = {}): Rubric =>
  aRubric({
    sections: [
      aSection({ id: 's1', title: '一、制度', items: [item('1', 30), item('2', 30)] }),
      aSection({ id: 's2', title: '二、现场', items: [item('3', 20), item('4', 20)] }),
    ],
    ...rest,
    layout: { columns: COLUMNS, baseTotal: '合计扣分', totalLabel: '得分', plainTotal: true, ...rest.layout },
  });

/** 扣2, 0, 0.5 and all 20 leave 28, 30, 19.5 and 0. */
export const TYPED: Typed = { '1': 2, '2': 0, '3': 0.5, '4': 20 };
