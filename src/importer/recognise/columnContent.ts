/** What stands in a column below its heading, in numbers: how much of it is points, ordinals, prices, blank. */

import type { SourceCell, SourceTable } from '../source/source';
import { saysEach } from './amountsInText';
import { boxWordsIn } from './choiceWords';
import { cellsOf } from './headingRows';
import { isOrdinal } from './ordinalText';
import { isWayOfLooking } from './lookingWords';
import { barePoints, hasPrice, pointsInCell, pointsOfHeading } from './pointsInText';
import { footOfTable } from './tableFoot';

/** Grid columns that are one column to the reader, both included. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

export interface ColumnContent {
  /** Of the rows of items, from 0 to 1. */
  readonly filled: number;
  /** Of the cells with text, from 0 to 1. */
  readonly points: number;
  readonly ordinals: number;
  readonly priced: number;
  /** 5分/次, 每次2分. */
  readonly each: number;
  readonly boxed: number;
  /** Ends in a number in brackets, or in points without them: （10）, 15分. */
  readonly bare: number;
  /** Says where the assessor looks: 查阅资料. */
  readonly looked: number;
  /** Ends in points, as headings do: 机构（30分）. */
  readonly headed: number;
  /** Rows with a number of points, and rows with boxes: □是 □否. */
  readonly pointRows: readonly number[];
  readonly boxRows: readonly number[];
  /** Of the rows of items, those that share the cell of the row above, or are blank below it. */
  readonly shared: number;
  /** Two cells that follow each other say the same, though they are not merged. */
  readonly repeats: boolean;
  /** A cell of it goes over several rows. */
  readonly isMerged: boolean;
  /** Of the cells with text, those that are said to have it in the middle, from 0 to 1. */
  readonly centred: number;
  /** Some of them say 分, or %: 5分. */
  readonly unit: '分' | '%' | undefined;
}

/** Cells that a row must have to be one of the items rather than a heading across the table. */
const FEWEST_CELLS = 3;
/** Rows that are looked at; the rest is like them. */
const MOST_ROWS = 400;
/** Of a heading over rows, with its points. */
const LONGEST_HEADING = 40;
/** Of the rows: in fewer of them a cell begins only because Word drew the line a little further on. */
const CHANCE = 0.1;

/** The rows below the heading that have cells enough to be items, and are not of the foot of the form. */
export function itemRowsOf(table: SourceTable, from: number): readonly number[] {
  const rows = table.rows.map((_, row) => row).slice(from, from + MOST_ROWS);
  const wanted = Math.min(FEWEST_CELLS, table.width);
  const foot = footOfTable(table, from);
  return rows.filter((row) => cellsOf(table, row).length >= wanted && !foot.has(row));
}

/** Grid columns in which cells really begin, each with the strays to its right. */
export function columnSpans(table: SourceTable, rows: readonly number[]): readonly ColumnSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (let column = 0; column < table.width; column++) {
    const begun = rows.filter((row) => table.rows[row]?.[column]?.column === column).length;
    const last = spans.at(-1);
    if (last !== undefined && rows.length > 0 && begun <= rows.length * CHANCE) last.to = column;
    else spans.push({ from: column, to: column });
  }
  return spans;
}

/** The cell of a row in a column: the first with text. */
export function cellIn({ rows }: SourceTable, row: number, { from, to }: ColumnSpan): SourceCell | undefined {
  const cells = (rows[row] ?? []).slice(from, to + 1).filter((cell) => cell !== undefined);
  return cells.find(({ text }) => text !== '') ?? cells[0];
}

export function contentOf(table: SourceTable, rows: readonly number[], span: ColumnSpan): ColumnContent {
  const cells = rows.map((row) => ({ row, cell: cellIn(table, row, span) }));
  const own = cells.flatMap(({ row, cell }) =>
    cell !== undefined && cell.text !== '' && cell.row === row ? [cell.text] : [],
  );
  const centred = cells.filter(
    ({ row, cell }) => cell?.row === row && cell.text !== '' && cell.looks?.isCentred === true,
  );
  const shared = cells.filter(
    ({ row, cell }) => cell !== undefined && (cell.row < row || (cell.text === '' && own.length > 0)),
  );
  const begun = cells.flatMap(({ row, cell }) =>
    cell !== undefined && cell.text !== '' && cell.row === row && cell.column >= span.from ? [cell.text] : [],
  );
  const share = (is: (text: string) => boolean, of = own): number =>
    of.filter(is).length / Math.max(1, of.length);
  const rowsWith = (is: (text: string) => boolean): readonly number[] =>
    cells.flatMap(({ row, cell }) => (cell !== undefined && is(cell.text) ? [row] : []));
  return {
    filled:
      cells.filter(({ cell }) => cell !== undefined && cell.text !== '').length / Math.max(1, rows.length),
    // +3 and -5 among them are those of 加分 and 扣分; words of theirs that go over the column from the left are none of it.
    points: share(isPoints, begun),
    ordinals: share(isOrdinal),
    priced: share(hasPrice),
    each: share(saysEach),
    boxed: share((text) => boxWordsIn(text) !== undefined),
    bare: share((text) => barePoints(text) !== undefined),
    looked: share(isWayOfLooking),
    headed: share((text) => pointsOfHeading(text) !== undefined && text.length <= LONGEST_HEADING),
    shared: shared.length / Math.max(1, rows.length),
    isMerged: cells.some(({ cell }) => (cell?.rowSpan ?? 1) > 1),
    centred: centred.length / Math.max(1, own.length),
    repeats: own.some((text, i) => i > 0 && text === own[i - 1]),
    pointRows: rowsWith((text) => pointsInCell(text) !== undefined),
    boxRows: rowsWith((text) => boxWordsIn(text) !== undefined),
    unit: saysPoints(begun) ? '分' : begun.some((text) => /[%％]$/.test(text)) ? '%' : undefined,
  };
}

const isPoints = (text: string): boolean =>
  pointsInCell(text.trim().replace(/^[+＋\-－—−]/, '')) !== undefined;

/** 5分, 最高3分: unless more of them are bare numbers, as in a column where only 加分 says 最高4分. */
const saysPoints = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => /分$/.test(text)).length;
  return said > 0 && said >= texts.filter((text) => /^\d+(?:\.\d+)?$/.test(text.trim())).length;
};

/** Without a heading, the table begins where rows have cells enough; a title may stand above. */
export function firstFullRow(table: SourceTable): number {
  const [first = 0] = itemRowsOf(table, 0);
  return first;
}
