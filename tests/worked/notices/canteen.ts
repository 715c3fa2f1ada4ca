import { aLine, anItem, aRubric, aSection } from '../../support/builders';
import type { Typed } from '../../support/scored';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const MONTHS = ['3月', '4月', '5月', '6月', '9月', '10月'];
const monthly = (points: readonly number[]): Typed =>
  Object.fromEntries(points.map((each, i) => [`1a/${MONTHS[i]}得分`, each]));

const NOTE = '注：1—4项得分合计为基本分；基本分达到80分的方可加分，加分最多5分。';

/** 学校食堂: a mean without the highest and lowest month, a weighted rate, N分 rows, 加分 only from 80 on. */
export const canteen: WorkedNotice = {
  words: `
学校食堂管理年度考核表
序号｜考核内容｜评分标准｜分值｜得分｜备注
1｜月度检查｜每月检查一次，满分100分；年度去掉一个最高分和一个最低分后取平均分，按40%折算计入。｜40
2｜量化等级｜A级得20分，B级得15分，C级得8分。｜20
3｜师生满意｜满意率＝（满意份数＋基本满意份数×0.5）÷收回份数×100%；达到90%的得20分，每低1个百分点扣1分，不足1个百分点的按比例扣分。｜20
4｜管理资料｜资料齐全、规范，20分。｜20
加分｜加分项
1｜创建省级示范食堂的加3分；承办现场会的，每次加2分。
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-canteen',
    title: '{period}学校食堂管理年度考核表',
    unitNoun: '学校',
    sections: [
      aSection({
        title: '食堂管理',
        items: [
          anItem({
            id: '1',
            requirement: '月度检查',
            criteria: '每月检查一次，满分100分；年度去掉一个最高分和一个最低分后取平均分，按40%折算计入。',
            fullScore: 40,
            clauses: [
              clause(
                '年度去掉一个最高分和一个最低分后取平均分，按40%折算计入',
                '月度检查平均分',
                {
                  ...{ kind: 'curve', unit: '分', max: 100 },
                  knots: [
                    { at: 0, points: 0 },
                    { at: 100, points: 40 },
                  ],
                  computed: {
                    label: '月度检查平均分',
                    inputs: [{ name: '得分', unit: '分', max: 100, each: MONTHS }],
                    formula: '去极值平均（得分）',
                  },
                },
                { effect: 'credit' },
              ),
            ],
          }),
          anItem({
            id: '2',
            requirement: '量化等级',
            criteria: 'A级得20分，B级得15分，C级得8分。',
            fullScore: 20,
            clauses: [
              clause(
                'A级得20分，B级得15分，C级得8分',
                '量化等级',
                {
                  kind: 'choice',
                  options: [
                    { name: 'A级', points: 20 },
                    { name: 'B级', points: 15 },
                    { name: 'C级', points: 8 },
                  ],
                },
                { effect: 'credit' },
              ),
            ],
          }),
          anItem({
            id: '3',
            requirement: '师生满意',
            criteria:
              '满意率＝（满意份数＋基本满意份数×0.5）÷收回份数×100%；达到90%的得20分，每低1个百分点扣1分，不足1个百分点的按比例扣分。',
            fullScore: 20,
            clauses: [
              clause('达到90%的得20分，每低1个百分点扣1分，不足1个百分点的按比例扣分', '满意率', {
                ...{ kind: 'shortfall', target: 90, points: 1, unit: '%', partial: 'linear' },
                computed: {
                  label: '满意率',
                  inputs: ['满意份数', '基本满意份数', '收回份数'].map((name) => ({ name, unit: '份' })),
                  formula: '（满意份数＋基本满意份数×0.5）÷收回份数×100%',
                },
              }),
            ],
          }),
          anItem({
            id: '4',
            requirement: '管理资料',
            criteria: '资料齐全、规范，20分。',
            fullScore: 20,
            clauses: [
              clause(
                '资料齐全、规范，20分',
                '管理资料',
                { kind: 'grant', max: 20, reason: true },
                { effect: 'credit' },
              ),
            ],
          }),
        ],
      }),
    ],
    bonus: {
      ...{ cap: 5, minBase: 80 },
      items: [
        aLine({
          ...{ id: 'b1', label: '1', criteria: '创建省级示范食堂的加3分；承办现场会的，每次加2分。' },
          clauses: [
            clause(
              '创建省级示范食堂的加3分',
              '省级示范食堂',
              { kind: 'flat', points: 3 },
              { effect: 'bonus' },
            ),
            clause('承办现场会的，每次加2分', '承办现场会', each(2, '次'), { effect: 'bonus' }),
          ],
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
        ...monthly([82, 90, 76, 88, 95, 85]),
        ...{ '2a': 'B级', '3a/满意份数': 150, '3a/基本满意份数': 20, '3a/收回份数': 200 },
        ...{ '4a': 16, '4a:note': '留样记录缺5天', b1a: '是' },
      },
      items: {
        // Without 95 and 76: (82+90+88+85)÷4 = 86.25, ×40%.
        1: 34.5,
        2: 15,
        // 160÷200 = 80%: 10 below.
        3: 10,
        4: 16,
      },
      // No 加分 below 80.
      total: 75.5,
    },
    {
      typed: {
        ...monthly([82, 90, 76, 88, 95, 85]),
        ...{ '2a': 'A级', '3a/满意份数': 150, '3a/基本满意份数': 20, '3a/收回份数': 200 },
        ...{ '4a': 16, '4a:note': '留样记录缺5天', b1a: '是', b1b: 2 },
      },
      items: { 1: 34.5, 2: 20, 3: 10, 4: 16 },
      // 80.5, and 3 + 4 are no more than 5.
      total: 85.5,
    },
  ],
};
