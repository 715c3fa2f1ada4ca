/** A1 addresses as Excel reads and writes them. Rows and columns count from 1. */

import { columnName } from '../../../src/formula/reference';

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

/** `B7`, `$B$7:C9`, `4:4`, `A:B`, each with or without `表!`; undefined for anything else. */
export function parseAddress(text: string): { readonly sheet?: string; readonly box: Box } | undefined {
  const bang = text.lastIndexOf('!');
  const box = parseBox(
    text
      .slice(bang + 1)
      .replaceAll('$', '')
      .toUpperCase(),
  );
  if (box === undefined) return undefined;
  return bang < 0 ? { box } : { sheet: unquote(text.slice(0, bang)), box };
}

const unquote = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

function parseBox(text: string): Box | undefined {
  const [, a, b, c, d] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text) ?? [];
  if (a !== undefined) return ordered(columnOf(a), Number(b), columnOf(c ?? a), Number(d ?? b));
  const [, from, to] = /^(\d{1,7}):(\d{1,7})$/.exec(text) ?? [];
  if (from !== undefined) return ordered(1, Number(from), LAST_COLUMN, Number(to));
  const [, first, last] = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(text) ?? [];
  return first === undefined ? undefined : ordered(columnOf(first), 1, columnOf(last as string), LAST_ROW);
}

function ordered(a: number, b: number, c: number, d: number): Box | undefined {
  const box = { top: Math.min(b, d), left: Math.min(a, c), bottom: Math.max(b, d), right: Math.max(a, c) };
  return box.top < 1 || box.bottom > LAST_ROW || box.right > LAST_COLUMN ? undefined : box;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `B7` or `B7:C9`, without a sheet. */
export function boxText({ top, left, bottom, right }: Box): string {
  if (left === 1 && right === LAST_COLUMN) return `${top}:${bottom}`;
  if (top === 1 && bottom === LAST_ROW) return `${columnName(left)}:${columnName(right)}`;
  const from = `${columnName(left)}${top}`;
  return top === bottom && left === right ? from : `${from}:${columnName(right)}${bottom}`;
}

export const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const overlaps = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const rowsIn = ({ top, bottom }: Box): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Box): number => right - left + 1;
