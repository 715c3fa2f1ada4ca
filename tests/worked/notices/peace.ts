import { aLine, anItem, aRubric, aSection } from '../../support/builders';
import type { WorkedNotice } from '../worked';
import { clause, columns, each } from '../worked';

const NOTE = '注：总分可以是负数；90分以上为先进，60分以上不足90分为达标，不足60分为不达标。';

/** 平安: divided by the number of villages, a row and a list that fall below 0, an open amount. */
export const peace: WorkedNotice = {
  words: `
乡镇平安创建考核评分表
序号｜考核内容｜评分标准｜分值｜得分｜备注
1｜矛盾化解｜发生越级上访的，每批次扣3分；发生民转刑案件的，每起扣6分。以上按所辖村数平均扣分。｜30
2｜治安防范｜发生可防性案件的，每起扣5分，按所辖村数平均扣分。｜30
3｜宣传｜基础分10分，宣传活动每少1次扣1分，做法被市级推广的每次加3分，本项最高15分，最低扣至－5分。｜10
4｜群众安全感｜由考核组按调查情况评0至30分。｜30
加减分项｜加减分项（没有基本分，可以为负）
加1｜受到县级以上表彰的，每次加2分。
减1｜受到县级以上通报的，每次减4分。
其他｜其他需要加减分的，由领导小组研究确定。
${NOTE}
`,
  rubric: aRubric({
    id: 'worked-peace',
    title: '{period}乡镇平安创建考核评分表',
    unitNoun: '乡镇',
    floor: null,
    targets: [{ id: 'villages', label: '所辖村数', unit: '个' }],
    sections: [
      aSection({
        title: '平安创建',
        items: [
          anItem({
            id: '1',
            requirement: '矛盾化解',
            criteria: '发生越级上访的，每批次扣3分；发生民转刑案件的，每起扣6分。以上按所辖村数平均扣分。',
            fullScore: 30,
            clauses: [
              clause('发生越级上访的，每批次扣3分', '越级上访', each(3, '批次'), { dividedBy: 'villages' }),
              clause('发生民转刑案件的，每起扣6分', '民转刑案件', each(6, '起'), { dividedBy: 'villages' }),
            ],
          }),
          anItem({
            id: '2',
            requirement: '治安防范',
            criteria: '发生可防性案件的，每起扣5分，按所辖村数平均扣分。',
            fullScore: 30,
            clauses: [
              clause('发生可防性案件的，每起扣5分', '可防性案件', each(5, '起'), { dividedBy: 'villages' }),
            ],
          }),
          anItem({
            id: '3',
            requirement: '宣传',
            criteria:
              '基础分10分，宣传活动每少1次扣1分，做法被市级推广的每次加3分，本项最高15分，最低扣至－5分。',
            fullScore: 10,
            cap: 15,
            floor: -5,
            clauses: [
              clause('宣传活动每少1次扣1分', '宣传活动少', each(1, '次')),
              clause('做法被市级推广的每次加3分', '被市级推广', each(3, '次'), { effect: 'bonus' }),
            ],
          }),
          anItem({
            id: '4',
            requirement: '群众安全感',
            criteria: '由考核组按调查情况评0至30分。',
            fullScore: 30,
            clauses: [
              clause(
                '由考核组按调查情况评0至30分',
                '群众安全感',
                { kind: 'grant', max: 30, reason: false },
                { effect: 'credit' },
              ),
            ],
          }),
        ],
      }),
    ],
    bonus: {
      cap: null,
      floor: null,
      items: [
        aLine({
          ...{ id: 'b1', label: '加1', criteria: '受到县级以上表彰的，每次加2分。' },
          clauses: [clause('受到县级以上表彰的，每次加2分', '受表彰', each(2, '次'), { effect: 'bonus' })],
        }),
        aLine({
          ...{ id: 'b2', label: '减1', criteria: '受到县级以上通报的，每次减4分。', floor: null },
          clauses: [clause('受到县级以上通报的，每次减4分', '受通报', each(4, '次'))],
        }),
        aLine({
          ...{ id: 'b3', label: '其他', criteria: '其他需要加减分的，由领导小组研究确定。', floor: null },
          clauses: [
            clause('其他需要加减分的', '其他加分', { kind: 'judgement' }, { effect: 'bonus' }),
            clause('其他需要加减分的', '其他减分', { kind: 'judgement' }),
          ],
        }),
      ],
    },
    grades: [
      { name: '先进', min: 90 },
      { name: '达标', min: 60 },
      { name: '不达标', min: -1000 },
    ],
    layout: {
      columns: columns([]),
      listLines: true,
      bonusRow: { label: '加减分项', title: '加减分项（没有基本分，可以为负）' },
      foot: [{ note: NOTE }],
    },
  }),
  fills: [
    {
      typed: {
        ...{ ':target/villages': 12, '1a': 4, '1b': 2, '2a': 10, '3a': 13, '4a': 25 },
        ...{ b1a: 1, b2a: 3, b3b: 2.5, 'b3b:note': '领导小组第2次会议研究确定' },
      },
      items: {
        // (12+12)÷12.
        1: 28,
        // 50÷12 = 4.1667.
        2: 25.83,
        3: -3,
        4: 25,
        b1: 2,
        b2: -12,
        b3: -2.5,
      },
      // 28 + 25.83 - 3 + 25 = 75.83, and 2 - 12 - 2.5 = -12.5.
      total: 63.33,
      grade: '达标',
    },
    {
      typed: { ':target/villages': 1, '1a': 5, '1b': 4, '2a': 8, '3a': 20, '4a': 0, b2a: 10 },
      // 15 + 24 and 40 are more than 30; 10-20 stops at -5; -40 from the list.
      items: { 1: 0, 2: 0, 3: -5, 4: 0, b1: 0, b2: -40, b3: 0 },
      total: -45,
      grade: '不达标',
    },
    {
      // 10 + 3×3 stops at 15.
      typed: { ':target/villages': 7, '3b': 3, '4a': 30, b3a: 1.5, 'b3a:note': '领导小组第3次会议研究确定' },
      items: { 1: 30, 2: 30, 3: 15, 4: 30, b1: 0, b2: 0, b3: 1.5 },
      total: 106.5,
      grade: '先进',
    },
  ],
};
