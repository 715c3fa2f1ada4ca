/**
 * Rows below the last line that counts: blanks with their names, room for words, notes.
 *
 * 存在问题 | ＿＿; 专家姓名： | ＿＿ | 评估日期： | ＿＿; 2.随机抽查的对象…… over the whole table
 */

import type { SourceCell, SourceTable } from '../source/source';
import { bareText } from './bareText';
import type { Column } from './column';
import { hasPrice, pointsInCell, pointsInText } from './pointsInText';
import type { Line } from './outline';
import type { RowCells } from './rowCells';
import { rowCells } from './rowCells';
import { asksForBlank, asksForRoom, asksForTotal, isNote, isSubtotal, isTotal } from './rowWords';
import { isFootLabel } from './tableFoot';

/** No label of a blank is longer. */
const LONGEST_LABEL = 24;

/** The last row that says points; undefined where none does. */
export function lastScoredRow(
  table: SourceTable,
  columns: readonly Column[],
  from: number,
  foot: ReadonlySet<number>,
): number | undefined {
  for (let index = table.rows.length - 1; index >= from; index--) {
    if (foot.has(index)) continue;
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

/** As a line of the page: names of blanks end in a colon. What the form comes to has a line of its own beside other words. */
function footText(row: RowCells): string {
  const isAsked = (cell: SourceCell): boolean =>
    row.isBeforeBlank(cell) && !/[:：]$/.test(cell.text) && isFootLabel(cell.text);
  const pieces = row.cells.map((cell) => ({
    text: isAsked(cell) ? `${cell.text}：` : cell.text,
    isTotal: isAsked(cell) && asksForTotal(cell.text),
    isOther: !isAsked(cell),
  }));
  const hasOthers = pieces.some(({ isOther }) => isOther);
  const lines = [
    pieces.filter(({ isTotal }) => !hasOthers || !isTotal),
    pieces.filter(({ isTotal }) => hasOthers && isTotal),
  ];
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.map(({ text }) => text).join('　　'))
    .join('\n');
}

interface RowsFound {
  /** Known to be no lines: signatures, notes. */
  readonly below: readonly RowCells[];
  /** Nobody knows what they are. */
  readonly strays: readonly RowCells[];
  /** Rows of 合计 that are neither that of the items nor that of all: 总得分（大写）. */
  readonly others: readonly RowCells[];
}

interface RowsBelow {
  readonly texts: readonly string[];
  /** Of the table, one for each text; undefined for one that stands between lines. */
  readonly rows: readonly (number | undefined)[];
  /** Strays between lines. */
  readonly lost: readonly RowCells[];
}

/** Whatever stands below the last line is part of the form. */
export function rowsBelow({ below, strays, others }: RowsFound, lines: readonly Line[]): RowsBelow {
  const last = Math.max(-1, ...lines.flatMap(({ rows }) => rows));
  const isBelow = ({ row }: RowCells): boolean => row > last;
  const all = [...below, ...[...strays, ...others].filter(isBelow)].sort((one, other) => one.row - other.row);
  return {
    texts: all.map(footText),
    rows: all.map((row) => (isBelow(row) ? row.row : undefined)),
    lost: strays.filter((row) => !isBelow(row)),
  };
}
