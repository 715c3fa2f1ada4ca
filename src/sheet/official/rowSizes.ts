/** What each row of the table needs: room for its texts, for 备注, and for the words that it shares with others. */

import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import type { Columns } from './officialColumns';
import { officialColumn } from '../columns';
import { styledHeight, styleOf } from '../styles';
import { phraseLines } from '../../paper/phrases';
import { WU_HAO } from '../../paper/typeSizes';
import { breakLines, emsPerLine, heightOfLines, linesHeight } from '../../paper/textHeight';
import { boxLines } from './boxTexts';
import type { BodyRow, GroupRow, ItemRow, LineRow } from './bodyRow';
import { shownNumber } from '../../rubric/items';
import { issuedRow } from './issuedRow';
import { isSpanned } from './wordSpan';
import { cellSpans } from './cellSpans';
import { cutColumns, isHeading, isOver, overWords, sharedColumns, wordsIn } from './columnWords';
import type { FlowRow, SharedLabel } from '../../paper/flow';
import { continued } from './continued';
import { joinedWords } from './joinedCells';
import { leftCell } from './leftCell';
import { headingSpan, headingWords, isWholeRow } from './headingEnd';
import { tableRowSize } from './listTableCells';
import { markHeight } from './markHeight';
import { listLabel, listTitle, titleColumn } from './listTitle';
import { leftLabel, vetoSize } from './vetoRows';
import { ownRemarkHeight, remarkHeight } from './remarkHeight';
import { FEWEST_LINES } from './remarkRoom';

/** A row that stands for a list needs room for a sentence a clause; of a long list, not all clauses give points. */
const LINES_PER_CLAUSE = 2;
const MOST_LIST_LINES = 12;
/** Points. */
const HEADING_HEIGHT = 26;
const PARENT_HEIGHT = 24;

interface RowRoom {
  /** Points that a page has for rows. */
  readonly room: number;
  /** Rows are as low as a number written by hand lets them be: 8 mm. */
  readonly isLow: boolean;
}

export function rowSize(rubric: Rubric, columns: Columns, row: BodyRow, { room, isLow }: RowRoom): FlowRow {
  switch (row.kind) {
    case 'section':
      return uncut(headingHeight(rubric, columns, headingWords(rubric, row), row), row.isKept);
    case 'sectionTotal':
    case 'listTotal':
    case 'base':
    case 'weight':
      return uncut(headingHeight(rubric, columns, row.label, row), true);
    case 'group':
      return uncut(groupHeight(rubric, columns, row));
    case 'veto':
      return vetoSize(rubric, columns, row);
    case 'tableTitle':
    case 'tableHeads':
      return tableRowSize(rubric, columns, row);
    case 'item':
    case 'line':
      return writtenSize(rubric, columns, row, { room, isLow });
  }
}

function headingHeight(rubric: Rubric, columns: Columns, words: string, row: BodyRow): number {
  const width = widthOfHeading(rubric, columns, row);
  return Math.max(HEADING_HEIGHT, styledHeight(headingLines(rubric, columns, words, row), width, 'strong'));
}

/** The title of a section in lines that end between phrases. */
export function headingLines(rubric: Rubric, columns: Columns, words: string, row: BodyRow): string {
  const width = widthOfHeading(rubric, columns, row);
  return phraseLines(words, emsPerLine(width, styleOf('strong').size)).join('\n');
}

function widthOfHeading(rubric: Rubric, columns: Columns, row: BodyRow): number {
  const { from, to } = headingSpan(rubric, columns, row);
  return columns.span(from, to);
}

/** 四(一) and 三、12(1) in lines that end between phrases. */
export function labelLines(rubric: Rubric, { span }: Columns, label: string): string {
  const column = officialColumn(rubric, 'label');
  if (column === undefined) return label;
  return phraseLines(label, emsPerLine(span(column, column), WU_HAO)).join('\n');
}

/** Words in the middle of a narrow cell, merged or not, in lines that end between phrases; what is listed in it as it is. */
function centredWords(
  rubric: Rubric,
  { span }: Columns,
  id: ColumnId,
  words: string,
  last = officialColumn(rubric, id) ?? 0,
): string {
  const column = officialColumn(rubric, id);
  const isLeft = rubric.layout.columns.some((each) => columnId(each) === id && each.align === 'left');
  const isCentred = (isHeading(id) || id === 'leadUnit') && !isLeft;
  if (column === undefined || !isCentred || words.includes('\n')) return words;
  return phraseLines(words, emsPerLine(span(column, last), WU_HAO)).join('\n');
}

