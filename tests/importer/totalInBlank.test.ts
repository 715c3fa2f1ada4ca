/** A form without a row for 总分 has it in a blank: 得分：＿＿ at its head, or below its table. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { entriesOf } from '../support/scored';
import type { Typed } from '../support/scored';
import type { CellValue } from '../../src/formula/value';
import type { Rubric } from '../../src/rubric/rubric';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { drawn, drawnIds } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const market: NoticeForm = {
  before: ['农贸市场检查评分表', '市场名称：＿＿＿＿　检查日期：　　年　　月　　日　得分：＿＿＿＿分'],
  rows: [
    ['序号', '检查内容', '评分标准', '分值', '得分'],
    ['1', '摊位整洁', '一处不整洁扣1分', '60', ''],
    ['2', '垃圾清运', '未清运扣5分', '40', ''],
    [cell('加分项', 5)],
    ['3', '智慧市场', '完成改造的加3分', '3', ''],
  ],
  after: ['检查人员：＿＿＿＿　　市场负责人：＿＿＿＿'],
};

const textOf = (cells: readonly { readonly value: CellValue }[]): string =>
  cells
    .flatMap(({ value }) => (typeof value === 'string' || typeof value === 'number' ? String(value) : []))
    .join('\n');

const linesOf = (rubric: Rubric, typed: Typed, stage: 'assess' | 'self' = 'assess'): string => {
  const form = makeForm({ rubric, mode: 'direct', stage, version: 'test' });
  const [sheet] = fillForm(form, entriesOf(typed, 'direct')).model.sheets;
  return textOf(sheet?.cells ?? []);
};

const fill = { '1': 55.5, '2': 38, b1a: 2, 'b1a:note': '已改造' };

it('得分：＿＿分 at the head says 55.5 + 38 + 2, and no row is added', async () => {
  const { rubric, problems } = await importForm(market, 'docx');
  expect(drawnIds(rubric!)).not.toContain('total');
  expect(linesOf(rubric!, fill)).toContain('得分：95.5分');
  expect(problems.map(({ code }) => code)).not.toContain('import.totalRowAdded');
});

it('a blank form has a line there, one that is not finished says so without 分', async () => {
  const { rubric } = await importForm(market, 'docx');
  const blank = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' });
  const [sheet] = fillForm(blank, new Map()).model.sheets;
  expect(textOf(sheet?.cells ?? [])).toMatch(/得分：＿{4,}分/);
  expect(linesOf(rubric!, { '1': 55.5 })).toMatch(/得分：未评完(?!分)/);
});

it('the grade, which has no cell beside 总分, stands behind it', async () => {
  const { rubric } = await importForm(market, 'docx');
  const graded: Rubric = {
    ...rubric!,
    grades: [
      { name: '优秀', min: 90 },
      { name: '合格', min: 0 },
    ],
  };
  expect(linesOf(graded, fill)).toContain('得分：95.5分（优秀）');
});

const team: NoticeForm = {
  before: ['驻村工作队考核表', '被考核单位：'],
  rows: [
    ['项目', '考核内容', '评分标准', '分值', '得分'],
    ['组织建设', '三会一课', '少1次扣1分', '40', ''],
    ['为民办事', '走访农户', '每少1户扣0.5分', '60', ''],
    [cell('合计', 3), '100', ''],
    ['加分', '经验推广', '市级推广加5分', '5', ''],
  ],
  after: ['考核得分：＿＿＿＿分　　考核等次：＿＿＿＿　　考核组长（签字）：＿＿＿＿'],
};

it('合计 above 加分 is without it; 考核得分 below the table is with it', async () => {
  const { rubric } = await importForm(team, 'docx');
  const typed = { '1': 38, '2': 59.5, b1a: 5, 'b1a:note': '推广' };
  const ids = drawnIds(rubric!);
  expect([ids.includes(':base'), ids.includes('total')]).toEqual([true, false]);
  expect(linesOf(rubric!, typed)).toMatch(/考核得分：102\.5分　+考核等次：/);
});

it('自评 has nothing of what assessors write below the table, and so a row for its total', async () => {
  const { rubric } = await importForm(team, 'docx');
  const { sheets } = makeForm({ rubric: rubric!, mode: 'direct', stage: 'self', version: 'test' });
  expect((sheets[0]?.cells ?? []).map(({ value }) => value)).toContain('total');
});

it('检查人员 | ＿＿ | 总得分 | ＿＿ in the table above its headings', async () => {
  const { rubric } = await importForm(
    {
      before: ['仓储安全检查评分表'],
      rows: [
        ['受检单位', cell('', 2), '检查时间', ''],
        ['检查人员', cell('', 2), '总得分', ''],
        ...market.rows.slice(0, 3),
      ],
    },
    'docx',
  );
  expect(rubric!.layout.totalPlace).toBe('blank');
  expect(linesOf(rubric!, { '1': 50, '2': 31 }).split('\n')).toContain('81');
});

it('where a form has no place for it, a row is added, and that is told', async () => {
  const before = ['农贸市场检查评分表', '市场名称：＿＿＿＿　检查日期：＿＿＿＿'];
  const { rubric, problems } = await importForm({ ...market, before }, 'docx');
  expect(drawnIds(rubric!)).toContain('total');
  expect(problems.map(({ code }) => code)).toContain('import.totalRowAdded');
});

it('得分 | ＿＿ over 分值 and 得分 is the row of the total', async () => {
  const rows = [...market.rows.slice(0, 3), [cell('得分', 3), cell('', 2)]];
  const { rubric } = await importForm({ ...market, before: ['市场评分表', '市场名称：'], rows }, 'html');
  expect(drawn(rubric!, 'total')).toEqual(['1-3×1 得分']);
  expect(rubric!.layout.totalRow).toEqual({ spans: [3, 2] });
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it.each([
    [market, fill],
    [team, { '1': 40, '2': 60 }],
  ])('every cell is what the engine says', async (form, typed) => {
    const { rubric } = await importForm(form, 'docx');
    const fills = [typed, { '1': 0.1, '2': 0.2 }, { '1': 40 }, { '1': '四十' }, {}];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });

  it('also where 总分 is in a merged cell', async () => {
    const rows = [...market.rows.slice(0, 3), [cell('得分', 3), cell('', 2)]];
    const { rubric } = await importForm({ ...market, rows }, 'html');
    const fills = [{ '1': 60, '2': 39 }, { '1': 60 }, {}];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
