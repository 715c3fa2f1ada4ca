/** What lint says about a rubric, by the id of the lint rule, and the pieces that its findings are put together from. */

/** By the id of the lint rule. `arithmetic` is the sum and what is written. */
export const lintMessages = {
  L01: (p: { name: string; arithmetic: string }) =>
    `${p.name}的分值与所含各项的合计不符：${p.arithmetic}。请核对原文，确认以哪一个为准。`,
  L04: (p: { name: string; arithmetic: string }) =>
    `${p.name}各款最多可得的分超过本项分值：${p.arithmetic}。请确认是否得满为止。`,
  L05: (p: { name: string; arithmetic: string }) =>
    `${p.name}各款全部得到也不足本项分值：${p.arithmetic}。请核对是否漏了一款，或分值有误。`,
  L07: (p: { arithmetic: string }) =>
    `各部分分值的合计与总分不符：${p.arithmetic}。请核对原文，确认以哪一个为准。`,
};

/** Pieces of what a finding says beside its message. */
export const lintWords = {
  total: '总分',
  section: (title: string) => `“${title}”`,
  item: (label: string) => `第${label}项`,
  sumAgainst: (sum: string, written: number) => `${sum}，写的是${written}`,
  asWritten: (points: number) => `按写明的分值：${points}分`,
  asParts: (sum: string) => `按所含各项的分值合计：${sum}分`,
  asLeaves: (sum: string) => `按末级各项的分值合计：${sum}分`,
  mendPart: (part: string, points: number, whole: string, sum: string) =>
    `${part}改为${points}分，则${whole}合计${sum}分，相符`,
  mendRest: (sum: number, points: number) => `；但所含各项合计${sum}分，与${points}分仍不符，须一并核对`,
  stopsAtCap: (cap: number, excess: number) => `得满${cap}分为止，多出的${excess}分不计`,
  outOfReach: (points: number) => `其余${points}分没有写明怎样得`,
  capIsSum: (points: number) => `本项分值应为${points}分`,
};

export type LintCode = keyof typeof lintMessages;
