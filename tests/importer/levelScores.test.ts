/** Where the form has a column for each score that can be given, no other score can be typed. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';
import type { Rubric } from '../../src/rubric/rubric';
import { leafItems } from '../../src/rubric/items';
import { prepare } from '../../src/scoring/prepare';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const teaching: NoticeForm = {
  before: ['听课评价表', '授课人姓名：　　　评价日期：'],
  rows: [
    [cell('序号', 1, 2), cell('评价内容', 1, 2), cell('评价标准', 3), cell('得分', 1, 2)],
    ['优', '中', '差'],
    ['1', '目标明确', '2', '1', '0', ''],
    ['2', '讲解清楚', '5', '3', '1', ''],
    ['3', '课堂有序', '3', '1-2', '0', ''],
  ],
};

const expectedOf = (rubric: Rubric, id: string): string =>
  prepare(rubric, 'direct').byId.get(id)?.entry.expected ?? '';

it('0, 1 and 2 are the scores of a row; 1.5 and 3 are 有误', async () => {
  const { rubric } = await importForm(teaching, 'docx');
  const total = (first: number | string) => scored(rubric!, { '1': first, '2': 5, '3': 2.5 }, 'direct').total;
  // 2 + 5 + 2.5, 1 + 5 + 2.5, 0 + 5 + 2.5
  expect([2, 1, 0].map(total)).toEqual([9.5, 8.5, 7.5]);
  expect([1.5, 3, -1, '2'].map(total)).toEqual(['有误', '有误', '有误', '有误']);
  expect(expectedOf(rubric!, '1')).toBe('只能填2、1、0');
});

it('nothing is 0 also where the lowest level gives 1', async () => {
  const { rubric } = await importForm(teaching, 'html');
  const total = (second: number) => scored(rubric!, { '1': 2, '2': second, '3': 3 }, 'direct').total;
  expect([5, 3, 1, 0].map(total)).toEqual([10, 8, 6, 5]);
  expect(total(4)).toBe('有误');
  expect(expectedOf(rubric!, '2')).toBe('只能填5、3、1，都够不上的填0');
});

it('a range in a column leaves it to the assessor', async () => {
  const { rubric } = await importForm(teaching, 'docx');
  expect(leafItems(rubric!).map(({ levels }) => levels)).toEqual([[2, 1, 0], [5, 3, 1], undefined]);
  expect(scored(rubric!, { '1': 2, '2': 5, '3': 1.7 }, 'direct').total).toBe(8.7);
});

it('a row of another 分值 by now takes any score up to it', async () => {
  const { rubric } = await importForm(teaching, 'docx');
  const [section] = rubric!.sections;
  const [first, ...items] = section!.items;
  const changed: Rubric = {
    ...rubric!,
    sections: [{ ...section!, items: [{ ...first!, fullScore: 4 }, ...items] }],
  };
  expect(scored(changed, { '1': 3.5, '2': 5, '3': 3 }, 'direct').total).toBe(11.5);
});

it('得3分, 得1分 in the words of a rule is no column: what lies between can be typed', async () => {
  const { rubric } = await importForm(
    {
      before: ['听课评价表', '授课人姓名：　　　评价日期：'],
      rows: [
        ['序号', '评价内容', '评价标准', '分值', '得分'],
        ['1', '目标明确', '明确得3分，较明确得1分，不明确不得分', '3', ''],
      ],
    },
    'docx',
  );
  expect(scored(rubric!, { '1': 2 }, 'direct').total).toBe(2);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('what cannot be typed is 有误 there as well', async () => {
    const { rubric } = await importForm(teaching, 'docx');
    const fills = [
      ...[0, 1, 2, 1.5, 3, -1, 0.9999, '2', ' '].map((first) => ({ '1': first, '2': 3, '3': 2.5 })),
      ...[5, 3, 1, 0, 4, 0.5].map((second) => ({ '1': 2, '2': second, '3': 3 })),
    ];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
