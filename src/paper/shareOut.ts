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
type Height = (widths: Widths) => number;

/** A difference of width weighs less than any line. */
const HAIR = 1e-4;
/** Characters that a column gives another at once: lines are whole, and one character alone may gain nothing. */
const STEPS = [1, 2, 3];

/** Characters of a line for each column, together `room`, which holds the least of all of them. */
export function shareOut(table: TextTable, room: number): Widths {
  const { columns } = table;
  // Lines taken in parts have one lowest point, near which the lowest of whole lines is looked for.
  const near = descend(
    beginning(columns, room),
    columns,
    [1],
    heightBy(table, (times) => times),
  );
  return descend(near, columns, STEPS, heightBy(table, Math.ceil));
}

/** Lines of the whole table, its headings as often as they are printed. */
export const tableLines = (table: TextTable, widths: Widths): number => heightBy(table, Math.ceil)(widths);

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
function descend(
  begun: Widths,
  columns: readonly TextColumn[],
  steps: readonly number[],
  height: Height,
): Widths {
  let best = { widths: begun, height: height(begun) };
  for (;;) {
    const next = exchanges(best.widths, columns, steps)
      .map((widths) => ({ widths, height: height(widths) }))
      .reduce((lowest, each) => (each.height < lowest.height - HAIR / 2 ? each : lowest), best);
    if (next === best) return best.widths;
    best = next;
  }
}

const exchanges = (
  widths: Widths,
  columns: readonly TextColumn[],
  steps: readonly number[],
): readonly Widths[] =>
  widths.flatMap((width, from) =>
    widths.flatMap((_, to) =>
      steps
        .filter((step) => from !== to && width - step >= elementAt(columns, from).least)
        .map((step) => widths.map((each, i) => each + (i === to ? step : i === from ? -step : 0))),
    ),
  );

/** Lines of the whole table. What a column needs at a width is worked out once, however often it is asked. */
function heightBy({ columns, rows, runs }: TextTable, lines: Lines): Height {
  const needOf = (text: Paragraphs, room: number): number => {
    let need = 0;
    for (const length of text) need += Math.max(1, lines(length / room));
    return need;
  };
  const known = columns.map(() => new Map<number, ColumnNeeds>());
  const needsOf = (column: number, width: number): ColumnNeeds => {
    const own = elementAt(known, column);
    const found = own.get(width);
    if (found !== undefined) return found;
    const room = width - elementAt(columns, column).spare;
    const needs = {
      rows: rows.map(({ texts }) => needOf(elementAt(texts, column), room)),
      runs: runs
        .filter((run) => run.column === column)
        .map(({ text, from, to }) => ({ need: needOf(text, room), from, to })),
    };
    own.set(width, needs);
    return needs;
  };
  return (widths) => {
    const needs = widths.map((width, column) => needsOf(column, width));
    const heights = rows.map(({ least }, i) => {
      let height = least;
      for (const column of needs) height = Math.max(height, column.rows[i] ?? 0);
      return height;
    });
    let sum = 0;
    heights.forEach((height, i) => (sum += height * elementAt(rows, i).times));
    for (const column of needs)
      for (const { need, from, to } of column.runs) {
        let own = 0;
        for (let i = from; i < to; i++) own += heights[i] ?? 0;
        sum += Math.max(0, need - own);
      }
    widths.forEach((width, i) => (sum += HAIR * Math.abs(width - elementAt(columns, i).asked)));
    return sum;
  };
}

/** Lines that a column needs at a width. */
interface ColumnNeeds {
  readonly rows: readonly number[];
  readonly runs: readonly { readonly need: number; readonly from: number; readonly to: number }[];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
