/** A list of checks has no 得分 and no 总分: what is not on the form is not on the scoresheet. */

import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { codesOf, columnLine, importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const care: NoticeForm = {
  before: ['养老机构安全检查表', '机构名称：　　　检查日期：'],
  rows: [
    [cell('序号', 1, 2), cell('检查内容', 1, 2), cell('检查结果', 2), cell('备注', 1, 2)],
    ['符合', '不符合'],
    ['1', '消防设施通过验收', '', '', ''],
    ['2', '食堂取得许可证', '', '', ''],
  ],
  after: ['检查人员（签字）：'],
};

const boxed: NoticeForm = {
  before: ['宿舍安全检查表', '学校：　　　检查日期：'],
  rows: [
    ['序号', '检查内容', '检查情况', '备注'],
    ['1', '安全通道畅通', '□是 □否', ''],
    ['2', '值班制度落实', '□是 □否', ''],
  ],
};

describe.each(kinds)('from %s', (kind) => {
  it('has the columns of the form, whether its words are columns or boxes', async () => {
    const { rubric, ...imported } = await importForm(care, kind);
    expect(columnLine(rubric!)).toBe(
      '序号=label 检查内容=requirement 符合=box:符合 不符合=box:不符合 备注=remark',
    );
    expect(codesOf({ rubric, ...imported })).not.toContain('import.columnAdded');
    const { rubric: other } = await importForm(boxed, kind);
    expect(columnLine(other!)).toBe('序号=label 检查内容=requirement 检查情况=boxes 备注=remark');
  });
});

const opinion: NoticeForm = {
  before: ['民主评议测评表', '评议对象：姓名　　　　职务　　　　年　　月　　日'],
  rows: [
    [cell('评议内容', 2, 2), cell('评议意见', 4)],
    ['好', '较好', '一般', '差'],
    [cell('工作作风', 1, 2), '为人公道', '', '', '', ''],
    ['联系群众', '', '', '', ''],
    [cell('综合评价', 2, 2), '优秀', '称职', '基本称职', '不称职'],
    ['', '', '', ''],
  ],
};

it('a vote without points has its degrees in columns, and what is voted of the whole below its rows', async () => {
  const { rubric } = await importForm(opinion, 'docx');
  expect(columnLine(rubric!)).toBe(
    '评议内容=section 评议内容=requirement 好=box:好 较好=box:较好 一般=box:一般 差=box:差',
  );
  expect(rubric!.sections[0]!.items.map(({ requirement }) => requirement)).toEqual(['为人公道', '联系群众']);
  const texts = rubric!.layout.tableFoot?.map(({ cells }) => cells.map(({ text = '' }) => text));
  expect(texts?.[0]).toEqual(['综合评价', '优秀', '称职', '基本称职', '不称职']);
  expect(texts).toHaveLength(2);
  expect(rubric!.layout.head?.[0]?.[0]).toEqual({ label: '评议对象', is: 'unit', inside: '姓名＿职务＿' });
});

it('has no row 总分, and √ in the column of what was found', async () => {
  const { rubric } = await importForm(care, 'docx');
  const form = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' });
  const { model, scoring } = fillForm(
    form,
    new Map<string, string | number>([
      [':unit', '安康院'],
      [':date', 44550],
      ['1', '符合'],
      ['2', '不符合'],
    ]),
  );
  const [sheet] = model.sheets;
  expect(sheet!.cells.some(({ column, value }) => column === 1 && value === 'total')).toBe(false);
  const rowOf = (id: string): number =>
    sheet!.cells.find(({ column, value }) => column === 1 && value === id)!.row;
  const ticks = (id: string): readonly unknown[] =>
    sheet!.cells
      .filter(({ row, column }) => row === rowOf(id) && column > 3 && column < 6)
      .map((c) => c.value);
  expect([ticks('1'), ticks('2')]).toEqual([
    ['√', ''],
    ['', '√'],
  ]);
  // Nothing adds up: it is 评完, and 0 of 0.
  expect(scoring.total.total).toBe(0);
});

it('keeps its 得分, if some of its rows have 分值', async () => {
  const form: NoticeForm = {
    ...boxed,
    rows: [
      ['序号', '检查内容', '检查情况', '分值', '得分'],
      ['1', '安全通道畅通', '□是 □否', '60', ''],
      ['2', '值班制度落实', '□是 □否', '40', ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(columnLine(rubric!)).toContain('得分=score');
});
