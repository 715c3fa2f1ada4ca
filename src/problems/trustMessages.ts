/** Messages about sheets whose entries are right, and which still cannot be taken for what they seem to be. */

export const trustMessages = {
  'sheet.earlierVersion': (p: { version: string }) =>
    `这份评分表由${p.version}版生成，公式没有逐格核对，分数按填写的内容重新计算。`,
  'sheet.earlierValue': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，按填写内容应为“${p.expected}”。请核对填写的内容，用本版本重新出表后再报。`,
  'sheet.notTheNamedRubric': (p: { id: string; code: string; expected: string }) =>
    `评分表用的标准（${p.id}，标准版本码${p.code}）不是指定的那一份（标准版本码${p.expected}），分数不能采用。请用所发的标准重新生成评分表填写。`,
  'sheet.notTheBuiltIn': (p: { id: string; code: string; expected: string }) =>
    `评分表用的标准编号是“${p.id}”，内容却与自带的不同：标准版本码是${p.code}，自带的是${p.expected}，分数不能采用。请用所发的标准重新生成评分表填写；确是另发的标准时，用 --rubric 指定它，或给它另起编号。`,
  'sheet.earlierRubric': (p: { id: string; version: string }) =>
    `评分表用的是${p.version}版自带的标准“${p.id}”，本版本的标准有修改。分数按表中的标准计算。`,
  'sheet.adjustedInSelf': (p: { items: string }) =>
    `自评表里填了审定调整（${p.items}），自评时不能填，分数不能采用。请清空审定调整。`,
  'sheet.adjustedOutsideFinal': (p: { items: string }) =>
    `审定调整：${p.items}。这份表是考核表，不是审定表。请核对是不是领导改的分。`,
};
