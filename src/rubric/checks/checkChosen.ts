/** Readings are checked one by one when a rubric is loaded; those chosen together may not fit. */

import type { Problem } from '../../problems/problem';
import { checkRubric } from './check';
import type { Chosen } from '../reading';
import { readAs } from '../reading';
import type { Rubric } from '../rubric';
import { validateRubric } from '../validate';

/** What is wrong with the rubric as it is read; nothing where it can be scored with. */
export function checkChosen(rubric: Rubric, chosen: Chosen): readonly Problem[] {
  const { readings: _, ...read } = readAs(rubric, chosen);
  const shape = validateRubric(read);
  return shape.length > 0 ? shape : checkRubric(read);
}
