/**
 * What comes from elsewhere: a rubric's file, readings that somebody chose, a workbook, a draft. All of it is checked
 * before it is used; what checks it is loaded when there is something to check.
 */

import type { Host } from '../../hosts/host';
import { ScoresheetError } from '../../problems/problem';
import { checkChosen } from '../../rubric/checkChosen';
import { loadRubric } from '../../rubric/load';
import type { Layout, Setting } from '../../sheet/layout';
import { layoutOf, layOut } from '../../sheet/layout';
import { readBack } from '../../sheet/readBack/readBack';
import type { StoredWorkbook } from '../../sheet/readBack/stored';
import { openNew } from './documents';
import type { Draft } from './drafts';
import type { Session } from './session';
import { openSession } from './session';

export { loadRubric } from '../../rubric/load';

/**
 * For a setting that somebody chose.
 * @throws ScoresheetError where readings were chosen that do not fit together, or the rubric comes to formulas that
 * no spreadsheet takes: a page would not notice before the sheet is saved.
 */
export function layoutFor(setting: Setting): Layout {
  const problems = checkChosen(setting.rubric, setting.chosen);
  if (problems.length > 0) throw new ScoresheetError(problems);
  const layout = layoutOf(setting);
  layOut(layout, new Map());
  return layout;
}

/** The sheet that the host holds already, as whichever version drew it. */
export const openPresent = (host: Host, present: StoredWorkbook): Promise<Session> =>
  openSession(host, readBack(present).layout);

/** A sheet from a file, written anew: what is wrong with the file is told once. */
export async function openStored(host: Host, stored: StoredWorkbook, version: string): Promise<Session> {
  const { layout, entries, problems, notices } = readBack(stored);
  const { earlier: _, ...setting } = layout.setting;
  return openNew(host, { layout: layoutOf({ ...setting, version }), entries }, [...problems, ...notices]);
}

/** @throws ScoresheetError where the rubric in it is not one that this version knows. */
export async function openDraft(
  host: Host,
  { rubric, setting, entries }: Draft,
  version: string,
): Promise<Session> {
  const layout = layoutOf({ ...setting, rubric: loadRubric(rubric), version });
  return openNew(host, { layout, entries: new Map(entries) });
}
