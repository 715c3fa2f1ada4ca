/** Forms from one sheet to the next: who reads a hundred sheets of one notice makes its form once. */

import { fingerprint } from '../rubric/fingerprint';
import { readingCode } from '../rubric/reading';
import type { Form, Setting } from './form';
import { makeForm } from './form';

/** A town has a handful of notices at a time; a form of 1000 points holds some megabytes. */
const MOST_FORMS = 6;

const known = new Map<string, Form>();

/** The form of a setting. Forms of sheets that an earlier version drew are their own: which fields they have differs. */
export function formFor(setting: Setting): Form {
  if (setting.earlier !== undefined) return makeForm(setting);
  const { rubric, chosen, mode, stage, version } = setting;
  const key = [fingerprint(rubric), readingCode(rubric, chosen), mode, stage, version].join('|');
  const form = known.get(key) ?? makeForm(setting);
  // The one asked for last goes to the end; the one at the front was not asked for the longest.
  known.delete(key);
  known.set(key, form);
  const oldest = known.keys().next();
  if (known.size > MOST_FORMS && oldest.done !== true) known.delete(oldest.value);
  return form;
}
