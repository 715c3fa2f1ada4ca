/** Rows of the table below its last line: room for words, blanks with their names, notes. They stay on the form, in order. */

import { readSourceFile } from '../../src/importer/readFile';
import { joinTables } from '../../src/importer/recognise/joinTables';
import { isTable } from '../../src/importer/source/source';
import type { NoticeForm } from './support/form';
import { codesOf, formKinds, importFile, importForm } from './support/imported';

const across = (text: string, columns: number) => ({ text, across: columns });
const formWith = (...below: NoticeForm['rows']): NoticeForm => ({
  before: ['镇级档案馆评估表', '馆名：　　　　评估时间：'],
  rows: [
    ['序号', '评估内容', '评分标准', '分值', '得分'],
    ['1', '库房温湿度每日登记', '缺1日扣1分', '60', ''],
    ['2', '目录与实体相符', '每处不符扣2分', '40', ''],
    [across('合计', 3), '100', ''],
    ...below,
  ],
});

const footOf = async (...below: NoticeForm['rows']) => {
  const imported = await importForm(formWith(...below), 'xlsx');
  return { foot: imported.rubric?.layout.foot, codes: codesOf(imported) };
};

it.each(formKinds)('are blanks and boxes of the form, no lines without points (%s)', async (kind) => {
  const imported = await importForm(
    formWith(
      ['存在问题', across('', 4)],
      ['专家姓名：', across('', 2), '评估日期：', ''],
      [across('备注：1.核心指标2项、计40分；2.抽查不少于5卷。', 5)],
    ),
    kind,
  );
  const { rubric } = imported;
  expect(rubric?.sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([60, 40]);
  const { foot, tableFoot } = rubric?.layout ?? {};
  const isRuled = kind === 'docx' || kind === 'html';
  // Workbooks and texts do not say what lies in the table and what below it.
  if (!isRuled)
    expect(foot).toEqual([
      { box: '存在问题' },
      { blanks: [{ label: '专家姓名' }, { label: '评估日期' }] },
      { note: '备注：1.核心指标2项、计40分；2.抽查不少于5卷。' },
    ]);
  else
    expect([foot, tableFoot]).toEqual([
      undefined,
      [
        {
          cells: [
            { from: 1, to: 1, text: '存在问题' },
            { from: 2, to: 5 },
          ],
          lines: 3,
        },
        {
          cells: [
            { from: 1, to: 1, text: '专家姓名：' },
            { from: 2, to: 3 },
            { from: 4, to: 4, text: '评估日期：' },
            { from: 5, to: 5 },
          ],
        },
        { cells: [{ from: 1, to: 5, text: '备注：1.核心指标2项、计40分；2.抽查不少于5卷。' }] },
      ],
    ]);
  expect(codesOf(imported)).not.toContain('import.badPoints');
  expect(codesOf(imported)).not.toContain('import.rowNotUnderstood');
});

it.each([
  ['整改要求（请详细填写）：', { box: '整改要求（请详细填写）' }],
  ['评语', { box: '评语' }],
  ['考核专家：', { blanks: [{ label: '考核专家' }] }],
])('%s beside a blank', async (label, part) =>
  expect((await footOf([label, across('', 4)])).foot).toEqual([part]),
);

it('a sentence over the whole table is printed as it is, and nothing is told to be lost', async () => {
  const { foot, codes } = await footOf([across('本表一式两份，馆方与评估组各执一份。', 5)]);
  expect(foot).toEqual([{ note: '本表一式两份，馆方与评估组各执一份。' }]);
  expect(codes).not.toContain('import.rowNotUnderstood');
});

it('a row with words of its own and no points is still asked about', async () => {
  const { codes } = await footOf(['3', '其他工作', '', '', '']);
  expect(codes).toContain('import.noPoints');
});

it('the title and the blanks that a part of the table repeats on the next page count once', () => {
  const head = [[across('学校食堂检查评分表', 4)], ['学校名称：', across('', 2), '检查日期：']] as const;
  const heading = ['检查内容', '评分标准', '分值', '得分'];
  const part = (...rows: NoticeForm['rows']): NoticeForm['rows'] => [...head, heading, ...rows];
  const html = (rows: NoticeForm['rows']): string =>
    `<table>${rows
      .map(
        (cells) =>
          `<tr>${cells
            .map((cell) => (typeof cell === 'string' ? { text: cell, across: 1 } : { across: 1, ...cell }))
            .map(({ text, across: columns }) => `<td colspan=${columns}>${text}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const text =
    html(part(['餐具消毒', '一次未消毒扣5分', '50', ''])) + html(part(['留样', '缺一次扣5分', '50', '']));
  const imported = importFile(new TextEncoder().encode(`<html><body>${text}</body></html>`));
  expect(imported.rubric?.sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([
    50, 50,
  ]);
  expect(codesOf(imported)).not.toContain('import.badPoints');
  expect(codesOf(imported)).not.toContain('import.rowNotUnderstood');
});

it('the foot of a form ends where the next form of the document begins', () => {
  const form = (title: string): string =>
    `<p>${title}</p><p>单位：　　　检查人：</p><table><tr><td>检查内容</td><td>评分标准</td><td>分值</td><td>得分</td></tr>` +
    '<tr><td>归档</td><td>缺一卷扣5分</td><td>60</td><td></td></tr><tr><td>库房</td><td>一处扣2分</td><td>40</td><td></td></tr></table>';
  const page = `<html><body>${form('机关档案检查评分表')}<p>检查人（签字）：</p><p>附件2</p>${form('村级档案检查评分表')}</body></html>`;
  const imported = importFile(new TextEncoder().encode(page), { table: 0 });
  expect(imported.rubric?.layout.foot).toEqual([{ blanks: [{ label: '检查人（签字）' }] }]);
});

it('a part of the table that has some of the rows above its heading again keeps the others in their places', () => {
  const table = (above: string, item: string): string =>
    `<table><tr><td colspan=4>${above}</td></tr><tr><td colspan=4>食堂检查评分表</td></tr>` +
    '<tr><td>检查内容</td><td>评分标准</td><td>分值</td><td>得分</td></tr>' +
    `<tr><td>${item}</td><td>一次扣5分</td><td>50</td><td></td></tr></table>`;
  const page = `<html><body>${table('第一页', '餐具消毒')}${table('第二页', '留样')}</body></html>`;
  const [joined] = joinTables(readSourceFile(new TextEncoder().encode(page)).blocks).filter(isTable);
  const { rows } = joined!;
  expect(rows.map(([first]) => first?.text)).toEqual([
    ...['第一页', '食堂检查评分表', '检查内容', '餐具消毒'],
    ...['第二页', '检查内容', '留样'],
  ]);
  expect(rows.map(([first]) => first?.row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
