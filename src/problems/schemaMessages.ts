/** What is said of a rubric file that has not the shape of one. */

export const schemaMessages = {
  'rubric.notJson': (p: { line: number }) =>
    `不是有效的 JSON，错误在第${p.line}行附近。请检查逗号、引号和括号是否成对。`,
  'rubric.unknownProperty': (p: { name: string }) => `不认识的属性“${p.name}”。请检查拼写，或删去它。`,
  'rubric.missingProperty': (p: { name: string }) => `缺少必填的属性“${p.name}”。请补上。`,
  'rubric.wrongType': (p: { found: string; expected: string }) =>
    `类型不对，这里应为${p.expected}，现在是${p.found}。`,
  'rubric.notInList': (p: { found: string; allowed: string }) =>
    `“${p.found}”不是可用的值。可用：${p.allowed}。`,
  'rubric.outOfRange': (p: { found: string; limit: string }) => `数值${p.found}不合要求：${p.limit}。`,
  'rubric.badPattern': (p: { found: string; pattern: string }) =>
    `“${p.found}”的写法不合规定（${p.pattern}）。`,
  'rubric.badLength': (p: { found: string; limit: string }) => `“${p.found}”长度不合要求：${p.limit}。`,
  'rubric.tooLarge': (p: { what: string; found: number; most: number }) =>
    `共${p.found}${p.what}，超过${p.most}，不像评分细则。请检查是否选错了文件，或分成几份。`,
  'rubric.invalid': (p: { keyword: string }) =>
    `不合规定（${p.keyword}）。请对照 templates/rubric.schema.json 修改。`,
};
