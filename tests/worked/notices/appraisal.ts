import type { Item } from '../../../src/rubric/rubric';
import { anItem, aRubric, aSection } from '../../support/builders';
import type { Typed } from '../../support/scored';
import type { WorkedNotice } from '../worked';
import { clause, columns, keyRow } from '../worked';

const NAMES = ['优秀票', '称职票', '基本称职票', '不称职票'];

/** 得分＝（优秀票×a＋称职票×b＋基本称职票×c）÷总票数, of 100, by its 权重. */
const ballot = (id: string, requirement: string, [a, b, c]: readonly number[], weight: number): Item => {
  const formula = `（优秀票×${a}＋称职票×${b}＋基本称职票×${c}）÷（优秀票＋称职票＋基本称职票＋不称职票）`;
  return anItem({
    ...{ id, requirement, criteria: `得分＝${formula}。`, fullScore: 100, scaleTo: weight },
    clauses: [
      clause(
        `得分＝${formula}`,
        `${requirement}得分`,
        {
          ...{ kind: 'curve', unit: '分', max: 100 },
          knots: [
            { at: 0, points: 0 },
            { at: 100, points: 100 },
          ],
          computed: {
            label: `${requirement}得分`,
            inputs: NAMES.map((name) => ({ name, unit: '张', isWhole: true })),
            formula,
          },
        },
        { effect: 'credit' },
      ),
    ],
  });
};

const votes = (id: string, counts: readonly number[]): Typed =>
  Object.fromEntries(counts.map((count, i) => [`${id}a/${NAMES[i]}`, count]));

/** 民主评议: votes of three sorts, each with its 权重, a quorum, money that is no points. */
export const appraisal: WorkedNotice = {
  words: `
村“两委”班子民主评议计分表
序号｜考核内容｜评分标准｜分值｜权重｜得分｜折算得分｜备注
※｜到会人数｜到会人数达到应到人数的三分之二，评议有效。｜※
1｜镇领导评议｜得分＝（优秀票×100＋称职票×80＋基本称职票×60）÷（优秀票＋称职票＋基本称职票＋不称职票）。｜100｜30%
2｜村民代表评议｜得分＝（优秀票×90＋称职票×70＋基本称职票×50）÷（优秀票＋称职票＋基本称职票＋不称职票）。｜100｜50%
3｜党员评议｜得分＝（优秀票×100＋称职票×80＋基本称职票×60）÷（优秀票＋称职票＋基本称职票＋不称职票）。｜100｜20%
注：1.总分85分以上为优秀，70分以上不足85分为称职，60分以上不足70分为基本称职，不足60分为不称职。2.不足60分的，扣发绩效报酬5000元。3.班子受到县级以上表彰的，奖励1万元。
`,
  rubric: aRubric({
    id: 'worked-appraisal',
    title: '{period}村“两委”班子民主评议计分表',
    fullScore: 100,
    sections: [
      aSection({
        title: '民主评议',
        fullScore: 100,
        items: [
          keyRow({
            ...{ id: 'k1', label: '※', requirement: '到会人数' },
            criteria: '到会人数达到应到人数的三分之二，评议有效。',
          }),
          ballot('1', '镇领导评议', [100, 80, 60], 30),
          ballot('2', '村民代表评议', [90, 70, 50], 50),
          ballot('3', '党员评议', [100, 80, 60], 20),
        ],
      }),
    ],
    grades: [
      { name: '优秀', min: 85 },
      { name: '称职', min: 70 },
      { name: '基本称职', min: 60 },
      { name: '不称职', min: 0 },
    ],
    vetoes: [
      {
        ...{ id: 'v1', text: '到会人数不足应到人数三分之二的', effect: 'noHonours', sameAs: 'k1' },
        consequence: '评议无效',
      },
      {
        ...{ id: 'v2', text: '不足60分的', effect: 'consequence', consequence: '扣发绩效报酬5000元' },
        when: { below: 60 },
      },
      {
        ...{ id: 'v3', text: '班子受到县级以上表彰的', effect: 'consequence', consequence: '奖励1万元' },
      },
    ],
    layout: {
      columns: [
        ...columns([], [{ field: 'weight', header: '权重' }]).slice(0, -1),
        { field: 'counted', header: '折算得分' },
        { field: 'remark', header: '备注' },
      ],
      foot: [
        {
          note: '注：1.总分85分以上为优秀，70分以上不足85分为称职，60分以上不足70分为基本称职，不足60分为不称职。2.不足60分的，扣发绩效报酬5000元。3.班子受到县级以上表彰的，奖励1万元。',
        },
      ],
    },
  }),
  fills: [
    {
      typed: {
        ...{ k1: '符合', v3: '是' },
        ...votes('1', [8, 4, 2, 1]),
        ...votes('2', [20, 25, 3, 2]),
        ...votes('3', [10, 10, 6, 4]),
      },
      items: {
        k1: '符合',
        // (800+320+120)÷15 = 82.6667.
        1: 82.67,
        // (1800+1750+150)÷50.
        2: 74,
        // (1000+800+360)÷30.
        3: 72,
      },
      // 24.8 + 37 + 14.4.
      total: 76.2,
      grade: '称职',
      prints: ['奖励1万元'],
    },
    {
      typed: {
        ...{ k1: '不符合' },
        ...votes('1', [0, 5, 5, 5]),
        ...votes('2', [2, 20, 20, 8]),
        ...votes('3', [3, 12, 10, 5]),
      },
      // 700÷15 = 46.6667; (180+1400+1000)÷50 = 51.6; (300+960+600)÷30 = 62.
      items: { k1: '不符合', 1: 46.67, 2: 51.6, 3: 62 },
      // 14 + 25.8 + 12.4.
      total: 52.2,
      grade: '不称职',
      prints: ['一票否决、奖惩措施第1、2条'],
    },
  ],
};
