/**
 * What comes from elsewhere: a rubric's file, readings that somebody chose, a workbook, a draft. All of it is checked
 * before it is used; what checks it is loaded when there is something to check.
 */

import type { Host } from '../../hosts/host';
import type { Problem } from '../../problems/problem';
import { ScoresheetError } from '../../problems/problem';
import { refusalAt } from '../../problems/openProblems';
import { checkChosen } from '../../rubric/checks/checkChosen';
import { loadRubric } from '../../rubric/load';
import type { Form, Setting } from '../../sheet/form';
import type { Scoresheet } from '../../sheet/fillForm';
import { makeForm } from '../../sheet/form';
import { fillForm } from '../../sheet/fillForm';
import { readBack } from '../../readBack/readBack';
import type { StoredWorkbook } from '../../readBack/stored';
import type { WholeDraft } from '../drafts/draft';
import type { Session } from './session';
import { openSession } from './session';

export { loadRubric } from '../../rubric/load';

/**
 * For a setting that somebody chose.
 * @throws ScoresheetError where readings were chosen that do not fit together, or the rubric comes to formulas that
 * no spreadsheet takes: a page would not notice before the sheet is saved.
 */
export function layoutFor(setting: Setting): Form {
  const problems = checkChosen(setting.rubric, setting.chosen);
  if (problems.length > 0) throw new ScoresheetError(problems);
  const layout = makeForm(setting);
  fillForm(layout, new Map());
  return layout;
}

/** The sheet that the host holds already, as whichever version drew it. */
export const openPresent = (host: Host, present: StoredWorkbook): Promise<Session> =>
  openSession(host, readBack(present).layout);

/** The sheet in a file, to be drawn anew, and what is to be known about the file. */
export function sheetFrom(
  stored: StoredWorkbook,
  version: string,
): Scoresheet & { readonly checked: readonly Problem[] } {
  const { layout, entries, problems, notices } = readBack(stored);
  const { earlier: _, ...setting } = layout.setting;
  return { layout: makeForm({ ...setting, version }), entries, checked: [...problems, ...notices] };
}

/** @throws ScoresheetError where the draft cannot be read, or its rubric is not one that this version knows. */
export function sheetInDraft({ draft, making }: WholeDraft, version: string): Scoresheet {
  if (making === undefined) throw refusalAt('draft.unreadable', {}, { name: draft.name });
  const layout = makeForm({
    ...making.setting,
    rubric: loadRubric(making.rubric, { isDrawn: true }),
    version,
  });
  return { layout, entries: new Map(draft.entries) };
}
