/** A rubric as a file to keep and to hand on. */

import type { Rubric } from '../../rubric/rubric';
import { plainTitle } from '../../rubric/title';
import { download } from './download';

/** Says under which name it was saved. */
export function saveRubric(rubric: Rubric): string {
  const name = `${plainTitle(rubric)}.json`;
  download(`${JSON.stringify(rubric, null, 2)}\n`, name, 'application/json');
  return name;
}
