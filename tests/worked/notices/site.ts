import { anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each, keyRow } from '../worked';

const NOTE =
  '注：1.标※的为关键项，不计分。2.没有起重机械的不评该项，标化分＝得分÷应得分×100。3.标化分80分以上、各部分得分率都不低于60%，且关键项符合的为合格，其余为不合格。';

/** 工地检查, by the day: 标化分 of 200, what is not there left out, a ※ row, a verdict by conditions. */
export const site: WorkedNotice = {
  words: `
建筑施工现场检查评分表
部分｜序号｜考核内容｜评分标准｜分值｜得分｜备注
施工安全｜※1｜特种作业人员持证上岗｜现场核对证书。｜※
2｜脚手架｜立杆、横杆、剪刀撑不符合方案的，每处扣4分，扣完为止。｜40
3｜起重机械｜限位、保险装置失灵的，每项扣5分，扣完为止。｜40
4｜临边洞口｜没有防护的，每处扣2分，最多扣20分。｜40
文明施工｜5｜扬尘｜裸土没有覆盖的，每100平方米扣2分，不足100平方米的按100平方米计。｜50
6｜消防｜没有消防水源的扣10分；灭火器失效的，每具扣1分。｜30
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-site',
    title: '建筑施工现场检查评分表',
    unitNoun: '工地',
    period: 'day',
    scaleTo: 100,
    sections: [
      aSection({
        id: 's1',
        title: '施工安全',
        items: [
          keyRow({
            ...{ id: '1', label: '※1', requirement: '特种作业人员持证上岗' },
            criteria: '现场核对证书。',
          }),
          anItem({
            id: '2',
            requirement: '脚手架',
            criteria: '立杆、横杆、剪刀撑不符合方案的，每处扣4分，扣完为止。',
            fullScore: 40,
            clauses: [clause('立杆、横杆、剪刀撑不符合方案的，每处扣4分', '脚手架不合方案', each(4, '处'))],
          }),
          anItem({
            id: '3',
            requirement: '起重机械',
            criteria: '限位、保险装置失灵的，每项扣5分，扣完为止。',
            fullScore: 40,
            notApplicable: 'rescale',
            clauses: [clause('限位、保险装置失灵的，每项扣5分', '装置失灵', each(5, '项'))],
          }),
          anItem({
            id: '4',
            requirement: '临边洞口',
            criteria: '没有防护的，每处扣2分，最多扣20分。',
            fullScore: 40,
            clauses: [clause('没有防护的，每处扣2分，最多扣20分', '没有防护', each(2, '处'), { cap: 20 })],
          }),
        ],
      }),
      aSection({
        id: 's2',
        title: '文明施工',
        items: [
          anItem({
            id: '5',
            requirement: '扬尘',
            criteria: '裸土没有覆盖的，每100平方米扣2分，不足100平方米的按100平方米计。',
            fullScore: 50,
            clauses: [
              clause('裸土没有覆盖的，每100平方米扣2分，不足100平方米的按100平方米计', '裸土没有覆盖', {
                ...{ kind: 'shortfall', target: 0, step: 100, points: 2, unit: '平方米' },
                ...{ direction: 'above', partial: 'ceil' },
              }),
            ],
          }),
          anItem({
            id: '6',
            requirement: '消防',
            criteria: '没有消防水源的扣10分；灭火器失效的，每具扣1分。',
            fullScore: 30,
            clauses: [
              clause('没有消防水源的扣10分', '没有消防水源', { kind: 'flat', points: 10 }),
              clause('灭火器失效的，每具扣1分', '灭火器失效', each(1, '具')),
            ],
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
        ...{ id: 'v1', text: '关键项不符合的', effect: 'forcedGrade', grade: '不合格', sameAs: '1' },
        consequence: '检查结果为不合格',
      },
      {
        ...{ id: 'v2', text: '任一部分得分率低于60%的', effect: 'forcedGrade', grade: '不合格' },
        when: { parts: ['s1', 's2'], below: 60, in: 'percent' },
      },
    ],
    layout: { columns: columns([{ field: 'section', header: '部分' }]), foot: [{ note: NOTE }] },
  }),
  fills: [
    {
      typed: { '1': '符合', '2a': 3, '3:na': '是', '4a': 12, '5a': 250, '6a': '是' },
      // 40-12; 24 are no more than 20; 250 平方米 are 3×2.
      items: { 1: '符合', 2: 28, 4: 20, 5: 44, 6: 20 },
      // 112 of 160: 70.
      total: 70,
      grade: '不合格',
    },
    {
      typed: { '1': '符合', '2a': 1, '3a': 2, '4a': 5, '5a': 80 },
      items: { 1: '符合', 2: 36, 3: 30, 4: 30, 5: 48, 6: 30 },
      // 174÷200.
      total: 87,
      grade: '合格',
    },
    {
      typed: { '1': '不符合', '5a': 0 },
      items: { 1: '不符合', 2: 40, 3: 40, 4: 40, 5: 50, 6: 30 },
      total: 100,
      grade: '不合格',
      prints: ['检查结果为不合格'],
    },
    {
      // 施工安全: 0+40+20 of 120, 50%; 140 of 200.
      typed: { '1': '符合', '2a': 10, '4a': 10, '5a': 0 },
      items: { 1: '符合', 2: 0, 3: 40, 4: 20, 5: 50, 6: 30 },
      total: 70,
      grade: '不合格',
      prints: ['任一部分得分率低于60%的'],
    },
  ],
};
