/** 加分小计, 扣分小计 and the limits of lists: what is printed where, what of it counts, by hand. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { drawn, drawnIds, numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { codesOf, importForm, importText } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const correction: NoticeForm = {
  before: ['社区矫正工作考核评分表'],
  rows: [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    ['1', '台账齐全', '缺一项扣2分', '60', ''],
    ['2', '走访到位', '少一次扣1分', '40', ''],
    [cell('三、加分项（最高10分）', 5)],
    ['3', '获得表彰', '省级加5分，市级加3分，最多加8分', '', ''],
    ['4', '信息采用', '每篇加0.5分，最多加3分', '', ''],
    ['5', '创新做法', '被推广的酌情加分', '', ''],
    [cell('加分小计', 3), '10', ''],
    [cell('四、扣分项（最多扣6分）', 5)],
    ['6', '被省级通报', '每次扣5分', '-5', ''],
    ['7', '被市级通报', '每次扣3分', '扣3分', ''],
    [cell('扣分小计', 3), '', ''],
    [cell('总分', 3), '110', ''],
  ],
};

const reasons = { 'b1a:note': '省级', 'b2a:note': '5篇', 'b3a:note': '推广', 'p1a:note': '通报' };

it('10 is the limit of all lines, 8 and 3 are those of their lines, 酌情 has none of its own', async () => {
  const imported = await importForm(correction, 'docx');
  const { bonus, penalties } = imported.rubric!;
  expect(bonus!.cap).toBe(10);
  expect(bonus!.items.map(({ clauses: [clause] }) => clause!.rule)).toEqual([
    ...[{ kind: 'judgement', max: 8 }, { kind: 'judgement', max: 3 }, { kind: 'judgement' }],
  ]);
  expect(penalties!.cap).toBe(6);
  expect(penalties!.items.map(({ clauses: [clause] }) => clause!.rule)).toEqual([
    ...[5, 3].map((max) => ({ kind: 'judgement', max })),
  ]);
  expect(codesOf(imported)).not.toContain('import.bonusNoLimit');
  expect(codesOf(imported)).not.toContain('import.subtotalsLeft');
});

it('both rows of sums stand under their lines, with the cells and words of the form', async () => {
  const { rubric } = await importForm(correction, 'docx');
  const ids = drawnIds(rubric!).filter((id) => /^(?:[bp]|:sum|total)/.test(id));
  expect(ids.slice(ids.indexOf('b1'))).toEqual([
    ...['b1', 'b2', 'b3', ':sum/bonus', 'penalty', 'p1', 'p2', ':sum/penalty', 'total'],
  ]);
  expect(drawn(rubric!, ':sum/bonus')).toEqual(['1-3×1 加分小计', '4-4×1 10']);
  expect(drawn(rubric!, ':sum/penalty')).toEqual(['1-3×1 扣分小计']);
  expect(drawn(rubric!, 'p1')).toEqual(['1-1×1 6', '2-2×1 被省级通报', '3-3×1 每次扣5分', '4-4×1 -5']);
  expect(drawn(rubric!, 'p2')).toContain('4-4×1 扣3分');
});

it('7 + 2.5 + 4 are no more than 10, 5 + 3 no more than 6: 99 + 10 − 6', async () => {
  const { rubric } = await importForm(correction, 'html');
  const typed = {
    '1': 59,
    '2': 40,
    b1a: 7,
    b2a: 2.5,
    b3a: 4,
    p1a: 5,
    p2a: 3,
    ...reasons,
    'p2a:note': '通报',
  };
  expect(numbersIn(rubric!, ':sum/bonus', typed)).toEqual([10]);
  expect(numbersIn(rubric!, ':sum/penalty', typed)).toEqual([-6]);
  expect(numbersIn(rubric!, 'total', typed)).toEqual([103]);
  expect(numbersIn(rubric!, 'bonus', typed)).toEqual([]);
});

it('2.5 + 1 of 加分 and nothing taken: 60 + 40 + 3.5', async () => {
  const { rubric } = await importForm(correction, 'docx');
  const typed = { '1': 60, '2': 40, b2a: 2.5, b3a: 1, ...reasons };
  expect(numbersIn(rubric!, ':sum/bonus', typed)).toEqual([3.5]);
  expect(numbersIn(rubric!, 'total', typed)).toEqual([103.5]);
});

it('加分合计 and 减分合计 are no 合计 of the form; the 分值 beside a heading is printed', () => {
  const rows = [
    ...['校园安全考核表', '序号\t考核内容\t评分标准\t分值\t得分\t备注'],
    ...['1\t来访登记\t漏登一次扣1分\t60\t\t', '2\t器材完好\t缺一件扣2分\t40\t\t'],
    ...['加分项\t\t\t8\t\t', '1\t开展演练\t每次加1分\t最多5\t\t', '2\t承办现场会\t每次加3分\t3\t\t'],
    ...['加分合计\t\t\t\t\t', '减分项\t\t\t\t\t', '1\t被通报\t扣2分\t-2\t\t', '减分合计\t\t\t\t\t'],
    '总分\t\t\t100\t\t',
  ];
  const { rubric } = importText(rows.join('\n'));
  expect(rubric!.fullScore).toBe(100);
  expect(rubric!.bonus!.cap).toBe(8);
  expect(drawn(rubric!, 'bonus')).toContain('4-4×1 8');
  expect(drawn(rubric!, 'b1')).toContain('4-4×1 最多5');
  const typed = { '1': 60, '2': 38, b1a: 5, b2a: 3, p1a: 2, ...reasons };
  expect(numbersIn(rubric!, ':sum/bonus', typed)).toEqual([8]);
  expect(numbersIn(rubric!, ':sum/penalty', typed)).toEqual([-2]);
  expect(numbersIn(rubric!, 'total', typed)).toEqual([100, 104]);
});

it('奖惩 without a heading: +3 adds, -5 takes, whatever most of the column is', async () => {
  const { rubric } = await importForm(
    {
      before: ['物业服务考核表'],
      rows: [
        ['序号', '检查内容', '评分标准', '分值', '得分'],
        ['1', '保洁', '一处扣1分', '100', ''],
        ['2', '业主送锦旗', '查看实物', '+3', ''],
        ['3', '发生有责投诉', '查记录', '-3', ''],
        ['4', '被媒体曝光', '查报道', '扣5分', ''],
        [cell('总得分', 3), '', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.bonus!.items.map(({ mark }) => mark)).toEqual(['+3']);
  expect(rubric!.penalties!.items.map(({ mark }) => mark)).toEqual(['-3', '扣5分']);
  const typed = { '1': 90, b1a: 3, p1a: 3, p2a: 5, ...reasons, 'p2a:note': '曝光' };
  expect(numbersIn(rubric!, 'total', typed)).toEqual([85]);
});

it('words of a line that go over the column 分值 do not make it one of words', async () => {
  const { rubric } = await importForm(
    {
      before: ['集体经济发展考核表'],
      rows: [
        ['考核项目', '考核内容', '分值', '评分标准', '得分'],
        ['收入增长', '年收入增长', '60', '每低1个百分点扣2分', ''],
        ['账务公开', '按季公开', '40', '少一次扣5分', ''],
        [cell('四、加分项（累计不超过5分）', 5)],
        ['新增产业', cell('每新增1个项目加2分', 3), ''],
        ['招商引资', cell('引进50万元以上项目的加3分', 3), ''],
        ['争取资金', cell('争取上级资金的酌情加分', 3), ''],
        [cell('加分项得分', 4), ''],
        [cell('考核总得分', 4), ''],
      ],
    },
    'html',
  );
  expect(rubric!.fullScore).toBe(100);
  // 60, as the form has it, not 60分.
  expect(rubric!.layout.columns.find(({ field }) => field === 'fullScore')?.plain).toBe(true);
  expect(rubric!.bonus!.cap).toBe(5);
  expect(drawn(rubric!, 'b1').at(-1)).toBe('2-4×1 每新增1个项目加2分');
  expect(drawn(rubric!, ':sum/bonus')).toEqual(['1-4×1 加分项得分']);
  const typed = { '1': 60, '2': 35, b1a: 4, b2a: 3, ...reasons };
  expect(numbersIn(rubric!, ':sum/bonus', typed)).toEqual([5]);
  expect(numbersIn(rubric!, 'total', typed)).toEqual([100]);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    const { rubric } = await importForm(correction, 'docx');
    const fills = [
      { '1': 59, '2': 40, b1a: 7, b2a: 2.5, b3a: 4, p1a: 5, p2a: 3, ...reasons },
      { '1': 60, p1a: '好' },
      {},
    ];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
