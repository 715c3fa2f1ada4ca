/** 款: each by itself, then beside its neighbours of the same item or line. */

import type { PreparedClause, PreparedOwner, ClauseOwner } from '../fields/prepared';
import type { Level } from '../steps/level';
import type { ValueSight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import { clauseFormulas, scoreClause } from './clause';
import { clauseCells, clauseEntries } from './clauseFeed';
import type { ClauseScore } from '../steps/scores';
import { settleClauses, settledFormulas } from './clauses';

export const clauseLevel: Level<ClauseScore> = {
  steps: {
    applicability: 'plain',
    entered: 'plain',
    ruled: 'points',
    scaled: 'points',
    amount: 'points',
    advice: 'plain',
    state: 'plain',
    remark: 'plain',
    brief: 'plain',
    named: 'plain',
  },
  ids: ({ owners }) => owners.flatMap(({ clauses }) => clauses.map(({ clause }) => clause.id)),
  score(see, into) {
    for (const owner of see.prepared.owners) {
      const scores = scoresOf(see, owner);
      owner.clauses.forEach(({ clause }, i) => into.set(clause.id, scores[i] as ClauseScore));
    }
  },
  formulas: (see, own) =>
    new Map(
      see.prepared.owners.flatMap(({ owner, clauses }) => {
        const results = clauses.map(({ clause }) => own(clause.id));
        return clauses.map((each, i): readonly [string, Formulas<ClauseScore>] => {
          const { clause, context } = each;
          const cells = clauseCells(see, each);
          return [
            clause.id,
            {
              ...clauseFormulas(clause, cells, results[i] as Cells<ClauseScore>, context),
              ...settledFormulas(owner, results, cells, i),
            },
          ];
        });
      }),
    ),
};

/** Most of a sheet is blank, and a blank clause is the same on every sheet. */
function scoresOf(see: ValueSight, { owner, clauses, untouched }: PreparedOwner): readonly ClauseScore[] {
  if (untouched !== undefined && !untouched.fields.some(see.fields.has)) return untouched.scores;
  return scoresFromEntries(see, owner, clauses);
}

function scoresFromEntries(
  see: ValueSight,
  owner: ClauseOwner,
  clauses: readonly PreparedClause[],
): readonly ClauseScore[] {
  const fed = clauses.map((each) => ({ ...each, entries: clauseEntries(see, each) }));
  const own = fed.map(({ clause, entries, context }) => scoreClause(clause, entries, context));
  return settleClauses(
    owner,
    own,
    fed.map(({ entries }) => entries),
  );
}

/** What the clauses come to while none of their fields is touched; undefined where that differs between units. */
export function untouchedOf(
  see: ValueSight,
  { owner, clauses }: Pick<PreparedOwner, 'owner' | 'clauses'>,
): PreparedOwner['untouched'] {
  const differs = clauses.some(
    ({ applicability }) => applicability.classes !== undefined || applicability.variables.length > 0,
  );
  if (differs || clauses.length === 0) return undefined;
  const fields = clauses.flatMap(({ inputs, note, multipliers, relations }) => [
    ...inputs,
    note,
    ...relations.contradictions.flatMap(({ others }) => others),
    ...multipliers.flatMap((each) => [...each.inputs, ...(each.note === undefined ? [] : [each.note])]),
  ]);
  return { fields, scores: scoresFromEntries(see, owner, clauses) };
}
