import type { Notice } from '../support/notice';

/** 城管: a 权重 over several 考核指标 that have points of their own, and a part 加减分 that does both. */
export const cleaning: Notice = {
  name: '城市管理',
  form: {
    before: ['附件', '南桥区2024年6月市容环境考核评分表', '街道名称：　　　　　　考核月份：'],
    rows: [
      ['考核类别', '权重', '考核指标', '评分标准', '得分', '备注'],
      [{ text: '环境卫生', down: 2 }, { text: '60分', down: 2 }, '保洁（20分）', '发现一处垃圾扣1分', '', ''],
      ['公厕管理（40分）', '不整洁的每次扣2分', '', ''],
      ['市容秩序', '40分', '占道经营（40分）', '发现一起扣2分', '', ''],
      [{ text: '加减分', down: 2 }, '', '受到表彰', '区级每次加2分，最多加6分', '', ''],
      ['', '受到曝光', '区级每次扣3分，最多扣9分', '', ''],
      [{ text: '考核意见：', across: 6 }],
    ],
    after: ['考核人（签字）：　　　　　　街道分管领导（签字）：'],
  },
  columns: '考核类别=section 权重=heading:1 考核指标=requirement 评分标准=criteria 得分=score 备注=remark',
  lines: [
    '【环境卫生】60',
    '1｜保洁（20分）｜发现一处垃圾扣1分｜20｜60分',
    '2｜公厕管理（40分）｜不整洁的每次扣2分｜40｜60分',
    '【市容秩序】40',
    '3｜占道经营（40分）｜发现一起扣2分｜40｜40分',
  ],
  card: {
    title: '南桥区{period}市容环境考核评分表',
    unitNoun: '街道名称',
    period: 'month',
    attachment: '附件',
    fullScore: 100,
  },
  lists: {
    bonus: ['1｜受到表彰｜区级每次加2分，最多加6分｜6'],
    penalties: ['1｜受到曝光｜区级每次扣3分，最多扣9分｜9'],
  },
  head: ['街道名称=unit 考核月份=period'],
  foot: ['【考核意见】', '考核人（签字） 街道分管领导（签字）'],
  problems: [],
  // One 权重 over two rows, each with points of its own: only merged cells tell that.
  inText: 'needs merged cells',
};
