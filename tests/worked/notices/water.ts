import { anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const collected = {
  label: '水费回收率',
  inputs: [
    { name: '实收水费', unit: '元' },
    { name: '应收水费', unit: '元' },
  ],
  formula: '实收水费÷应收水费×100%',
} as const;

/** 供水: a rate without its void samples, one rate for two clauses, rows that share 10分, a verdict by sections. */
export const water: WorkedNotice = {
  words: `
石桥镇供水站运行服务考核评分表
类别｜序号｜考核内容｜评分标准｜分值｜得分｜备注
水质水压｜1｜水质合格｜合格率＝合格件数÷（检测件数－作废件数）×100%；合格率低于98%的，每低1个百分点扣4分，不足1个百分点的按比例扣分，扣完为止。｜20
2｜管网压力达标｜压力低于0.2兆帕的，每处次扣2分，扣完为止。｜10
供水经营｜3｜控制产销差｜产销差率＝（供水量－售水量）÷供水量×100%；产销差率高于12%的，每高1个百分点扣2分，不足1个百分点的按比例扣分，扣完为止。｜20
4｜水费回收｜回收率达到98%的得20分，每低1个百分点扣2分，不足1个百分点的按比例扣分；超过98%的，每高1个百分点加1分，最多加2分。｜20
管理服务｜5｜制度｜没有值班、巡检、抢修制度的，每缺一项扣1分。｜10
6｜台账｜台账缺项的，每处扣0.5分。
7｜人员｜没有健康证上岗的，每人扣2分。
8｜服务质量｜由用户代表评分。｜20
注：总分80分以上，且各类得分率都不低于60%的为合格，其余为不合格。
`,
  rubric: aRubric({
    id: 'worked-water',
    title: '{period}石桥镇供水站运行服务考核评分表',
    unitNoun: '供水站',
    period: 'quarter',
    sections: [
      aSection({
        id: 's1',
        title: '水质水压',
        items: [
          anItem({
            id: '1',
            requirement: '水质合格',
            criteria:
              '合格率＝合格件数÷（检测件数－作废件数）×100%；合格率低于98%的，每低1个百分点扣4分，不足1个百分点的按比例扣分，扣完为止。',
            fullScore: 20,
            clauses: [
              clause('合格率低于98%的，每低1个百分点扣4分，不足1个百分点的按比例扣分', '水质合格率', {
                ...{ kind: 'shortfall', target: 98, points: 4, unit: '%', partial: 'linear' },
                computed: {
                  label: '合格率',
                  inputs: ['合格件数', '检测件数', '作废件数'].map((name) => ({ name, unit: '件' })),
                  formula: '合格件数÷（检测件数－作废件数）×100%',
                },
              }),
            ],
          }),
          anItem({
            id: '2',
            requirement: '管网压力达标',
            criteria: '压力低于0.2兆帕的，每处次扣2分，扣完为止。',
            fullScore: 10,
            clauses: [clause('压力低于0.2兆帕的，每处次扣2分', '压力不足', each(2, '处次'))],
          }),
        ],
      }),
      aSection({
        id: 's2',
        title: '供水经营',
        items: [
          anItem({
            id: '3',
            requirement: '控制产销差',
            criteria:
              '产销差率＝（供水量－售水量）÷供水量×100%；产销差率高于12%的，每高1个百分点扣2分，不足1个百分点的按比例扣分，扣完为止。',
            fullScore: 20,
            clauses: [
              clause('产销差率高于12%的，每高1个百分点扣2分，不足1个百分点的按比例扣分', '产销差率', {
                ...{ kind: 'shortfall', target: 12, points: 2, unit: '%' },
                ...{ direction: 'above', partial: 'linear' },
                computed: {
                  label: '产销差率',
                  inputs: ['供水量', '售水量'].map((name) => ({ name, unit: '吨' })),
                  formula: '（供水量－售水量）÷供水量×100%',
                },
              }),
            ],
          }),
          anItem({
            id: '4',
            requirement: '水费回收',
            criteria:
              '回收率达到98%的得20分，每低1个百分点扣2分，不足1个百分点的按比例扣分；超过98%的，每高1个百分点加1分，最多加2分。',
            fullScore: 20,
            clauses: [
              clause('每低1个百分点扣2分，不足1个百分点的按比例扣分', '水费回收率', {
                ...{ kind: 'shortfall', target: 98, points: 2, unit: '%', partial: 'linear' },
                computed: collected,
              }),
              clause(
                '超过98%的，每高1个百分点加1分，最多加2分',
                '水费回收率超过98%',
                {
                  ...{ kind: 'shortfall', target: 98, points: 1, unit: '%', direction: 'above', cap: 2 },
                  computed: collected,
                },
                { effect: 'bonus', sameAs: '4a' },
              ),
            ],
          }),
        ],
      }),
      aSection({
        id: 's3',
        title: '管理服务',
        items: [
          anItem({
            id: '5',
            label: '5-7',
            requirement: '制度\n台账\n人员',
            criteria:
              '没有值班、巡检、抢修制度的，每缺一项扣1分。\n台账缺项的，每处扣0.5分。\n没有健康证上岗的，每人扣2分。',
            fullScore: 10,
            rows: [
              {
                label: '5',
                requirement: '制度',
                criteria: '没有值班、巡检、抢修制度的，每缺一项扣1分。',
              },
              { label: '6', requirement: '台账', criteria: '台账缺项的，每处扣0.5分。' },
              { label: '7', requirement: '人员', criteria: '没有健康证上岗的，每人扣2分。' },
            ],
            clauses: [
              clause('每缺一项扣1分', '制度缺', each(1, '项')),
              clause('台账缺项的，每处扣0.5分', '台账缺项', each(0.5, '处')),
              clause('没有健康证上岗的，每人扣2分', '没有健康证上岗', each(2, '人')),
            ],
          }),
          anItem({
            id: '8',
            requirement: '服务质量',
            criteria: '由用户代表评分。',
            fullScore: 20,
            clauses: [clause('由用户代表评分', '服务质量', { kind: 'grant', max: 20 }, { effect: 'credit' })],
          }),
        ],
      }),
    ],
    grades: [
      { name: '合格', min: 80 },
      { name: '不合格', min: 0 },
    ],
    vetoes: [
      {
        ...{ id: 'v1', text: '任一类得分率低于60%的', effect: 'forcedGrade', grade: '不合格' },
        when: { parts: ['s1', 's2', 's3'], below: 60, in: 'percent' },
      },
    ],
    layout: {
      columns: columns([{ field: 'section', header: '类别' }]),
      foot: [{ note: '注：总分80分以上，且各类得分率都不低于60%的为合格，其余为不合格。' }],
    },
  }),
  fills: [
    {
      typed: {
        ...{ ':part': 3, '1a/合格件数': 94, '1a/检测件数': 100, '1a/作废件数': 2, '2a': 2 },
        ...{ '3a/供水量': 50_000, '3a/售水量': 43_250, '4a/实收水费': 198_000, '4a/应收水费': 200_000 },
        ...{ '5a': 1, '5b': 3, '8a': 18 },
      },
      items: {
        // 94÷98 = 95.918367%: 2.081633 below, ×4 = 8.326531.
        1: 11.67,
        2: 6,
        // 6750÷50000 = 13.5%: 1.5×2.
        3: 17,
        // 99%: nothing off, one above.
        4: 21,
        // 1 + 1.5.
        5: 7.5,
        8: 18,
      },
      // 水质水压 is 17.67 of 30, 58.9%.
      total: 81.17,
      grade: '不合格',
      prints: ['任一类得分率低于60%的'],
    },
    {
      typed: {
        ...{ ':part': 4, '1a/合格件数': 97, '1a/检测件数': 100, '1a/作废件数': 2 },
        ...{ '3a/供水量': 50_000, '3a/售水量': 44_000, '4a/实收水费': 193_000, '4a/应收水费': 200_000 },
        ...{ '5c': 6, '8a': 20 },
      },
      // 97÷98 is above 98%; 12% exactly; 96.5%: 1.5×2; 6×2 is more than 10: 0 of the 10, and 20 of 30 are 66.7%.
      items: { 1: 20, 2: 10, 3: 20, 4: 17, 5: 0, 8: 20 },
      total: 87,
      grade: '合格',
    },
  ],
};
