/** Every list of clauses in a rubric, with what its clauses may do there. */

import type { Effect } from '../../rules/kind';
import type { Clause, Group, Item, Multiplier, Rubric } from '../rubric';
import { itemsWithPointers } from '../items';

/** Clauses with the item or line they stand in. */
export interface ClauseList {
  readonly id: string;
  readonly criteria: string;
  readonly clauses: readonly Clause[];
  readonly multipliers?: readonly Multiplier[];
  readonly groups?: readonly Group[];
  /** What a clause does where it does not say. */
  readonly byDefault: Effect;
  readonly allowed: readonly Effect[];
  /** 分值; null where there is none. */
  readonly fullScore: number | null;
  readonly pointer: string;
}

/** Of items, then of 加分, then of 扣分项. */
export function clauseLists(rubric: Rubric): readonly ClauseList[] {
  const items = itemsWithPointers(rubric).map(({ item, pointer }): ClauseList => ({
    ...item,
    // A form may have one column for both: 考核内容及评分标准.
    criteria: item.criteria ?? item.requirement ?? '',
    clauses: item.clauses ?? [],
    byDefault: 'deduct',
    allowed: allowedIn(item),
    pointer,
  }));
  const extras = [
    {
      list: rubric.bonus?.items ?? [],
      byDefault: 'bonus' as const,
      allowed: ['bonus', 'deduct'] as const,
      pointer: '/bonus/items',
    },
    {
      list: rubric.penalties?.items ?? [],
      byDefault: 'penalty' as const,
      allowed: ['penalty', 'bonus'] as const,
      pointer: '/penalties/items',
    },
  ].flatMap(({ list, byDefault, allowed, pointer }) =>
    list.map((line, i): ClauseList => ({
      ...line,
      byDefault,
      allowed,
      fullScore: null,
      pointer: `${pointer}/${i}`,
    })),
  );
  return [...items, ...extras];
}

/** A row without 分值 can only add, or be charged to its parent, unless it says how low it may come. */
function allowedIn({ fullScore, chargeTo, floor }: Item): ClauseList['allowed'] {
  if (fullScore !== null) return ['deduct', 'credit', 'bonus'];
  return floor !== undefined || chargeTo === 'parent' ? ['deduct', 'bonus'] : ['bonus'];
}
