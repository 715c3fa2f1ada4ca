/** Rows at the end of a table that carry words of their own: 听课人 | ＿＿ | 最后得分 | ＿＿. Expected by hand from the form. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { leafItems } from '../../src/rubric/items';
import type { Rubric, RuledRow } from '../../src/rubric/rubric';
import { numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

/** 总　分 below 得分, beside words of the whole. */
const lesson: NoticeForm = {
  before: ['课堂教学评价量表', '执教者：　　　　课题：　　　　时间：'],
  rows: [
    ['评价项目', '评价标准', '分值', '得分'],
    ['教学目标', '明确、具体、可行', '20', ''],
    ['教学过程', '环节清楚，重点突出', '50', ''],
    ['教学效果', '学生掌握好', '30', ''],
    [cell('总体评价', 1, 2), cell('', 1, 2), '总　分', ''],
    ['等　级', ''],
  ],
};

const listened: NoticeForm = {
  before: ['推门听课评分表', '授课人：　　　　班级：'],
  rows: [
    ['项目', '评价要点', '评分标准', '分值', '得分'],
    ['目标', '目标明确', '酌情评分', '40', ''],
    ['过程', '思路清晰', '酌情评分', '60', ''],
    ['听课人', '', cell('最后得分', 2), ''],
  ],
};

const marks: NoticeForm = {
  before: ['档案工作评估表', '被评估单位：'],
  rows: [
    ['项目', '内容', '标准分', '得分'],
    ['保管条件', '有专用库房', '30', ''],
    ['基础业务', '归档齐全完整', '70', ''],
    ['评估记分', '60分以下不合格', '60-80分合格', '80分以上优秀'],
    ['评估意见', cell('', 3)],
  ],
};

const forests: NoticeForm = {
  before: ['护林员考核表', '姓名：　　　　所属村：'],
  rows: [
    ['序号', '考核内容', '考核标准', '分值', '得分'],
    ['1', '巡山护林', '少一天扣1分', '60', ''],
    ['2', '火情报告', '漏报一次扣5分', '40', ''],
    [cell('加分项', 5)],
    ['3', '受表彰', '县级以上表彰加5分', '5', ''],
    [cell('实得分', 2), '', '考核等次', ''],
    [cell('考评组长签字', 2), '', '日期', '　年　月　日'],
  ],
};

const road: NoticeForm = {
  before: ['道班考核评分表', '道班名称：　　　　考核时间：'],
  rows: [
    ['项目', '考核标准', '分值', '得分'],
    ['路面', '每处坑槽扣1分', '60', ''],
    ['边沟', '每处堵塞扣1分', '40', ''],
    ['扣分总计', '', '汇总得分', ''],
  ],
};

const guards: NoticeForm = {
  before: ['网格员考核评分表', '网格员姓名：　　　　考核日期：'],
  rows: [
    ['考核项目', '考核内容', '考核标准', '分值', '得分'],
    ['日常走访', '入户走访', '少一户扣1分', '60', ''],
    ['信息上报', '及时上报', '漏报一条扣2分', '40', ''],
    ['评定结果', cell('□优秀 □良好 □合格', 2), '合计', '　　分'],
  ],
};

const cellsIn = (rows: readonly RuledRow[] = []): readonly string[] =>
  rows.map(({ cells }) =>
    cells
      .map(({ from, to, down = 1, text = '', blanks = [], entry }) => {
        const asked = entry === undefined ? '' : `[${entry.is ?? entry.key}${entry.inside ?? ''}]`;
        return `${from}-${to}×${down} ${text}${blanks.map(({ label }) => `${label}：`).join(' ')}${asked}`;
      })
      .join(' | '),
  );

const pointsOf = (rubric: Rubric): readonly (number | null)[] =>
  leafItems(rubric).map(({ fullScore }) => fullScore);

