/** 加分, 扣分 and 一票否决 in a table of their own behind the scoresheet, with its title, headings and notes. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';
import { drawn, drawnIds } from './support/drawn';
import { codesOf, importText } from './support/imported';

const main = [
  '附件1\n2025年度青石镇安全生产工作考核评分表\n被考核单位：　　　　　　考核日期：',
  '序号\t考核内容\t评分标准\t分值\t得分',
  '1\t责任落实\t未签责任书的每少1份扣2分\t40\t',
  '2\t隐患排查\t少查1次扣5分\t60\t',
  '合计\t\t\t100\t',
  '注：扣完为止。',
];

const bonus = [
  '附件2\n2025年度青石镇安全生产工作加分项目表',
  '序号\t加分项目\t加分标准\t最高加分\t得分',
  '1\t经验推广\t每次加1分\t3\t',
  '2\t受表彰\t市级加2分，县级加1分\t2\t',
  '注：加分须附证明材料。',
];

const imported = importText([...main, ...bonus].join('\n'));
const rubric = imported.rubric!;

it('its title and its headings stand over its lines, below 合计 of the scoresheet', () => {
  const ids = drawnIds(rubric);
  expect(ids.slice(ids.indexOf('2'), ids.indexOf('total') + 1)).toEqual([
    ...['2', ':base', ':table/bonus', ':heads/bonus', 'b1', 'b2', 'total'],
  ]);
  expect(drawn(rubric, ':table/bonus')).toEqual(['1-5×1 附件2：青石镇安全生产工作加分项目表']);
  expect(drawn(rubric, ':heads/bonus')).toEqual([
    ...['1-1×1 序号', '2-2×1 加分项目', '3-3×1 加分标准', '4-4×1 最高加分', '5-5×1 得分'],
  ]);
  expect(drawn(rubric, 'b1')).toEqual(['1-1×1 1', '2-2×1 经验推广', '3-3×1 每次加1分', '4-4×1 3']);
});

it('the notes of both tables stand below, those of the scoresheet first', () => {
  expect(rubric.layout.foot?.map(({ note }) => note)).toEqual(['注：扣完为止。', '注：加分须附证明材料。']);
});

const fill = { '1': 38, '2': 55, b1a: 3, b2a: 2, 'b1a:note': '两次', 'b2a:note': '市级' };

it('合计 is that of the scoresheet, and 总分 has 加分 too: 38 + 55 + 3 + 2', () => {
  expect([rubric.fullScore, rubric.layout.baseTotal]).toEqual([100, '合计']);
  expect(codesOf(imported)).toContain('import.totalAdded');
  expect(scored(rubric, fill, 'direct').total).toBe(98);
});

it('of a table of several lists, each has its row under the title', () => {
  const others = [
    '附件2\n2025年度安全生产加分、扣分及一票否决事项',
    '类别\t序号\t事项\t计分办法\t依据',
    '加分事项\t1\t经验推广\t每次加1分，最多加3分\t红头文件',
    '扣分事项\t1\t瞒报\t每起扣2分，最多扣6分\t',
    '一票否决\t1\t发生亡人事故的，考核不合格\t\t',
  ];
  const { rubric: three, problems } = importText([...main, ...others].join('\n'));
  const ids = drawnIds(three!);
  expect(ids.slice(ids.indexOf(':base') + 1, ids.indexOf('total'))).toEqual([
    ...[':table/bonus', ':heads/bonus', 'bonus', 'b1', 'penalty', 'p1', ':vetoes', ':veto/v1'],
  ]);
  expect(problems.find(({ code }) => code === 'import.listColumnLeft')?.message).toContain('依据');
});

it('一票否决 in its own table is printed with its title, and without 得分', () => {
  const vetoes = [
    '附件2\n2025年度安全生产一票否决情形表',
    '序号\t否决情形\t依据',
    '1\t发生亡人事故的，考核不合格\t事故调查报告',
    '2\t瞒报事故的，考核不合格\t通报',
  ];
  const { rubric: two } = importText([...main, ...vetoes].join('\n'));
  const ids = drawnIds(two!);
  expect(ids.slice(ids.indexOf('total'), ids.indexOf(':veto/v2') + 1)).toEqual([
    ...['total', ':table/veto', ':heads/veto', ':veto/v1', ':veto/v2'],
  ]);
  expect(drawn(two!, ':heads/veto')).toEqual(['1-1×1 序号', '2-2×1 否决情形', '3-3×1 依据']);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    expect(await compareSheet(bench, rubric, [fill, { '1': 40, '2': 60 }, { '1': 40 }], 'direct')).toBe(
      AGREES,
    );
  });
});
