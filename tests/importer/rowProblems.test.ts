/** What is to be said of many rows alike is said once, with all their places. */

import { placesTogether } from '../../src/importer/write/rowProblems';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { importForm } from './support/imported';

const checks: NoticeForm = {
  before: ['校园周边食品摊点检查表', '摊点名称：　　　检查时间：'],
  rows: [
    ['序号', '检查内容', '检查结果'],
    ['1', '证照齐全', '□是□否'],
    ['2', '食材新鲜', '□是□否'],
    ['3', '餐具消毒', '□合格□不合格'],
    ['4', '垃圾入桶', '□是□否'],
  ],
};

it.each<[FormKind, string, string]>([
  ['docx', '第1个表第2至3、5行第2列（证照齐全等3处）', '第1个表第4行第2列（餐具消毒）'],
  ['xlsx', '工作表“附件2”B4至B5、B7（证照齐全等3处）', '工作表“附件2”B6（餐具消毒）'],
])('rows of checks without 分值 in %s are told once for each pair of words', async (kind, many, one) => {
  const { problems } = await importForm(checks, kind);
  expect(
    problems.filter(({ code }) => code === 'import.statusGuessed').map(({ message }) => message),
  ).toEqual([
    `${many}没有写分值，先作为不计分的检查项，填“是”或“否”。请核对；要计分的，请补上分值再试。`,
    `${one}没有写分值，先作为不计分的检查项，填“合格”或“不合格”。请核对；要计分的，请补上分值再试。`,
  ]);
});

it('lines of 扣分 without a limit are one question', async () => {
  const { problems } = await importForm(
    {
      before: ['2025年环卫作业考核表', '作业单位：'],
      rows: [
        ['序号', '考核内容', '分值', '得分'],
        ['1', '清扫及时', '100', ''],
        [{ text: '扣分项', across: 4 }],
        ['1', '被媒体曝光的，每次扣2分', '', ''],
        ['2', '被群众投诉的，每次扣1分', '', ''],
      ],
    },
    'docx',
  );
  expect(problems.filter(({ code }) => code === 'import.bonusNoLimit').map(({ message }) => message)).toEqual(
    ['第1个表第4至5行第2列（被媒体曝光的，每次扣2分等2处）没有写最多加减几分，先不设上限。请核对。'],
  );
});

it('places that have nothing in common are named one by one', () => {
  const cells = ['第3行第2列', '第4行第1列', '第2行第2列（第2个表）'].map((name) => ({ name }));
  expect(placesTogether(cells)).toBe('第3行第2列、第4行第1列、第2行第2列（第2个表）');
});
