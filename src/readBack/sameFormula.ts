/**
 * Whether two formulas say the same, whichever program wrote them.
 *
 * LibreOffice writes FALSE as FALSE(); spaces and quotes come and go, and a renamed sheet changes its name in every
 * formula. Rows stay: our formulas point only at pf_calc, whose rows do not move, and at columns of the sheets that
 * are filled in, searched from row 1 far beyond the last row; where that search ends changes with every row that
 * somebody puts in or takes out, and says nothing: a row that it no longer reaches is lost, never another one.
 */

/** What the sheets of a workbook were called when they were written. */
export interface SheetNames {
  /** The sheet on which the formula stands, as it was called. */
  readonly here: string;
  /** By the name it goes by now, in small letters; a sheet that is not ours is absent. */
  readonly originals: ReadonlyMap<string, string>;
  /** None of ours was renamed. */
  readonly isAsWritten: boolean;
}

/** `written` is ours; `found` may be any text, even an endless one. */
export const sameFormula = (written: string, found: string, names: SheetNames): boolean =>
  (names.isAsWritten && written === found) ||
  (found.length <= MOST * (written.length + 10) &&
    plain(written, { ...names, originals: undefined }) === plain(found, names));

/** Whole columns spelled out make a formula three times as long. */
const MOST = 4;

type Names = Omit<SheetNames, 'originals'> & { readonly originals: SheetNames['originals'] | undefined };

function plain(formula: string, names: Names): string {
  // Text in quotes stays as it is; the split leaves it in the odd places.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : plainCode(piece, names)))
    .join('');
}

/**
 * In quotes or not: LibreOffice leaves them off `2021表!`, Excel does not. A word without the mark is taken whole
 * and left as it is: looked for the mark again from each of its letters, a long one takes for ever.
 */
const WORD = /(?:'(?:[^']|'')*'|[^\s!"'#%&()*+,/:;<=>^[\]{}-]+)(!)?/gu;

/** Blanks go, but not those in the name of a sheet. */
const plainCode = (code: string, names: Names): string =>
  code
    .split(/('(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/\s+/g, '')))
    .join('')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(WORD, (word, mark?: string) => (mark === undefined ? word : sheetIn(word, names)))
    .replaceAll('$', '')
    .replace(/\b([A-Z]{1,3})1:\1\d{4,7}\b/g, '$1:$1');

function bareName(word: string): string {
  const name = word.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Some programs leave out the sheet on which the formula stands. One that is not ours keeps its quotes. */
function sheetIn(word: string, { here, originals }: Names): string {
  const bare = bareName(word);
  const original = originals === undefined ? bare : (originals.get(bare.toLowerCase()) ?? `'${bare}'`);
  return original === here ? '' : `${original}!`;
}

/** Whether a formula names a sheet that is not ours, or another workbook. */
export const namesForeign = (formula: string, { originals }: Pick<SheetNames, 'originals'>): boolean =>
  formula
    .split(/"(?:[^"]|"")*"/)
    .some(
      (code) =>
        /\[\d+\]/.test(code) ||
        [...code.matchAll(WORD)].some(
          ([word, mark]) => mark !== undefined && !originals.has(bareName(word).toLowerCase()),
        ),
    );
