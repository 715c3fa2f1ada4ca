import { anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each, keyRow } from '../worked';

const NOTE =
  '注：90分以上为优秀，80分以上不足90分为良好，60分以上不足80分为合格，不足60分为不合格；标※的项目不符合的，不得评为优秀。';

/** 河长制: two rates of one price, a mean that is rounded first, divided by kilometres, shared rows, a ※ row. */
export const rivers: WorkedNotice = {
  words: `
河长制工作季度考核评分表
序号｜考核内容｜评分标准｜分值｜得分｜备注
※｜河长公示牌｜设立河长公示牌，信息准确。｜※
1｜巡河整改｜巡河率＝实际巡河次数÷应巡河次数×100%，整改率＝整改数÷（发现数－移交数）×100%；巡河率、整改率低于100%的，每低1个百分点各扣0.5分，不足1个百分点的按比例扣分。｜30
2｜水质｜氨氮浓度取三个月平均值，保留两位小数；超过1毫克/升的，每超0.1毫克/升扣3分，不足0.1毫克/升的不计。｜30
3｜河面保洁｜有漂浮物的，每处扣1分，按管护河段长度（公里）平均扣分。｜20
4｜保洁员｜保洁员每缺1人扣2分。｜20
5｜保洁船｜保洁船损坏没有修复的，每艘扣1分。
6｜保洁制度｜没有保洁制度的扣5分。
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-rivers',
    title: '{period}河长制工作季度考核评分表',
    unitNoun: '街道',
    period: 'quarter',
    targets: [{ id: 'length', label: '管护河段长度', unit: '公里' }],
    sections: [
      aSection({
        title: '河长制',
        items: [
          keyRow({
            ...{ id: 'k1', label: '※', requirement: '河长公示牌', criteria: '设立河长公示牌，信息准确。' },
          }),
          anItem({
            id: '1',
            requirement: '巡河整改',
            criteria:
              '巡河率＝实际巡河次数÷应巡河次数×100%，整改率＝整改数÷（发现数－移交数）×100%；巡河率、整改率低于100%的，每低1个百分点各扣0.5分，不足1个百分点的按比例扣分。',
            fullScore: 30,
            clauses: [
              clause(
                '巡河率、整改率低于100%的，每低1个百分点各扣0.5分，不足1个百分点的按比例扣分',
                '巡河率',
                {
                  ...{ kind: 'shortfall', target: 100, points: 0.5, unit: '%', partial: 'linear' },
                  computed: {
                    label: '巡河率',
                    inputs: ['实际巡河次数', '应巡河次数'].map((name) => ({ name, unit: '次' })),
                    formula: '实际巡河次数÷应巡河次数×100%',
                  },
                },
              ),
              clause(
                '巡河率、整改率低于100%的，每低1个百分点各扣0.5分，不足1个百分点的按比例扣分',
                '整改率',
                {
                  ...{ kind: 'shortfall', target: 100, points: 0.5, unit: '%', partial: 'linear' },
                  computed: {
                    label: '整改率',
                    inputs: ['整改数', '发现数', '移交数'].map((name) => ({ name, unit: '个' })),
                    formula: '整改数÷（发现数－移交数）×100%',
                  },
                },
              ),
            ],
          }),
          anItem({
            id: '2',
            requirement: '水质',
            criteria:
              '氨氮浓度取三个月平均值，保留两位小数；超过1毫克/升的，每超0.1毫克/升扣3分，不足0.1毫克/升的不计。',
            fullScore: 30,
            clauses: [
              clause('超过1毫克/升的，每超0.1毫克/升扣3分，不足0.1毫克/升的不计', '氨氮平均浓度', {
                ...{ kind: 'shortfall', target: 1, step: 0.1, points: 3 },
                ...{ unit: '毫克/升', direction: 'above' },
                computed: {
                  label: '氨氮平均浓度',
                  inputs: [{ name: '浓度', unit: '毫克/升', each: ['第一月', '第二月', '第三月'] }],
                  formula: '平均（浓度）',
                  decimals: 2,
                },
              }),
            ],
          }),
          anItem({
            id: '3',
            requirement: '河面保洁',
            criteria: '有漂浮物的，每处扣1分，按管护河段长度（公里）平均扣分。',
            fullScore: 20,
            clauses: [clause('有漂浮物的，每处扣1分', '漂浮物', each(1, '处'), { dividedBy: 'length' })],
          }),
          anItem({
            id: '4',
            label: '4-6',
            requirement: '保洁员\n保洁船\n保洁制度',
            criteria: '保洁员每缺1人扣2分。\n保洁船损坏没有修复的，每艘扣1分。\n没有保洁制度的扣5分。',
            fullScore: 20,
            rows: [
              { label: '4', requirement: '保洁员', criteria: '保洁员每缺1人扣2分。' },
              { label: '5', requirement: '保洁船', criteria: '保洁船损坏没有修复的，每艘扣1分。' },
              { label: '6', requirement: '保洁制度', criteria: '没有保洁制度的扣5分。' },
            ],
            clauses: [
              clause('保洁员每缺1人扣2分', '保洁员缺', each(2, '人')),
              clause('保洁船损坏没有修复的，每艘扣1分', '保洁船损坏', each(1, '艘')),
              clause('没有保洁制度的扣5分', '没有保洁制度', { kind: 'flat', points: 5 }),
            ],
          }),
        ],
      }),
    ],
    grades: [
      { name: '优秀', min: 90 },
      { name: '良好', min: 80 },
      { name: '合格', min: 60 },
      { name: '不合格', min: 0 },
    ],
    vetoes: [
      {
        ...{ id: 'v1', text: '标※的项目不符合的', effect: 'gradeCeiling', grade: '良好', sameAs: 'k1' },
        consequence: '不得评为优秀',
      },
    ],
    layout: { columns: columns([]), foot: [{ note: NOTE }] },
  }),
  fills: [
    {
      typed: {
        ...{ ':part': 2, k1: '符合', ':target/length': 8 },
        ...{ '1a/实际巡河次数': 27, '1a/应巡河次数': 30, '1b/整改数': 18, '1b/发现数': 22, '1b/移交数': 2 },
        ...{ '2a/第一月浓度': 1.21, '2a/第二月浓度': 1.18, '2a/第三月浓度': 1.26 },
        ...{ '3a': 36, '4a': 1, '4b': 1 },
      },
      items: {
        k1: '符合',
        // 90% and 18÷20 = 90%: 5 + 5.
        1: 20,
        // 3.65÷3 = 1.2167, 1.22: two whole tenths.
        2: 24,
        // 36÷8.
        3: 15.5,
        4: 17,
      },
      total: 76.5,
      grade: '合格',
    },
    {
      typed: {
        ...{ ':part': 2, k1: '不符合', ':target/length': 6.5 },
        ...{ '1a/实际巡河次数': 30, '1a/应巡河次数': 30, '1b/整改数': 20, '1b/发现数': 20, '1b/移交数': 0 },
        ...{ '2a/第一月浓度': 1.1, '2a/第二月浓度': 1.09, '2a/第三月浓度': 1.105 },
      },
      // 3.295÷3 = 1.0983, but 1.10 after rounding: one whole tenth.
      items: { k1: '不符合', 1: 30, 2: 27, 3: 20, 4: 20 },
      total: 97,
      grade: '良好',
      prints: ['不得评为优秀'],
    },
  ],
};
