/**
 * Shared formulas: one cell holds the text, the cells it was dragged to only point at it, and what
 * they say is that text with its relative references moved along.
 */
import { columnName } from '../../../formula/reference';
import { columnNumber, sheetLimits } from './cellPosition';

/** A formula in pieces: text that stays, and references that move. */
export type FormulaPieces = readonly (string | Reference)[];

/** `$B7`, or `$B:C` and `7:$9` as two with a colon between them. */
interface Reference {
  readonly column?: Coordinate;
  readonly row?: Coordinate;
}

interface Coordinate {
  readonly number: number;
  readonly isFixed: boolean;
}

/** The formula as it stands `rows` further down and `columns` further right. */
export const shiftFormula = (text: string, rows: number, columns: number): string =>
  joinShifted(splitFormula(text), rows, columns);

/**
 * Every closing mark is optional, so that no text, however broken, is gone over twice.
 *
 * | part | matches | moves |
 * | --- | --- | --- |
 * | string | `"A1"` | no |
 * | sheet | `'A1 表'!` | no |
 * | bracket | `[1]`, `[[#This Row],[A1]]` | no |
 * | error | `#REF!` | no |
 * | columns, rows | `$A:C`, `1:$3` | yes |
 * | number | `1.5E5` | no |
 * | word | `A1`, `LOG10`, `Sheet1`, `单价` | if a cell |
 */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"?/u,
    /'(?:[^']|'')*'?/u,
    /\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\]?)*\]?/u,
    /#[A-Z]+(?:\/[0A])?[!?]?/u,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$!([])/u,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.$!([])/u,
    /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?/u,
    /(?<word>[\p{L}_\\$][\p{L}\p{N}_.$?\\]*)(?=(?<after>[!([]?))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

export function splitFormula(text: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const { index, groups = {} } of text.matchAll(TOKEN)) {
    const { columns, rows, word, after } = groups;
    const found = columns ?? rows ?? (after === '' ? word : undefined);
    const references = found === undefined ? [] : readReferences(found);
    if (found === undefined || references.length === 0) continue;
    pieces.push(text.slice(done, index), ...references);
    done = index + found.length;
  }
  return [...pieces, text.slice(done)];
}

function readReferences(found: string): readonly (string | Reference)[] {
  if (found.includes(':')) {
    const [from = '', to = ''] = found.split(':');
    return [readLine(from), ':', readLine(to)];
  }
  const [, fixedColumn, letters, fixedRow, digits] = CELL.exec(found) ?? [];
  if (letters === undefined) return [];
  const column = { number: columnNumber(letters), isFixed: fixedColumn === '$' };
  const row = { number: Number(digits), isFixed: fixedRow === '$' };
  // `ZZZ9` is past the last column: a name, not a cell.
  return column.number <= sheetLimits.columns && row.number <= sheetLimits.rows ? [{ column, row }] : [];
}

/** `$B` or `$7`. */
function readLine(text: string): Reference {
  const isFixed = text.startsWith('$');
  const bare = isFixed ? text.slice(1) : text;
  return /\d/.test(bare)
    ? { row: { number: Number(bare), isFixed } }
    : { column: { number: columnNumber(bare), isFixed } };
}

export const joinShifted = (pieces: FormulaPieces, rows: number, columns: number): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : writeReference(piece, rows, columns))).join('');

function writeReference({ row, column }: Reference, rows: number, columns: number): string {
  const letters = column && writeCoordinate(column, columns, sheetLimits.columns, columnName);
  const digits = row && writeCoordinate(row, rows, sheetLimits.rows, String);
  return letters === OFF_SHEET || digits === OFF_SHEET ? OFF_SHEET : (letters ?? '') + (digits ?? '');
}

const OFF_SHEET = '#REF!';

function writeCoordinate(
  { number, isFixed }: Coordinate,
  by: number,
  limit: number,
  write: (number: number) => string,
): string {
  if (isFixed) return `$${write(number)}`;
  const moved = number + by;
  return moved >= 1 && moved <= limit ? write(moved) : OFF_SHEET;
}
