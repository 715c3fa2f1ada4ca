/** Rows that are no items, as issued: headings over the whole table, 加分项 and 一票否决 beside their lines. */

import { makeForm } from '../../src/sheet/form';
import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { codesOf, importForm, rubricLines } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const grain: NoticeForm = {
  before: ['储备粮管理检查评分表', '被检查单位：　　　　检查日期：'],
  rows: [
    ['序号', '检查项目', '检查内容', '评分标准', '分值', '得分'],
    [cell('一、基础管理（40分）', 6)],
    ['1', '账务', '账实相符', '不符不得分', '40', ''],
    [cell('二、储粮管理（60分）', 6)],
    ['2', '仓储', '仓房完好', '一处不合格扣2分', '60', ''],
    [cell('一票否决', 2), cell('发生储粮损失事故的，考核结果定为不合格。', 4)],
    [cell('总分', 4), '100', ''],
  ],
  after: ['检查人员：　　　　　负责人：'],
};

describe.each(kinds)('from %s', (kind) => {
  it('a heading over the whole table is one cell, without 分值 or 得分', async () => {
    const { rubric } = await importForm(grain, kind);
    expect(drawn(rubric!, 's1')).toEqual(['1-6×1 一、基础管理（40分）']);
    expect(rubric!.layout.sectionRows).toBe('whole');
  });

  it('一票否决 stands over the columns that it had, its words over all others', async () => {
    const { rubric } = await importForm(grain, kind);
    expect(rubric!.vetoes?.map(({ text }) => text)).toEqual(['发生储粮损失事故的，考核结果定为不合格。']);
    expect(drawn(rubric!, ':veto/v1')).toEqual([
      '1-2×1 一票否决',
      '3-6×1 发生储粮损失事故的，考核结果定为不合格。',
    ]);
  });
});

const rivers: NoticeForm = {
  before: ['河长制考核评分表', '乡镇：'],
  rows: [
    ['序号', '考核项目', '考核内容', '评分办法', '分值', '考核分'],
    ['1', '组织', '公示牌准确', '每处扣1分', '40', ''],
    ['2', '履职', '按时巡河', '少一次扣1分', '60', ''],
    [cell('加分项（最高5分）', 2, 2), '经验被推广', '省级加2分', '', ''],
    ['建成幸福河湖', '每条加2分', '', ''],
    [cell('扣分项', 2, 2), '被媒体曝光', '每次扣3分', '', ''],
    ['弄虚作假', '每次扣2分', '', ''],
    [cell('总得分', 4), '', ''],
  ],
};

it.each(kinds)(
  '加分项 over 序号 and 考核项目 is one cell beside its lines, which have no number (%s)',
  async (kind) => {
    const { rubric, problems } = await importForm(rivers, kind);
    expect(rubric!.bonus).toMatchObject({
      cap: 5,
      items: [{ criteria: '省级加2分' }, { criteria: '每条加2分' }],
    });
    expect(problems.map(({ code }) => code)).not.toContain('import.sharedLabel');
    expect(drawn(rubric!, 'b1').slice(0, 3)).toEqual([
      '1-2×2 加分项（最高5分）',
      '3-3×1 经验被推广',
      '4-4×1 省级加2分',
    ]);
    expect(drawn(rubric!, 'b2').slice(0, 2)).toEqual(['3-3×1 建成幸福河湖', '4-4×1 每条加2分']);
    expect(drawn(rubric!, 'p1')[0]).toBe('1-2×2 扣分项');
  },
);

