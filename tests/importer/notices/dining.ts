import type { Notice } from '../support/notice';

/** 餐饮监督检查: boxes beside 分值 and 得分, in words that differ from row to row, some behind the words of the row. */
export const dining: Notice = {
  name: '餐饮监督检查',
  form: {
    before: ['附件3', '杉木镇餐饮服务单位监督检查评分表', '单位名称：　　　　　　　检查时间：'],
    rows: [
      ['序号', '检查内容', '评分标准', '分值', '检查结果', '得分', '备注'],
      ['※1', '食品经营许可证在有效期内', '', '否决项', '□符合 □不符合', '', ''],
      ['2', '从业人员健康证', '未持证的每人扣5分', '40', '□符合 □不符合 □不涉及', '', ''],
      ['3', '餐具消毒', '未消毒的扣20分', '30', '□符合□不符合□不涉及', '', ''],
      ['4', '进货台账', '无台账的扣30分', '30', '□有　□无', '', ''],
    ],
  },
  columns:
    '序号=label 检查内容=requirement 评分标准=criteria 分值=fullScore 检查结果=boxes 得分=score 备注=remark',
  lines: [
    '【杉木镇餐饮服务单位监督检查评分表】100',
    '※1｜食品经营许可证在有效期内｜｜符合/不符合',
    '2｜从业人员健康证｜未持证的每人扣5分｜40',
    '3｜餐具消毒｜未消毒的扣20分｜30',
    '4｜进货台账｜无台账的扣30分｜30',
  ],
  card: { unitNoun: '单位名称', attachment: '附件3', fullScore: 100 },
  head: ['单位名称=unit 检查时间=date'],
  problems: [],
};
