import type { Notice } from '../support/notice';

/** 信访: only a column 扣分 to fill in, printed as it is issued, a row without points, points written two ways, a 分值 nobody can read. */
export const petitions: Notice = {
  name: '信访工作',
  form: {
    before: ['白沙街道2024年8月信访工作考核表', '社区：'],
    rows: [
      ['编号', '工作任务', '扣分标准', '基本分', '扣分'],
      ['1', '初次信访办理', '逾期一件扣1分', '30分', ''],
      ['2', '重复信访化解（20分）', '未化解一件扣2分', '25分', ''],
      ['3', '越级上访', '每批次扣5分', '视情况', ''],
      ['4', '信息报送', '漏报一次扣1分', '', ''],
      [{ text: '注：本表每月5日前报送。', across: 5 }],
    ],
  },
  columns: '编号=label 工作任务=requirement 扣分标准=criteria 基本分=fullScore 扣分=deduction',
  lines: [
    '【白沙街道信访工作考核表】55',
    '1｜初次信访办理｜逾期一件扣1分｜30',
    '2｜重复信访化解（20分）｜未化解一件扣2分｜25',
    '3｜越级上访｜每批次扣5分｜0',
    '4｜信息报送｜漏报一次扣1分｜0',
  ],
  card: { title: '白沙街道{period}信访工作考核表', unitNoun: '社区', period: 'month', fullScore: 55 },
  head: ['社区=unit'],
  foot: ['注：本表每月5日前报送。'],
  problems: ['import.pointsTwice', 'import.badPoints', 'import.noPoints'],
};
