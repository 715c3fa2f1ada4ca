/**
 * Rows below the last line that counts: blanks with their names, room for words, notes.
 *
 * 存在问题 | ＿＿; 专家姓名： | ＿＿ | 评估日期： | ＿＿; 2.随机抽查的对象…… over the whole table
 */

import type { SourceTable } from '../source/source';
import { bareText } from './bareText';
import type { Column } from './column';
import { hasPrice, pointsInCell, pointsInText } from './pointsInText';
import type { RowCells } from './rowCells';
import { rowCells } from './rowCells';
import { asksForBlank, asksForRoom, isNote, isSubtotal, isTotal } from './rowWords';

/** No label of a blank is longer. */
const LONGEST_LABEL = 24;

/** The last row that says points; undefined where none does. */
export function lastScoredRow(
  table: SourceTable,
  columns: readonly Column[],
  from: number,
): number | undefined {
  for (let index = table.rows.length - 1; index >= from; index--) {
    const row = rowCells(table, columns, index);
    const [first] = row.words;
    if (isNote(first?.text ?? '') || isTotal(first?.text ?? '') || isSubtotal(first?.text ?? '')) continue;
    const saysPoints = row.words.some(({ text }) => hasPrice(text) || pointsInText(text) !== undefined);
    if (saysPoints || pointsInCell(row.textOf('fullScore')) !== undefined) return index;
  }
  return undefined;
}

/** Of a row below it: nothing but names of blanks, or one text over the whole table. */
export function isFootRow(row: RowCells, columns: readonly Column[]): boolean {
  const [first, another] = row.cells;
  if (first === undefined) return false;
  const isWhole = another === undefined && first.column === 0 && row.widthOf(first) === columns.length;
  const isLabel = row.cells.every((cell) => {
    const text = bareText(cell.text);
    if (text.length > LONGEST_LABEL) return false;
    return text.endsWith(':') || (row.isBeforeBlank(cell) && (asksForBlank(text) || asksForRoom(text)));
  });
  return isWhole || isLabel;
}

/** As one line of the page. */
export const footText = (row: RowCells): string =>
  row.cells
    .map((cell) => {
      const isAsked =
        row.isBeforeBlank(cell) &&
        !/[:：]$/.test(cell.text) &&
        (asksForBlank(cell.text) || asksForRoom(cell.text));
      return isAsked ? `${cell.text}：` : cell.text;
    })
    .join('　　');
