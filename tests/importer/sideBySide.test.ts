/** Columns that stand twice beside each other become one column, the left part first. Expected by hand from the form. */

import { leafItems } from '../../src/rubric/items';
import type { Rubric } from '../../src/rubric/rubric';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { codesOf, formKinds, importForm, rubricLines } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const classroom: NoticeForm = {
  before: ['教室卫生评比表', '班级：　　　　检查人：　　　　日期：'],
  rows: [
    ['序号', '检查内容', '分值', '得分', '序号', '检查内容', '分值', '得分'],
    ['1', '地面无纸屑', '15', '', '4', '讲台整洁', '15', ''],
    ['2', '黑板擦净', '20', '', '5', '卫生角整齐', '10', ''],
    ['3', '桌椅排齐', '40', '', '', '', '', ''],
    [cell('总　分', 6), '100', ''],
  ],
};

const items = ({ sections }: Rubric): readonly string[] =>
  sections.flatMap(({ items: own }) =>
    own.map(({ label, requirement, fullScore }) => `${label} ${requirement} ${fullScore}`),
  );

it.each(formKinds)('left whole, then right, each with its points (%s)', async (kind) => {
  const imported = await importForm(classroom, kind);
  const { rubric, columns } = imported;
  expect(items(rubric!)).toEqual([
    '1 地面无纸屑 15',
    '2 黑板擦净 20',
    '3 桌椅排齐 40',
    '4 讲台整洁 15',
    '5 卫生角整齐 10',
  ]);
  expect(columns.map(({ header, role }) => `${header}=${role}`)).toEqual([
    '序号=label',
    '检查内容=requirement',
    '分值=fullScore',
    '得分=score',
  ]);
  expect(rubric!.fullScore).toBe(100);
  expect(rubric!.layout.totalLabel).toBe('总分');
  expect(codesOf(imported)).toContain('import.sideBySide');
  expect(codesOf(imported)).not.toContain('L01');
});

const canteen: NoticeForm = {
  before: ['食堂卫生检查评分表'],
  rows: [
    ['类别', '具体项目', '评分', '具体项目', '评分'],
    [cell('食品卫生30分', 1, 2), '生熟分开', '8', '留样制度', '7'],
    ['餐具消毒', '10', '采购台账', '5'],
    [cell('环境卫生20分', 1, 2), '地面', '5', '门窗', '5'],
    ['灶台', '10', '', ''],
  ],
};

it.each(formKinds)('under a heading of both, left and then right (%s)', async (kind) => {
  const imported = await importForm(canteen, kind);
  expect(rubricLines(imported.rubric!).map((line) => line.replace(/｜+/g, ' '))).toEqual([
    '【食品卫生30分】30',
    '1 生熟分开 8',
    '2 餐具消毒 10',
    '3 留样制度 7',
    '4 采购台账 5',
    '【环境卫生20分】20',
    '5 地面 5',
    '6 灶台 10',
    '7 门窗 5',
  ]);
  expect(codesOf(imported)).not.toContain('L01');
});

const shop: NoticeForm = {
  before: ['门店星级评分表', '门店名称：　　　　评分人：'],
  rows: [
    [cell('一、环境（30分）', 3), cell('二、服务（40分）', 3), cell('三、商品（30分）', 3)],
    ['项目', '分值', '得分', '项目', '分值', '得分', '项目', '分值', '得分'],
    ['地面', '10', '', '仪容', '20', '', '陈列', '10', ''],
    ['灯光', '20', '', '用语', '20', '', '价签', '20', ''],
    ['合计', '30', '', '合计', '40', '', '合计', '30', ''],
    [cell('检查人'), cell('', 4), '店长', cell('', 3)],
  ],
};

it.each(['docx', 'html'] as const)(
  'three parts, each under its own heading, and one 合计 of all (%s)',
  async (kind) => {
    const { rubric } = await importForm(shop, kind);
    expect(
      rubric!.sections.map(({ title, fullScore, items: own }) => [title, fullScore, own.length]),
    ).toEqual([
      ['一、环境（30分）', 30, 2],
      ['二、服务（40分）', 40, 2],
      ['三、商品（30分）', 30, 2],
    ]);
    expect(rubric!.layout.totalRow).toEqual({ spans: [1, 1, 1], numbers: [{ column: 2 }] });
    expect(rubric!.fullScore).toBe(100);
    // Three columns have no room for what went over nine: it is a line below them.
    expect(rubric!.layout.foot).toEqual([{ blanks: [{ label: '检查人' }, { label: '店长' }] }]);
  },
);

it('parts whose column is called otherwise have its name over their lines, and their own 小计', async () => {
  const rows = [
    ['序号', '室内检查内容', '分值', '得分', '序号', '室外检查内容', '分值', '得分'],
    ['1', '地面', '30', '', '1', '标识', '20', ''],
    ['2', '便池', '20', '', '2', '绿化', '30', ''],
    [cell('小计', 2), '50', '', cell('小计', 2), '50', ''],
    [cell('合计', 6), '100', ''],
  ];
  const { rubric } = await importForm({ before: ['公厕检查评分表', '公厕名称：'], rows }, 'html');
  expect(rubric!.sections.map(({ title, fullScore }) => [title, fullScore])).toEqual([
    ['室内检查内容', 50],
    ['室外检查内容', 50],
  ]);
  expect(rubric!.layout.sectionTotals).toBe('小计');
  expect(rubric!.layout.columns.map(({ header }) => header)).toEqual(['序号', '检查内容', '分值', '得分']);
});

it.each<FormKind>(['html', 'text'])(
  '检查人 | ＿＿ | 总得分 | ＿＿ under both is the foot (%s)',
  async (kind) => {
    const rows = [
      ['项目', '满分', '项目', '满分'],
      ['整理', '20', '清洁', '30'],
      ['整顿', '30', '素养', '20'],
      ['检查人', '', '总得分', ''],
    ];
    const imported = await importForm({ before: ['车间5S检查表', '车间：'], rows }, kind);
    expect(items(imported.rubric!)).toEqual(['1 整理 20', '2 整顿 30', '3 清洁 30', '4 素养 20']);
    expect(imported.rubric!.layout.totalPlace).toBe('blank');
  },
);

it.each<FormKind>(['html', 'text'])(
  '项目 | 分值 of a heading and of its lines are levels, no parts (%s)',
  async (kind) => {
    const rows = [
      ['内容', '分值', '内容', '分值', '得分'],
      [cell('组织领导', 1, 2), cell('40', 1, 2), '机构健全', '20', ''],
      ['制度完善', '20', ''],
      [cell('工作落实', 1, 2), cell('60', 1, 2), '任务完成', '40', ''],
      ['台账齐全', '20', ''],
    ];
    const imported = await importForm({ before: ['考核评分表', '单位：'], rows }, kind);
    expect(codesOf(imported)).not.toContain('import.sideBySide');
    if (kind === 'html')
      expect(leafItems(imported.rubric!).map(({ fullScore }) => fullScore)).toEqual([20, 20, 40, 20]);
  },
);
