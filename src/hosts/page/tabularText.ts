/** Cells copied from a spreadsheet, as text/plain has them: tabs, line breaks, and quotes around cells that hold either. */

export function tabularText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at);
    rows.at(-1)?.push(value);
    at = end + 1;
    if (end < text.length && text.charAt(end) === '\n') rows.push([]);
  }
  // The last line of a copy ends like the others.
  const last = rows.at(-1);
  return rows.length > 1 && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

interface Piece {
  readonly value: string;
  /** Of the tab or line break after it. */
  readonly end: number;
}

function bare(text: string, from: number): Piece {
  const length = text.slice(from).search(/[\t\n]/);
  const end = length < 0 ? text.length : from + length;
  return { value: text.slice(from, end).replace(/\r$/, ''), end };
}

/** A quote that is not closed before the next cell is a quote. */
function quoted(text: string, from: number): Piece {
  const [, value] = /^"((?:[^"]|"")*)"(?=\r?\n|\t|$)/.exec(text.slice(from)) ?? [];
  if (value === undefined) return bare(text, from);
  const end = from + value.length + 2;
  return {
    value: value.replaceAll('""', '"').replaceAll('\r\n', '\n'),
    end: text.charAt(end) === '\r' ? end + 1 : end,
  };
}