export const uncut = (least: number, isKept = false): FlowRow => ({
  least,
  texts: new Map(),
  labels: new Map(),
  isKept,
});

/** Where each line has its own row, that of the list says no more than what stopped their sum. */
function groupHeight(rubric: Rubric, columns: Columns, row: GroupRow): number {
  const { id } = row;
  const beside = isWholeRow(rubric, row) ? HEADING_HEIGHT : remarkHeight(rubric, columns);
  const words = Math.max(listTitleHeight(rubric, columns, row), beside);
  if (rubric.layout.listLines === true) return words;
  const lines = (id === 'bonus' ? rubric.bonus?.items : rubric.penalties?.items) ?? [];
  const sentences = LINES_PER_CLAUSE * lines.flatMap(({ clauses }) => clauses).length;
  return Math.max(linesHeight(Math.min(MOST_LIST_LINES, sentences), WU_HAO), words);
}

/** Points of what the row of a list is called, and of its number. */
function listTitleHeight(rubric: Rubric, columns: Columns, row: GroupRow): number {
  const { id } = row;
  const title = listTitle(rubric, id);
  if (issuedRow(rubric, id)?.place === 'across') return headingHeight(rubric, columns, title, row);
  const inColumn = (field: ColumnId, words: string): number => {
    const column = officialColumn(rubric, field);
    return column === undefined ? 0 : styledHeight(words, columns.span(column, column), 'text');
  };
  return Math.max(
    inColumn(titleColumn(rubric), title),
    inColumn('label', labelLines(rubric, columns, listLabel(rubric, id))),
  );
}

/** A row with texts of its own: an item, or a line of 加分项 and 扣分项. */
function writtenSize(
  rubric: Rubric,
  columns: Columns,
  row: ItemRow | LineRow,
  { room, isLow }: RowRoom,
): FlowRow {
  const { span } = columns;
  const texts = new Map<number, readonly string[]>();
  const labels = new Map<number, SharedLabel>();
  /** The last column of those that a text is written over. */
  const lastOf = new Map<number, number>();
  const spans = cellSpans(rubric, row);
  for (const [column, last] of spans) lastOf.set(column, last);
  const linesIn = (column: number, text: string, last = spans.get(column) ?? column): readonly string[] =>
    breakLines(text, span(column, last), WU_HAO);
  const linesOver = (column: number, id: ColumnId, words: string): readonly string[] => {
    const over = row.over?.from === id ? officialColumn(rubric, row.over.to) : undefined;
    if (over !== undefined) lastOf.set(column, over);
    return linesIn(column, words, over);
  };
  for (const id of cutColumns(rubric)) {
    const column = officialColumn(rubric, id);
    const { words } = wordsIn(rubric, row, id) ?? NO_WORDS;
    if (column === undefined || words === '') continue;
    texts.set(column, linesOver(column, id, words));
  }
  for (const id of sharedColumns(rubric)) {
    const column = officialColumn(rubric, id);
    const { words, group } = wordsIn(rubric, row, id) ?? NO_WORDS;
    if (column === undefined || words === '') continue;
    if (isOver(row, id)) {
      texts.set(column, linesOver(column, id, words));
      continue;
    }
    const lines = linesIn(column, words);
    const last = spans.get(column) ?? column;
    const text = centredWords(rubric, columns, id, words, last);
    const longest = isHeading(id) ? continued(text, span(column, last)) : text;
    const need = heightOfLines(linesIn(column, longest).length, WU_HAO);
    // Words that no page holds are cut like any text, row by row.
    if (need > room) texts.set(column, lines);
    else labels.set(column, { run: `${group} ${last} ${words}`, text, need });
  }
  const isSpanning = row.over !== undefined && isSpanned(rubric, row.over, 'label');
  const column = officialColumn(rubric, 'label');
  if (column !== undefined && isOver(row, 'label'))
    texts.set(column, linesOver(column, 'label', overWords(row)));
  const left = leftCell(rubric, row);
  if (left !== undefined) labels.set(columns.first, leftLabel(columns, left));
  for (const [column, label] of oneForAll(rubric, row, texts)) labels.set(column, label);
  for (const [column, label] of joinedLabels(rubric, columns, row)) {
    // Words that no page holds stand in each row.
    if (label.need > room) continue;
    texts.delete(column);
    labels.set(column, label);
  }
  const label = shownNumber(row.kind === 'item' ? row.item : row.line);
  // Without the column a row still has the room of a pen, but where it must be low.
  const hasRemark = !isLow || officialColumn(rubric, 'remark') !== undefined;
  const labelHeight = (words: string): number =>
    column === undefined || isSpanning || left?.ids.includes('label') === true
      ? 0
      : linesHeight(linesIn(column, words).length, WU_HAO);
  return {
    least: Math.max(
      leastOf(row, isLow),
      hasRemark ? ownRemarkHeight(rubric, columns, row) : 0,
      labelHeight(labelLines(rubric, columns, label)),
      row.kind === 'line' ? markHeight(rubric, columns, row.line.mark) : 0,
      boxHeight(rubric, columns, row),
    ),
    leastAfter: column === undefined ? 0 : labelHeight(continued(label, span(column, column))),
    texts,
    rebreak: (at, text) => linesIn(at, text, lastOf.get(at) ?? at),
    labels,
    isKept: row.isKept,
  };
}

