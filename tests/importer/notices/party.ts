import type { Notice } from '../support/notice';

/** 党建: a number in Chinese with a name and points heads each part; one 考核内容 over several 评分标准. */
export const party: Notice = {
  name: '基层党建',
  form: {
    before: ['附件3', '2024年度机关党支部标准化建设考核评分表', '支部名称：　　　　　　考核日期：'],
    rows: [
      ['序号', '考核要点', '评分标准', '分数', '得分', '扣分说明'],
      ['一', '组织生活', '', '40', '', ''],
      ['1', { text: '落实“三会一课”', down: 2 }, '党员大会每季度一次，少一次扣2分', '10', '', ''],
      ['2', '支委会每月一次，少一次扣1分', '12', '', ''],
      ['3', '主题党日', '未开展的每次扣2分', '18', '', ''],
      ['二', '党员管理', '', '60', '', ''],
      ['4', '党费收缴', '未按月足额收缴的每人次扣1分', '30', '', ''],
      ['5', '发展党员', '程序不规范的每例扣3分', '30', '', ''],
      ['', '总分', '', '100', '', ''],
    ],
  },
  columns: '序号=label 考核要点=heading:1 评分标准=criteria 分数=fullScore 得分=score 扣分说明=remark',
  // The form has 落实“三会一课” in one cell over two rows, each with its own 分数.
  lines: [
    '【一、组织生活】40',
    '1｜｜党员大会每季度一次，少一次扣2分｜10｜落实“三会一课”',
    '2｜｜支委会每月一次，少一次扣1分｜12｜落实“三会一课”',
    '3｜｜未开展的每次扣2分｜18｜主题党日',
    '【二、党员管理】60',
    '4｜｜未按月足额收缴的每人次扣1分｜30｜党费收缴',
    '5｜｜程序不规范的每例扣3分｜30｜发展党员',
  ],
  card: {
    title: '{period}度机关党支部标准化建设考核评分表',
    unitNoun: '支部名称',
    period: 'year',
    attachment: '附件3',
    fullScore: 100,
  },
  head: ['支部名称=unit 考核日期=date'],
  problems: [],
  inText: 'needs merged cells',
};
