/** Rows of the table itself over its headings and below 总分, as issued: 路线名称 | ＿＿ | 路线编号 | ＿＿ */

import { PEN_HEIGHT, SEAL_HEIGHT } from '../../paper/handwriting';
import type { RuledCell, RuledRow } from '../../rubric/printLayout';
import type { StyleName } from '../styles';
import { styledHeight, styleOf } from '../styles';
import { charactersPerLine } from '../../paper/textHeight';
import type { BlankCell } from './blankRows';
import { BETWEEN, joinedCell } from './blankRows';
import { fewestStrokes, longestIn, penText } from './blankText';
import type { Columns } from './officialColumns';

interface RuledRowCell {
  /** Columns of the sheet, both included. */
  readonly from: number;
  readonly to: number;
  /** Rows that it goes over. Default: 1. */
  readonly down?: number;
  readonly style: StyleName;
  readonly text?: string;
  readonly blanks?: BlankCell['blanks'];
  /** So many characters of what is typed stand there: all of it is on 加扣分明细. */
  readonly most?: number;
}

export interface DrawnRow {
  readonly cells: readonly RuledRowCell[];
  /** Points. */
  readonly height: number;
  /** A cell of a row above goes over it: no page ends between them. */
  readonly isUnder: boolean;
}

/** A label stands in the middle of its cell. */
const LONGEST_LABEL = 8;
/** Lines of what is typed that a row has room for: the longest name in a narrow cell would push the table down the page. */
const TYPED_LINES = 3;

export function ruledRowsOf(columns: Columns, rows: readonly RuledRow[]): readonly DrawnRow[] {
  return rows.map((row, i): DrawnRow => {
    const above = rows.slice(0, i).flatMap(({ cells }, at) => cells.filter(({ down = 1 }) => at + down > i));
    const placed = above.map((cell) => ruledRowCell(columns, cell));
    const own = row.cells.map((cell) => ruledRowCell(columns, cell));
    const cells = filled(columns, own, placed);
    return { cells, height: rowHeight(columns, row, [...cells, ...placed]), isUnder: above.length > 0 };
  });
}

function rowHeight(columns: Columns, { cells, lines = 1 }: RuledRow, drawn: readonly RuledRowCell[]): number {
  const hasSeal = cells.some(({ blanks = [] }) => blanks.some(({ stamp }) => stamp === true));
  return Math.max(
    hasSeal ? SEAL_HEIGHT : PEN_HEIGHT,
    lines * PEN_HEIGHT,
    ...drawn.map((cell) => heightOf(columns, cell) / (cell.down ?? 1)),
  );
}

function ruledRowCell(columns: Columns, { from, to, down, text, blanks, entry }: RuledCell): RuledRowCell {
  const place = {
    from: columns.first + from - 1,
    to: columns.first + to - 1,
    ...(down !== undefined && { down }),
  };
  const most = (style: StyleName): number =>
    TYPED_LINES * charactersPerLine(columns.span(place.from, place.to), styleOf(style).size);
  // Its label stands in the cell beside it.
  if (entry !== undefined) {
    const blank = { ...entry, label: '' };
    return { ...place, style: 'centre', blanks: [{ blank, line: '' }], most: most('centre') };
  }
  if (blanks !== undefined) {
    const joined = joinedCell(columns, blanks, { first: place.from, last: place.to, style: 'text' });
    const wrapped = blanks.map((blank) => ({ blank, line: penText(blank, fewestStrokes(blank)) }));
    const isAlone = blanks.length === 1;
    return {
      ...{ ...place, style: 'text', blanks: joined?.blanks ?? wrapped },
      ...(isAlone && { most: most('text') }),
    };
  }
  const isLabel = text !== undefined && text.length <= LONGEST_LABEL && !/[:：]/.test(text);
  return { ...place, style: isLabel ? 'centre' : 'text', ...(text !== undefined && { text }) };
}

/** Columns that no cell goes over have one without words. */
function filled(
  columns: Columns,
  cells: readonly RuledRowCell[],
  above: readonly RuledRowCell[],
): readonly RuledRowCell[] {
  const all: RuledRowCell[] = [];
  const taken = [...cells, ...above].sort((one, other) => one.from - other.from);
  let next = columns.first;
  const blankTo = (to: number): void => {
    if (next <= to) all.push({ from: next, to, style: 'text' });
  };
  for (const cell of taken) {
    blankTo(cell.from - 1);
    if (cells.includes(cell)) all.push(cell);
    next = cell.to + 1;
  }
  blankTo(columns.last);
  return all;
}

function heightOf(columns: Columns, { from, to, style, text, blanks = [], most }: RuledRowCell): number {
  const longest = blanks.map(({ blank }) => longestIn(blank).slice(0, most));
  const texts = [text ?? '', blanks.map(({ line }) => line).join(BETWEEN), longest.join(BETWEEN)];
  return Math.max(...texts.map((each) => styledHeight(each, columns.span(from, to), style)));
}
