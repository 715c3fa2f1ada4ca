/** Limits that a notice says (floor, cap): not below the 分值, and not beside what would have another say. */

import { itemName } from '../names';
import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { hasLimits } from '../limits';
import type { Item } from '../rubric';

export function checkLimits(item: Item, pointer: string): readonly Problem[] {
  if (!hasLimits(item)) return [];
  const { fullScore, cap, chargeTo, clauses = [] } = item;
  const label = itemName(item.label);
  const overflows = clauses.some(({ overflow }) => overflow !== undefined);
  return [
    ...(chargeTo === undefined ? [] : [rubricError('rubric.limitsCharged', { pointer }, { label })]),
    ...(overflows ? [rubricError('rubric.limitsOverflow', { pointer }, { label })] : []),
    ...(typeof cap === 'number' && fullScore !== null && cap < fullScore
      ? [rubricError('rubric.capTooLow', { pointer: `${pointer}/cap` }, { label, cap, fullScore })]
      : []),
  ];
}
