/** Which sheet is which in a returned workbook, and where its rows have gone. */

import type { Problem } from '../problems/problem';
import { errorAt, warningAt } from '../problems/openProblems';
import type { Earlier } from '../sheet/earlier';
import { nameIn } from '../sheet/earlier';
import { MARKS } from '../sheet/sheetNames';
import { shortWords } from './shown';
import type { StoredSheet, StoredWorkbook } from './stored';

/** Several where a sheet was copied. */
export const withMark = ({ sheets }: StoredWorkbook, original: keyof typeof MARKS): readonly StoredSheet[] =>
  sheets.filter(({ cells }) => cells.get('A1')?.value === MARKS[original]);

export interface FoundSheet {
  /** Its name in this version. */
  readonly original: string;
  readonly stored: StoredSheet;
  /** Rows of an id in the hidden column, from the top; several where a row was copied. */
  readonly rowsOf: (id: string) => readonly number[];
  /** Whether there is another sheet with the same mark, so that nobody knows which one counts. */
  readonly isCopied: boolean;
}

/** The sheet with this mark in A1, under whatever name it goes now. */
function findSheet(
  workbook: StoredWorkbook,
  original: keyof typeof MARKS,
  earlier: Earlier | undefined,
): { readonly sheet?: FoundSheet; readonly problems: readonly Problem[] } {
  const marked = withMark(workbook, original);
  const written = nameIn(earlier, original);
  const stored = marked.find(({ name }) => name === written) ?? marked[0];
  if (stored === undefined)
    return { problems: [errorAt('sheet.missingSheet', { sheet: written }, { name: written })] };
  const name = shortWords(stored.name);
  const copies = marked.filter((each) => each !== stored);
  return {
    sheet: { original, stored, rowsOf: rowFinder(stored), isCopied: copies.length > 0 },
    problems: [
      ...copies.map((copy) =>
        errorAt('sheet.copiedSheet', { sheet: copy.name }, { name, other: shortWords(copy.name) }),
      ),
      ...(name === written
        ? []
        : [warningAt('sheet.renamed', { sheet: stored.name }, { name, original: written })]),
    ],
  };
}

/** The sheets of these names, and all that is wrong with them. */
export function findSheets(
  workbook: StoredWorkbook,
  names: readonly (keyof typeof MARKS)[],
  earlier: Earlier | undefined,
): { readonly sheets: ReadonlyMap<string, FoundSheet>; readonly problems: readonly Problem[] } {
  const found = names.map((name) => ({ name, ...findSheet(workbook, name, earlier) }));
  return {
    sheets: new Map(
      found.flatMap(({ name, sheet }) => (sheet === undefined ? [] : [[name, sheet] as const])),
    ),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** Ignoring case, as MATCH does, by which the sheet finds its rows. */
function rowFinder({ cells }: StoredSheet): (id: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  for (const [at, { value }] of cells) {
    const row = /^A(\d+)$/.exec(at)?.[1];
    if (row === undefined || typeof value !== 'string') continue;
    const id = value.toLowerCase();
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [Number(row)]);
    else known.push(Number(row));
  }
  return (id) => rows.get(id.toLowerCase()) ?? [];
}
