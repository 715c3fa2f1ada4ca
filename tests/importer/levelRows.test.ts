/** Rows of which only one can hold are one item, whose 分值 is the most of them. */

import type { FormCell, NoticeForm } from './support/form';
import { drawnIds, numbersIn } from './support/drawn';
import { codesOf, importForm } from './support/imported';

const cell = (text: string, down: number): FormCell => ({ text, down });

const form = (rows: NoticeForm['rows']): NoticeForm => ({
  before: ['造林绿化任务考核表', '乡镇：'],
  rows: [['考核项目', '评分标准', '得分', '备注'], ...rows],
});

const LEVELS = ['完成任务90%以上的（60分）', '完成任务70%以上的（40分）', '完成任务50%以上的（20分）'];

it('levels that fall to 不得分 are one item of the most of them', async () => {
  const imported = await importForm(
    form([
      [cell('任务完成', 4), LEVELS[0]!, '', ''],
      [LEVELS[1]!, '', ''],
      [LEVELS[2]!, '', ''],
      ['完成任务50%以下的不得分', '', ''],
      [cell('档案资料', 2), '资料齐全（25分）', '', ''],
      ['上报及时（15分）', '', ''],
    ]),
    'docx',
  );
  const { rubric } = imported;
  expect(codesOf(imported)).toContain('import.levelRows');
  // 60 + 25 + 15, and not 60 + 40 + 20 + 25 + 15.
  expect(rubric!.fullScore).toBe(100);
  const items = rubric!.sections.flatMap((section) => section.items);
  expect(items.map(({ fullScore }) => fullScore)).toEqual([60, 25, 15]);
  expect(items[0]!.rows!.map(({ criteria }) => criteria)).toEqual([...LEVELS, '完成任务50%以下的不得分']);
  const [one, two, three] = items.map(({ id }) => id);
  const fill = { [one!]: 40, [two!]: 25, [three!]: 15 };
  expect(drawnIds(rubric!)).toContain('total');
  expect(numbersIn(rubric!, 'total', fill)).toEqual([80]);
});

it.each([
  [
    'a row that takes away stands among them',
    ['有方案（10分）', '有台账（6分），缺一次扣1分', '未建档的不得分'],
    [10, 6],
  ],
  ['they do not fall', ['有方案（6分）', '有台账（10分）', '未建档的不得分'], [6, 10]],
  ['the heading says their sum', ['有方案（10分）', '有台账（6分）', '未建档的不得分'], [10, 6]],
])('rows stay items of their own where %s', async (why, words, points) => {
  const name = why === 'the heading says their sum' ? '基础工作（16分）' : '基础工作';
  const [first = '', ...others] = words;
  const { rubric } = await importForm(
    form([[cell(name, 3), first, '', ''], ...others.map((text) => [text, '', ''])]),
    'docx',
  );
  expect(rubric!.sections.flatMap(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual(points);
});
