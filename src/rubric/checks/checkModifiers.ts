/** Multipliers, groups and conditions: what they speak of must be there, and must go together. */

import type { Place, Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { isEvenlyPriced } from '../../rules';
import type { ClauseList } from './clauseLists';
import type { Clause, Group, Multiplier } from '../rubric';
import { effectOf } from '../rubric';

/**
 * `sayings`: every other text that may say 同一项目就高 of clauses that stand apart. `ofAll`: what the notice says of all
 * items, 同一问题重复出现的，加倍扣分.
 */
export const checkModifiers = (
  list: ClauseList,
  sayings: readonly string[],
  ofAll: readonly string[],
): readonly Problem[] => [
  ...(list.multipliers ?? []).flatMap((multiplier, i) =>
    checkMultiplier(list, { sayings, ofAll }, multiplier, `${list.pointer}/multipliers/${i}`),
  ),
  ...(list.groups ?? []).flatMap((group, i) => checkGroup(list, group, `${list.pointer}/groups/${i}`)),
  ...list.clauses.flatMap((clause, i) => checkConditions(list, clause, `${list.pointer}/clauses/${i}`)),
];

const unknownClauses = ({ clauses }: ClauseList, ids: readonly string[], place: Place): readonly Problem[] =>
  ids
    .filter((id) => !clauses.some((clause) => clause.id === id))
    .map((id) => rubricError('rubric.unknownClause', place, { id }));

function checkMultiplier(
  list: ClauseList,
  { sayings, ofAll }: Readonly<Record<'sayings' | 'ofAll', readonly string[]>>,
  { text, clauses, per, countedIn }: Multiplier,
  pointer: string,
): readonly Problem[] {
  const quotable = [list.criteria, ...ofAll, ...(countedIn === undefined ? [] : sayings)];
  const [first, ...more] = list.clauses.filter(({ id }) => clauses.includes(id));
  const canCount = first !== undefined && more.length === 0 && isEvenlyPriced(first.rule);
  return [
    ...(quotable.some((words) => words.includes(text))
      ? []
      : [rubricError('rubric.textNotInCriteria', { pointer: `${pointer}/text` }, { text })]),
    ...unknownClauses(list, clauses, { pointer: `${pointer}/clauses` }),
    ...(per === 'instance' && !canCount
      ? [rubricError('rubric.notCounted', { pointer: `${pointer}/per` }, {})]
      : []),
  ];
}

function checkGroup(
  list: ClauseList,
  { clauses, cap, highestOnly }: Group,
  pointer: string,
): readonly Problem[] {
  const members = list.clauses.filter(({ id }) => clauses.includes(id));
  const effects = new Set(members.map((clause) => effectOf(clause, list.byDefault)));
  const timesIn = (id: string): number =>
    (list.groups ?? []).flatMap((group) => group.clauses).filter((each) => each === id).length;
  return [
    ...unknownClauses(list, clauses, { pointer: `${pointer}/clauses` }),
    ...(effects.size > 1 ? [rubricError('rubric.mixedGroup', { pointer }, {})] : []),
    ...(cap === undefined && highestOnly !== true ? [rubricError('rubric.idleGroup', { pointer }, {})] : []),
    ...clauses
      .filter((id) => timesIn(id) > 1)
      .map((id) => rubricError('rubric.twoGroups', { pointer: `${pointer}/clauses` }, { id })),
  ];
}

function checkConditions(list: ClauseList, clause: Clause, pointer: string): readonly Problem[] {
  const { overflow } = clause;
  const canOverflow = list.fullScore !== null && effectOf(clause) === 'deduct';
  return [
    ...(overflow === undefined || canOverflow
      ? []
      : [rubricError('rubric.overflow', { pointer: `${pointer}/overflow` }, {})]),
  ];
}
