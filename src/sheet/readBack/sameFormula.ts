/**
 * Whether two formulas say the same, whichever program wrote them.
 *
 * LibreOffice writes whole columns as $E$1:$E$1048576 and FALSE as FALSE(); spaces and quotes come and go, and
 * a renamed sheet changes its name in every formula. Rows stay: our formulas point only at pf_calc, whose rows
 * do not move, and at whole columns.
 */

export const sameFormula = (a: string, b: string): boolean => a === b || plain(a) === plain(b);

function plain(formula: string): string {
  // Text in quotes stays as it is; the split leaves it in the odd places.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : plainCode(piece)))
    .join('');
}

const SHEET_NAME = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

const plainCode = (code: string): string =>
  code
    .replace(/\s+/g, '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(SHEET_NAME, '')
    .replaceAll('$', '')
    .replace(/\b([A-Z]{1,3})1:([A-Z]{1,3})1048576\b/g, '$1:$2');
