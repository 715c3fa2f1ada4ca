/**
 * Rows of labelled blanks above and below the table, as issued: 检查地点：＿＿＿＿　检查人员：＿＿＿＿
 *
 * The blanks of a row share the columns of the table as evenly as these allow. Where a column is too narrow for its
 * blank, all of them stand in one cell over the whole table: a line of the form stays a line, if need be with shorter
 * strokes. What no line of the page holds stands on two; a label is never broken.
 */

import { PEN_HEIGHT, SEAL_HEIGHT } from '../../paper/handwriting';
import { charactersPerLine, emsPerLine, emWidth } from '../../paper/textHeight';
import { XIAO_SI } from '../../paper/typeSizes';
import { BLANK_DATE } from '../../period/period';
import type { Blank } from '../../rubric/printLayout';
import type { StyleName } from '../styles';
import { styledHeight, styleOf } from '../styles';
import {
  blankLabel,
  FEWEST_STROKES,
  fewestStrokes,
  isOpen,
  longestIn,
  penText,
  terseRoom,
  wordsBeside,
} from './blankText';
import type { Columns } from './officialColumns';

interface PlacedBlank {
  readonly blank: Blank;
  /** Label and line, for the pen. */
  readonly line: string;
}

export interface BlankCell {
  /** Columns that it is merged over, both included. */
  readonly from: number;
  readonly to: number;
  /** From left to right; more than one where they share the cell. */
  readonly blanks: readonly PlacedBlank[];
  /** What stands between them. Default: `BETWEEN`. */
  readonly between?: string;
}

export interface BlankRow {
  readonly cells: readonly BlankCell[];
  readonly style: StyleName;
  /** Points. */
  readonly height: number;
}

/** Between blanks that share a cell. */
export const BETWEEN = '　';
const BETWEEN_TERSE = ' ';
/** Points of a line in which the name of the unit stands: four lines of 小四. */
const HIGHEST = 76;

/** Of a line; the smaller type only where the larger would not leave it one line. */
const LINE_STYLES = ['line', 'plain'] as const;

/** One row, or several where one line of the page does not hold them. */
export function blankRows(columns: Columns, blanks: readonly Blank[]): readonly BlankRow[] {
  if (blanks.length === 0) return [];
  const parted = blanks.length <= columns.last - columns.first + 1 ? partedRow(columns, blanks) : undefined;
  if (parted?.isRoomy === true) return [parted.row];
  for (const style of LINE_STYLES) {
    const joined = joinedCell(columns, blanks, { ...columns, style });
    if (joined !== undefined) return [rowOf(columns, blanks, { cells: [joined], style })];
  }
  const terse = terseCell(columns, blanks);
  if (terse !== undefined) return [rowOf(columns, blanks, { cells: [terse], style: 'plain' })];
  if (parted !== undefined && blanks.length === 1) return [parted.row];
  const half = Math.ceil(blanks.length / 2);
  return [...blankRows(columns, blanks.slice(0, half)), ...blankRows(columns, blanks.slice(half))];
}

/** Each in columns of its own. */
function partedRow(
  columns: Columns,
  blanks: readonly Blank[],
): { readonly row: BlankRow; readonly isRoomy: boolean } {
  const ends = endsOf(columns, blanks);
  const cells = blanks.map((blank, i): BlankCell => {
    const [from, to] = [i === 0 ? columns.first : (ends[i - 1] ?? 0) + 1, ends[i] ?? columns.last];
    return { from, to, blanks: [{ blank, line: ownLine(columns.span(from, to), blank) }] };
  });
  const row = rowOf(columns, blanks, { cells, style: 'line' });
  const isOnLine = cells.every(
    ({ from, to, blanks: [placed] }) =>
      placed === undefined || needOf(placed.blank) <= lineRoom(placed.blank, columns.span(from, to)),
  );
  const isNamed = blanks.some(({ is }) => is === 'unit');
  const isAlone = blanks.length === 1 && gapless(blanks);
  return { row, isRoomy: isAlone || (isOnLine && !(isNamed && row.height > HIGHEST)) };
}

const gapless = (blanks: readonly Blank[]): boolean => blanks.every(({ inside }) => inside === undefined);

const lineHeight = (
  columns: Columns,
  { from, to, blanks, between = BETWEEN }: BlankCell,
  style: StyleName,
): number =>
  Math.max(
    ...[blanks.map(({ line }) => line), blanks.map(({ blank }) => longestIn(blank))].map((texts) =>
      styledHeight(texts.join(between), columns.span(from, to), style),
    ),
  );

function rowOf(
  columns: Columns,
  blanks: readonly Blank[],
  { cells, style }: Pick<BlankRow, 'cells' | 'style'>,
): BlankRow {
  const least = blanks.some(({ stamp = false }) => stamp) ? SEAL_HEIGHT : PEN_HEIGHT;
  // （试行） and （　年第　季度） belong to the title.
  const isUnderTitle = blanks.every(({ label, is }) =>
    is === 'words' ? /^[（(].*[)）]$/.test(label) : is === 'period' && label === '',
  );
  return {
    cells,
    style: isUnderTitle ? 'lineCentre' : style,
    height: Math.max(least, ...cells.map((cell) => lineHeight(columns, cell, style))),
  };
}

