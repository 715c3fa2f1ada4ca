/** Rows of the table above its headings and below 合计: they stay rows of the table, each with its cells. */

import { codesOf, importForm } from './support/imported';
import type { NoticeForm } from './support/form';

const across = (text: string, columns: number) => ({ text, across: columns });

/** As an office for roads has it. */
const roads: NoticeForm = {
  before: ['附件3', '农村公路养护检查评分表'],
  rows: [
    ['路线名称', '', '路线编号：', across('', 2)],
    ['管养\n单位', '', '检查\n时间', across('　　年　月　日', 2)],
    ['序号', '检查项目', '评分标准', '分值', '得分'],
    ['1', '路肩', '堆积杂物每处扣1分', '60', ''],
    ['2', '边沟', '淤塞每10米扣1分', '40', ''],
    [across('合计', 3), '100', ''],
    [across('总得分（大写）：', 5)],
    ['检查组意见', across('组长签字：　　　　年　月　日', 4)],
    ['受检单位', '', '复核人', across('', 2)],
  ],
};

it.each(['docx', 'html'] as const)('are drawn with their cells (%s)', async (kind) => {
  const imported = await importForm(roads, kind);
  const { layout, unitNoun } = imported.rubric!;
  expect(unitNoun).toBe('路线名称');
  expect(layout.head).toBeUndefined();
  expect(layout.foot).toBeUndefined();
  expect(layout.tableHead).toEqual([
    {
      cells: [
        { from: 1, to: 1, text: '路线名称' },
        { from: 2, to: 2, entry: { label: '路线名称', is: 'unit' } },
        { from: 3, to: 3, text: '路线编号：' },
        { from: 4, to: 5, entry: { label: '路线编号', key: 'h1' } },
      ],
    },
    {
      cells: [
        { from: 1, to: 1, text: '管养\n单位' },
        { from: 2, to: 2, entry: { label: '管养单位', key: 'h2' } },
        { from: 3, to: 3, text: '检查\n时间' },
        { from: 4, to: 5, entry: { label: '检查时间', is: 'date' } },
      ],
    },
  ]);
  expect(layout.tableFoot).toEqual([
    { cells: [{ from: 1, to: 5, text: '总得分（大写）：' }] },
    {
      cells: [
        { from: 1, to: 1, text: '检查组意见' },
        { from: 2, to: 5, text: '组长签字：　　　　年　月　日' },
      ],
      lines: 3,
    },
    {
      cells: [
        { from: 1, to: 1, text: '受检单位' },
        { from: 2, to: 2 },
        { from: 3, to: 3, text: '复核人' },
        { from: 4, to: 5 },
      ],
    },
  ]);
  expect(layout.signatures).toBeUndefined();
  expect(codesOf(imported)).not.toContain('import.rowNotUnderstood');
});

it('have several blanks in one cell, one of them the day', async () => {
  const { rubric } = await importForm(
    {
      before: ['校园安全检查评分表'],
      rows: [
        [across('学校名称：　　　　　就餐人数：　　　人　　检查时间：　年　月　日', 4)],
        ['检查内容', '评分标准', '分值', '得分'],
        ['消防设施', '缺少的每处扣2分', '100', ''],
        [across('合计', 2), '100', ''],
      ],
    },
    'docx',
  );
  expect(rubric?.layout.tableHead).toEqual([
    {
      cells: [
        {
          from: 1,
          to: 4,
          blanks: [
            { label: '学校名称', is: 'unit' },
            { label: '就餐人数', key: 'h1', inside: '＿人' },
            { label: '检查时间', is: 'date' },
          ],
        },
      ],
    },
  ]);
});

it('what is told by who signs instead is not printed twice', async () => {
  const { rubric } = await importForm(roads, 'docx', { card: { signatures: [{ label: '站长' }] } });
  expect(rubric?.layout.signatures).toEqual([{ label: '站长' }]);
  expect(rubric?.layout.tableFoot?.map(({ cells: [cell] }) => cell?.text)).toEqual([
    '总得分（大写）：',
    '受检单位',
  ]);
});
