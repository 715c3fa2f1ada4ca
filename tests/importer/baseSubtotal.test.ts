/** 小计 of all items before 加分项 and 扣分项, and the cells of a row of sums as the form has them. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { drawn, drawnIds, numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const library: NoticeForm = {
  before: ['图书馆分馆服务考核评分表', '分馆：　　　　考核日期：'],
  rows: [
    ['类别', '序号', '考核内容', '评分标准', '分值', '得分'],
    [cell('开放', 1, 2), '1', '按时开放', '少开放1天扣2分', '40', ''],
    ['2', '环境整洁', '一处不整洁扣1分', '20', ''],
    ['流通', '3', '图书流通', '每少100册扣1分', '40', ''],
    [cell('小计', 4), '100', ''],
    ['加分项', '4', '读书活动', '市级表彰加3分', '3', ''],
    ['扣分项', '5', '读者投诉', '查实1次扣2分', '', ''],
    [cell('总分', 4), '', ''],
  ],
};

it('stands between the items and 加分项 with its 100', async () => {
  const { rubric, problems } = await importForm(library, 'docx');
  const ids = drawnIds(rubric!);
  expect(ids.slice(ids.indexOf('3'))).toEqual(expect.arrayContaining(['3', ':base', 'b1', 'p1', 'total']));
  expect(ids.indexOf(':base')).toBeLessThan(ids.indexOf('b1'));
  expect(drawn(rubric!, ':base')).toEqual(['1-4×1 小计']);
  expect(rubric!.fullScore).toBe(100);
  expect(problems.map(({ code }) => code)).not.toContain('import.subtotalsLeft');
});

const fill = {
  ...{ '1': 38, '2': 19.5, '3': 40, b1a: 3, p1a: 2 },
  ...{ 'b1a:note': '市级表彰', 'p1a:note': '投诉1次' },
};

it('小计 is 38 + 19.5 + 40, 总分 is 97.5 + 3 − 2', async () => {
  const { rubric } = await importForm(library, 'docx');
  expect(numbersIn(rubric!, ':base', fill)).toEqual([100, 97.5]);
  expect(numbersIn(rubric!, 'total', fill)).toEqual([98.5]);
});

const headed: NoticeForm = {
  before: ['农家书屋考核表', '书屋：　　　　考核日期：'],
  rows: [
    ['序号', '考核项目', '考核办法', '满分', '扣分', '得分'],
    [cell('一、管理（40分）', 6)],
    ['1', '制度上墙', '缺一项扣2分', '40分', '', ''],
    [cell('二、服务（60分）', 6)],
    ['2', '借阅登记', '漏登1次扣1分', '60分', '', ''],
    ['', cell('基础分小计', 2), '100分', '', ''],
    [cell('三、加分项（最多5分）', 6)],
    ['3', '特色活动', '每次加1分', '5分', '', ''],
    ['', cell('合计', 2), '105分', '', ''],
  ],
};

it('a blank cell under 序号 stays blank, and 105 is 105', async () => {
  const { rubric, problems } = await importForm(headed, 'html');
  expect(drawn(rubric!, ':base')).toEqual(['2-3×1 基础分小计']);
  expect(drawn(rubric!, 'total')).toEqual(['2-3×1 合计', '4-4×1 105分']);
  expect(rubric!.fullScore).toBe(100);
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});

it('小计 that nothing follows is the row of the total', async () => {
  const rows = library.rows.slice(0, 5);
  const { rubric } = await importForm({ ...library, rows }, 'docx');
  expect(rubric!.layout).toMatchObject({ totalLabel: '小计' });
  expect(rubric!.layout.baseTotal).toBeUndefined();
  expect(drawn(rubric!, 'total')).toEqual(['1-4×1 小计']);
});

it('小计 of the last part, before that of all, is its own', async () => {
  const rows = [
    ...library.rows.slice(0, 3),
    [cell('小计', 4), '60', ''],
    ...library.rows.slice(3, 4),
    [cell('小计', 4), '40', ''],
    [cell('基本分小计', 4), '100', ''],
    ...library.rows.slice(5),
  ];
  const { rubric } = await importForm({ ...library, rows }, 'docx');
  expect(rubric!.layout).toMatchObject({ sectionTotals: '小计', baseTotal: '基本分小计' });
});

it('what 小计 says and its items do not is told', async () => {
  const rows = library.rows.map((row) => row.map((each) => (each === '100' ? '110' : each)));
  const { problems } = await importForm({ ...library, rows }, 'docx');
  expect(problems.map(({ code }) => code)).toContain('L07');
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it.each([library, headed])('every cell is what the engine says', async (form) => {
    const { rubric } = await importForm(form, 'docx');
    const fills = [form === library ? fill : { '1': 35, '2': 60 }, { '1': 40 }, {}];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
