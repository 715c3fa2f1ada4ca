/**
 * Whether two formulas say the same, whichever program wrote them.
 *
 * LibreOffice writes whole columns as $E$1:$E$1048576 and FALSE as FALSE(); spaces and quotes come and go, and
 * a renamed sheet changes its name in every formula. Rows stay: our formulas point only at pf_calc, whose rows
 * do not move, and at whole columns.
 */

/** `written` is ours; `found` may be any text, even an endless one. */
export const sameFormula = (written: string, found: string): boolean =>
  written === found || (found.length <= MOST * (written.length + 10) && plain(written) === plain(found));

/** Whole columns spelled out make a formula three times as long. */
const MOST = 4;

function plain(formula: string): string {
  // Text in quotes stays as it is; the split leaves it in the odd places.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : plainCode(piece)))
    .join('');
}

/**
 * In quotes or not: LibreOffice leaves them off `2021表!`, Excel does not. A word without the mark is taken whole
 * and left as it is: looked for the mark again from each of its letters, a long one takes for ever.
 */
const WORD = /(?:'(?:[^']|'')*'|[^\s!"'#%&()*+,/:;<=>^[\]{}-]+)(!)?/gu;

const plainCode = (code: string): string =>
  code
    .replace(/\s+/g, '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(WORD, (word, mark?: string) => (mark === undefined ? word : ''))
    .replaceAll('$', '')
    .replace(/\b([A-Z]{1,3})1:([A-Z]{1,3})1048576\b/g, '$1:$2');
