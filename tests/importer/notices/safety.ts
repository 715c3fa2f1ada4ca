import type { Notice } from '../support/notice';

/** 安全生产: two columns of headings merged over their rows, 检查方法, 分值 as bare numbers, 小计 and 合计. */
export const safety: Notice = {
  name: '安全生产检查',
  form: {
    before: [
      '附件1',
      '临江县2024年第三季度企业安全生产检查评分表',
      '受检单位：　　　　　　　　检查日期：　　年　　月　　日',
    ],
    rows: [
      ['序号', '检查项目', '检查内容', '评分标准', '检查方法', '标准分', '实得分', '扣分原因'],
      ['1', { text: '责任落实', down: 2 }, '主要负责人履职', '未签订责任书的扣2分。', '查资料', '10', '', ''],
      ['2', '全员责任制', '缺一个岗位扣1分。', '查资料', '15', '', ''],
      [{ text: '小计', across: 5 }, '25', '', ''],
      ['3', { text: '现场管理', down: 2 }, '安全通道', '堵塞一处扣2分，扣完为止。', '看现场', '35', '', ''],
      ['4', '消防设施', '缺失或损坏一处扣5分。', '看现场', '40', '', ''],
      [{ text: '小计', across: 5 }, '75', '', ''],
      [{ text: '合计', across: 5 }, '100', '', ''],
      [{ text: '检查人员（签字）：　　　　　　受检单位负责人（签字）：', across: 8 }],
    ],
  },
  columns:
    '序号=label 检查项目=section 检查内容=requirement 评分标准=criteria 检查方法=text:检查方法 标准分=fullScore 实得分=score 扣分原因=remark',
  lines: [
    '【责任落实】25',
    '1｜主要负责人履职｜未签订责任书的扣2分。｜10｜查资料',
    '2｜全员责任制｜缺一个岗位扣1分。｜15｜查资料',
    '【现场管理】75',
    '3｜安全通道｜堵塞一处扣2分，扣完为止。｜35｜看现场',
    '4｜消防设施｜缺失或损坏一处扣5分。｜40｜看现场',
  ],
  card: {
    title: '临江县{period}企业安全生产检查评分表',
    unitNoun: '受检单位',
    period: 'quarter',
    attachment: '附件1',
    fullScore: 100,
  },
  head: ['受检单位=unit 检查日期=date'],
  foot: ['检查人员（签字） 受检单位负责人（签字）'],
  sectionTotals: '小计',
  problems: [],
};
