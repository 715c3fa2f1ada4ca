/** Everything that the words say without a doubt, of all items at once: one step to take back. */

import type { Rubric } from '../rubric/rubric';
import type { Changed } from './loaded';
import { ownerNow, putClauses } from './change';
import type { RuleOwner } from './owners';
import { proposalsFor } from './proposals';

/** Items whose proposals do not go together stay as they are. */
export function changeAll(rubric: Rubric, owners: readonly RuleOwner[]): Changed {
  let now = rubric;
  for (const each of owners) {
    const owner = ownerNow(now, each);
    if (owner === undefined) continue;
    const drafts = proposalsFor(owner)
      .filter(({ isClear }) => isClear)
      .map(({ draft }) => draft);
    if (drafts.length > 0) now = putClauses(now, owner, drafts).rubric ?? now;
  }
  return { rubric: now, problems: [] };
}
