/** Where a cell says it is. */
import type { Address } from '../../../formula/reference';

export const sheetLimits = { rows: 1_048_576, columns: 16_384 } as const;

const LONGEST_REFERENCE = 'XFD1048576'.length;

/** Reads `B7`; undefined when it is no cell of a sheet. By hand, for it is called for every cell. */
export function parseReference(text: string): Address | undefined {
  if (text.length > LONGEST_REFERENCE) return undefined;
  let at = 0;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, ++at))
    column = column * 26 + letter;
  const row = parseRow(text, at);
  return row !== undefined && column >= 1 && column <= sheetLimits.columns ? { row, column } : undefined;
}

/** Reads the digits from `at` to the end; undefined when they are no row of a sheet. */
export function parseRow(text: string, at = 0): number | undefined {
  let row = 0;
  for (let index = at; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9) || (row === 0 && digit === 0) || row > sheetLimits.rows) return undefined;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= sheetLimits.rows ? row : undefined;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letterAt(letters, at);
  return number;
}

/** A and a → 1; 0 for anything but a letter. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
