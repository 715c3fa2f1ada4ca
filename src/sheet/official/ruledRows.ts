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
}

/** A label stands in the middle of its cell. */
const LONGEST_LABEL = 8;
/** Lines of what is typed that a row has room for: the longest name in a narrow cell would push the table down the page. */
const TYPED_LINES = 3;

export function ruledRow(columns: Columns, { cells, lines = 1 }: RuledRow): DrawnRow {
  const drawn = filled(
    columns,
    cells.map((cell) => ruledRowCell(columns, cell)),
  );
  const hasSeal = cells.some(({ blanks = [] }) => blanks.some(({ stamp }) => stamp === true));
  return {
    cells: drawn,
    height: Math.max(
      hasSeal ? SEAL_HEIGHT : PEN_HEIGHT,
      lines * PEN_HEIGHT,
      ...drawn.map((cell) => heightOf(columns, cell)),
    ),
  };
}

function ruledRowCell(columns: Columns, { from, to, text, blanks, entry }: RuledCell): RuledRowCell {
  const place = { from: columns.first + from - 1, to: columns.first + to - 1 };
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
function filled(columns: Columns, cells: readonly RuledRowCell[]): readonly RuledRowCell[] {
  const all: RuledRowCell[] = [];
  const blankTo = (from: number, to: number): void => {
    if (from <= to) all.push({ from, to, style: 'text' });
  };
  for (const cell of cells) {
    blankTo((all.at(-1)?.to ?? columns.first - 1) + 1, cell.from - 1);
    all.push(cell);
  }
  blankTo((all.at(-1)?.to ?? columns.first - 1) + 1, columns.last);
  return all;
}

function heightOf(columns: Columns, { from, to, style, text, blanks = [], most }: RuledRowCell): number {
  const longest = blanks.map(({ blank }) => longestIn(blank).slice(0, most));
  const texts = [text ?? '', blanks.map(({ line }) => line).join(BETWEEN), longest.join(BETWEEN)];
  return Math.max(...texts.map((each) => styledHeight(each, columns.span(from, to), style)));
}
