/** Which sheet is which in a returned workbook, and where its rows have gone. */

import type { Problem } from '../../problems/problem';
import { errorAt, ScoresheetError, warningAt } from '../../problems/problem';
import { loadRubric } from '../../rubric/load';
import type { Chosen } from '../../rubric/reading';
import { chosenBy } from '../../rubric/reading';
import type { Rubric } from '../../rubric/rubric';

import type { Mode, Stage } from '../../scoring/fields';
import { LAYOUT_VERSION, readRecord, recordOf } from '../record';
import { MARKS, RECORD } from '../sheetNames';
import { shorten } from './shown';
import type { StoredSheet, StoredWorkbook } from './stored';

export interface FoundRecord {
  readonly rubric: Rubric;
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly version: string;
}

const MODES: readonly Mode[] = ['tally', 'direct'];
const STAGES: readonly Stage[] = ['self', 'assess', 'final'];

/**
 * The rubric and the setting that the workbook was made with.
 *
 * @throws ScoresheetError where the workbook is no scoresheet, or its rubric is not the one it was made with.
 */
export function findRecord(workbook: StoredWorkbook): FoundRecord {
  const [sheet, copy] = withMark(workbook, RECORD);
  const found = sheet && readRecord(pairs(sheet));
  if (found === undefined) throw ScoresheetError.of('sheet.notAScoresheet', {}, {});
  if (copy !== undefined)
    throw ScoresheetError.of(
      'sheet.copiedSheet',
      { sheet: copy.name },
      { name: shorten(sheet?.name ?? ''), other: shorten(copy.name) },
    );
  const { version, layout, mode, stage, reading, sha256 } = found.record;
  if (Number(layout) > LAYOUT_VERSION)
    throw ScoresheetError.of('sheet.newerVersion', {}, { version: shorten(String(version)) });
  const rubric = loadChecked(found.json);
  const isKnown =
    MODES.includes(mode as Mode) && STAGES.includes(stage as Stage) && Number(layout) === LAYOUT_VERSION;
  const chosen = chosenBy(rubric, typeof reading === 'string' ? reading : '');
  if (!isKnown || chosen === undefined) throw recordChanged();
  const setting = { rubric, chosen, mode: mode as Mode, stage: stage as Stage, version: String(version) };
  const expected = recordOf(setting);
  if (expected.sha256 !== sha256 || expected.seal !== found.record['seal']) throw recordChanged();
  return setting;
}

/** A rubric that no longer loads was changed; its own faults would tell the clerk nothing. */
function loadChecked(json: string): Rubric {
  try {
    return loadRubric(json);
  } catch {
    throw recordChanged();
  }
}

export const recordChanged = (): ScoresheetError =>
  ScoresheetError.of('sheet.rubricChanged', { sheet: RECORD }, {});

const withMark = ({ sheets }: StoredWorkbook, original: keyof typeof MARKS): readonly StoredSheet[] =>
  sheets.filter(({ cells }) => cells.get('A1')?.value === MARKS[original]);

/** Columns A and B, row by row, down to the first row without a key. */
function pairs({ cells }: StoredSheet): readonly (readonly [string, unknown])[] {
  const rows: [string, unknown][] = [];
  for (let row = 1; ; row++) {
    const key = cells.get(`A${row}`)?.value;
    if (typeof key !== 'string') return rows;
    rows.push([key, cells.get(`B${row}`)?.value ?? null]);
  }
}

export interface FoundSheet {
  /** Its name when it was written. */
  readonly original: string;
  readonly stored: StoredSheet;
  /** Rows of an id in the hidden column, from the top; several where a row was copied. */
  readonly rowsOf: (id: string) => readonly number[];
  /** Whether there is another sheet with the same mark, so that nobody knows which one counts. */
  readonly isCopied: boolean;
}

/** The sheet with this mark in A1, under whatever name it goes now. */
export function findSheet(
  workbook: StoredWorkbook,
  original: keyof typeof MARKS,
): { readonly sheet?: FoundSheet; readonly problems: readonly Problem[] } {
  const marked = withMark(workbook, original);
  const stored = marked.find(({ name }) => name === original) ?? marked[0];
  if (stored === undefined)
    return { problems: [errorAt('sheet.missingSheet', { sheet: original }, { name: original })] };
  const name = shorten(stored.name);
  const copies = marked.filter((each) => each !== stored);
  return {
    sheet: { original, stored, rowsOf: rowFinder(stored), isCopied: copies.length > 0 },
    problems: [
      ...copies.map((copy) =>
        errorAt('sheet.copiedSheet', { sheet: copy.name }, { name, other: shorten(copy.name) }),
      ),
      ...(name === original ? [] : [warningAt('sheet.renamed', { sheet: stored.name }, { name, original })]),
    ],
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
