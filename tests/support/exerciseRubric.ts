/**
 * A rubric that uses what the issued ones do not: parents and sub-items, credits with a start, 不涉及 of both
 * sorts, limits on lines and on the whole bonus, 扣分项, every sort of veto, grades, unit classes.
 *
 * Sums: 一 is 10 + 15 + 25, 二 is 20 + 30.
 */
import { loadRubric } from '../../src/rubric/load';
import type { PeriodKind } from '../../src/period/period';
import type { Clause, Item, Rounding, Rubric } from '../../src/rubric/rubric';

export interface ExerciseOptions {
  readonly period?: PeriodKind;
  readonly rounding?: Rounding;
  /** 工作项目 as a column of merged cells, and 扣分 beside 评分. */
  readonly hasAllColumns?: boolean;
}

export function exerciseRubric({
  period = 'quarter',
  rounding = { decimals: 2, at: 'item' },
  hasAllColumns = false,
}: ExerciseOptions = {}): Rubric {
  const rubric = {
    id: `exercise-${period}-${rounding.at}`,
    title: '{period}“全要素”考核评分表（"试"）',
    source: { notice: '《关于印发〈考核办法〉的通知》', issuer: '某区人民政府' },
    unitNoun: '县区',
    unitClasses: ['县', '区', 'A类开发区'],
    period,
    fullScore: 100,
    rounding,
    sections: [
      { id: 's1', title: '基础工作', fullScore: 50, items: [deducting, clamped, judged] },
      { id: 's2', title: '重点任务', fullScore: 50, items: [nested, fine] },
    ],
    bonus: { cap: 5, items: bonusLines },
    penalties: { items: penaltyLines },
    vetoes,
    grades: [
      { name: '优秀', min: 90 },
      { name: '良好', min: 80 },
      { name: '合格', min: 60 },
      { name: '不合格', min: 0 },
    ],
    layout: {
      orientation: hasAllColumns ? 'landscape' : 'portrait',
      columns: [
        ...(hasAllColumns ? [{ field: 'section', header: '工作项目' }] : []),
        { field: 'label', header: '序号' },
        { field: 'requirement', header: '考核内容' },
        { field: 'criteria', header: '评分细则' },
        { field: 'fullScore', header: '分值' },
        ...(hasAllColumns ? [{ field: 'deduction', header: '扣分' }] : []),
        { field: 'score', header: '评分' },
        { field: 'remark', header: '备注', width: 14 },
      ],
      bonusRow: { label: '加', title: '加分项' },
      penaltyRow: { label: '扣', title: '扣分项' },
      signatures: [{ label: '考核人' }],
    },
  };
  return loadRubric(JSON.stringify(rubric));
}

/** Measured and chosen values, which are 未评 while they are blank. */
export function measuredRubric(): Rubric {
  const rubric = exerciseRubric();
  const outcomes = [
    { name: '上半年通过', points: 2 },
    { name: '下半年通过', points: 1 },
    { name: '不通过', points: 0 },
  ];
  const behind = { kind: 'shortfall', target: 95, step: 2, points: 0.1, unit: '个百分点' };
  return loadRubric(
    JSON.stringify({
      ...rubric,
      id: 'exercise-measured',
      fullScore: 10,
      sections: [
        {
          id: 's1',
          title: '实测与选择',
          fullScore: 10,
          items: [
            item('m1', 3, [clause('m1a', '合格率每降2个百分点扣0.1分', behind)]),
            item('m2', 3, [
              clause('m2a', '按比例扣', { ...behind, step: 0.7, partial: 'linear', cap: 1 }),
              clause('m2b', '每迟一天扣0.1分', {
                ...behind,
                target: 0,
                step: 1,
                unit: '天',
                direction: 'above',
                partial: 'ceil',
              }),
            ]),
            item('m3', 2, [clause('m3a', '通过验收得分', { kind: 'choice', options: outcomes }, 'credit')]),
            item('m4', 2, [clause('m4a', '未通过验收扣分', { kind: 'choice', options: outcomes })]),
          ],
        },
      ],
      vetoes: vetoes.slice(0, 1),
      grades: [
        { name: '优秀', min: 9 },
        { name: '良好', min: 8 },
        { name: '合格', min: 6 },
        { name: '不合格', min: 0 },
      ],
    }),
  );
}

/** A clause whose words are its own label: criteria are put together from them. */
const clause = (id: string, label: string, rule: object, effect?: Clause['effect']): object => ({
  id,
  text: label,
  label,
  remark: `${label}（{n}）${effect === 'credit' ? '得' : effect === 'bonus' ? '加' : '扣'}{points}分`,
  ...(effect !== undefined && { effect }),
  rule,
});

const item = (
  id: string,
  fullScore: number,
  clauses: readonly object[],
  more: Partial<Item> = {},
): object => ({
  id,
  label: id,
  requirement: `第${id}项工作落实到位，按时报送材料。`,
  criteria: wordsOf(clauses),
  fullScore,
  clauses,
  ...more,
});

const parent = (
  id: string,
  fullScore: number,
  items: readonly object[],
  more: Partial<Item> = {},
): object => ({ id, label: id, requirement: `第${id}项工作`, fullScore, items, ...more });

const line = (id: string, clauses: readonly object[], more: object = {}): object => ({
  id,
  label: id,
  criteria: wordsOf(clauses),
  clauses,
  ...more,
});

const wordsOf = (clauses: readonly object[]): string =>
  `${clauses.map((each) => (each as Clause).text).join('；')}。`;

