/** What may be wrong with a sheet that came back: with what it shows, and what was done to it. */

type None = Record<string, never>;

/** A list of a hundred names helps nobody: the first of them, and that there are more. */
const MOST_NAMED = 10;
const firstOf = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('；') +
  (names.length > MOST_NAMED ? `；另有${names.length - MOST_NAMED}处` : '');

export const returnedMessages = {
  'sheet.notAScoresheet': (_: None) =>
    '这个工作簿不是用本工具生成的评分表，或者隐藏的标准表已被删除。请用原来发放的文件重新填写。',
  'sheet.newerVersion': (p: { version: string }) =>
    `这份评分表由更新的版本（${p.version}）生成。请升级后再打开。`,
  'sheet.rubricChanged': (_: None) =>
    '文件里保存的评分标准被改动过，与生成时不一致，不能采用。请用原来发放的文件重新填写。',
  'sheet.duplicateRow': (p: { id: string }) =>
    `编号“${p.id}”的行出现了两次，可能被复制过，无法判断以哪一行为准。请删去多余的一行。`,
  'sheet.formulaOverwritten': (p: { what: string; found: string; expected: string }) =>
    `${p.what}的公式被改成了“${p.found}”，按填写内容应为“${p.expected}”。请用原来发放的文件重新填写，或恢复公式。`,
  'sheet.formulaChanged': (p: { what: string }) => `${p.what}的公式与生成时不同。请核对是否被人改动。`,
  'sheet.uncalculated': (p: { count: number }) =>
    `有${p.count}处公式没有算出的结果，多半是不会计算的软件存的。请用WPS或Excel打开，保存后再报。`,
  'sheet.wrongValue': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，按填写内容应为“${p.expected}”。请用WPS或Excel打开，按 F9 重新计算并保存后再报。`,
  'sheet.afterOdd': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，应为“${p.expected}”：填写的内容里有读不出来的格子（见其他各条），表里算的不能采用。请先改好那一格，保存后再报。`,
  'sheet.shownInvalid': (p: { what: string; expected: string }) =>
    `${p.what}显示有误，因为表里有内容被改动或删除（见其他各条）；按填写内容应为“${p.expected}”。请用原来发放的文件重新填写，或把改动的地方恢复。`,
  'sheet.addedRow': (p: { row: number; found: string }) =>
    `第${p.row}行是后来加上的，内容是“${p.found}”，不参与计分。请核对，不需要时删去。`,
  'sheet.textChanged': (p: { what: string; found: string; expected: string }) =>
    `${p.what}被改成了“${p.found}”，原来是“${p.expected}”。请改回。`,
  'sheet.calcChanged': (p: { count: number }) =>
    `隐藏的计算表有${p.count}处与生成时不同，表上的数字不可靠。下面给出的是按填写内容重新计算的结果；请用原来发放的文件重新填写。`,
  'sheet.incomplete': ({ open, missing }: { open: string; missing: readonly string[] }) =>
    missing.length < 2
      ? `还没有评完：${open}。`
      : `还没有评完，还有${missing.length}处：${firstOf(missing)}。`,
  'sheet.pending': (p: { names: string }) => `要与其他单位比较后才能计分：${p.names}。请汇总后补填再报。`,
  'sheet.blank': (_: None) => '这是一份空白的评分表，还没有填写。',
};
