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
