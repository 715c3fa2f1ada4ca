import type { Notice } from '../support/notice';

/** 河长制: no words over the columns that anybody knows, 加分 as one row among the others, the heading twice. */
export const river: Notice = {
  name: '河长制',
  form: {
    before: ['长河区河长制季度考核表', '镇（街道）：'],
    rows: [
      ['', '', '', '', ''],
      ['（一）', '巡河次数达标', '每少一次扣1分', '20', ''],
      ['（二）', '河面无漂浮物', '发现一处扣0.5分', '50', ''],
      ['（三）', '问题整改到位', '未整改的每件扣2分', '30', ''],
    ],
  },
  columns: '序号=label 考核内容=requirement 评分标准=criteria 分值=fullScore 得分=score',
  lines: [
    '【长河区河长制季度考核表】100',
    '（一）｜巡河次数达标｜每少一次扣1分｜20',
    '（二）｜河面无漂浮物｜发现一处扣0.5分｜50',
    '（三）｜问题整改到位｜未整改的每件扣2分｜30',
  ],
  card: { title: '长河区河长制季度考核表', unitNoun: '镇（街道）', period: 'quarter', fullScore: 100 },
  head: ['镇（街道）=unit'],
  problems: ['import.noHeading'],
};
