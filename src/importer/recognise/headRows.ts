/** Rows above the headings, each as a line of the page; those below the lines are in footRows.ts. */

import type { SourceCell, SourceTable } from '../source/source';
import { oneLineOf } from './bareText';
import { asksForBlank, asksForTotal, isToWrite } from './rowWords';

/** A row above the headings: 被检查单位 with a blank cell beside it is 被检查单位：. */
export function rowOfBlanks(row: SourceTable['rows'][number]): string {
  const cells = [...new Set(row)].filter((cell) => cell !== undefined);
  const isBeforeBlank = ({ text }: SourceCell, i: number): boolean =>
    text !== '' && isToWrite(cells[i + 1]?.text ?? '-');
  // 项目名称 | ＿＿ | 项目编号 | ＿＿: nothing but blanks with their names beside them.
  const labels = cells.filter(({ text }) => text !== '');
  const isRowOfBlanks =
    labels.length > 1 &&
    cells.every((cell, i) => cell.text === '' || (isBeforeBlank(cell, i) && cell.text.length <= 15));
  const isAsked = (cell: SourceCell, i: number): boolean =>
    isBeforeBlank(cell, i) &&
    (isRowOfBlanks || asksForBlank(cell.text) || asksForTotal(cell.text)) &&
    !/[:：]$/.test(cell.text);
  return cells
    .map((cell, i) => (isAsked(cell, i) ? `${oneLineOf(cell.text)}：` : cell.text))
    .filter((text) => text !== '')
    .join('　　');
}
