/** What a column of the form is called where the form itself says nothing. */

import type { ColumnField } from './printLayout';

export const columnNames: Readonly<Record<ColumnField, string>> = {
  section: '考核类别',
  label: '序号',
  requirement: '考核内容',
  criteria: '评分标准',
  fullScore: '分值',
  score: '得分',
  counted: '折算得分',
  weight: '权重',
  deduction: '扣分',
  bonus: '加分',
  beforeBonus: '加分前得分',
  remark: '备注',
  leadUnit: '牵头单位',
  responsibleUnits: '责任单位',
  heading: '指标',
  text: '文字',
  pen: '用笔填',
  scorer: '各人评分',
  earlier: '先评的分',
  boxes: '方框',
  box: '打√',
};
