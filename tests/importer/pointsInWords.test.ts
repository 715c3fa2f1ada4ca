/** What the words of a line say about its points, where several brackets stand in them, or one cell goes over several rows. */

import { barePoints, pointsInCell, pointsInText } from '../../src/importer/recognise/pointsInText';
import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

describe('several brackets in one text', () => {
  it.each([
    // Parts of one whole.
    ['洗手（4分），戴手套（2分），无菌操作（4分）。', 10],
    ['1.建立台账（1分）；2.每月更新（3分，少一次扣1分）。', 4],
    // The whole stands first, or last.
    ['组织领导（20分）：1.有机构（5分）；2.有制度（15分）。', 20],
    ['有机构（5分），有制度（15分）（20分）', 20],
    // One of them is given.
    ['优（10分）、良（8分）、差（0分）', 10],
    ['完成率≥90%（5分），≥80%（3分）', 5],
    ['只有一处（6分）', 6],
    // The first comes to as much as the rest by chance.
    ['水面无漂浮物（5分），岸坡整洁（3分），无异味（2分）。', 10],
    // 以上 and 优 in the words of one part alone.
    ['有使用面积50平方米以上的阅览室（2分）。藏书整齐（2分），有登记簿（1分）。', 5],
    ['没有分数', undefined],
  ])('%s', (text, points) => expect(pointsInText(text)).toBe(points));
});

it('总分10 is 10 in a cell of 分值', () => {
  expect(pointsInCell('总分10')).toBe(10);
  expect(pointsInCell('满分：10分')).toBe(10);
});

it('several brackets that add up to the 分值 of the row are no contradiction to it', async () => {
  const words = '有台账（5分，每少一项扣1分），有公示栏（5分）。';
  const form = (points: string): NoticeForm => ({
    before: ['村务公开考核评分表', '村：'],
    rows: [
      ['序号', '考核内容', '分值', '得分'],
      ['1', words, points, ''],
      ['2', '按季公开', '20', ''],
    ],
  });
  expect(codesOf(await importForm(form('10'), 'docx'))).not.toContain('import.pointsTwice');
  expect(codesOf(await importForm(form('8'), 'docx'))).toContain('import.pointsTwice');
});

it('numbers in brackets without 分 are the points, if the form has no others', async () => {
  const { rubric } = await importForm(
    {
      before: ['校园安全评估标准', '学校：'],
      rows: [
        ['项目', '考核指标', '计分办法', '考核分'],
        [cell('机构（25）', 1, 2), '1、成立领导小组(10)', '缺一项扣5分', ''],
        ['2、专人负责，职责明确(15)', '未明确不得分', ''],
        ['演练（20）', '3、按《预案》（2023）每学期演练（20）', '少一次扣10分', ''],
      ],
    },
    'docx',
  );
  expect(
    rubric!.sections.map(({ fullScore, items }) => [fullScore, items.map((item) => item.fullScore)]),
  ).toEqual([
    [25, [10, 15]],
    [20, [20]],
  ]);
});

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const skills: NoticeForm = {
  before: ['消防员体能技能考核评分表', '姓名：　　　　日期：'],
  rows: [
    ['考核项目', '考核内容', '标准分', '得分'],
    [cell('出动准备（20分）', 1, 5), '1、着装检查', cell('12', 1, 3), cell('', 1, 3)],
    ['A.头盔佩戴（5分）'],
    ['B.腰带、安全绳（7分）'],
    ['2、器材清点', '5', ''],
    ['3、口令', '3', ''],
    [cell('合计', 2), '20', ''],
  ],
};

it('rows beside one 分值 and one blank for the 得分 are one item, whatever their words say of parts', async () => {
  const imported = await importForm(skills, 'docx');
  const [section] = imported.rubric!.sections;
  expect(section).toMatchObject({ fullScore: 20 });
  expect(section?.items.map(({ fullScore }) => fullScore)).toEqual([12, 5, 3]);
  expect(codesOf(imported)).not.toContain('L01');
});

it('赋分标准 over 10分, 20分 is the 分值, 评分标准 beside it the rules', async () => {
  const imported = await importForm(
    {
      before: ['轮岗人员月度考核评分表', '姓名：'],
      rows: [
        ['考核内容', '赋分标准', '评分标准', '得分'],
        ['考勤', '30分', '缺勤一天扣2分', ''],
        ['业务', '70分', '差错一次扣5分', ''],
        [cell('总得分', 3), ''],
      ],
    },
    'docx',
  );
  expect(imported.rubric?.fullScore).toBe(100);
  expect(imported.columns.map(({ role }) => role)).toEqual(['requirement', 'fullScore', 'criteria', 'score']);
});

it('a row of words beside the 分值 of the rows above goes on with them, and is no heading', async () => {
  const imported = await importForm(
    {
      before: ['化验员考核表', '姓名：'],
      rows: [
        ['检验项目', cell('评分标准', 2), '标准分', '得分'],
        ['工作态度', cell('按时到岗', 2), cell('20', 1, 3), cell('', 1, 3)],
        ['差错', cell('无差错记录', 2)],
        ['', cell('（以科室记录为准）', 2)],
        [cell('能力', 1, 3), cell('结果分析', 1, 2), '1.原因判断', '40', ''],
        ['2.复检', '30', ''],
        ['沟通', '3.临床沟通', '10', ''],
        [cell('合计', 3), '100', ''],
      ],
    },
    'docx',
  );
  expect(imported.rubric?.sections.map(({ fullScore }) => fullScore)).toEqual([20, 80]);
  const [first] = imported.rubric!.sections.flatMap(({ items }) => items);
  expect(first?.rows).toHaveLength(3);
  expect(codesOf(imported)).not.toContain('L01');
});

describe('教室卫生15分, without brackets, on a form that has its 分值 nowhere else', () => {
  it.each([
    ['教室卫生15分', 15],
    ['消毒 20 分。', 20],
    ['好人好事登记　30分', 30],
    // What is taken, reached or given for each is no 分值.
    ['地面不洁扣4分', undefined],
    ['情节严重的扣除5分', undefined],
    ['考试成绩不低于80分', undefined],
    ['采用上报的，一篇5分', undefined],
    ['好人好事登记30分', undefined],
  ])('%s', (text, points) => expect(barePoints(text)).toBe(points));

  const rows = [
    ['检查项目', '评分标准', '得分'],
    ['教室卫生45分', '地面不洁扣4分', ''],
    ['睡室卫生 30分', '床铺不整齐扣3分', ''],
    ['消毒25分', '口杯未消毒扣3分', ''],
  ];

  it.each(['docx', 'html', 'text'] as const)('is the 分值 of each row (%s)', async (kind) => {
    const { rubric } = await importForm({ before: ['幼儿园卫生检查评分表', '幼儿园：'], rows }, kind);
    const [section] = rubric!.sections;
    expect(section?.items.map(({ requirement, fullScore }) => [requirement, fullScore])).toEqual([
      ['教室卫生45分', 45],
      ['睡室卫生 30分', 30],
      ['消毒25分', 25],
    ]);
    expect(rubric!.fullScore).toBe(100);
  });

  it('beside a column 分值 it is words of the row', async () => {
    const withPoints = rows.map((row, i) => [...row, i === 0 ? '分值' : '20']);
    const { rubric } = await importForm(
      { before: ['幼儿园卫生检查评分表', '幼儿园：'], rows: withPoints },
      'html',
    );
    expect(rubric!.sections.flatMap(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual([
      20, 20, 20,
    ]);
  });
});
