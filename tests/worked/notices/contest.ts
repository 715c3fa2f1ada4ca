import { anItem, aRubric, aSection } from '../../support/builders';
import type { Typed } from '../../support/scored';
import type { WorkedNotice } from '../worked';
import { clause } from '../worked';

const JUDGES = [1, 2, 3, 4, 5].map((i) => ({ id: `j${i}`, label: `评委${i}` }));
const given = (id: string, points: readonly number[]): Typed =>
  Object.fromEntries(points.map((each, i) => [`${id}a/评委${i + 1}给分`, each]));

const NOTE =
  '注：1.现场讲解由五名评委评分，去掉一个最高分和一个最低分后取平均分。2.现场讲解占70%，理论测试占30%。';

/** 讲解比赛: five judges without the highest and lowest, beside what is counted; parts by 70% and 30%. */
export const contest: WorkedNotice = {
  words: `
生态环境科普讲解比赛评分表
环节｜序号｜考核内容｜评分标准｜分值｜评委1｜评委2｜评委3｜评委4｜评委5｜得分｜备注
现场讲解｜1｜讲解内容｜主题鲜明，内容准确。｜40
2｜语言表达｜普通话标准，条理清楚。｜30
3｜仪态｜仪表大方，举止得体。｜20
4｜时间｜限时5分钟，超时的，每10秒扣0.5分，不足10秒的不计。｜10
理论测试｜5｜闭卷测试｜满分100分，按测试成绩计。｜100
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-contest',
    title: '生态环境科普讲解比赛评分表',
    unitNoun: '选手',
    period: 'day',
    fullScore: 100,
    scorers: { of: JUDGES, trimmed: true },
    sections: [
      aSection({
        id: 's1',
        title: '现场讲解',
        scaleTo: 70,
        items: [
          anItem({
            ...{ id: '1', requirement: '讲解内容', criteria: '主题鲜明，内容准确。', fullScore: 40 },
            clauses: [],
          }),
          anItem({
            ...{ id: '2', requirement: '语言表达', criteria: '普通话标准，条理清楚。', fullScore: 30 },
            clauses: [],
          }),
          anItem({
            ...{ id: '3', requirement: '仪态', criteria: '仪表大方，举止得体。', fullScore: 20 },
            clauses: [],
          }),
          anItem({
            id: '4',
            requirement: '时间',
            criteria: '限时5分钟，超时的，每10秒扣0.5分，不足10秒的不计。',
            fullScore: 10,
            clauses: [
              clause('超时的，每10秒扣0.5分，不足10秒的不计', '超时', {
                ...{ kind: 'shortfall', target: 0, step: 10, points: 0.5, unit: '秒', direction: 'above' },
              }),
            ],
          }),
        ],
      }),
      aSection({
        id: 's2',
        title: '理论测试',
        scaleTo: 30,
        items: [
          anItem({
            id: '5',
            requirement: '闭卷测试',
            criteria: '满分100分，按测试成绩计。',
            fullScore: 100,
            clauses: [clause('按测试成绩计', '测试成绩', { kind: 'grant', max: 100 }, { effect: 'credit' })],
          }),
        ],
      }),
    ],
    layout: {
      orientation: 'landscape',
      columns: [
        { field: 'section', header: '环节' },
        { field: 'label', header: '序号' },
        { field: 'requirement', header: '考核内容' },
        { field: 'criteria', header: '评分标准' },
        { field: 'fullScore', header: '分值', plain: true },
        ...JUDGES.map(({ id, label }) => ({ field: 'scorer' as const, key: id, header: label })),
        { field: 'score', header: '得分' },
        { field: 'remark', header: '备注' },
      ],
      foot: [{ note: NOTE }],
    },
  }),
  fills: [
    {
      typed: {
        ...given('1', [36, 38, 35, 39, 37]),
        ...given('2', [27, 28, 26, 25, 29]),
        ...given('3', [18, 17, 18, 19, 16]),
        ...{ '4a': 25, '5a': 88 },
      },
      items: {
        // (36+38+37)÷3.
        1: 37,
        // (27+28+26)÷3.
        2: 27,
        // (18+17+18)÷3 = 17.6667.
        3: 17.67,
        // Two whole tens of seconds.
        4: 9,
        5: 88,
      },
      // 90.67×70% = 63.469 and 26.4.
      total: 89.87,
    },
    {
      typed: {
        ...given('1', [40, 40, 40, 30, 40]),
        ...given('2', [30, 20, 25, 25, 25]),
        ...given('3', [20, 20, 20, 20, 20]),
        ...{ '4a': 0, '5a': 75 },
      },
      // 40; 25; 20; 10: 95×70% = 66.5, and 22.5.
      items: { 1: 40, 2: 25, 3: 20, 4: 10, 5: 75 },
      total: 89,
    },
  ],
};
