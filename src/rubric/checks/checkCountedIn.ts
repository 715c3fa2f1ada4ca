/** 同一项目就高: the clauses of which the higher counts can be told apart, once and for all units. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { isEvenlyPriced, isResolved } from '../../rules';
import { clauseLists } from './clauseLists';
import type { ClauseList } from './clauseLists';
import type { Clause, Multiplier, Rubric } from '../rubric';
import { effectOf } from '../rubric';
import { higherCounts } from '../sameCase';

export function checkCountedIn(rubric: Rubric): readonly Problem[] {
  const lists = clauseLists(rubric);
  return lists.flatMap((list) =>
    (list.multipliers ?? []).flatMap((multiplier, i) =>
      (multiplier.countedIn ?? [])
        .filter((id) => !canBeCounted({ rubric, lists, list }, multiplier, id))
        .map((id) =>
          rubricError('rubric.countedIn', { pointer: `${list.pointer}/multipliers/${i}/countedIn` }, { id }),
        ),
    ),
  );
}

interface Ground {
  readonly rubric: Rubric;
  readonly lists: readonly ClauseList[];
  readonly list: ClauseList;
}

/** Whether a case of the multiplier's clause may stand in that one too, and give more there. */
function canBeCounted({ rubric, lists, list }: Ground, multiplier: Multiplier, id: string): boolean {
  const clause = list.clauses.find((each) => multiplier.clauses.includes(each.id));
  const there = lists.find(({ clauses }) => clauses.some((each) => each.id === id));
  const higher = there?.clauses.find((each) => each.id === id);
  if (clause === undefined || there === undefined || higher === undefined) return false;
  return (
    multiplier.per === 'instance' &&
    multiplier.factor === 0 &&
    isPlain(list, clause) &&
    isPlain(there, higher) &&
    effectOf(clause, list.byDefault) === effectOf(higher, there.byDefault) &&
    clause.dividedBy === higher.dividedBy &&
    higherCounts(rubric, multiplier, clause).some((counts) => counts.some((count) => count.clause.id === id))
  );
}

/** Counted, each as much as the other, for every unit; and nothing else makes it more or less. */
const isPlain = ({ multipliers = [], groups = [] }: ClauseList, { id, rule }: Clause): boolean =>
  isEvenlyPriced(rule) &&
  isResolved(rule) &&
  multipliers.every(({ clauses, countedIn }) => countedIn !== undefined || !clauses.includes(id)) &&
  groups.every(({ clauses, highestOnly }) => highestOnly !== true || !clauses.includes(id));
