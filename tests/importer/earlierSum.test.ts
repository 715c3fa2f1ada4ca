/** 自评分 in the row 合计: what its column comes to, once every row has one. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const station: NoticeForm = {
  before: ['2026年驿站评估表', '驿站名称：　　　评估日期：'],
  rows: [
    ['项目', '内容', '分值', '自评分', '考核分'],
    ['环境', '整洁', '35', '', ''],
    ['服务', '热情', '65', '', ''],
    [cell('合计', 2), '100', '', ''],
  ],
};
const self = { '1/自评分': 33.5, '2/自评分': 60.3 };

it('33.5 and 60.3 are 93.8; the score beside it is that of the assessor', async () => {
  const { rubric } = await importForm(station, 'docx');
  expect(numbersIn(rubric!, 'total', { ...self, '1': 30, '2': 59.5 })).toEqual([100, 93.8, 89.5]);
});

it('one row without 自评分, or with a word, leaves it blank', async () => {
  const { rubric } = await importForm(station, 'docx');
  expect(numbersIn(rubric!, 'total', { '1/自评分': 33.5, '1': 30, '2': 59.5 })).toEqual([100, 89.5]);
});

it('a form whose 加分 has no 自评分 leaves it to the pen', async () => {
  const rows = [
    ...station.rows.slice(0, 3),
    [cell('加分项', 5)],
    ['加分', '获奖加3分', '3', '', ''],
    ...station.rows.slice(3),
  ];
  const { rubric } = await importForm({ ...station, rows }, 'docx');
  expect(numbersIn(rubric!, 'total', { ...self, '1': 30, '2': 59.5 })).not.toContain(93.8);
});

it('in a cell over 得分 and 小计 as well', async () => {
  const { rubric } = await importForm(
    {
      ...station,
      rows: [
        ['项目', '内容', '分值', '自评分', '自评理由', '考核分'],
        ['环境', '整洁', '35', '', '', ''],
        ['服务', '热情', '65', '', '', ''],
        [cell('合计', 2), '100', cell('', 2), ''],
      ],
    },
    'docx',
  );
  expect(numbersIn(rubric!, 'total', { ...self, '1': 30, '2': 59.5 })).toEqual([100, 93.8, 89.5]);
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it('comes to the same', async () => {
    const { rubric } = await importForm(station, 'docx');
    const fills = [{}, self, { ...self, '1': 30, '2': 59.5 }, { '1/自评分': 33.5, '1': 30, '2': 59.5 }];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
