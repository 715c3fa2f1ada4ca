/**
 * A cell as nearly all are written:
 *
 *     <c r="B7" s="3" t="str"><f>A1&amp;"分"</f><v>5分</v></c>
 *
 * This form alone is known, each piece at most once and in this order. Whatever else stands there (another attribute,
 * spaces, CDATA, an array formula) is left to the scanner and cells.ts, where every oddity is told.
 */
import { isAscii } from '../xml/plainText';
import { sheetLimits } from './cellPosition';
import {
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  LESS,
  LETTER_B,
  LETTER_C,
  LETTER_E,
  LETTER_F,
  LETTER_N,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_V,
  SLASH,
  SPACE,
  ZERO,
} from '../xml/characters';

/** The latest cell, by offsets into the part; -1 for what is absent. One object serves a whole sheet, as with `Tag`. */
export interface PlainCell {
  column: number;
  style: number;
  type: PlainType;
  formulaFrom: number;
  formulaTo: number;
  valueFrom: number;
  valueTo: number;
  /** Just past `</c>`; while the cell is read, how far. */
  end: number;
}

type PlainType = 'n' | 's' | 'str' | 'b' | 'e';

export const noPlainCell = (): PlainCell => ({
  column: 0,
  style: -1,
  type: 'n',
  formulaFrom: -1,
  formulaTo: -1,
  valueFrom: -1,
  valueTo: -1,
  end: 0,
});

/** Reads the cell at `at`, which must be of this row, into `cell`; false when it is written otherwise. */
export function readPlainCell(bytes: Uint8Array, at: number, row: number, cell: PlainCell): boolean {
  cell.end = at + 2;
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === LETTER_C &&
    passAttribute(bytes, LETTER_R, cell) &&
    readPlace(bytes, row, cell) &&
    readStyle(bytes, cell) &&
    readType(bytes, cell) &&
    readContent(bytes, cell)
  );
}

/** ` r="`; stays where it is when another thing stands there. */
function passAttribute(bytes: Uint8Array, name: number, cell: PlainCell): boolean {
  const at = cell.end;
  const isThere =
    bytes[at] === SPACE &&
    bytes[at + 1] === name &&
    bytes[at + 2] === EQUALS &&
    bytes[at + 3] === DOUBLE_QUOTE;
  if (isThere) cell.end = at + 4;
  return isThere;
}

/** `B7"` */
function readPlace(bytes: Uint8Array, row: number, cell: PlainCell): boolean {
  let at = cell.end;
  let column = 0;
  for (let letter = bytes[at]! - 64; letter >= 1 && letter <= 26;) {
    column = column * 26 + letter;
    if (column > sheetLimits.columns) return false;
    letter = bytes[++at]! - 64;
  }
  cell.column = column;
  cell.end = at;
  return column > 0 && bytes[at] !== ZERO && passNumber(bytes, cell) === row;
}

/** `12"`, of nine digits at most; -1 when it is none. */
function passNumber(bytes: Uint8Array, cell: PlainCell): number {
  const from = cell.end;
  let at = from;
  let number = 0;
  for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9;) {
    number = number * 10 + digit;
    digit = bytes[++at]! - ZERO;
  }
  if (at === from || at > from + 9 || bytes[at] !== DOUBLE_QUOTE) return -1;
  cell.end = at + 1;
  return number;
}

function readStyle(bytes: Uint8Array, cell: PlainCell): boolean {
  cell.style = -1;
  if (!passAttribute(bytes, LETTER_S, cell)) return true;
  cell.style = passNumber(bytes, cell);
  return cell.style !== -1;
}

function readType(bytes: Uint8Array, cell: PlainCell): boolean {
  cell.type = 'n';
  if (!passAttribute(bytes, LETTER_T, cell)) return true;
  const at = cell.end;
  const code = bytes[at];
  if (bytes[at + 1] === DOUBLE_QUOTE) {
    if (code === LETTER_S) cell.type = 's';
    else if (code === LETTER_B) cell.type = 'b';
    else if (code === LETTER_E) cell.type = 'e';
    else if (code !== LETTER_N) return false;
    cell.end = at + 2;
    return true;
  }
  const isText =
    code === LETTER_S &&
    bytes[at + 1] === LETTER_T &&
    bytes[at + 2] === LETTER_R &&
    bytes[at + 3] === DOUBLE_QUOTE;
  if (!isText) return false;
  cell.type = 'str';
  cell.end = at + 4;
  return true;
}

/** `/>` or `><f>…</f><v>…</v></c>` */
function readContent(bytes: Uint8Array, cell: PlainCell): boolean {
  cell.formulaFrom = cell.formulaTo = cell.valueFrom = cell.valueTo = -1;
  const at = cell.end;
  if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
    cell.end = at + 2;
    return true;
  }
  if (bytes[at] !== GREATER) return false;
  cell.end = at + 1;
  cell.formulaFrom = passTag(bytes, LETTER_F, cell);
  if (cell.formulaFrom !== -1) {
    cell.formulaTo = passText(bytes, LETTER_F, cell);
    if (cell.formulaTo === -1) return false;
  }
  cell.valueFrom = passTag(bytes, LETTER_V, cell);
  if (cell.valueFrom !== -1) {
    cell.valueTo = passText(bytes, LETTER_V, cell);
    if (cell.valueTo === -1) return false;
  }
  const isEnd = isEndTag(bytes, cell.end, LETTER_C);
  cell.end += 4;
  return isEnd;
}

/** `<f>`; gives back where the text begins. -1, and stays where it is, when another thing stands there. */
function passTag(bytes: Uint8Array, name: number, cell: PlainCell): number {
  const at = cell.end;
  if (bytes[at] !== LESS || bytes[at + 1] !== name) return -1;
  if (bytes[at + 2] === GREATER) cell.end = at + 3;
  else {
    const usual = usualAttributes.find((each) => isAscii(bytes, at + 2, each));
    if (usual === undefined) return -1;
    cell.end = at + 2 + usual.length;
  }
  return cell.end;
}

/** Of the text: calculate always, at first, at last; keep the spaces. None of it changes what the cell holds. */
const usualAttributes = [' ca="1">', ' aca="false">', ' aca="1">', ' xml:space="preserve">'];

/** `</f>` */
const isEndTag = (bytes: Uint8Array, at: number, name: number): boolean =>
  bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === name && bytes[at + 3] === GREATER;

/** From behind `<f>` past `</f>`, if nothing but text is between; gives back where it ends, or -1. */
function passText(bytes: Uint8Array, name: number, cell: PlainCell): number {
  const near = cell.end + SHORT_TEXT;
  let to = cell.end;
  while (to < near && bytes[to] !== LESS) to++;
  // A call costs as much as so many bytes; most formulas are longer, most values shorter.
  if (to === near) to = bytes.indexOf(LESS, near);
  if (to === -1 || !isEndTag(bytes, to, name)) return -1;
  cell.end = to + 4;
  return to;
}

const SHORT_TEXT = 32;
