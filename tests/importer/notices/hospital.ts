import type { Notice } from '../support/notice';

/** 医院: 一级、二级、三级指标, 分值 in three levels of merged cells, a total that does not add up. */
export const hospital: Notice = {
  name: '医院质量考核',
  form: {
    before: ['云岭市公立医院医疗质量考核评价表（2024年度）'],
    rows: [
      ['一级指标', '二级指标', '三级指标', '评分细则', '分值', '自评分', '考核得分', '备注'],
      [
        { text: '医疗质量（50分）', down: 3 },
        { text: '病案管理', down: 2 },
        '病案归档',
        '每延迟一份扣0.5分',
        '10',
        '',
        '',
        '',
      ],
      ['病案书写', '丙级病案每份扣2分', '20', '', '', ''],
      ['院感控制', '手卫生', '依从率低于90%的扣5分', '20', '', '', ''],
      [{ text: '运行效率（50分）', down: 2 }, '床位使用', '床位使用率', '未达标扣10分', '25', '', '', ''],
      ['平均住院日', '平均住院日', '每超过0.1天扣1分', '20', '', '', ''],
      [{ text: '合计', across: 4 }, '100', '', '', ''],
    ],
    after: ['医院（盖章）：　　　　　　考核专家（签名）：'],
  },
  columns:
    '一级指标=section 序号=label 三级指标=requirement 评分细则=criteria 分值=fullScore 考核得分=score 备注=remark',
  lines: [
    '【医疗质量（50分）】50',
    '—｜病案管理｜｜30',
    '　1｜病案归档｜每延迟一份扣0.5分｜10',
    '　2｜病案书写｜丙级病案每份扣2分｜20',
    '3｜院感控制\n手卫生｜依从率低于90%的扣5分｜20',
    '【运行效率（50分）】50',
    '4｜床位使用\n床位使用率｜未达标扣10分｜25',
    '5｜平均住院日\n平均住院日｜每超过0.1天扣1分｜20',
  ],
  card: {
    title: '云岭市公立医院医疗质量考核评价表（{period}度）',
    unitNoun: '医院',
    period: 'year',
    fullScore: 100,
  },
  signatures: ['医院（章）', '考核专家'],
  problems: ['L01', 'import.columnNotKept', 'import.columnNotKept'],
};
