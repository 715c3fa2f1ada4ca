import type { Notice } from '../support/notice';

/** 医疗机构: 4.1.3★ without 分值 and without words to choose from, one that is priced, and one that may be forgotten. */
export const clinic: Notice = {
  name: '医疗机构校验',
  form: {
    before: ['附件', '白鹭区医疗机构校验评分表', '机构名称：　　　　　　　校验日期：'],
    rows: [
      ['条款', '校验内容', '评分标准', '分值', '得分', '备注'],
      ['4.1.1', '诊室设置', '不规范的一处扣2分', '50', '', ''],
      ['4.1.2★', '执业许可', '许可证过期的，一票否决', '', '', ''],
      ['4.1.3★', '人员资质', '无证行医的扣50分', '', '', ''],
      ['4.1.4', '病历书写', '按规定书写', '', '', ''],
      ['4.1.5', '院感防控', '不规范的一处扣2分', '50', '', ''],
    ],
  },
  columns: '条款=label 校验内容=requirement 评分标准=criteria 分值=fullScore 得分=score 备注=remark',
  lines: [
    '【白鹭区医疗机构校验评分表】100',
    '4.1.1｜诊室设置｜不规范的一处扣2分｜50',
    '4.1.2★｜执业许可｜许可证过期的，一票否决｜符合/不符合',
    '4.1.3★｜人员资质｜无证行医的扣50分｜0',
    '4.1.4｜病历书写｜按规定书写｜0',
    '4.1.5｜院感防控｜不规范的一处扣2分｜50',
  ],
  lists: { vetoes: ['执业许可：不符合｜noHonours'] },
  card: { unitNoun: '机构名称', attachment: '附件', fullScore: 100 },
  head: ['机构名称=unit 校验日期=date'],
  problems: ['import.statusGuessed', 'import.noPoints'],
};
