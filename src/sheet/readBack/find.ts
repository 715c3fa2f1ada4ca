/** Which sheet is which in a returned workbook, and where its rows have gone. */

import type { Problem } from '../../problems/problem';
import { errorAt, ScoresheetError, warningAt } from '../../problems/problem';
import { loadRubric } from '../../rubric/load';
import type { Rubric } from '../../rubric/rubric';
import { fingerprint } from '../../rubric/fingerprint';
import type { Mode, Stage } from '../../scoring/fields';
import { LAYOUT_VERSION, readRecord } from '../record';
import { MARKS, RECORD } from '../sheetNames';
import type { StoredSheet, StoredWorkbook } from './stored';

export interface FoundRecord {
  readonly rubric: Rubric;
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
export function findRecord({ sheets }: StoredWorkbook): FoundRecord {
  const found = sheets.map(pairs).flatMap((rows) => readRecord(rows) ?? [])[0];
  if (found === undefined) throw ScoresheetError.of('sheet.notAScoresheet', {}, {});
  const { version, layout, mode, stage, sha256 } = found.record;
  if (Number(layout) > LAYOUT_VERSION)
    throw ScoresheetError.of('sheet.newerVersion', {}, { version: String(version) });
  const rubric = loadChecked(found.json);
  const isKnown =
    MODES.includes(mode as Mode) && STAGES.includes(stage as Stage) && Number(layout) === LAYOUT_VERSION;
  if (!isKnown || fingerprint(rubric) !== sha256)
    throw ScoresheetError.of('sheet.rubricChanged', { sheet: RECORD }, {});
  return { rubric, mode: mode as Mode, stage: stage as Stage, version: String(version) };
}

/** A rubric that no longer loads was changed; its own faults would tell the clerk nothing. */
function loadChecked(json: string): Rubric {
  try {
    return loadRubric(json);
  } catch {
    throw ScoresheetError.of('sheet.rubricChanged', { sheet: RECORD }, {});
  }
}

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
  /** Rows of every id in the hidden column. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** The sheet with this mark in A1, under whatever name it goes now. */
export function findSheet(
  { sheets }: StoredWorkbook,
  original: keyof typeof MARKS,
): { readonly sheet?: FoundSheet; readonly problems: readonly Problem[] } {
  const marked = sheets.filter(({ cells }) => cells.get('A1')?.value === MARKS[original]);
  const [stored, copy] = marked;
  if (stored === undefined)
    return { problems: [errorAt('sheet.missingSheet', { sheet: original }, { name: original })] };
  const { name } = stored;
  return {
    sheet: { original, stored, rows: rowsById(stored) },
    problems: [
      ...(copy === undefined
        ? []
        : [errorAt('sheet.copiedSheet', { sheet: copy.name }, { name, other: copy.name })]),
      ...(name === original ? [] : [warningAt('sheet.renamed', { sheet: name }, { name, original })]),
    ],
  };
}

function rowsById({ cells }: StoredSheet): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [at, { value }] of cells) {
    const row = /^A(\d+)$/.exec(at)?.[1];
    if (row === undefined || typeof value !== 'string') continue;
    rows.set(value, [...(rows.get(value) ?? []), Number(row)]);
  }
  return rows;
}
