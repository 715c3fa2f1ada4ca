import { aLine, anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const NOTE = '注：满分1000分，按100分折算；加分在折算后另加，最多加6分。';

/** 招商: 1000 to 100 with 加分 on top afterwards, one 完成率 for two clauses, a rate in steps of five. */
export const investment: WorkedNotice = {
  words: `
乡镇招商引资考核评分表
序号｜考核内容｜评分标准｜分值｜得分｜备注
1｜到位资金｜完成年度任务得400分，完成率每低1个百分点扣8分，不足1个百分点的按比例扣分；超额完成的，每超1个百分点加4分，不足1个百分点的不计，最多加40分。｜400
2｜签约项目｜每签约1个亿元以上项目得50分，最多得200分。｜200
3｜项目开工｜开工率＝开工项目数÷签约项目数×100%，低于60%的，每低5个百分点扣20分，不足5个百分点的按5个百分点计。｜200
4｜服务企业｜走访企业每少1次扣10分；企业反映的问题没有办结的，每件扣20分。｜200
加分｜加分项
1｜引进世界500强企业的，每家加3分。
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-investment',
    title: '{period}乡镇招商引资考核评分表',
    unitNoun: '乡镇',
    ...{ scaleTo: 100, scaleOf: 'base' },
    targets: [{ id: 'fund', label: '到位资金任务', unit: '万元' }],
    sections: [
      aSection({
        title: '招商引资',
        items: [
          anItem({
            id: '1',
            requirement: '到位资金',
            criteria:
              '完成年度任务得400分，完成率每低1个百分点扣8分，不足1个百分点的按比例扣分；超额完成的，每超1个百分点加4分，不足1个百分点的不计，最多加40分。',
            fullScore: 400,
            clauses: [
              clause('完成率每低1个百分点扣8分，不足1个百分点的按比例扣分', '到位资金', {
                ...{ kind: 'shortfall', target: 100, of: { target: 'fund' } },
                ...{ points: 8, unit: '万元', partial: 'linear' },
              }),
              clause(
                '超额完成的，每超1个百分点加4分，不足1个百分点的不计，最多加40分',
                '到位资金超额',
                {
                  ...{ kind: 'shortfall', target: 100, of: { target: 'fund' }, direction: 'above' },
                  ...{ points: 4, unit: '万元', cap: 40 },
                },
                { effect: 'bonus', sameAs: '1a' },
              ),
            ],
          }),
          anItem({
            id: '2',
            requirement: '签约项目',
            criteria: '每签约1个亿元以上项目得50分，最多得200分。',
            fullScore: 200,
            clauses: [
              clause('每签约1个亿元以上项目得50分，最多得200分', '签约', each(50, '个'), {
                ...{ effect: 'credit', cap: 200 },
              }),
            ],
          }),
          anItem({
            id: '3',
            requirement: '项目开工',
            criteria:
              '开工率＝开工项目数÷签约项目数×100%，低于60%的，每低5个百分点扣20分，不足5个百分点的按5个百分点计。',
            fullScore: 200,
            clauses: [
              clause('低于60%的，每低5个百分点扣20分，不足5个百分点的按5个百分点计', '开工率', {
                ...{ kind: 'shortfall', target: 60, step: 5, points: 20, unit: '%', partial: 'ceil' },
                computed: {
                  label: '开工率',
                  inputs: ['开工项目数', '签约项目数'].map((name) => ({ name, unit: '个' })),
                  formula: '开工项目数÷签约项目数×100%',
                },
              }),
            ],
          }),
          anItem({
            id: '4',
            requirement: '服务企业',
            criteria: '走访企业每少1次扣10分；企业反映的问题没有办结的，每件扣20分。',
            fullScore: 200,
            clauses: [
              clause('走访企业每少1次扣10分', '走访企业少', each(10, '次')),
              clause('企业反映的问题没有办结的，每件扣20分', '问题没有办结', each(20, '件')),
            ],
          }),
        ],
      }),
    ],
    bonus: {
      cap: 6,
      items: [
        aLine({
          ...{ id: 'b1', label: '1', criteria: '引进世界500强企业的，每家加3分。' },
          clauses: [clause('引进世界500强企业的，每家加3分', '引进', each(3, '家'), { effect: 'bonus' })],
        }),
      ],
    },
    layout: {
      columns: columns([]),
      listLines: true,
      bonusRow: { label: '加分', title: '加分项' },
      foot: [{ note: NOTE }],
    },
  }),
  fills: [
    {
      typed: {
        ...{ ':target/fund': 50_000, '1a': 56_250, '2a': 3, '3a/开工项目数': 5, '3a/签约项目数': 9 },
        ...{ '4a': 2, '4b': 3, b1a: 3 },
      },
      items: {
        // 112.5%: twelve whole, 48, no more than 40.
        1: 440,
        2: 150,
        // 55.56%: 4.44 below, one step.
        3: 180,
        // 20 + 60.
        4: 120,
      },
      // 890 ÷ 10, and 9 are no more than 6.
      total: 95,
    },
    {
      typed: { ':target/fund': 50_000, '1a': 43_750, '2a': 5, '3a/开工项目数': 3, '3a/签约项目数': 5 },
      // 87.5%: 12.5×8 = 100; 250 are no more than 200; 60% exactly.
      items: { 1: 300, 2: 200, 3: 200, 4: 200 },
      total: 90,
    },
    {
      // 101.9%: one whole point over, 4.
      typed: { ':target/fund': 10_000, '1a': 10_190, '2a': 0, '3a/开工项目数': 1, '3a/签约项目数': 3 },
      // 33.33%: 26.67 below, six steps, 120.
      items: { 1: 404, 2: 0, 3: 80, 4: 200 },
      total: 68.4,
    },
  ],
};
