/** How one cell of a file may be wrong while the others can be read. */

export type Oddity =
  | 'notANumber'
  | 'noSuchString'
  | 'notABoolean'
  | 'notADate'
  | 'unknownType'
  | 'writtenTwice'
  | 'outOfOrder'
  | 'sharedWithNobody'
  | 'longFormula';

/** As the middle of a sentence about the cell. */
export const oddities: Readonly<Record<Oddity, (found: string) => string>> = {
  notANumber: (found) => `里面写的“${found}”不是数`,
  noSuchString: (found) => `它要显示文件里的第${found}条文字，没有这一条`,
  notABoolean: (found) => `里面写的“${found}”不是逻辑值`,
  notADate: (found) => `里面写的“${found}”不是日期`,
  unknownType: (found) => `里面写的是“${found}”，类型不认识`,
  writtenTwice: (found) => `里面有两份内容（“${found}”等）`,
  outOfOrder: (found) => `它在文件里不在自己的位置上，或写了两次（“${found}”）`,
  sharedWithNobody: (found) => `它与别的格子共用公式，那个公式不见了（显示“${found}”）`,
  longFormula: (found) => `它的公式太长（显示“${found}”）`,
};