const rowsOf = [
  [
    'where the total is the third of four cells',
    lesson,
    [20, 50, 30],
    ['1-1×2 总体评价 | 2-2×2  | 3-3×1 总　分 | 4-4×1 [total]', '3-3×1 等　级 | 4-4×1 '],
  ],
  ['听课人 | 最后得分', listened, [40, 60], ['1-1×1 听课人 | 2-2×1  | 3-4×1 最后得分 | 5-5×1 [total]']],
  [
    'what each grade takes',
    marks,
    [30, 70],
    [
      '1-1×1 评估记分 | 2-2×1 60分以下不合格 | 3-3×1 60-80分合格 | 4-4×1 80分以上优秀',
      '1-1×1 评估意见 | 2-4×1 ',
    ],
  ],
  [
    'behind 加分项 the rows are none of its lines',
    forests,
    [60, 40],
    [
      '1-2×1 实得分 | 3-3×1 [total] | 4-4×1 考核等次 | 5-5×1 ',
      '1-2×1 考评组长签字 | 3-3×1  | 4-4×1 日期 | 5-5×1 [date]',
    ],
  ],
  [
    'two sums of which the second is the total',
    road,
    [60, 40],
    ['1-1×1 扣分总计 | 2-2×1  | 3-3×1 汇总得分 | 4-4×1 [total]'],
  ],
  [
    'boxes for the grade, and 　　分 beside 合计',
    guards,
    [60, 40],
    ['1-1×1 评定结果 | 2-3×1 □优秀 □良好 □合格 | 4-4×1 合计 | 5-5×1 [total＿分]'],
  ],
] as const;

describe.each(['docx', 'html'] as const)('%s', (kind) => {
  it.each(rowsOf)('%s', async (_, form, points, rows) => {
    const { rubric } = await importForm(form, kind);
    expect(pointsOf(rubric!)).toEqual(points);
    expect(cellsIn(rubric!.layout.tableFoot)).toEqual(rows);
  });
});

it.each(['docx', 'html', 'xlsx', 'text'] as const)(
  'the foot is no part of a column: numbers under 分值 are those of the items (%s)',
  async (kind) => {
    const rows = [
      ...lesson.rows.slice(0, 3),
      ['支部书记签字', '', '考核人签字', ''],
      ['检查时间', '', '考核得分', ''],
    ];
    const imported = await importForm({ ...lesson, rows }, kind);
    expect(pointsOf(imported.rubric!)).toEqual([20, 50]);
    expect(codesOf(imported)).not.toContain('import.totalRowAdded');
    expect(imported.rubric!.layout.totalPlace).toBe('blank');
  },
);

it('in plain text each is a line of blanks, 总分 among them', async () => {
  const { rubric } = await importForm(lesson, 'text');
  expect(rubric!.layout.foot).toEqual([
    { blanks: [{ label: '总体评价' }, { label: '总分', is: 'total' }] },
    { blanks: [{ label: '等级' }] },
  ]);
});

it('最后得分 alone is the row of the total, with what stands in brackets', async () => {
  const rows = [...listened.rows.slice(0, 3), [cell('检查得分（百分制）', 4), '']];
  const { rubric } = await importForm({ ...listened, rows }, 'docx');
  expect(rubric!.layout.totalLabel).toBe('检查得分（百分制）');
  expect(numbersIn(rubric!, 'total', { '1': 38.5, '2': 60 })).toEqual([98.5]);
});

it('a line without 分值 at the end that names no blank stays a line, and is told', async () => {
  const rows = [...marks.rows.slice(0, 3), ['重大失误', '发生重大失密事件', '', '']];
  const imported = await importForm({ ...marks, rows }, 'docx');
  expect(pointsOf(imported.rubric!)).toEqual([30, 70, 0]);
  expect(codesOf(imported)).toContain('import.noPoints');
});

it('a line of 加分 about 考核等次 stays a line', async () => {
  const rows = [...forests.rows.slice(0, 4), ['3', '考核等次', '上年考核等次为优秀的加2分', '', '']];
  const { rubric } = await importForm({ ...forests, rows }, 'docx');
  expect(rubric!.bonus?.items.map(({ requirement, criteria }) => [requirement, criteria])).toEqual([
    ['考核等次', '上年考核等次为优秀的加2分'],
  ]);
  expect(rubric!.layout.tableFoot).toBeUndefined();
});

it('of 考核得分 and 最终得分 the last is what everything comes to', async () => {
  const rows = [...listened.rows.slice(0, 3), ['考核得分', '', cell('最终得分', 2), '']];
  const { rubric } = await importForm({ ...listened, rows }, 'html');
  expect(cellsIn(rubric!.layout.tableFoot)).toEqual([
    '1-1×1 考核得分 | 2-2×1  | 3-4×1 最终得分 | 5-5×1 [total]',
  ]);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it.each([
    [lesson, { '1': 19.5, '2': 50, '3': 28 }],
    [guards, { '1': 60, '2': 39 }],
    [forests, { '1': 60, '2': 35, b1a: 5, 'b1a:note': '县级表彰' }],
  ])('the blank says what the engine says', async (form, typed) => {
    const { rubric } = await importForm(form, 'docx');
    expect(await compareSheet(bench, rubric!, [typed, { '1': 10 }, { '1': '十' }, {}], 'direct')).toBe(
      AGREES,
    );
  });
});
