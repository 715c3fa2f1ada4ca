import { anItem, aRubric, aSection } from '../../support/builders';
import type { Typed } from '../../support/scored';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const OFFICES = ['甲局', '乙局', '丙局', '丁局', '戊局'];
const given = (points: readonly number[]): Typed =>
  Object.fromEntries(points.map((each, i) => [`3a/${OFFICES[i]}评分`, each]));

const NOTE = '注：获评全市十佳窗口的，奖励1万元，不计分。';

/** 政务窗口: A÷(B−C) in bands, a mean of counts, a mean of those departments that came, a reward in money. */
export const windows: WorkedNotice = {
  words: `
政务服务窗口考核评分表
序号｜考核内容｜评分标准｜分值｜得分｜备注
1｜好评｜好评率＝好评件数÷（评价件数－无效评价件数）×100%；98%以上得30分，95%以上不足98%得20分，90%以上不足95%得10分，不足90%不得分。｜30
2｜时限｜平均办理时长＝办理总时长÷办结件数，超过20分钟的，每超1分钟扣2分，不足1分钟的不计。｜20
3｜部门互评｜取各部门评分（满分100分）的平均分，没有评分的部门不计，至少3个部门；平均100分得25分，其余按比例得分。｜25
4｜投诉｜有效投诉每件扣3分；其中超期没有答复的，每件再扣2分。｜25
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-windows',
    title: '{period}政务服务窗口考核评分表',
    unitNoun: '窗口',
    period: 'quarter',
    sections: [
      aSection({
        title: '窗口服务',
        items: [
          anItem({
            id: '1',
            requirement: '好评',
            criteria:
              '好评率＝好评件数÷（评价件数－无效评价件数）×100%；98%以上得30分，95%以上不足98%得20分，90%以上不足95%得10分，不足90%不得分。',
            fullScore: 30,
            clauses: [
              clause(
                '98%以上得30分，95%以上不足98%得20分，90%以上不足95%得10分，不足90%不得分',
                '好评率',
                {
                  ...{ kind: 'curve', unit: '%', shape: 'stepped' },
                  knots: [
                    { at: 90, points: 10, below: 0 },
                    { at: 95, points: 20 },
                    { at: 98, points: 30 },
                  ],
                  computed: {
                    label: '好评率',
                    inputs: ['好评件数', '评价件数', '无效评价件数'].map((name) => ({ name, unit: '件' })),
                    formula: '好评件数÷（评价件数－无效评价件数）×100%',
                  },
                },
                { effect: 'credit' },
              ),
            ],
          }),
          anItem({
            id: '2',
            requirement: '时限',
            criteria: '平均办理时长＝办理总时长÷办结件数，超过20分钟的，每超1分钟扣2分，不足1分钟的不计。',
            fullScore: 20,
            clauses: [
              clause('超过20分钟的，每超1分钟扣2分，不足1分钟的不计', '平均办理时长', {
                ...{ kind: 'shortfall', target: 20, points: 2, unit: '分钟', direction: 'above' },
                computed: {
                  label: '平均办理时长',
                  inputs: [
                    { name: '办理总时长', unit: '分钟' },
                    { name: '办结件数', unit: '件' },
                  ],
                  formula: '办理总时长÷办结件数',
                },
              }),
            ],
          }),
          anItem({
            id: '3',
            requirement: '部门互评',
            criteria:
              '取各部门评分（满分100分）的平均分，没有评分的部门不计，至少3个部门；平均100分得25分，其余按比例得分。',
            fullScore: 25,
            clauses: [
              clause(
                '平均100分得25分，其余按比例得分',
                '部门互评平均分',
                {
                  ...{ kind: 'curve', unit: '分', max: 100 },
                  knots: [
                    { at: 0, points: 0 },
                    { at: 100, points: 25 },
                  ],
                  computed: {
                    label: '部门互评平均分',
                    inputs: [{ name: '评分', unit: '分', max: 100, each: OFFICES, atLeast: 3 }],
                    formula: '平均（评分）',
                  },
                },
                { effect: 'credit' },
              ),
            ],
          }),
          anItem({
            id: '4',
            requirement: '投诉',
            criteria: '有效投诉每件扣3分；其中超期没有答复的，每件再扣2分。',
            fullScore: 25,
            clauses: [
              clause('有效投诉每件扣3分', '有效投诉', each(3, '件')),
              clause('其中超期没有答复的，每件再扣2分', '超期没有答复', each(2, '件'), { atMost: '4a' }),
            ],
          }),
        ],
      }),
    ],
    vetoes: [
      {
        ...{ id: 'v1', text: '获评全市十佳窗口的', effect: 'consequence', consequence: '奖励1万元' },
      },
    ],
    layout: { columns: columns([]), foot: [{ note: NOTE }] },
  }),
  fills: [
    {
      typed: {
        ...{ ':part': 1, '1a/好评件数': 470, '1a/评价件数': 500, '1a/无效评价件数': 12 },
        ...{ '2a/办理总时长': 2345, '2a/办结件数': 100, '4a': 4, '4b': 2, v1: '是' },
        ...given([90, 85, 92]),
      },
      items: {
        // 470÷488 = 96.31%.
        1: 20,
        // 23.45: three whole minutes.
        2: 14,
        // 267÷3 = 89, ×25%.
        3: 22.25,
        // 12 + 4.
        4: 9,
      },
      total: 65.25,
      prints: ['奖励1万元'],
    },
    {
      typed: {
        ...{ ':part': 2, '1a/好评件数': 490, '1a/评价件数': 500, '1a/无效评价件数': 0 },
        ...{ '2a/办理总时长': 2000, '2a/办结件数': 100 },
        ...given([88, 90, 91, 95, 97]),
      },
      // 98% exactly; 20; 461÷5 = 92.2, ×25%.
      items: { 1: 30, 2: 20, 3: 23.05, 4: 25 },
      total: 98.05,
    },
  ],
};
