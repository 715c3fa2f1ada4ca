/** What a column of the document is on the scoresheet, and how the menus over the columns call it. */

export const roleNames = {
  label: '序号',
  parent: '考核类别',
  requirement: '考核内容',
  criteria: '评分标准',
  fullScore: '分值',
  self: '自评分',
  score: '得分',
  earlier: '先评的分',
  scorer: '各人评分',
  deduction: '扣分',
  boxes: '勾选结果',
  remark: '备注',
  leadUnit: '牵头单位',
  responsibleUnits: '责任单位',
  text: '其他文字',
  ignore: '不要这一列',
} as const;

export type ColumnRole = keyof typeof roleNames;

export const isColumnRole = (name: string): name is ColumnRole => Object.hasOwn(roleNames, name);
