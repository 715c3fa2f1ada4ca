import type { Notice } from '../support/notice';

/** 农贸市场: a column for each word, 关键项 in place of points, a blank 分值 under words that all rows have. */
export const market: Notice = {
  name: '农贸市场检查',
  form: {
    before: ['柳河镇农贸市场检查表', '市场名称：　　　　　　　检查日期：'],
    rows: [
      ['序号', '检查内容', '分值', '合格', '不合格', '得分', '备注'],
      ['1', '证照公示', '关键项', '', '', '', ''],
      ['2', '地面无积水、无垃圾，一处扣5分', '60', '', '', '', ''],
      ['3', '快检室正常运行', '', '', '', '', ''],
      ['4', '公平秤未检定的扣10分', '40', '', '', '', ''],
    ],
  },
  columns:
    '序号=label 检查内容=requirement 分值=fullScore 合格=box:合格 不合格=box:不合格 得分=score 备注=remark',
  lines: [
    '【柳河镇农贸市场检查表】100',
    '1｜证照公示｜｜合格/不合格',
    '2｜地面无积水、无垃圾，一处扣5分｜｜60',
    '3｜快检室正常运行｜｜合格/不合格',
    '4｜公平秤未检定的扣10分｜｜40',
  ],
  card: { unitNoun: '市场名称', fullScore: 100 },
  head: ['市场名称=unit 检查日期=date'],
  problems: ['import.statusGuessed'],
};
