/**
 * The room of a table shared out among its columns of words, so that its rows come to the least height.
 *
 * A row is as high as its fullest cell, so width is worth most where most rows wait for it. How many lines a text takes
 * is estimated from its length, for there are many widths to try; the rows are measured once these are found.
 */

import { elementAt } from '../problems/invariant';

/** Widths are full-width characters of a line. */
export interface TextColumn {
  /** Among widths that are as good, those nearest to what was asked for are taken. */
  readonly asked: number;
  readonly least: number;
  /** Characters of a line that are not counted on: it may end early so as not to begin the next with a comma. */
  readonly spare: number;
}

export interface TextRow {
  /** How long the text in each column is, paragraph by paragraph. */
  readonly texts: readonly Paragraphs[];
  /** Lines that it has whatever its texts. */
  readonly least: number;
  /** How often it is printed. */
  readonly times: number;
}

/** Characters of each. */
export type Paragraphs = readonly number[];

/** Words that stand once for neighbouring rows. */
export interface TextRun {
  readonly column: number;
  readonly text: Paragraphs;
  /** Its rows, the last one excluded. */
  readonly from: number;
  readonly to: number;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly TextRow[];
  readonly runs: readonly TextRun[];
}

type Widths = readonly number[];
/** Lines of a paragraph that is so many times as long as a line. */
type Lines = (times: number) => number;

/** A difference of width weighs less than any line. */
const HAIR = 1e-4;
/** Characters that a column gives another at once: lines are whole, and one character alone may gain nothing. */
const STEPS = [1, 2, 3];

/** Characters of a line for each column, together `room`, which holds the least of all of them. */
export function shareOut(table: TextTable, room: number): Widths {
  // Lines taken in parts have one lowest point, near which the lowest of whole lines is looked for.
  const near = descend(beginning(table.columns, room), table, (times) => times);
  return descend(near, table, Math.ceil);
}

/** The least of each, and the rest given away character by character to whoever is furthest from what was asked. */
function beginning(columns: readonly TextColumn[], room: number): Widths {
  const widths = columns.map(({ least }) => least);
  const share = (i: number): number => elementAt(widths, i) / elementAt(columns, i).asked;
  for (let left = room - sumOf(widths); left > 0; left--) {
    const next = widths.reduce((lowest, _, i) => (share(i) < share(lowest) ? i : lowest), 0);
    widths[next] = elementAt(widths, next) + 1;
  }
  return widths;
}

/** A column gives to another as long as that makes the table lower. */
function descend(begun: Widths, table: TextTable, lines: Lines): Widths {
  let best = { widths: begun, height: heightOf(begun, table, lines) };
  for (;;) {
    const next = exchanges(best.widths, table.columns)
      .map((widths) => ({ widths, height: heightOf(widths, table, lines) }))
      .reduce((lowest, each) => (each.height < lowest.height - HAIR / 2 ? each : lowest), best);
    if (next === best) return best.widths;
    best = next;
  }
}

const exchanges = (widths: Widths, columns: readonly TextColumn[]): readonly Widths[] =>
  widths.flatMap((width, from) =>
    widths.flatMap((_, to) =>
      STEPS.filter((step) => from !== to && width - step >= elementAt(columns, from).least).map((step) =>
        widths.map((each, i) => each + (i === to ? step : i === from ? -step : 0)),
      ),
    ),
  );

/** Lines of the whole table. */
function heightOf(widths: Widths, { columns, rows, runs }: TextTable, lines: Lines): number {
  const rooms = widths.map((width, i) => width - elementAt(columns, i).spare);
  const needOf = (text: Paragraphs, column: number): number => {
    let need = 0;
    for (const length of text) need += Math.max(1, lines(length / elementAt(rooms, column)));
    return need;
  };
  const heights = rows.map(({ texts, least }) =>
    texts.reduce((height, text, i) => Math.max(height, needOf(text, i)), least),
  );
  let sum = 0;
  heights.forEach((height, i) => (sum += height * elementAt(rows, i).times));
  for (const { text, column, from, to } of runs)
    sum += Math.max(0, needOf(text, column) - sumOf(heights.slice(from, to)));
  widths.forEach((width, i) => (sum += HAIR * Math.abs(width - elementAt(columns, i).asked)));
  return sum;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
