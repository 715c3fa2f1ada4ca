/** A cell over the column of headings and that of words: what is scored, or the heading of several rows that are. */

import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const visit: NoticeForm = {
  before: ['入户走访考核表', '姓名：'],
  rows: [
    [cell('考核内容', 2), '评分标准', '满分', '得分'],
    [cell('仪表', 2), '着装整洁', '10', ''],
    [cell('登记', 2, 2), '信息齐全', '20', ''],
    ['字迹清楚', '10', ''],
    [cell('沟通', 1, 2), '政策宣讲', '表述准确', '30', ''],
    ['诉求记录', '无遗漏', '20', ''],
    [cell('纪律', 1, 2), '守时', '按时到户', cell('10', 1, 2), cell('', 1, 2)],
    ['保密', '不外传'],
    [cell('合计', 3), '100', ''],
  ],
};

it('over rows with a 分值 each it is their heading, over one row its words', async () => {
  const { rubric } = await importForm(visit, 'docx');
  expect(
    rubric?.sections.map(({ title, items }) => [title, items.map(({ fullScore }) => fullScore)]),
  ).toEqual([
    ['仪表', [10]],
    ['登记', [20, 10]],
    ['沟通', [30, 20]],
    ['纪律', [10]],
  ]);
  const items = rubric!.sections.flatMap((section) => section.items);
  expect(items.map(({ requirement = '' }) => requirement)).toEqual([
    '仪表',
    '',
    '',
    '政策宣讲',
    '诉求记录',
    '守时\n保密',
  ]);
});

it('rows over both columns that share a 分值 say their words once', async () => {
  const { rubric } = await importForm(
    {
      before: ['窗口服务考核表', '姓名：'],
      rows: [
        ['检查项目', cell('考核内容', 2), '标准分', '得分'],
        [cell('仪容', 1, 2), cell('着装', 2), cell('40', 1, 2), cell('', 1, 2)],
        [cell('工牌', 2)],
        [cell('办件', 1, 2), '受理', '材料一次告知', '30', ''],
        ['办结', '按时办结', '30', ''],
      ],
    },
    'docx',
  );
  const [first] = rubric!.sections.flatMap(({ items }) => items);
  expect(first?.rows?.map(({ requirement }) => requirement)).toEqual(['着装', '工牌']);
});

it('the words of such rows are not taken for what the heading covers', async () => {
  const { rubric } = await importForm(visit, 'docx');
  const first = rubric?.sections[1]?.items[0];
  expect(first?.across).toBeUndefined();
  expect(first?.criteria).toBe('信息齐全');
});
