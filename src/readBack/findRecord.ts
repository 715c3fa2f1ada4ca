/** The rubric and the setting that a returned workbook was made with, from the record that it carries. */

import type { ScoresheetError } from '../problems/problem';
import { refusalAt } from '../problems/openProblems';
import { returnedRefusal } from '../problems/returnedProblems';

import { chosenBy } from '../rubric/reading';
import type { Rubric } from '../rubric/rubric';
import type { Earlier } from '../sheet/earlier';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../sheet/earlier';
import type { Setting } from '../sheet/form';
import { readRecord, recordOf } from '../sheet/record';
import { RECORD } from '../sheet/sheetNames';
import { withMark } from './find';
import { rubricFor } from './rubricFor';
import { shortWords } from './shown';
import type { StoredSheet, StoredWorkbook } from './stored';
import { isOneOf } from '../problems/narrow';
import { MODES, STAGES } from '../scoring/fields/fields';

/**
 * The rubric and the setting that the workbook was made with.
 *
 * @throws ScoresheetError where the workbook is no scoresheet, or its rubric is not the one it was made with.
 */
export function findRecord(workbook: StoredWorkbook): Setting {
  const [sheet, copy] = withMark(workbook, RECORD);
  const found = sheet && readRecord(pairs(sheet));
  if (found === undefined) throw returnedRefusal('sheet.notAScoresheet', {}, {});
  if (copy !== undefined)
    throw refusalAt(
      'sheet.copiedSheet',
      { sheet: copy.name },
      { name: shortWords(sheet?.name ?? ''), other: shortWords(copy.name) },
    );
  const { version, layout, mode, stage, reading, sha256 } = found.record;
  if (Number(layout) > LAYOUT_VERSION)
    throw returnedRefusal('sheet.newerVersion', {}, { version: shortWords(String(version)) });
  const rubric = loadChecked(found.json);
  const chosen = chosenBy(rubric, typeof reading === 'string' ? reading : '');
  if (!isOneOf(MODES, mode) || !isOneOf(STAGES, stage) || !isLayout(layout) || chosen === undefined)
    throw recordChanged();
  const setting = { rubric, chosen, mode, stage, version: String(version) };
  const expected = recordOf(setting, Number(layout));
  if (expected.sha256 !== sha256 || expected.seal !== found.record['seal']) throw recordChanged();
  return Number(layout) === LAYOUT_VERSION ? setting : { ...setting, earlier: earlierOf(workbook, layout) };
}

const isLayout = (layout: unknown): boolean =>
  Number.isInteger(Number(layout)) && Number(layout) >= EARLIEST_LAYOUT;

/** A workbook without any of our names has lost them all. */
function earlierOf({ names }: StoredWorkbook, layout: unknown): Earlier {
  const ours = [...(names?.keys() ?? [])].filter((name) => name.startsWith('pf_'));
  return { layout: Number(layout), names: ours.length === 0 ? undefined : new Set(ours) };
}

/** A rubric that no longer loads was changed; its own faults would tell the clerk nothing. */
function loadChecked(json: string): Rubric {
  try {
    return rubricFor(json);
  } catch {
    throw recordChanged();
  }
}

export const recordChanged = (): ScoresheetError =>
  returnedRefusal('sheet.rubricChanged', { sheet: RECORD }, {});

/** Columns A and B, row by row, down to the first row without a key. */
function pairs({ cells }: StoredSheet): readonly (readonly [string, unknown])[] {
  const rows: [string, unknown][] = [];
  for (let row = 1; ; row++) {
    const key = cells.get(`A${row}`)?.value;
    if (typeof key !== 'string') return rows;
    rows.push([key, cells.get(`B${row}`)?.value ?? null]);
  }
}
