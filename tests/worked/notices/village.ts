import { aLine, anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const grown = {
  label: '收入增长率',
  inputs: ['本年收入', '上年收入'].map((name) => ({ name, unit: '万元' })),
  formula: '（本年收入－上年收入）÷上年收入×100%',
};

const NOTE = '注：扣分项从总分中扣除。总分90分以上的，奖励1万元；不足60分的，扣减工作经费2万元。';

/** 村集体经济: a growth that may be below 0 in two places, N分, deductions without a base, money by the total. */
export const village: WorkedNotice = {
  words: `
村级集体经济发展考核评分表
序号｜考核内容｜评分标准｜分值｜得分｜备注
1｜收入增长｜收入增长率＝（本年收入－上年收入）÷上年收入×100%；增长10%以上得30分，增长不足10%的按比例得分，没有增长的不得分。｜30
2｜合同规范｜合同规范率＝规范合同数÷抽查合同数×100%，低于100%的，每低1个百分点扣0.5分，不足1个百分点的按比例扣分。｜20
3｜财务公开｜财务按月公开，30分。｜30
4｜化解债务｜没有债务的得20分，有还款计划并按期还款的得12分，其余不得分。｜20
扣分｜扣分项
扣1｜收入下降5%以上的，扣3分。
扣2｜违规举债的，每笔扣5分；其他需要扣分的，由镇党委研究确定。
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-village',
    title: '{period}村级集体经济发展考核评分表',
    sections: [
      aSection({
        title: '集体经济',
        items: [
          anItem({
            id: '1',
            requirement: '收入增长',
            criteria:
              '收入增长率＝（本年收入－上年收入）÷上年收入×100%；增长10%以上得30分，增长不足10%的按比例得分，没有增长的不得分。',
            fullScore: 30,
            clauses: [
              clause(
                '增长10%以上得30分，增长不足10%的按比例得分，没有增长的不得分',
                '收入增长率',
                {
                  ...{ kind: 'curve', unit: '%', isSigned: true, min: -100, max: 1000, computed: grown },
                  knots: [
                    { at: 0, points: 0 },
                    { at: 10, points: 30 },
                  ],
                },
                { effect: 'credit' },
              ),
            ],
          }),
          anItem({
            id: '2',
            requirement: '合同规范',
            criteria:
              '合同规范率＝规范合同数÷抽查合同数×100%，低于100%的，每低1个百分点扣0.5分，不足1个百分点的按比例扣分。',
            fullScore: 20,
            clauses: [
              clause('低于100%的，每低1个百分点扣0.5分，不足1个百分点的按比例扣分', '合同规范率', {
                ...{ kind: 'shortfall', target: 100, points: 0.5, unit: '%', partial: 'linear' },
                computed: {
                  label: '合同规范率',
                  inputs: ['规范合同数', '抽查合同数'].map((name) => ({ name, unit: '份' })),
                  formula: '规范合同数÷抽查合同数×100%',
                },
              }),
            ],
          }),
          anItem({
            id: '3',
            requirement: '财务公开',
            criteria: '财务按月公开，30分。',
            fullScore: 30,
            clauses: [
              clause('财务按月公开，30分', '财务公开', { kind: 'grant', max: 30 }, { effect: 'credit' }),
            ],
          }),
          anItem({
            id: '4',
            requirement: '化解债务',
            criteria: '没有债务的得20分，有还款计划并按期还款的得12分，其余不得分。',
            fullScore: 20,
            clauses: [
              clause(
                '没有债务的得20分，有还款计划并按期还款的得12分，其余不得分',
                '化解债务',
                {
                  kind: 'choice',
                  options: [
                    { name: '没有债务', points: 20 },
                    { name: '按计划还款', points: 12 },
                    { name: '其余', points: 0 },
                  ],
                },
                { effect: 'credit' },
              ),
            ],
          }),
        ],
      }),
    ],
    penalties: {
      items: [
        aLine({
          ...{ id: 'p1', label: '扣1', criteria: '收入下降5%以上的，扣3分。' },
          clauses: [
            clause(
              '收入下降5%以上的，扣3分',
              '收入下降5%以上',
              {
                ...{ kind: 'curve', unit: '%', isSigned: true, min: -100, max: 1000, computed: grown },
                ...{ shape: 'stepped', knots: [{ at: -5, points: 3, above: 0 }] },
              },
              { effect: 'penalty', sameAs: '1a' },
            ),
          ],
        }),
        aLine({
          id: 'p2',
          label: '扣2',
          criteria: '违规举债的，每笔扣5分；其他需要扣分的，由镇党委研究确定。',
          clauses: [
            clause('违规举债的，每笔扣5分', '违规举债', each(5, '笔'), { effect: 'penalty' }),
            clause('其他需要扣分的', '其他扣分', { kind: 'judgement' }, { effect: 'penalty' }),
          ],
        }),
      ],
    },
    vetoes: [
      {
        ...{ id: 'v1', text: '总分90分以上的', effect: 'consequence', consequence: '奖励1万元' },
        when: { of: 'total', from: 90 },
      },
      {
        ...{ id: 'v2', text: '不足60分的', effect: 'consequence', consequence: '扣减工作经费2万元' },
        when: { of: 'total', below: 60 },
      },
    ],
    layout: {
      columns: columns([]),
      listLines: true,
      penaltyRow: { label: '扣分', title: '扣分项' },
      foot: [{ note: NOTE }],
    },
  }),
  fills: [
    {
      typed: {
        ...{ '1a/本年收入': 52.5, '1a/上年收入': 50, '2a/规范合同数': 18, '2a/抽查合同数': 20 },
        ...{ '3a': 26, '4a': '按计划还款', p2a: 1 },
      },
      // 5% of 10%: half; 90%: 5.
      items: { 1: 15, 2: 15, 3: 26, 4: 12, p1: 0, p2: 5 },
      total: 63,
    },
    {
      typed: {
        ...{ '1a/本年收入': 47, '1a/上年收入': 50, '2a/规范合同数': 20, '2a/抽查合同数': 20 },
        ...{ '3a': 30, '4a': '没有债务', p2b: 1.5, 'p2b:note': '镇党委第6次会议' },
      },
      // -6%: nothing, and 3 off.
      items: { 1: 0, 2: 20, 3: 30, 4: 20, p1: 3, p2: 1.5 },
      total: 65.5,
    },
    {
      typed: {
        ...{ '1a/本年收入': 47.5, '1a/上年收入': 50, '2a/规范合同数': 2, '2a/抽查合同数': 3 },
        ...{ '3a': 30, '4a': '没有债务', p2a: 2 },
      },
      // -5% exactly is 5%以上; 66.67%: 16.6667 off 20.
      items: { 1: 0, 2: 3.33, 3: 30, 4: 20, p1: 3, p2: 10 },
      total: 40.33,
      prints: ['扣减工作经费2万元'],
    },
    {
      typed: {
        ...{ '1a/本年收入': 55, '1a/上年收入': 50, '2a/规范合同数': 20, '2a/抽查合同数': 20 },
        ...{ '3a': 30, '4a': '没有债务', p2a: 2 },
      },
      items: { 1: 30, 2: 20, 3: 30, 4: 20, p1: 0, p2: 10 },
      // 90 exactly.
      total: 90,
      prints: ['奖励1万元'],
    },
  ],
};
