/** Conditions, contradictions and facts that stand in several places: what they name must be there and must fit. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { computedOf, inputsOf, kindOf, isResolved } from '../../rules';
import { isCount } from '../../rules/kind';
import type { ClauseList } from './clauseLists';
import { clauseLists } from './clauseLists';
import { statusRow } from '../items';
import type { Clause, Requirement, Rubric } from '../rubric';
import { effectOf, requirementsOf } from '../rubric';

type Known = ReadonlyMap<string, { readonly clause: Clause; readonly list: ClauseList }>;

export function checkRelations(rubric: Rubric): readonly Problem[] {
  const lists = clauseLists(rubric);
  const known: Known = new Map(
    lists.flatMap((list) => list.clauses.map((clause) => [clause.id, { clause, list }] as const)),
  );
  return [
    ...lists.flatMap((list) =>
      list.clauses.flatMap((clause, i) => checkClause(known, list, clause, `${list.pointer}/clauses/${i}`)),
    ),
    ...(rubric.exclusions ?? []).flatMap(({ sides }, i) =>
      checkSides(known, sides, `/exclusions/${i}/sides`),
    ),
    ...(rubric.vetoes ?? []).flatMap((veto, i) =>
      (['sameAs', 'requires'] as const).flatMap((key) => {
        const id = veto[key];
        return id === undefined || known.has(id) || (key === 'sameAs' && statusRow(rubric, id) !== undefined)
          ? []
          : [rubricError('rubric.vetoClause', { pointer: `/vetoes/${i}/${key}` }, { id })];
      }),
    ),
  ];
}

function checkClause(known: Known, list: ClauseList, clause: Clause, pointer: string): readonly Problem[] {
  const { atMost, sameAs, takenFrom } = clause;
  return [
    ...requirementsOf(clause)
      .filter((requirement) => requirement.clause === clause.id || !canBeMet(known, requirement))
      .map(({ clause: id }) => rubricError('rubric.requires', { pointer: `${pointer}/requires` }, { id })),
    ...(atMost === undefined || isPartOf(clause, known.get(atMost)?.clause)
      ? []
      : [rubricError('rubric.atMost', { pointer: `${pointer}/atMost` }, { id: atMost })]),
    ...(sameAs === undefined || isSameEntry(clause, known.get(sameAs)?.clause)
      ? []
      : [rubricError('rubric.sameAs', { pointer: `${pointer}/sameAs` }, { id: sameAs })]),
    ...(takenFrom === undefined || canBeTaken(list, clause)
      ? []
      : [rubricError('rubric.takenFrom', { pointer: `${pointer}/takenFrom` }, { id: takenFrom })]),
  ];
}

function canBeMet(known: Known, { clause: id, is }: Requirement): boolean {
  const found = known.get(id);
  if (found === undefined) return false;
  const { rule } = found.clause;
  if (is === 'exceeded') return kindOf(rule).exceeds !== undefined;
  if (is !== 'full') return true;
  if (!isResolved(rule)) return false;
  return kindOf(rule).most(rule, { fullScore: found.list.fullScore ?? 0 }) !== undefined;
}

/** Two counts. Their 量词 may differ: what 篇 counts is counted as 条 elsewhere. */
export const isPartOf = (clause: Clause, whole: Clause | undefined): boolean =>
  whole !== undefined &&
  whole.id !== clause.id &&
  [clause, whole].every(({ rule }) => inputsOf(rule).every(isCount));

/** The same cells, of which each is judged alike; and the fact is entered there, not elsewhere again. */
export function isSameEntry(clause: Clause, source: Clause | undefined): boolean {
  if (source === undefined || source.id === clause.id || source.sameAs !== undefined) return false;
  const judgements = ({ rule }: Clause): readonly string[] =>
    inputsOf(rule).map(({ part, entry }) => JSON.stringify([part, entry.expected, entry.validation]));
  const [own, there] = [judgements(clause), judgements(source)];
  // Of two that are computed, some numbers may be the same; what has the same name is the same.
  return computedOf(clause.rule) === undefined || computedOf(source.rule) === undefined
    ? own.join() === there.join()
    : own.some((each) => there.includes(each)) && areAlikeByName(clause, source);
}

function areAlikeByName(clause: Clause, source: Clause): boolean {
  const there = new Map(inputsOf(source.rule).map(({ part, entry }) => [part, entry] as const));
  return inputsOf(clause.rule).every(({ part, entry }) => {
    const other = there.get(part);
    return other === undefined || JSON.stringify(other.validation) === JSON.stringify(entry.validation);
  });
}

/** A deduction in a line of 加分, from a clause that adds; a group beside it would have its own say. */
export function canBeTaken(
  { clauses, groups = [], byDefault }: Pick<ClauseList, 'clauses' | 'groups' | 'byDefault'>,
  clause: Clause,
): boolean {
  const from = clauses.find(({ id }) => id === clause.takenFrom);
  return (
    from !== undefined &&
    byDefault === 'bonus' &&
    effectOf(clause, byDefault) === 'deduct' &&
    effectOf(from, byDefault) === 'bonus' &&
    !groups.some((group) => group.clauses.includes(clause.id) || group.clauses.includes(from.id))
  );
}

/** Every clause is there, and none contradicts itself. */
function checkSides(
  known: Known,
  sides: readonly (readonly string[])[],
  pointer: string,
): readonly Problem[] {
  const ids = sides.flat();
  return ids
    .filter((id, i) => !known.has(id) || ids.indexOf(id) !== i)
    .map((id) => rubricError('rubric.exclusion', { pointer }, { id }));
}
