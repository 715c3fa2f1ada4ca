/** Rubrics from one sheet to the next: of a hundred sheets of one notice, the rubric is checked once. */

import { loadRubric } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';

/** As many as there are forms kept (sheet/formCache.ts). */
const MOST_RUBRICS = 6;

/** By the text that the workbook carries, character for character. */
const known = new Map<string, Rubric>();

/** @throws ScoresheetError as loadRubric does; what does not load is not kept. */
export function rubricFor(json: string): Rubric {
  const rubric = known.get(json) ?? loadRubric(json, { isDrawn: true });
  // The one asked for last goes to the end; the one at the front was not asked for the longest.
  known.delete(json);
  known.set(json, rubric);
  const oldest = known.keys().next();
  if (known.size > MOST_RUBRICS && oldest.done !== true) known.delete(oldest.value);
  return rubric;
}
