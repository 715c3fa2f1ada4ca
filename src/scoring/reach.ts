/** What the clauses of an item can do to its score, before anything is entered. */

import type { Clause, Item } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import { kindOf, scopeOf } from '../rules';
import type { Effect, Scope } from '../rules/kind';

/** Clauses that settle the score at once: 不得分 and 即得满分. Within a group they are deductions and credits like others. */
export const settles = (clause: Clause, how: 'nothing' | 'everything', scope?: Scope): boolean =>
  kindOf(clause.rule).settles === how &&
  scopeOf(clause.rule) !== 'clause' &&
  (scope === undefined || scopeOf(clause.rule) === scope);

/** Whether a clause takes part in the item's sum with this effect. */
export const counts =
  (effect: Effect) =>
  (clause: Clause): boolean =>
    effectOf(clause) === effect && !settles(clause, 'nothing') && !settles(clause, 'everything');

/** Whether something in the item can lift it beyond its 分值. */
export const hasExtra = ({ clauses = [], fullScore, chargeTo }: Item): boolean =>
  clauses.some(counts('bonus')) || (fullScore === null && chargeTo === undefined);

/** Whether the total may have to bear what the item cannot. */
export const hasOverflow = ({ clauses = [] }: Item): boolean =>
  clauses.some(({ overflow }) => overflow === 'total');