/** Up to the end of the line, and one line more where the label leaves no room to write. */
function ownLine(pixels: number, blank: Blank): string {
  const line = charactersPerLine(pixels, XIAO_SI) - 1;
  const free = line - ((blankLabel(blank).length + wordsBeside(blank)) % (line + 1));
  return penText(blank, free < FEWEST_STROKES ? free + line : free);
}

/** All of them on one line of a cell; undefined where it does not hold them. */
export function joinedCell(
  columns: Columns,
  blanks: readonly Blank[],
  { first: from, last: to, style }: Pick<Columns, 'first' | 'last'> & { readonly style: StyleName },
): BlankCell | undefined {
  const room = charactersPerLine(columns.span(from, to), styleOf(style).size) - 1;
  const words = blanks.reduce((sum, blank) => sum + blankLabel(blank).length + wordsBeside(blank), 0);
  const free = room - words - BETWEEN.length * (blanks.length - 1);
  const least = blanks.reduce((sum, blank) => sum + fewestStrokes(blank), 0);
  if (free < least) return undefined;
  // A seal takes room without strokes.
  const shares = blanks.map((blank) =>
    isOpen(blank) || blank.stamp === true ? (blank.is === 'unit' ? 2 : 1) : 0,
  );
  const all = shares.reduce((sum: number, share) => sum + share, 0);
  const placed = blanks.map((blank, i): PlacedBlank => {
    const more = all === 0 ? 0 : Math.floor(((free - least) * (shares[i] ?? 0)) / all);
    const line = penText(blank, fewestStrokes(blank) + more);
    return { blank, line: blank.stamp === true ? line + '　'.repeat(more) : line };
  });
  return { from, to, blanks: placed };
}

/** Of an em: no program breaks a line that is so much shorter than its cell. */
const SPARE = 0.5;

/** As close as they can be read: the strokes left over go to the name of the unit. */
function terseCell(
  { first: from, last: to, span }: Columns,
  blanks: readonly Blank[],
): BlankCell | undefined {
  const between = BETWEEN_TERSE;
  const needs = blanks.map(terseRoom);
  const taken = needs.reduce((sum, { words, strokes }) => sum + words + strokes, 0);
  const room = emsPerLine(span(from, to), styleOf('plain').size) - SPARE;
  const free = Math.floor(room - taken - emWidth(between) * (blanks.length - 1));
  if (free < 0) return undefined;
  const widest = Math.max(
    0,
    blanks.findIndex(({ is }) => is === 'unit'),
  );
  const placed = blanks.map((blank, i): PlacedBlank => ({
    blank,
    line: penText(blank, (needs[i]?.strokes ?? 0) + (i === widest && isOpen(blank) ? free : 0), true),
  }));
  return { from, to, blanks: placed, between };
}

/** Characters that a label and what is written behind it ask for: the name of a unit twice those of a person. */
const weightOf = (blank: Blank): number =>
  blankLabel(blank).length + (blank.is === 'unit' ? 20 : blank.is === undefined ? 10 : BLANK_DATE.length);
const weightOfAll = (blanks: readonly Blank[]): number =>
  blanks.reduce((sum, blank) => sum + weightOf(blank), 0);

/** What has to stand on the line of a label: the day whole, or some room for the pen. */
const needOf = (blank: Blank): number =>
  blankLabel(blank).length +
  wordsBeside(blank) +
  (isOpen(blank) ? fewestStrokes(blank) : blank.is === 'words' ? 0 : 1);

/** Characters of a line. Strokes to its end are one fewer: a program that draws them a hair wider would break the line. */
const lineRoom = (blank: Blank, pixels: number): number =>
  charactersPerLine(pixels, XIAO_SI) - (isOpen(blank) ? 1 : 0);

interface Ends {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** A character that has no room costs more than any width that is not shared out evenly; many in one place, most. */
const NO_ROOM = 10_000;

/** The last column of each part: where all have room on one line, and else as near to their shares as columns allow. */
function endsOf(columns: Columns, blanks: readonly Blank[]): readonly number[] {
  const { first, last, span } = columns;
  const whole = weightOfAll(blanks);
  const costOf = (blank: Blank, from: number, to: number): number => {
    const pixels = span(from, to);
    const lacking = Math.max(0, needOf(blank) - lineRoom(blank, pixels));
    return lacking ** 2 * NO_ROOM + Math.abs(pixels - (span(first, last) * weightOf(blank)) / whole);
  };
  /** For each column, the best way to end there with the blanks so far. */
  let best = new Map<number, Ends>([[first - 1, { ends: [], cost: 0 }]]);
  for (const [i, blank] of blanks.entries()) {
    const next = new Map<number, Ends>();
    const left = blanks.length - 1 - i;
    for (const [before, { ends, cost }] of best)
      for (let to = left === 0 ? last : before + 1; to <= last - left; to++) {
        const sum = cost + costOf(blank, before + 1, to);
        if (sum < (next.get(to)?.cost ?? Infinity)) next.set(to, { ends: [...ends, to], cost: sum });
      }
    best = next;
  }
  return best.get(last)?.ends ?? [last];
}
