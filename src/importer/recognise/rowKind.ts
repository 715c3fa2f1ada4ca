/** What a row of the table is: an item, a heading across it, a total, a row for signatures. */

import { isFootRow } from './footRows';
import { labelledBlanks } from '../text/labelledBlanks';
import type { SourceCell } from '../source/source';
import type { Column } from './column';
import { hasDeductions } from './column';
import { markWord, scaleIn } from './choiceWords';
import type { Points } from '../../points/points';
import { pointsOf } from '../../points/points';
import { beginsLikeSection, isChineseNumber, isOrdinal, isWithin } from './ordinalText';
import { pointsInCell, pointsInText } from './pointsInText';
import { bareName, bareText } from './bareText';
import type { RowCells } from './rowCells';
import {
  asksForTotal,
  isFoot,
  isNote,
  isSubtotal,
  isSumTaken,
  isTotal,
  listOpened,
  listSummed,
  listWithContent,
} from './rowWords';
import type { ListKind } from './outline';

export type RowKind =
  | { readonly kind: 'blank' | 'repeated' | 'item' }
  | { readonly kind: 'total' | 'subtotal' | 'listSum' | 'foot' | 'stray'; readonly cell: SourceCell }
  /** `label` where the number of the heading has a cell of its own. */
  | { readonly kind: 'section'; readonly cell: SourceCell; readonly label?: SourceCell }
  /** A heading of a list, with what counts in it in the same cell, or in one that is all that stands `beside` it. */
  | {
      readonly kind: 'content';
      readonly cell: SourceCell;
      readonly list: ListKind;
      readonly text: string;
      readonly beside?: SourceCell;
    };

export interface RowAround {
  readonly columns: readonly Column[];
  /** Texts of the rows of the heading. */
  readonly headings: ReadonlySet<string>;
  /** The list that the heading above has opened. */
  readonly list: ListKind;
  /** That of the line above. */
  readonly listAbove: ListKind;
  /** No row from here on says points. */
  readonly isBelow: boolean;
  /** What the rows below come to, if this is a heading over them. */
  readonly pointsUnder: () => Points | undefined;
  /** 序号 of the row below. */
  readonly labelBelow: string;
}

const LONGEST_SECTION = 80;

export function rowKind(row: RowCells, around: RowAround): RowKind {
  const [first] = row.cells;
  if (first === undefined) return { kind: 'blank' };
  if (row.cells.length > 1 && row.cells.every(({ text }) => around.headings.has(bareName(text))))
    return { kind: 'repeated' };
  const heads = row.words.slice(0, 3);
  const isSum = (text: string): boolean =>
    isTotal(text) ||
    (around.isBelow && (asksForTotal(text) || (hasDeductions(around.columns) && isSumTaken(text))));
  const total = heads.find(({ text }) => isSum(text));
  const subtotal = heads.find(({ text }) => isSubtotal(text));
  const sum =
    around.listAbove === 'items' ? undefined : heads.find(({ text }) => isSumOf(text, around.listAbove));
  if (sum !== undefined) return { kind: 'listSum', cell: sum };
  if (subtotal !== undefined) return { kind: 'subtotal', cell: subtotal };
  if (total !== undefined && (heads.indexOf(total) === 0 || isOrdinal(heads[0]?.text ?? '')))
    return { kind: 'total', cell: total };
  if (
    around.isBelow &&
    around.list === 'items' &&
    listOpened(first.text) === undefined &&
    isFootRow(row, around.columns)
  )
    return { kind: 'foot', cell: first };
  if (isOwnScale(row, around.columns)) return { kind: 'foot', cell: first };
  return vetoBeside(row) ?? acrossKind(row, around) ?? numberedSection(row, around) ?? { kind: 'item' };
}

/** 加分小计 below lines of 加分, or a 小计 that names no list. */
const isSumOf = (text: string, list: ListKind): boolean =>
  listSummed(text) === list || /^(?:小计|本项小计)$/.test(bareName(text));

/** 综合评价 | 优秀 | 称职 | 基本称职 | 不称职 under 好, 较好, 一般 and 差, and the row below in which one of them is marked. */
function isOwnScale(row: RowCells, columns: readonly Column[]): boolean {
  const marks = columns.filter(({ role }) => role === 'boxes');
  const words = marks.map((column) => markWord(row.cellAt(column)?.text ?? ''));
  return marks.length > 0 && scaleIn(words)?.length === marks.length;
}

