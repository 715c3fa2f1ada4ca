/** What 评分确认 confirms. */

import { State } from '../../rules/inputType';
import type { Prepared } from '../../scoring/fields/prepared';
import type { Scoring } from '../../scoring/scoring';

export interface Confirming {
  readonly clauses: number;
  readonly filled: number;
  /** Clauses that a confirmation says nothing of: they must be filled in. */
  readonly missing: number;
}

/** What a confirmation covers: the clauses of the items, without 加分 and 扣分项. */
export function confirmingOf({ leaves }: Prepared, { clauses }: Scoring): Confirming {
  const all = leaves.flatMap((leaf) =>
    leaf.clauses.map(({ clause }, i) => ({
      isRequired: leaf.terms.required[i] === true,
      score: clauses.get(clause.id),
    })),
  );
  const here = all.filter(({ score: own }) => own?.state !== State.notApplicable);
  const blank = here.filter(({ score: own }) => (own?.entered ?? State.blank) === State.blank);
  return {
    clauses: here.length,
    filled: here.length - blank.length,
    missing: blank.filter(({ isRequired }) => isRequired).length,
  };
}
