import type { Notice } from '../support/notice';

/** 学校: a heading in two rows (评分 over 自评 and 考评), a 分值 that three rows share, numbers with 分. */
export const school: Notice = {
  name: '校园安全',
  form: {
    before: ['附件：', '海棠区校园安全工作', '考核评分表', '学校名称：　　　　　　　　考评时间：'],
    rows: [
      [
        { text: '项次', down: 2 },
        { text: '考核项目', down: 2 },
        { text: '考核标准', down: 2 },
        { text: '分值', down: 2 },
        { text: '评分', across: 2 },
        { text: '存在问题', down: 2 },
      ],
      ['自评', '考评'],
      ['1', '组织机构', '成立领导小组，缺少的扣5分', { text: '15分', down: 3 }, '', '', ''],
      ['2', '人员配备', '专职保安不足的扣5分', '', '', ''],
      ['3', '制度建设', '制度不健全的扣5分', '', '', ''],
      ['4', '消防安全', '灭火器过期一具扣1分', '45分', '', '', ''],
      ['5', '食品安全', '留样不规范一次扣2分', '４０分', '', '', ''],
      [{ text: '合计', across: 3 }, '100分', '', '', ''],
    ],
  },
  columns:
    '项次=label 考核项目=requirement 考核标准=criteria 分值=fullScore 自评=earlier:自评 考评=score 存在问题=remark',
  lines: [
    '【海棠区校园安全工作考核评分表】100',
    '1-3｜组织机构\n人员配备\n制度建设｜成立领导小组，缺少的扣5分\n专职保安不足的扣5分\n制度不健全的扣5分｜15',
    '4｜消防安全｜灭火器过期一具扣1分｜45',
    '5｜食品安全｜留样不规范一次扣2分｜40',
  ],
  card: {
    title: '海棠区校园安全工作考核评分表',
    unitNoun: '学校名称',
    period: 'day',
    attachment: '附件：',
    fullScore: 100,
  },
  problems: ['import.sharedPoints'],
  head: ['学校名称=unit 考评时间=date'],
  inText: {
    lines: [
      '【海棠区校园安全工作考核评分表】100',
      '1｜组织机构｜成立领导小组，缺少的扣5分｜15',
      '2｜人员配备｜专职保安不足的扣5分｜0',
      '3｜制度建设｜制度不健全的扣5分｜0',
      '4｜消防安全｜灭火器过期一具扣1分｜45',
      '5｜食品安全｜留样不规范一次扣2分｜40',
    ],
    problems: ['import.noPoints'],
  },
};
