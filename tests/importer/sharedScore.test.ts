/** One 得分 for several rows that have a 分值 each: the rows stay as they are, and are scored together. */

import { makeForm } from '../../src/sheet/form';
import { scored } from '../support/scored';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { codesOf, importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const roads: NoticeForm = {
  before: ['公路养护检查表', '养护单位：　　　检查日期：'],
  rows: [
    ['项目', '内容', '扣分标准', '分值', '得分'],
    [cell('路面', 1, 3), '整洁', '每处扣1分', '10', cell('', 1, 3)],
    ['无坑槽', '每处扣2分', '12.5'],
    ['灌缝', '每处扣1分', '7.5'],
    [cell('桥涵', 1, 2), '桥面', '每处扣1分', '30', ''],
    ['涵洞', '每道扣2分', '40', ''],
    [cell('合计', 3), '100', ''],
  ],
};

it.each(kinds)('is one item of 10 + 12.5 + 7.5, and prints all three (%s)', async (kind) => {
  const imported = await importForm(roads, kind);
  const { rubric } = imported;
  const items = rubric!.sections.flatMap((section) => section.items);
  expect(items.map(({ fullScore }) => fullScore)).toEqual([30, 30, 40]);
  expect(items[0]?.rows?.map(({ fullScore }) => fullScore)).toEqual([10, 12.5, 7.5]);
  expect(codesOf(imported)).toContain('import.sharedScore');
  expect(codesOf(imported)).not.toContain('import.sharedPoints');
  const [sheet] = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  const { cells = [], merges = [] } = sheet ?? {};
  const row = cells.find(({ column, value }) => column === 1 && value === '1')?.row ?? 0;
  // 项目, 内容, 扣分标准, 分值 and 得分 are columns 2 to 6.
  const inColumn = (column: number): readonly unknown[] =>
    [0, 1, 2].map((down) => cells.find((each) => each.row === row + down && each.column === column)?.value);
  expect(inColumn(5)).toEqual([10, 12.5, 7.5]);
  const score = merges.find(({ from }) => from.row === row && from.column === 6);
  expect(score?.to.row).toBe(row + 2);
  expect(scored(rubric!, { '1': 25, '2': 30, '3': 40 }, 'direct').total).toBe(95);
});

it('of different headings, rows are scored one by one', async () => {
  const form: NoticeForm = {
    ...roads,
    rows: [
      ['项目', '内容', '扣分标准', '分值', '得分'],
      ['路面', '整洁', '每处扣1分', '60', cell('', 1, 2)],
      ['桥涵', '桥面', '每处扣1分', '40'],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(rubric!.sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([60, 40]);
});

it('of three columns 权重 that of the rows is scored, if there is no 分值', async () => {
  const form: NoticeForm = {
    before: ['财政资金绩效评价表', '项目单位：'],
    rows: [
      ['一级指标', '权重', '二级指标', '权重', '三级指标', '权重', '评价标准', '得分'],
      [
        cell('决策', 1, 3),
        cell('30', 1, 3),
        cell('立项', 1, 2),
        cell('20', 1, 2),
        '规范',
        '12',
        '缺1环节扣2分',
        '',
      ],
      ['目标', '8', '明确8分', ''],
      ['分配', '10', '公示', '10', '未公示扣5分', ''],
      [
        cell('产出', 1, 2),
        cell('70', 1, 2),
        cell('数量', 1, 2),
        cell('70', 1, 2),
        '完成率',
        '40',
        '按完成率计分',
        '',
      ],
      ['合格率', '30', '每低1个百分点扣1分', ''],
      ['合计', '100', '', '100', '', '100', '', ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  const items = rubric!.sections.flatMap((section) => section.items);
  expect(items.map(({ fullScore }) => fullScore)).toEqual([12, 8, 10, 40, 30]);
  expect(rubric!.sections.map(({ fullScore }) => fullScore)).toEqual([30, 70]);
});

it.each(kinds)(
  'what one cell of 分值 and one of 得分 are beside is one item, whatever its rows say (%s)',
  async (kind) => {
    const form: NoticeForm = {
      before: ['2024年林长制考核评分细则', '乡镇：'],
      rows: [
        ['序号', '考核指标', '分值', '评分标准', '得分'],
        [cell('一、组织体系', 5)],
        [
          ...[cell('1', 1, 2), cell('林长履职', 1, 2), cell('20', 1, 2)],
          ...['乡级林长每季度巡林1次（8分），少1次扣2分', cell('', 1, 2)],
        ],
        ['村级林长每月巡林2次（12分），少1次扣0.5分'],
        ['2', '林长会议', '30', '少1次扣5分', ''],
        [cell('二、资源保护', 5)],
        ['3', '森林防火', '50', '发生1起扣5分', ''],
        [cell('合计', 2), '100', '', ''],
      ],
    };
    const imported = await importForm(form, kind);
    const sections = imported.rubric!.sections;
    expect(sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([20, 30, 50]);
    expect(sections.map(({ fullScore }) => fullScore)).toEqual([50, 50]);
    expect(codesOf(imported)).not.toContain('L01');
  },
);
