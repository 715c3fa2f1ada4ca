/**
 * Whether two formulas say the same, whichever program wrote them.
 *
 * LibreOffice writes whole columns as $E$1:$E$1048576, spaces and quotes come and go, and a renamed sheet or
 * an inserted row changes references without changing what is meant.
 */

export const sameFormula = (a: string, b: string): boolean => plain(a) === plain(b);

function plain(formula: string): string {
  // Text in quotes stays as it is.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : plainCode(piece)))
    .join('');
}

const REFERENCE =
  /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?([A-Z]{1,3})\$?\d+|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?([A-Z]{1,3})(?=:|$|[^\p{L}\p{N}_.(!])/gu;

/** Columns are kept, rows and sheet names are not: they move with the sheet. */
const plainCode = (code: string): string =>
  code
    .replace(/\s+/g, '')
    .replace(/_xlfn\.|_xlws\./g, '')
    .replace(/(\$?[A-Z]{1,3})\$1:(\$?[A-Z]{1,3})\$1048576/g, '$1:$2')
    .replace(REFERENCE, (all, cell?: string, column?: string) => cell ?? column ?? all);
