/** Checklists that have 扣分 and no 得分: printed, filled in and added up as they are issued. Numbers by hand. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { drawn, drawnIds, numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const dormitory = (...sums: NoticeForm['rows']): NoticeForm => ({
  before: ['宿舍安全检查表', '宿舍：　　　　检查日期：'],
  rows: [
    ['序号', '检查内容', '分值', '评分标准', '扣分', '备注'],
    ['1', '用电安全', '30', '私拉电线一处扣2分', '', ''],
    ['2', '消防通道', '30', '堵塞一处扣5分', '', ''],
    ['3', '内务整洁', '20', '不整洁一处扣0.5分', '', ''],
    ['4', '晚归登记', '20', '漏登一人扣1分', '', ''],
    ...sums,
  ],
});

const both = dormitory([cell('合计扣分', 2), '100', '', '', ''], [cell('得分', 2), '', '', '', '']);

/** 30−2, 30−0, 20−0.5 and 20−20: 77.5; 22.5 are taken. */
const fill = { '1': 2, '2': 0, '3': 0.5, '4': 20 };

it('has 扣分 in its place and no 得分 of ours', async () => {
  const { rubric, problems } = await importForm(both, 'docx');
  expect(rubric!.layout.columns.map(({ field, header }) => `${field} ${header}`)).toEqual([
    ...[
      'label 序号',
      'requirement 检查内容',
      'fullScore 分值',
      'criteria 评分标准',
      'deduction 扣分',
      'remark 备注',
    ],
  ]);
  expect(problems.map(({ code }) => code)).not.toContain('import.columnAdded');
  expect(rubric!.fullScore).toBe(100);
});

it.each(['docx', 'xlsx', 'html'] as const)(
  'adds up 扣分 and 得分 where the form has them: %s',
  async (kind) => {
    const { rubric } = await importForm(both, kind);
    expect(drawnIds(rubric!).slice(-6)).toEqual(['1', '2', '3', '4', ':base', 'total']);
    expect(drawn(rubric!, ':base')).toEqual(['1-2×1 合计扣分']);
    expect(drawn(rubric!, 'total')).toEqual(['1-2×1 得分']);
    expect(numbersIn(rubric!, '1', fill)).toEqual([30, 2]);
    expect(numbersIn(rubric!, ':base', fill)).toEqual([100, 22.5]);
    expect(numbersIn(rubric!, 'total', fill)).toEqual([77.5]);
  },
);

it.each(['总扣分', '扣分合计', '累计扣分', '合计（扣分）', '合计'])(
  '%s is what is taken, and 总分 is added for what is left',
  async (label) => {
    const { rubric, problems } = await importForm(dormitory([cell(label, 2), '', '', '', '']), 'docx');
    expect(numbersIn(rubric!, ':base', fill)).toEqual([22.5]);
    expect(numbersIn(rubric!, 'total', fill)).toEqual([77.5]);
    expect(problems.map(({ code }) => code)).toContain('import.totalAdded');
  },
);

it.each(['总分', '得分', '总得分', '实得分', '合计得分'])('%s is what is left', async (label) => {
  const { rubric } = await importForm(dormitory([cell(label, 2), '', '', '', '']), 'docx');
  expect(drawnIds(rubric!)).not.toContain(':base');
  expect(numbersIn(rubric!, 'total', fill)).toEqual([77.5]);
});

it.each(['扣分值', '扣分数', '实扣分', '应扣分', '扣分（分）', '失分'])(
  '%s is such a column',
  async (header) => {
    const [titles = [], ...rows] = both.rows;
    const form = { ...both, rows: [titles.map((each) => (each === '扣分' ? header : each)), ...rows] };
    const { rubric } = await importForm(form, 'docx');
    expect(rubric!.layout.columns.map(({ field }) => field)).not.toContain('score');
    expect(numbersIn(rubric!, 'total', fill)).toEqual([77.5]);
  },
);

it('one cell for the 扣分 of several rows is one item: 50−3', async () => {
  const { rubric } = await importForm(
    {
      before: ['食品安全检查表'],
      rows: [
        ['序号', '检查内容', '分值', '扣分', '备注'],
        ['1', '证照齐全', '30', cell('', 1, 2), ''],
        ['2', '健康证明', '20', ''],
        ['3', '后厨卫生', '50', '', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.sections[0]!.items.map(({ fullScore }) => fullScore)).toEqual([50, 50]);
});

it('自评分 beside it is what the units give first', async () => {
  const { rubric } = await importForm(
    {
      before: ['安全生产考核表'],
      rows: [
        ['序号', '考核内容', '分值', '评分标准', '自评分', '扣分'],
        ['1', '责任制', '50', '缺一项扣5分', '', ''],
        ['2', '隐患排查', '50', '缺一次扣5分', '', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.layout.columns.map(({ field }) => field)).toEqual([
    ...['label', 'requirement', 'fullScore', 'criteria', 'earlier', 'deduction'],
  ]);
});

it('小计 of each part is what is taken there', async () => {
  const { rubric } = await importForm(
    {
      before: ['校园安全检查表'],
      rows: [
        ['序号', '检查内容', '分值', '评分标准', '扣分'],
        [cell('一、门卫（40分）', 5)],
        ['1', '登记', '40', '漏登一人扣1分', ''],
        [cell('小计', 2), '40', '', ''],
        [cell('二、消防（60分）', 5)],
        ['2', '器材', '60', '缺一件扣5分', ''],
        [cell('小计', 2), '60', '', ''],
        [cell('合计', 2), '100', '', ''],
        [cell('得分', 2), '', '', ''],
      ],
    },
    'docx',
  );
  const typed = { '1': 3, '2': 10 };
  const sums = drawnIds(rubric!).filter((id) => id.startsWith(':subtotal'));
  expect(sums.map((id) => numbersIn(rubric!, id, typed))).toEqual([
    [40, 3],
    [60, 10],
  ]);
  expect(numbersIn(rubric!, ':base', typed)).toEqual([100, 13]);
  expect(numbersIn(rubric!, 'total', typed)).toEqual([87]);
});

it('加分 below it keeps its own way: 100 − 22.5 + 3', async () => {
  const { rubric } = await importForm(
    dormitory(
      [cell('合计扣分', 2), '100', '', '', ''],
      ['加分项', '文明宿舍', '', '获评一次加3分', '', ''],
      [cell('总分', 2), '', '', '', ''],
    ),
    'docx',
  );
  const typed = { ...fill, b1a: 3, 'b1a:note': '获评一次' };
  expect(rubric!.layout.columns.map(({ field }) => field)).not.toContain('score');
  expect([':base', 'total'].map((id) => numbersIn(rubric!, id, typed).at(-1))).toEqual([22.5, 80.5]);
});

it('gets 得分 all the same where 扣分 has no place for something: several who score', async () => {
  const { rubric, problems } = await importForm(
    {
      before: ['工作考核表'],
      rows: [
        ['序号', '考核内容', '分值', '评委1', '评委2', '扣分'],
        ['1', '责任制', '40', '', '', ''],
        ['2', '隐患排查', '60', '', '', ''],
        [cell('合计扣分', 2), '', '', '', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.layout.columns.map(({ field }) => field)).toContain('score');
  expect(rubric!.layout.baseTotal).toBeUndefined();
  expect(problems.map(({ code }) => code)).toContain('import.columnAdded');
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();
  it('comes to the same', async () => {
    const { rubric } = await importForm(both, 'docx');
    const fills = [{}, fill, { ...fill, '3': 20.5 }, { ...fill, '2': null }, { ...fill, '1': '无' }];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