it('加分项 under 序号 alone leaves 考核项目 to its lines', async () => {
  const form: NoticeForm = {
    ...rivers,
    rows: [
      ...rivers.rows.slice(0, 3),
      [cell('加分项', 1, 2), '推广', '经验被推广', '省级加2分', '', ''],
      ['创建', '建成幸福河湖', '每条加2分', '', ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(rubric!.layout.bonusRow).toMatchObject({ title: '加分项', place: 'left', columns: 1 });
  expect(drawn(rubric!, 'b1').slice(0, 2)).toEqual(['1-1×2 加分项', '2-2×1 推广']);
  expect(rubricLines(rubric!).filter((line) => line.includes('｜'))).toHaveLength(2);
});

it('填报人 and 审核人 in a row below the lists are signed, and not scored', async () => {
  const form: NoticeForm = {
    ...rivers,
    rows: [...rivers.rows, [cell('填报人：          审核人：          单位负责人：', 6)]],
  };
  const { rubric } = await importForm(form, 'xlsx');
  expect(rubric!.penalties?.items).toHaveLength(2);
  expect(rubric!.layout.foot).toEqual([
    { blanks: [{ label: '填报人' }, { label: '审核人' }, { label: '单位负责人' }] },
  ]);
});

it('分值 are bare numbers, if only 加分 says 最高4分', async () => {
  const form: NoticeForm = {
    ...rivers,
    rows: rivers.rows.map((row, i) => (i === 3 ? [...row.slice(0, 3), '最高4分', ''] : row)),
  };
  const { rubric } = await importForm(form, 'docx');
  expect(rubric!.layout.columns.find(({ field }) => field === 'fullScore')).toMatchObject({ plain: true });
});

const shares: NoticeForm = {
  before: ['数据共享绩效评价表', '项目名称：'],
  rows: [
    ['一级指标', '分值', '三级指标', '分值', '评分标准', '自评得分', '得分'],
    ['决策', '40', '立项依据', '40', '符合得40分', '', ''],
    [cell('产出', 1, 2), cell('60', 1, 2), '完成率', '30', '每低1个百分点扣1分', '', ''],
    ['合格率', '30', '每低1个百分点扣1分', '', ''],
    ['总分', '100', '', '100', '', '', ''],
  ],
};

it.each(kinds)('every cell of 总分 is where it was, with its number or blank (%s)', async (kind) => {
  const { rubric } = await importForm(shares, kind);
  const [sheet] = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  const { cells = [], merges = [] } = sheet ?? {};
  const row = cells.find(({ column, value }) => column === 1 && value === 'total')?.row ?? 0;
  const words = cells.filter((each) => each.row === row && each.column > 1).map(({ value }) => value);
  // 自评 is added up there once it is typed: see earlierSum.test.ts.
  const shown = words.map((value) => (typeof value === 'function' ? 'worked out' : value));
  expect(shown.slice(0, 6)).toEqual(['总分', '100', null, 100, null, 'worked out']);
  expect(words).toHaveLength(7);
  expect(merges.filter(({ from }) => from.row === row)).toEqual([]);
});

const shops: NoticeForm = {
  before: ['定点药店考核评分表', '被考核药店：'],
  rows: [
    ['一级指标', '二级指标', '考核内容', '评分标准', '分值', '得分'],
    [cell('基础管理（60分）', 1, 2), cell('制度建设', 1, 2), '管理制度', '缺1项扣1分', '30', ''],
    ['人员配备', '未配备扣5分', '30', ''],
    ['服务质量（40分）', '群众评价', '满意度', '低于90%不得分', '40', ''],
    [cell('加分项', 1, 2), cell('获市级以上表彰的，每次加2分，最高加5分。', 3), '5', ''],
    [cell('参加宣传活动的，每次加1分。', 3), '3', ''],
  ],
  after: ['考核人员：'],
};

// The words of a line were told twice: as its 二级指标, and as its rule.
it.each(kinds)(
  'from %s: the text of a line goes over the column of headings that it covers',
  async (kind) => {
    const { rubric } = await importForm(shops, kind);
    expect(rubric!.bonus?.items.map(({ headings = [], criteria }) => [headings, criteria])).toEqual([
      [[], '获市级以上表彰的，每次加2分，最高加5分。'],
      [[], '参加宣传活动的，每次加1分。'],
    ]);
    expect(drawn(rubric!, 'b1')).toEqual([
      '1-1×2 加分项',
      '2-4×1 获市级以上表彰的，每次加2分，最高加5分。',
      '5-5×1 5',
    ]);
    expect(drawn(rubric!, 'b2')).toEqual(['2-4×1 参加宣传活动的，每次加1分。', '5-5×1 3']);
  },
);

const tidy: NoticeForm = {
  before: ['城关镇人居环境考核评分表', '被考核村：'],
  rows: [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    [cell('一、环境卫生（30分）', 5)],
    [cell('（一）道路（20分）', 5)],
    ['1', '路面整洁', '每处扣1分', '12', ''],
    ['2', '路肩整洁', '每处扣1分', '8', ''],
    [cell('（二）河道（10分）', 5)],
    ['3', '无漂浮物', '每处扣2分', '10', ''],
    [cell('二、长效管理（70分）', 5)],
    ['4', '制度', '没有不得分', '70', ''],
    [cell('总分', 3), '100', ''],
  ],
};

it.each(kinds)(
  'headings of two levels over the whole table are a row each, one item under one or two (%s)',
  async (kind) => {
    const { rubric } = await importForm(tidy, kind);
    expect(rubricLines(rubric!)).toEqual([
      '【一、环境卫生（30分）】30',
      '（一）｜（一）道路（20分）｜｜20',
      '　1｜路面整洁｜每处扣1分｜12',
      '　2｜路肩整洁｜每处扣1分｜8',
      '（二）｜（二）河道（10分）｜｜10',
      '　3｜无漂浮物｜每处扣2分｜10',
      '【二、长效管理（70分）】70',
      '4｜制度｜没有不得分｜70',
    ]);
    expect(drawn(rubric!, 'g1')).toEqual(['1-5×1 （一）道路（20分）']);
    expect(drawn(rubric!, 'g2')).toEqual(['1-5×1 （二）河道（10分）']);
  },
);

it.each(kinds)(
  '（二） without a rule beside （一） and （三） is an item, and no heading (%s)',
  async (kind) => {
    const rows = [
      ['序号', '考核内容', '评分标准', '分值', '得分'],
      ['（一）', '机构健全', '没有机构不得分', '30', ''],
      ['（二）', '每月召开一次会议', '', '30', ''],
      ['（三）', '台账齐全', '缺一项扣2分', '40', ''],
    ];
    const { rubric } = await importForm({ ...tidy, rows }, kind);
    expect(rubricLines(rubric!).slice(1)).toEqual([
      '（一）｜机构健全｜没有机构不得分｜30',
      '（二）｜每月召开一次会议｜｜30',
      '（三）｜台账齐全｜缺一项扣2分｜40',
    ]);
  },
);

it.each(kinds)(
  '一票否决 beside its words ends 扣分项 across the table, and keeps its cells (%s)',
  async (kind) => {
    const rows = [
      ['序号', '考核内容', '评分标准', '分值', '得分'],
      ['1', '台账齐全', '缺一项扣2分', '100', ''],
      [cell('扣分项', 5)],
      ['1', '被通报批评', '每次扣3分', '-5', ''],
      ['一票否决', '发生安全事故', '取消评先资格', '/', ''],
      [cell('合计', 3), '100', ''],
    ];
    const { rubric } = await importForm({ ...tidy, rows }, kind);
    expect(rubric!.penalties?.items.map(({ criteria }) => criteria)).toEqual(['每次扣3分']);
    expect(rubric!.vetoes?.map(({ text, effect }) => [text, effect])).toEqual([
      ['发生安全事故，取消评先资格', 'noHonours'],
    ]);
    expect(drawn(rubric!, ':veto/v1')).toEqual([
      ...['1-1×1 一票否决', '2-2×1 发生安全事故', '3-3×1 取消评先资格', '4-4×1 /'],
    ]);
  },
);

it.each(kinds)('a blank 序号 among numbers stays blank on paper (%s)', async (kind) => {
  const rows = [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    ['1', '机构健全', '没有机构不得分', '30', ''],
    ['2', '制度健全', '没有制度不得分', '30', ''],
    ['', '台账齐全', '缺一项扣2分', '40', ''],
  ];
  const { rubric } = await importForm({ ...tidy, rows }, kind);
  const items = rubric!.sections.flatMap((section) => section.items);
  expect(items.map(({ label, printedLabel = label }) => printedLabel)).toEqual(['1', '2', '']);
  expect(new Set(items.map(({ label }) => label)).size).toBe(3);
});

it.each(kinds)('1. across the table is within （一）, and ends with it (%s)', async (kind) => {
  const rows = [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    [cell('一、制度（60分）', 5)],
    [cell('（一）领导（40分）', 5)],
    [cell('1.重视（15分）', 5)],
    ['①', '亲自解决问题', '没有不得分', '15', ''],
    [cell('2.落实（25分）', 5)],
    ['①', '签订责任书', '少一份扣1分', '25', ''],
    [cell('（二）台账（20分）', 5)],
    ['①', '台账齐全', '缺一项扣2分', '20', ''],
    [cell('二、防范（40分）', 5)],
    ['①', '巡逻', '少一次扣1分', '40', ''],
  ];
  const imported = await importForm({ ...tidy, rows }, kind);
  expect(rubricLines(imported.rubric!).map((line) => line.replace(/｜+.*｜/, ' '))).toEqual([
    ...[
      '【一、制度（60分）】60',
      '（一） 40',
      '　1 15',
      '　　① 15',
      '　2 25',
      '　　① 25',
      '（二） 20',
      '　① 20',
    ],
    ...['【二、防范（40分）】40', '① 40'],
  ]);
  expect(codesOf(imported)).not.toContain('L01');
});