/** Each way of counting what does not fill a step, and 不得分. */
const deducting = item('1', 10, [
  clause('1a', '数据出错每10次扣1分', {
    kind: 'perOccurrence',
    points: 1,
    unit: '次',
    per: 10,
    partial: 'ceil',
    cap: 3,
  }),
  clause('1b', '迟报每3天扣0.1分', {
    kind: 'perOccurrence',
    points: 0.1,
    unit: '天',
    per: 3,
    partial: 'linear',
  }),
  clause('1c', '漏报每7家扣0.3分', { kind: 'perOccurrence', points: 0.3, unit: '家', per: 7 }),
  clause('1d', '弄虚作假的不得分', { kind: 'forfeit' }),
]);

/** 8 + 12 points of sub-items, of which the parent takes 15. */
const clamped = parent(
  '2',
  15,
  [
    item('2x', 8, [
      clause('2xa', '及时报送得3分', { kind: 'flat', points: 3 }, 'credit'),
      clause(
        '2xb',
        '每采用一篇得1.5分',
        { kind: 'perOccurrence', points: 1.5, unit: '篇', cap: 6 },
        'credit',
      ),
    ]),
    item(
      '2y',
      12,
      [
        clause('2ya', '每新增一个得2分', { kind: 'perOccurrence', points: 2, unit: '个' }, 'credit'),
        clause('2yb', '每退回一个扣3.5分', { kind: 'perOccurrence', points: 3.5, unit: '个' }, 'deduct'),
      ],
      { start: 6 },
    ),
  ],
  { clamp: true },
);

const judged = item(
  '3',
  25,
  [
    clause('3a', '单项单次视情扣2-5分', { kind: 'judgement', min: 2, max: 5 }),
    clause('3b', '省、市通报分别扣2分、1分', {
      kind: 'byLevel',
      unit: '次',
      levels: [
        { name: '省', points: 2 },
        { name: '市', points: 1 },
      ],
    }),
    clause('3c', '未配备“专人”（"专职"）的扣1.5分', { kind: 'flat', points: 1.5 }),
  ],
  { notApplicable: 'fullMarks' },
);

/** Three levels: 4 → 4y → 4yp, 4yq; not limited by their parents. */
const nested = parent('4', 20, [
  item('4x', 12, [clause('4xa', '每发现1例扣0.5分', { kind: 'perOccurrence', points: 0.5, unit: '例' })], {
    notApplicable: 'rescale',
  }),
  parent('4y', 8, [
    item('4yp', 5, [clause('4ypa', '未建立台账扣1分', { kind: 'flat', points: 1 })]),
    item('4yq', 3, [clause('4yqa', '视情得分，最多3分', { kind: 'judgement', max: 3 }, 'credit')]),
  ]),
]);

/** Sums of eighths, that no double holds together with tenths. */
const fine = item(
  '5',
  30,
  [
    clause('5a', '每少一项扣0.125分', { kind: 'perOccurrence', points: 0.125, unit: '项' }),
    clause('5b', '每12起扣0.1分，按比例', {
      kind: 'perOccurrence',
      points: 0.1,
      unit: '起',
      per: 12,
      partial: 'linear',
    }),
  ],
  { notApplicable: 'rescale' },
);

const bonusLines = [
  line(
    'b1',
    [
      clause('b1a', '每5篇加1分', { kind: 'perOccurrence', points: 1, unit: '篇', per: 5, cap: 4 }, 'bonus'),
      clause('b1b', '创新工作加0.5-2分', { kind: 'judgement', min: 0.5, max: 2 }, 'bonus'),
    ],
    { cap: 3 },
  ),
  line('b2', [
    clause(
      'b2a',
      '国家、省表彰分别加2分、0.125分',
      {
        kind: 'byLevel',
        unit: '次',
        levels: [
          { name: '国家', points: 2 },
          { name: '省', points: 0.125 },
        ],
      },
      'bonus',
    ),
  ]),
];

const penaltyLines = [
  line('p1', [
    clause('p1a', '每发生1起扣10分', { kind: 'perOccurrence', points: 10, unit: '起' }, 'penalty'),
  ]),
  line(
    'p2',
    [
      clause('p2a', '媒体曝光扣2.5分', { kind: 'flat', points: 2.5 }, 'penalty'),
      clause('p2b', '造成影响视情扣分', { kind: 'judgement', max: 3 }, 'penalty'),
    ],
    { cap: 4 },
  ),
];

const vetoes = [
  { id: 'v1', text: '发生较大事故的。', effect: 'noHonours' },
  { id: 'v2', text: '第1项材料造假的', effect: 'itemZero', target: '1' },
  { id: 'v3', text: '重点任务未启动的', effect: 'sectionZero', target: 's2' },
  { id: 'v4', text: '拒绝考核的', effect: 'totalZero', consequence: '取消考核资格，“总分”记0分' },
  {
    id: 'v5',
    text: `发生重大事故的${'，且未按规定及时如实报告'.repeat(12)}`,
    effect: 'forcedGrade',
    grade: '不合格',
  },
  { id: 'v6', text: '被约谈的', effect: 'gradeCeiling', grade: '良好' },
  { id: 'v7', text: '被区域限批的', effect: 'forcedGrade', grade: '合格' },
  { id: 'v8', text: '被挂牌督办的', effect: 'gradeCeiling', grade: '合格' },
  { id: 'v9', text: '4x工作零进展的', effect: 'itemZero', target: '4x' },
  { id: 'v10', text: '第4项弄虚作假的', effect: 'itemZero', target: '4' },
];