/** The cells that its row shares with those of the rows beside it. */
function joinedLabels(
  rubric: Rubric,
  columns: Columns,
  row: ItemRow | LineRow,
): readonly (readonly [number, SharedLabel & { readonly text: string }])[] {
  const shared = sharedColumns(rubric);
  return [...(row.joined ?? [])].flatMap(([id, run]) => {
    const column = officialColumn(rubric, id);
    const isSpanning =
      row.over !== undefined && row.over.from !== row.over.to && isSpanned(rubric, row.over, id);
    if (column === undefined || isSpanning || shared.includes(id) || hasOwnCell(rubric, row, id)) return [];
    const words = joinedWords(row, id);
    const text =
      id === 'label' ? labelLines(rubric, columns, words) : centredWords(rubric, columns, id, words);
    const need = linesHeight(breakLines(text, columns.span(column, column), WU_HAO).length, WU_HAO);
    return [[column, { run: `joined ${id} ${run}`, text, need }] as const];
  });
}

/** Of rows under one 分值, or beside the name of its list. */
const hasOwnCell = (rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): boolean =>
  row.kind === 'item' ? row.part?.own.has(id) === true : leftCell(rubric, row)?.ids.includes(id) === true;

/** The cells that the rows under one 分值 share: the 分值, the score, 备注, and words that only the first row has. */
function oneForAll(
  rubric: Rubric,
  row: ItemRow | LineRow,
  texts: Map<number, readonly string[]>,
): readonly (readonly [number, SharedLabel])[] {
  if (row.kind === 'line' || row.part === undefined) return [];
  const { id, part } = row;
  const shared = sharedColumns(rubric);
  return rubric.layout.columns.flatMap((each) => {
    const field = columnId(each);
    const column = officialColumn(rubric, field);
    if (column === undefined || part.own.has(field) || shared.includes(field)) return [];
    const lines = texts.get(column);
    texts.delete(column);
    return [
      [
        column,
        { run: `row ${id}`, need: lines === undefined ? 0 : heightOfLines(lines.length, WU_HAO) },
      ] as const,
    ];
  });
}

/** Points; rows under one 分值 have one cell for their boxes as well. */
function boxHeight(rubric: Rubric, columns: Columns, row: ItemRow | LineRow): number {
  if (row.kind === 'line') return 0;
  const { rows = [] } = row.item;
  const lines = boxLines(rubric, columns, row.item);
  return linesHeight(Math.ceil(lines / Math.max(1, rows.length)), WU_HAO);
}

const NO_WORDS = { words: '', group: '' };

/** Points. */
function leastOf(row: ItemRow | LineRow, isLow: boolean): number {
  if (isLow || row.kind === 'line' || row.item.items !== undefined) return PARENT_HEIGHT;
  return linesHeight(FEWEST_LINES, WU_HAO);
}
