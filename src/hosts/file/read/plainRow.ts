/**
 * The start tag of a row: `<row r="7" spans="1:7" ht="44" customHeight="1">`. Whatever else it may say does not matter,
 * as long as it is ASCII without entities or a namespace; all that is written otherwise is left to the scanner.
 */
import { isAscii } from '../xml/plainText';
import { sheetLimits } from './cellPosition';
import { plainNumber, plainPlace } from './plainNumber';
import { AMPERSAND, COLON, DOUBLE_QUOTE, EQUALS, GREATER, LESS, SLASH, SPACE, ZERO } from '../xml/characters';

/** The latest row. One object serves a whole sheet, as with `PlainCell`. */
export interface PlainRow {
  row: number;
  /** Points; undefined when it is not said. */
  height: number | undefined;
  isHidden: boolean;
  /** `<row/>` */
  isEmpty: boolean;
  /** Just past the tag. */
  end: number;
  /** Offsets of the names so far, from and to. */
  readonly names: number[];
  nameCount: number;
}

export const noPlainRow = (): PlainRow => ({
  row: 0,
  height: undefined,
  isHidden: false,
  isEmpty: false,
  end: 0,
  names: [],
  nameCount: 0,
});

const MOST_ATTRIBUTES = 16;

/** Reads the tag at `at`, of a row that says where it is, into `row`; false when it is written otherwise. */
export function readPlainRow(bytes: Uint8Array, at: number, row: PlainRow): boolean {
  if (!isAscii(bytes, at, '<row')) return false;
  row.row = row.nameCount = 0;
  row.height = undefined;
  row.isHidden = false;
  row.end = at + 4;
  while (bytes[row.end] === SPACE) if (!readAttribute(bytes, row.end + 1, row)) return false;
  row.isEmpty = bytes[row.end] === SLASH;
  if (row.isEmpty) row.end++;
  return bytes[row.end++] === GREATER && row.row > 0;
}

/** `ht="44"`, up to and with the quote. */
function readAttribute(bytes: Uint8Array, from: number, row: PlainRow): boolean {
  let to = from;
  while (isNameByte(bytes[to]!)) to++;
  if (to === from || bytes[to] !== EQUALS || bytes[to + 1] !== DOUBLE_QUOTE) return false;
  if (isAscii(bytes, from, 'xmlns') || row.nameCount === MOST_ATTRIBUTES || isTaken(bytes, from, to, row))
    return false;
  row.names[2 * row.nameCount] = from;
  row.names[2 * row.nameCount++ + 1] = to;
  const value = to + 2;
  let end = value;
  while (isPlainByte(bytes[end]!)) end++;
  row.end = end + 1;
  return bytes[end] === DOUBLE_QUOTE && readKnown(bytes, from, to - from, value, end, row);
}

function readKnown(
  bytes: Uint8Array,
  name: number,
  length: number,
  value: number,
  end: number,
  row: PlainRow,
): boolean {
  if (length === 1 && isAscii(bytes, name, 'r')) {
    row.row = (bytes[value] === ZERO ? undefined : plainPlace(bytes, value, end)) ?? 0;
    return row.row >= 1 && row.row <= sheetLimits.rows;
  }
  if (length === 2 && isAscii(bytes, name, 'ht')) {
    row.height = plainNumber(bytes, value, end);
    return row.height !== undefined;
  }
  if (length === 6 && isAscii(bytes, name, 'hidden')) {
    row.isHidden = bytes[value] === ZERO + 1;
    return end === value + 1 && (row.isHidden || bytes[value] === ZERO);
  }
  return true;
}

function isTaken(bytes: Uint8Array, from: number, to: number, { names, nameCount }: PlainRow): boolean {
  for (let index = 0; index < nameCount; index++) {
    const other = names[2 * index]!;
    if (names[2 * index + 1]! - other !== to - from) continue;
    let at = from;
    while (at < to && bytes[at] === bytes[other + at - from]) at++;
    if (at === to) return true;
  }
  return false;
}

/** Letters, digits and the colon: as letters are in names of the standard. */
const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || (byte >= ZERO && byte <= COLON);

const isPlainByte = (byte: number): boolean =>
  byte >= SPACE && byte < 0x80 && byte !== DOUBLE_QUOTE && byte !== AMPERSAND && byte !== LESS;
