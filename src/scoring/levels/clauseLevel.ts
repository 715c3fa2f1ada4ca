/** 款: each by itself, then beside its neighbours of the same item or line. */

import type { PreparedClause, PreparedOwner, ClauseOwner } from '../fields/prepared';
import type { Level } from '../steps/level';
import type { ValueSight } from '../steps/sight';
import type { Formulas } from '../steps/step';
import { clauseFormulas, scoreClause } from './clause';
import { clauseCells, clauseEntries } from './clauseFeed';
import type { ClauseScore } from '../steps/scores';
import { settleClauses, settledFormulas } from './clauses';
import { elementAt } from '../../problems/invariant';

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
      owner.clauses.forEach(({ clause }, i) => into.set(clause.id, elementAt(scores, i)));
    }
  },
  formulas: (see, own) =>
    new Map(
      see.prepared.owners.flatMap(({ owner, clauses }) => {
        const placed = clauses.map((each) => ({ ...each, own: own(each.clause.id) }));
        return placed.map((each): readonly [string, Formulas<ClauseScore>] => {
          const { clause, context } = each;
          const cells = clauseCells(see, each);
          return [
            clause.id,
            {
              ...clauseFormulas(clause, cells, each.own, context),
              ...settledFormulas(owner, placed, each, cells, see.prepared.itemGrain),
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
  return settleClauses(
    owner,
    clauses.map((each) => {
      const entries = clauseEntries(see, each);
      const own = scoreClause(each.clause, entries, each.context);
      return { clause: each.clause, entries, own, amount: own.scaled };
    }),
    see.prepared.itemGrain,
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
