/**
 * Every message the product shows about something that is wrong, in Chinese, by code.
 *
 * A message says where, what was found and what to do. The place itself (pointer, sheet, cell)
 * is carried by the problem and printed by whoever shows it.
 */

type None = Record<string, never>;

const fileMessages = {
  'file.notFound': (p: { path: string }) => `找不到文件“${p.path}”。请检查路径和文件名。`,
  'file.notAZip': (_: None) =>
    '这不是 xlsx 工作簿，或者文件已损坏。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.truncated': (_: None) => '文件不完整，可能没有下载完或没有传完。请重新取得这个文件。',
  'file.encryptedOrOld': (_: None) =>
    '这是加密的工作簿，或者是旧格式（.xls、.et）。请用WPS或Excel打开，去掉打开密码，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.encryptedEntry': (p: { part: string }) => `压缩包内的“${p.part}”有密码，不能读取。请去掉密码后重报。`,
  'file.duplicateEntry': (p: { part: string }) =>
    `文件内部有两份“${p.part}”，无法判断以哪一份为准，已拒绝读取。请用WPS或Excel打开核对后另存，再重报。`,
  'file.tooLarge': (p: { part: string; limit: string }) =>
    `文件内部的“${p.part}”解压后超过${p.limit}，不是正常的评分表，已拒绝读取。`,
  'file.badPart': (p: { part: string }) =>
    `文件内部的“${p.part}”读不出来，文件可能已损坏。请用WPS或Excel打开后另存，再重报。`,
  'file.badDirectory': (_: None) =>
    '文件的压缩目录前后不一致，无法判断里面有什么，已拒绝读取。请用WPS或Excel打开后另存，再重报。',
  'file.tooManyEntries': (p: { limit: number }) =>
    `文件内部的部件超过${p.limit}个，不是正常的评分表，已拒绝读取。`,
  'file.sizeMismatch': (p: { part: string }) =>
    `文件内部的“${p.part}”解压后与写明的大小不符，已拒绝读取。请用WPS或Excel打开核对后另存，再重报。`,
  'file.notAWorkbook': (_: None) =>
    '这是压缩文件，但里面不是 xlsx 工作簿（可能是 Word 文档、.xlsb、.ods 或普通压缩包）。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.tooManyCells': (p: { sheet: string; limit: number }) =>
    `工作表“${p.sheet}”有内容的单元格超过${p.limit}个，不是正常的评分表，已拒绝读取。`,
};

const schemaMessages = {
  'rubric.notJson': (p: { line: number | null }) =>
    `不是有效的 JSON${p.line === null ? '' : `，错误在第${p.line}行附近`}。请检查逗号、引号和括号是否成对。`,
  'rubric.unknownProperty': (p: { name: string }) => `不认识的属性“${p.name}”。请检查拼写，或删去它。`,
  'rubric.missingProperty': (p: { name: string }) => `缺少必填的属性“${p.name}”。请补上。`,
  'rubric.wrongType': (p: { expected: string }) => `类型不对，这里应为${p.expected}。`,
  'rubric.notInList': (p: { found: string; allowed: string }) =>
    `“${p.found}”不是可用的值。可用：${p.allowed}。`,
  'rubric.outOfRange': (p: { found: string; limit: string }) => `数值${p.found}不合要求：${p.limit}。`,
  'rubric.badPattern': (p: { found: string; pattern: string }) =>
    `“${p.found}”的写法不合规定（${p.pattern}）。`,
  'rubric.badLength': (p: { limit: string }) => `长度不合要求：${p.limit}。`,
  'rubric.invalid': (p: { keyword: string }) =>
    `不合规定（${p.keyword}）。请对照 templates/rubric.schema.json 修改。`,
};

const rubricMessages = {
  'rubric.duplicateId': (p: { id: string; first: string }) =>
    `编号“${p.id}”与 ${p.first} 重复（不分大小写）。请改用别的编号。`,
  'rubric.clauseId': (p: { found: string; expected: string }) =>
    `款的编号应为“${p.expected}”（项的编号加 a、b、c，按原文顺序），现在是“${p.found}”。`,
  'rubric.textNotInCriteria': (p: { text: string }) =>
    `“${p.text}”不是本项评分细则里的原文。请从评分细则中逐字摘取，标点也要一致。`,
  'rubric.noClauses': (p: { label: string }) =>
    `第${p.label}项没有款，也没有子项，无法评分。请补上 clauses 或 items。`,
  'rubric.clausesAndItems': (p: { label: string }) =>
    `第${p.label}项既有款又有子项。请把款移到子项里，或删去子项。`,
  'rubric.wrongEffect': (p: { effect: string; allowed: string }) =>
    `这里的款不能用“${p.effect}”，可用：${p.allowed}。`,
  'rubric.startMissing': (p: { label: string }) =>
    `第${p.label}项既有扣分又有得分，请用 start 写明从几分起算。`,
  'rubric.emptyRange': (p: { min: number; max: number }) =>
    `最低${p.min}分大于最高${p.max}分。请对调或改正。`,
  'rubric.duplicateName': (p: { name: string }) => `“${p.name}”出现了两次。请删去一个或改名。`,
  'rubric.unknownTarget': (p: { target: string }) => `找不到编号为“${p.target}”的项或部分。请检查 target。`,
  'rubric.unknownGrade': (p: { grade: string }) => `等级表里没有“${p.grade}”。请检查 grade 或 grades。`,
  'rubric.column': (p: { field: string }) =>
    `版式里应有一列、且只有一列“${p.field}”。请检查 layout.columns。`,
  'rubric.titlePeriod': (_: None) => '标题里应有一处“{period}”，用来填年度、季度或月份。',
  'rubric.danglingPointer': (p: { about: string }) => `“${p.about}”指不到任何内容。请检查 about。`,
  'rubric.controlCharacter': (_: None) =>
    '文字里有看不见的控制字符，工作簿存不下。请删去后重新输入这段文字。',
};

export const messages = { ...fileMessages, ...schemaMessages, ...rubricMessages };

export type Code = keyof typeof messages;
/** What the text of a code needs to be filled in. */
export type Parameters<C extends Code> = Parameters0<(typeof messages)[C]>;
type Parameters0<F> = F extends (p: infer P) => string ? P : never;
