/** Cells that go over several items with a 分值 each are one cell on 评分表 too; each item still has its words. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { leafItems } from '../../src/rubric/items';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { drawn, drawnIds } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const nursery: NoticeForm = {
  before: ['托育机构检查评分表', '机构名称：　　　　检查日期：'],
  rows: [
    ['序号', '检查项目', '评分标准', '检查方法', '责任股室', '分值', '得分'],
    [
      ...[cell('1', 1, 2), '晨检记录', cell('缺1次扣1分', 1, 2), cell('查资料', 1, 3)],
      ...[cell('学前股', 1, 2), '20', ''],
    ],
    ['消毒记录', '20', ''],
    ['2', '食谱公示', '未公示扣5分', '后勤股', '30', ''],
    ['3', '食材索证', '缺1项扣2分', '看现场', '后勤股', '30', ''],
    [cell('合计', 5), '100', ''],
  ],
};

it('序号, 评分标准, 检查方法 and 责任股室 are merged as issued', async () => {
  const { rubric, problems } = await importForm(nursery, 'docx');
  expect(drawn(rubric!, '1')).toEqual([
    '1-1×2 1',
    '2-2×1 晨检记录',
    '3-3×2 缺1次扣1分',
    '4-4×3 查资料',
    '5-5×2 学前股',
  ]);
  expect(drawn(rubric!, '2')).toEqual(['2-2×1 消毒记录']);
  expect(drawn(rubric!, '3').slice(0, 3)).toEqual(['1-1×1 2', '2-2×1 食谱公示', '3-3×1 未公示扣5分']);
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});

it('后勤股 in two cells stays in two', async () => {
  const { rubric } = await importForm(nursery, 'docx');
  expect(drawn(rubric!, '3')).toContain('5-5×1 后勤股');
  expect(drawn(rubric!, '4')).toContain('5-5×1 后勤股');
});

it('each item has its words and a name of its own', async () => {
  const { rubric } = await importForm(nursery, 'html');
  const items = leafItems(rubric!);
  expect(items.map(({ label }) => label)).toEqual(['1.1', '1.2', '2', '3']);
  expect(items.map(({ criteria }) => criteria)).toEqual([
    ...['缺1次扣1分', '缺1次扣1分', '未公示扣5分', '缺1项扣2分'],
  ]);
  expect(items.map(({ texts }) => Object.values(texts ?? {}))).toEqual([
    ...[['查资料'], ['查资料'], ['查资料'], ['看现场']],
  ]);
});

describe('评分办法 of rows with a 分值 each, under several headings, and 备注', () => {
  const office: NoticeForm = {
    before: ['机关效能考核评分表'],
    rows: [
      ['序号', '考核项目', '考核内容', '分值', '评分办法', '得分', '备注'],
      [
        ...['1', cell('组织领导', 1, 3), '成立领导小组', '10', cell('每项不符合扣1分，扣完为止', 1, 5), ''],
        cell('以档案资料为准', 1, 3),
      ],
      ['2', '制定年度计划', '10', ''],
      ['3', '召开工作会议', '20', ''],
      ['4', cell('制度建设', 1, 2), '制度上墙', '20', '', cell('', 1, 2)],
      ['5', '责任到人', '20', ''],
      ['6', '其他', '台账齐全', '20', '不齐全的不得分', '', ''],
    ],
  };

  it.each(['docx', 'html', 'xlsx'] as const)('is one cell as issued: %s', async (kind) => {
    const { rubric } = await importForm(office, kind);
    expect(drawn(rubric!, '1')).toEqual([
      ...['1-1×1 1', '2-2×3 组织领导', '3-3×1 成立领导小组'],
      ...['5-5×5 每项不符合扣1分，扣完为止', '7-7×3 以档案资料为准'],
    ]);
    // The rule goes on past the heading; a blank 备注 has nothing to say.
    expect(drawn(rubric!, '4')).toEqual(['1-1×1 4', '2-2×2 制度建设', '3-3×1 制度上墙']);
    expect(drawn(rubric!, '6')).toContain('5-5×1 不齐全的不得分');
  });

  it('every item has the rule as its own, to be written out in 逐款', async () => {
    const { rubric } = await importForm(office, 'docx');
    const rules = leafItems(rubric!).map(({ criteria }) => criteria);
    expect(rules).toEqual([...Array<string>(5).fill('每项不符合扣1分，扣完为止'), '不齐全的不得分']);
  });
});

const withFirst = (rubric: Rubric, change: object): Rubric =>
  loadRubric(
    JSON.stringify({
      ...rubric,
      sections: rubric.sections.map((section) => ({
        ...section,
        items: section.items.map((item, i) => (i === 0 ? { ...item, ...change } : item)),
      })),
    }),
  );

it('words that are changed for one of them alone are not lost behind those of the other', async () => {
  const { rubric } = await importForm(nursery, 'docx');
  const changed = withFirst(rubric!, { criteria: '缺1次扣2分' });
  expect(drawn(changed, '1')).toContain('3-3×1 缺1次扣2分');
  expect(drawn(changed, '2')).toContain('3-3×1 缺1次扣1分');
});

it('a long rule over two items has room in their rows together', async () => {
  const long = `考核组随机抽查，${'每发现一处不符合要求的扣1分，'.repeat(12)}扣完为止。`;
  const rows = nursery.rows.map((row) =>
    row.map((each) =>
      typeof each !== 'string' && each.text.startsWith('缺1次') ? { ...each, text: long } : each,
    ),
  );
  const { rubric } = await importForm({ ...nursery, rows }, 'docx');
  expect(drawn(rubric!, '1')).toContain(`3-3×2 ${long}`);
  expect(drawnIds(rubric!)).toContain('2');
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    const { rubric } = await importForm(nursery, 'docx');
    const fills = [{ '1': 20, '2': 18.5, '3': 30, '4': 28 }, { '1': 20, '2': '好' }, {}];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
