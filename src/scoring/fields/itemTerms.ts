/** What the clauses of an item do to its score, worked out once before anything is entered. */

import type { Points } from '../../points/points';
import { pointsOf } from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { effectOf, fullScoreOf } from '../../rubric/rubric';
import { kindOf, needsReason, scopeOf } from '../../rules';
import type { Effect } from '../../rules/kind';
import type { ReasonFor } from './required';
import { isRequired } from './required';
import type { ItemLimits } from './itemLimits';
import { limitsOf } from './itemLimits';
import type { Edition } from './edition';

/** An effect, or that the clause settles the score at once: 不得分 (`nothing`), 即得满分 (`everything`). */
export type Role = Effect | 'nothing' | 'everything';

/** Within a group 不得分 and 即得满分 are deductions and credits like others. */
export function roleOf(clause: Clause): Role {
  const { settles } = kindOf(clause.rule);
  return settles === undefined || scopeOf(clause.rule) === 'clause' ? effectOf(clause) : settles;
}

/** When a clause asks for a 事由: 视情扣分 for what is taken, a score that is judged for what is not given. */
export function reasonFor(clause: Clause, edition: Edition): ReasonFor | undefined {
  if (!needsReason(clause.rule)) return undefined;
  return clause.effect === 'credit' && edition !== 'first' ? 'lost' : 'given';
}

export interface ItemTerms {
  readonly item: Item;
  readonly fullScore: Points;
  /** Of each clause, in their order. */
  readonly roles: readonly Role[];
  /** Whether the item stays open while the clause is blank. */
  readonly required: readonly boolean[];
  /** 分值 before any clause: full where clauses deduct, nothing where all of them credit or there is no 分值. */
  readonly start: number;
  readonly limits: ItemLimits;
  /** Something in the item can lift it beyond its 分值, or it has none. */
  readonly hasExtra: boolean;
  /** The total may have to bear what the item cannot. */
  readonly hasOverflow: boolean;
}

export function termsOfItem(item: Item, edition: Edition = 'current'): ItemTerms {
  const { clauses = [], fullScore, chargeTo, start } = item;
  const limits = limitsOf(item);
  const written = clauses.map(roleOf);
  // Within limits of its own 加分 is one of the terms.
  const roles = limits.areOwn ? written.map((role) => (role === 'bonus' ? 'credit' : role)) : written;
  const summed = written.filter((role) => role === 'deduct' || role === 'credit');
  const onlyCredits = summed.length > 0 && !summed.includes('deduct');
  return {
    item,
    fullScore: pointsOf(fullScoreOf(item)),
    roles,
    limits,
    required: clauses.map((clause) => isRequired(clause, effectOf(clause), edition)),
    start: start ?? (onlyCredits ? 0 : fullScoreOf(item)),
    hasExtra: limits.areOwn
      ? limits.isApart || limits.ceiling !== pointsOf(fullScoreOf(item))
      : roles.includes('bonus') ||
        (fullScore === null && chargeTo === undefined && item.status === undefined),
    hasOverflow: clauses.some(({ overflow }) => overflow === 'total'),
  };
}
