import type { Notice } from '../support/notice';

/** 街道综合考核: a list that adds and takes, what is left open, and a row of the table that does both. */
export const street: Notice = {
  name: '街道综合考核',
  form: {
    before: ['附件1', '云岭街道社区综合考核评分表', '社区名称：　　　　　　　考核时间：'],
    rows: [
      ['序号', '考核内容', '评分标准', '分值', '得分'],
      ['1', '矛盾调解', '未调解一件扣2分', '60', ''],
      ['2', '信息报送', '漏报一次扣1分', '40', ''],
      ['3', '其他', '其他需要加扣分的，由考核组研究确定', '', ''],
      [{ text: '二、加减分项', across: 5 }],
      ['1', '表彰通报', '受表彰的加2分，被通报的扣5分', '', ''],
      ['2', '现场会', '承办现场会的，最多加3分', '', ''],
    ],
  },
  columns: '序号=label 考核内容=requirement 评分标准=criteria 分值=fullScore 得分=score',
  lines: [
    '【云岭街道社区综合考核评分表】100',
    '1｜矛盾调解｜未调解一件扣2分｜60',
    '2｜信息报送｜漏报一次扣1分｜40',
    '3｜其他｜其他需要加扣分的，由考核组研究确定｜—',
  ],
  lists: {
    bonus: ['1｜表彰通报｜受表彰的加2分，被通报的扣5分｜NaN', '2｜现场会｜承办现场会的，最多加3分｜3'],
  },
  card: { unitNoun: '社区名称', attachment: '附件1', fullScore: 100 },
  head: ['社区名称=unit 考核时间=date'],
  problems: ['import.bonusNoLimit'],
};
