/**
 * The foot of a table by its words alone, before anybody knows what its columns are: whatever stands in 分值 there is no
 * 分值, and what stands under 考核内容 is no 考核内容.
 *
 * > 听课人 | ＿＿ | 最后得分 | ＿＿;  评估记分 | 60-80分合格，80分以上优秀;  评定等次 | □优秀 □良好 □合格
 */

import type { SourceCell, SourceTable } from '../source/source';
import { bareText } from './bareText';
import { isBands, isGradeLabel } from './gradeBands';
import { cellsOf } from './headingRows';
import { isOrdinal } from './ordinalText';
import { hasPrice, pointsInCell, pointsOfHeading } from './pointsInText';
import {
  asksForBlank,
  asksForRoom,
  asksForTotal,
  isFoot,
  isMoreNote,
  isNote,
  isSubtotal,
  isTotal,
  isToWrite,
  listOpened,
  listWithContent,
} from './rowWords';

/** No label is longer. */
const LONGEST_LABEL = 20;

/** Rows of the foot, from the first row below the headings on; rows of sums are none of it. */
export function footOfTable(table: SourceTable, from: number): ReadonlySet<number> {
  const found: number[] = [];
  for (let row = table.rows.length - 1; row >= from; row--) {
    const kind = footKind(table, row);
    if (kind === 'line') break;
    if (kind === 'foot') found.unshift(row);
  }
  const [first = from] = found;
  const hasLines = table.rows.slice(from, first).some((_, i) => saysPoints(cellsOf(table, from + i)));
  return hasLines ? withBlanks(table, found) : new Set();
}

/** A label that goes on over rows of blanks has them with it; a row under a cell of a line is one of the line. */
function withBlanks(table: SourceTable, found: readonly number[]): ReadonlySet<number> {
  const foot = new Set(found);
  const [first = table.rows.length] = found;
  for (let row = first; row < table.rows.length; row++) {
    const above = cellsOf(table, row).filter((cell) => cell.row < row && cell.text !== '');
    if (above.some((cell) => !foot.has(cell.row))) foot.delete(row);
    else if (above.length > 0 && ownCells(table, row).every(({ text }) => text === '')) foot.add(row);
  }
  return foot;
}

const ownCells = (table: SourceTable, row: number): readonly SourceCell[] =>
  cellsOf(table, row).filter((cell) => cell.row === row);

const saysPoints = (cells: readonly SourceCell[]): boolean =>
  cells.some(
    ({ text }) => pointsInCell(text) !== undefined || pointsOfHeading(text) !== undefined || hasPrice(text),
  );

/** `between` is left to those who know the columns: blank rows, sums, texts over the whole table. */
type FootKind = 'foot' | 'between' | 'line';

function footKind(table: SourceTable, row: number): FootKind {
  const cells = ownCells(table, row);
  const words = cells.filter(({ text }) => text !== '');
  const [first, another] = words;
  if (first === undefined) return 'between';
  if (isNote(first.text) || (another === undefined && isMoreNote(first.text))) return noteKind(words);
  const isSum = isTotal(first.text) || isSubtotal(first.text) || asksForTotal(first.text);
  if (words.some(({ text }) => text !== first.text && isNumber(text))) return isSum ? 'between' : 'line';
  const kinds = cells.map(({ text }, i) => cellKind(text, cells[i + 1]?.text, i === cells.length - 1));
  const isNamed = words.some(({ text }) => asksForTotal(text) || isFoot(text));
  if (words.some(({ text }) => isList(text)) && !isNamed) return 'line';
  if (another === undefined && first.colSpan === table.width)
    return hasPrice(first.text) || listWithContent(first.text) !== undefined ? 'line' : 'between';
  const labels = kinds.filter((kind) => kind === 'known' || kind === 'label').length;
  if (isSum && labels < 2) return 'between';
  const isForm = !kinds.includes('words') && (isSum || kinds.includes('known'));
  return isForm && !isOrdinal(first.text) ? 'foot' : 'line';
}

/** 备注 | 1.每次检查…… over all other columns. */
const noteKind = ([, beside, another]: readonly SourceCell[]): FootKind =>
  beside === undefined || another !== undefined || isNumber(beside.text) ? 'between' : 'foot';

/** What stands in the column 分值: 20, 5分, and no 80分以上优秀. */
const isNumber = (text: string): boolean => pointsInCell(text) !== undefined && !isBands(text);

const isList = (text: string): boolean =>
  bareText(text).length <= LONGEST_LABEL && listOpened(text) !== undefined;

/** `known`: everybody knows what is written beside it; `label`: only that something is. */
type CellKind = 'known' | 'label' | 'open' | 'bands' | 'words';

/** Short, and no sentence: what is beside it is named by it. */
export function isFootLabel(text: string): boolean {
  const words = bareText(text);
  return (
    words !== '' &&
    words.length <= LONGEST_LABEL &&
    !/[。；;，,□☐☑]|\d分|:(?!$)/.test(words) &&
    !isBands(text)
  );
}

function cellKind(text: string, next: string | undefined, isLast: boolean): CellKind {
  if (isToWrite(text)) return 'open';
  if (isBands(text)) return 'bands';
  const words = bareText(text);
  if (!isFootLabel(text)) return isFoot(text) ? 'known' : 'words';
  const isBefore = next !== undefined && (isToWrite(next) || isBands(next));
  const isKnown = [asksForTotal, isFoot, isGradeLabel, asksForBlank, asksForRoom].some((asks) => asks(text));
  if (isKnown && (isBefore || isLast || isFoot(text) || words.endsWith(':'))) return 'known';
  return isBefore || words.endsWith(':') ? 'label' : 'words';
}
