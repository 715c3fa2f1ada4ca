/** Rows above the headings and below the last line, each as a line of the page. */

import type { SourceCell, SourceTable } from '../source/source';
import { bareText } from './bareText';

export const rowText = (row: SourceTable['rows'][number]): string =>
  [...new Set(row)]
    .flatMap((cell) => (cell === undefined || cell.text === '' ? [] : [cell.text]))
    .join('　　');

/** What a blank beside it asks for, though no colon says so. */
const ASKS = /^[^:：]{0,10}(?:单位|名称|对象|部门|时间|日期|地点|地址|人员?|组长?|电话|类别|类型)$/;

/** A row above the headings: 被检查单位 with a blank cell beside it is 被检查单位：. */
export function rowOfBlanks(row: SourceTable['rows'][number]): string {
  const cells = [...new Set(row)].filter((cell) => cell !== undefined);
  const isBeforeBlank = ({ text }: SourceCell, i: number): boolean =>
    text !== '' && cells[i + 1]?.text === '';
  // 项目名称 | ＿＿ | 项目编号 | ＿＿: nothing but blanks with their names beside them.
  const isRowOfBlanks =
    cells.length > 3 &&
    cells.every((cell, i) =>
      i % 2 === 0 ? isBeforeBlank(cell, i) && cell.text.length <= 15 : cell.text === '',
    );
  const isAsked = (cell: SourceCell, i: number): boolean =>
    isBeforeBlank(cell, i) && (isRowOfBlanks || ASKS.test(bareText(cell.text))) && !/[:：]$/.test(cell.text);
  return cells
    .map((cell, i) => (isAsked(cell, i) ? `${cell.text}：` : cell.text))
    .filter((text) => text !== '')
    .join('　　');
}
