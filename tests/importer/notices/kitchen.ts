import type { Notice } from '../support/notice';

/** 餐饮油烟: dated by the day of the inspection, lines of blanks, 小计 without numbers, 意见 and 注 below the table. */
export const kitchen: Notice = {
  name: '餐饮油烟检查',
  form: {
    before: [
      '附件3',
      '南桥区餐饮单位油烟净化检查评分表',
      '被检查单位：　　　　　　　　检查时间：　　年　　月　　日',
      '检查单位：　　　　　　　　检查组长（签字）：',
      '检查人员：＿＿＿＿　检查地点：＿＿＿＿',
    ],
    rows: [
      ['检查类别', '序号', '检查内容', '评分标准', '分值', '得分', '扣分原因'],
      [{ text: '设施', down: 2 }, '1', '净化设施安装', '未安装的扣20分。', '20', '', ''],
      ['2', '设施清洗', '少清洗一次扣5分。', '30', '', ''],
      [{ text: '小计', across: 4 }, '', '', ''],
      [{ text: '台账', down: 2 }, '3', '清洗记录', '缺一次扣5分。', '30', '', ''],
      ['4', '维修记录', '缺一次扣5分。', '20', '', ''],
      [{ text: '小计', across: 4 }, '', '', ''],
      [{ text: '合计', across: 4 }, '100', '', ''],
      [
        { text: '检查组意见', across: 2 },
        { text: '', across: 5 },
      ],
      [{ text: '检查人员（签字）：　　　　　　单位负责人（签字）：', across: 7 }],
      [{ text: '注：1.本表一式两份。', across: 7 }],
    ],
    after: ['2.检查情况属实的，由单位负责人签字。'],
  },
  columns:
    '检查类别=section 序号=label 检查内容=requirement 评分标准=criteria 分值=fullScore 得分=score 扣分原因=remark',
  lines: [
    '【设施】50',
    '1｜净化设施安装｜未安装的扣20分。｜20',
    '2｜设施清洗｜少清洗一次扣5分。｜30',
    '【台账】50',
    '3｜清洗记录｜缺一次扣5分。｜30',
    '4｜维修记录｜缺一次扣5分。｜20',
  ],
  card: {
    title: '南桥区餐饮单位油烟净化检查评分表',
    unitNoun: '被检查单位',
    period: 'day',
    attachment: '附件3',
    fullScore: 100,
  },
  head: ['被检查单位=unit 检查时间=date', '检查单位=h1 检查组长（签字）', '检查人员=h2 检查地点=h3'],
  foot: [
    '【检查组意见】',
    '检查人员（签字） 单位负责人（签字）',
    '注：1.本表一式两份。',
    '2.检查情况属实的，由单位负责人签字。',
  ],
  sectionTotals: '小计',
  problems: [],
};
