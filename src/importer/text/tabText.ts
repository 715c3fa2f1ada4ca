/** Rows of cells parted by tabs, as spreadsheets copy them: a cell with line breaks or quotes stands in quotes. */

import { sourceLimits } from '../source/limits';

/** In time that grows with the text, whatever quotes are in it. */
export function tabRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const { value, end } = cellAt(text, at);
    // Cells past the last column that a table may have are not even kept.
    if (row.length <= sourceLimits.columns) row.push(value);
    if (text.charAt(end) !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

interface TabCell {
  readonly value: string;
  /** Of the tab or line end behind it. */
  readonly end: number;
}

const ENDS = /[\t\n]/g;

function cellAt(text: string, from: number): TabCell {
  const quoted = text.charAt(from) === '"' ? quotedAt(text, from) : undefined;
  if (quoted !== undefined) return quoted;
  ENDS.lastIndex = from;
  const end = ENDS.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end };
}

/** A quote that is not closed before a tab or line end is only a quote; no cell is longer than this. */
const LONGEST = 40_000;

function quotedAt(text: string, from: number): TabCell | undefined {
  const most = Math.min(text.length, from + LONGEST);
  for (let at = text.indexOf('"', from + 1); at !== -1 && at < most; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') {
      at++;
      continue;
    }
    const after = text.charAt(at + 1);
    if (after !== '\t' && after !== '\n' && after !== '') return undefined;
    return { value: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return undefined;
}
