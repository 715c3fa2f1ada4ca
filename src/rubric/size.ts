/**
 * How much a rubric may hold in all, looked at before anything is worked out from it: every item is laid out, every
 * reading is checked over the whole rubric. The longest notices have a hundred items and a dozen readings.
 */

import type { Problem } from '../problems/problem';
import { rubricError } from '../problems/rubricProblems';
import { clauseLists } from './checks/clauseLists';
import type { Rubric } from './rubric';

const MOST_ITEMS = 600;
const MOST_CLAUSES = 2500;
/** Clauses times readings. */
const MOST_CHECKS = 20_000;

export function checkSize(rubric: Rubric): readonly Problem[] {
  const lists = clauseLists(rubric);
  const clauses = lists.reduce((sum, list) => sum + list.clauses.length, 0);
  const options = (rubric.readings ?? []).reduce((sum, reading) => sum + reading.options.length - 1, 0);
  const faults = [
    { pointer: '/sections', what: '项', found: lists.length, most: MOST_ITEMS },
    { pointer: '/sections', what: '款', found: clauses, most: MOST_CLAUSES },
    { pointer: '/readings', what: '款乘以其他理解的个数', found: options * (clauses + 1), most: MOST_CHECKS },
  ];
  return faults
    .filter(({ found, most }) => found > most)
    .map(({ pointer, ...words }) => rubricError('rubric.tooLarge', { pointer }, words));
}