/** 一票否决 | 发生……的，考核结果定为不合格。 over all other columns. */
function vetoBeside(row: RowCells): RowKind | undefined {
  const [cell, beside, another] = row.cells;
  if (cell === undefined || beside === undefined || another !== undefined || cell.column > 0)
    return undefined;
  const isHeading = listOpened(cell.text) === 'veto' && row.widthOf(beside) > 1;
  return isHeading ? { kind: 'content', cell, list: 'veto', text: beside.text, beside } : undefined;
}

/** Of a row with one cell of words; undefined for an item that has no more. */
function acrossKind(row: RowCells, { columns, list }: RowAround): RowKind | undefined {
  const [cell, another] = row.words;
  const [first] = row.cells;
  if (cell === undefined || another !== undefined) return footOf(row);
  const points = row.cellOf('fullScore');
  // Beside the 分值 of the rows above it goes on with them.
  if (points !== undefined && points.row < row.row && pointsInCell(points.text) !== undefined)
    return undefined;
  const { text } = cell;
  const isWide = row.widthOf(cell) > 1;
  const textColumns = columns.filter(({ role }) => role === 'requirement' || role === 'criteria').length;
  const content = listWithContent(text);
  if (content !== undefined) return { kind: 'content', cell, list: content.list, text: content.content };
  const isSigned = isFoot(text) || (isWide && isBlanks(text));
  if (cell === first && (isSigned || isNote(text))) return { kind: 'foot', cell };
  const opens = listOpened(text) !== undefined;
  // In a list, a line across the table is a line of it.
  if (list !== 'items' && !opens && !/^[一二三四五六七八九十]+、/.test(bareText(text))) return undefined;
  const ownPoints = pointsInCell(row.textOf('fullScore'));
  const isHeading = opens || beginsLikeSection(text);
  if (text.length <= LONGEST_SECTION) {
    if (isWide) return { kind: 'section', cell };
    if (isHeading && (textColumns > 1 || ownPoints === undefined)) return { kind: 'section', cell };
  }
  if (isWide && ownPoints === undefined && pointsInText(text) === undefined) return { kind: 'stray', cell };
  return undefined;
}

/** 填报人：　　　　审核人：　　　　单位负责人： */
function isBlanks(text: string): boolean {
  const { blanks, isOnlyBlanks } = labelledBlanks(text);
  return isOnlyBlanks && blanks.length > 1;
}

/** Several cells, all of them for signing. */
function footOf(row: RowCells): RowKind | undefined {
  const { words } = row;
  const [cell] = row.cells;
  const isSigned =
    words.some(({ text }) => isFoot(text)) && row.textOf('fullScore') === '' && !isOrdinal(cell?.text ?? '');
  return cell !== undefined && isSigned && words.every(({ text }) => text.length <= LONGEST_SECTION)
    ? { kind: 'foot', cell }
    : undefined;
}

const LONGEST_NUMBERED = 40;

/** 一 | 组织领导 | 20, whose items below are 1, 2, 3. */
function numberedSection(
  row: RowCells,
  { columns, labelBelow, pointsUnder }: RowAround,
): RowKind | undefined {
  const label = row.cellOf('label');
  const cell = row.words.find((each) => each !== label);
  // 1 | 组织管理 | 20, whose items below are 1.1, 1.2.
  const isOver = label !== undefined && row.textOf('criteria') === '' && isWithin(labelBelow, label.text);
  if (isOver && cell !== undefined && cell.text.length <= LONGEST_SECTION)
    return { kind: 'section', cell, label };
  if (label === undefined || cell === undefined || !isChineseNumber(label.text)) return undefined;
  const hasMore = row.words.length !== 2 || !columns.some(({ role }) => role === 'criteria');
  const points = pointsInCell(row.textOf('fullScore'));
  const isSum = points !== undefined && pointsOf(points) === pointsUnder();
  if (hasMore && !isSum) return undefined;
  return cell.text.length <= LONGEST_NUMBERED ? { kind: 'section', cell, label } : undefined;
}
