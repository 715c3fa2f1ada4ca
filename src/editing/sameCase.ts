/** 同一项目就高, as the words say it: which counts of an item, or of a whole list, are left out for which. */

import { isEvenlyPriced, isResolved } from '../rules';
import { effectOf } from '../rubric/rubric';
import type { Clause, Rubric } from '../rubric/rubric';
import { higherCounts } from '../rubric/sameCase';
import type { SameCase } from '../notice/sameCase';
import { sameCaseIn } from '../notice/sameCase';
import { ownerNow } from './change';
import type { Changed } from './loaded';
import type { MultiplierDraft } from './multipliers';
import { freshMultiplier, putMultipliers } from './multipliers';
import type { RuleOwner } from './owners';
import { defaultEffect, ownersOf, quotedText } from './owners';

interface SameCaseProposal extends SameCase {
  readonly drafts: readonly { readonly owner: RuleOwner; readonly multipliers: readonly MultiplierDraft[] }[];
}

/** The sentence, and what would be written for it; undefined where none says so, or it is written already. */
export function sameCaseProposal(rubric: Rubric, owner: RuleOwner): SameCaseProposal | undefined {
  const owners = reachOf(rubric, owner);
  const isWritten = owners.some(({ multipliers }) =>
    multipliers.some(({ countedIn }) => countedIn !== undefined),
  );
  const said = isWritten ? undefined : sentenceOf(rubric, owners);
  if (said === undefined) return undefined;
  const all = owners.flatMap((each) => counted(each).map((clause) => ({ owner: each, clause })));
  const drafts = owners.flatMap((each) => {
    const multipliers = all.flatMap(({ owner: own, clause }): readonly MultiplierDraft[] => {
      if (own !== each) return [];
      const alike = all.flatMap((other) => (isAlike({ owner: own, clause }, other) ? [other.clause.id] : []));
      const higher = higherCounts(rubric, { countedIn: alike }, clause).flat();
      const countedIn = alike.filter((id) => higher.some((count) => count.clause.id === id));
      if (countedIn.length === 0) return [];
      return [
        {
          ...{ ...freshMultiplier, text: said.text, label: `同一${said.noun}已按更高情形计`, percent: 0 },
          ...{ clauses: [clause.id], isCounted: true, countedIn },
        },
      ];
    });
    return multipliers.length === 0 ? [] : [{ owner: each, multipliers }];
  });
  return drafts.length === 0 ? undefined : { ...said, drafts };
}

/** All of it, as one change. */
export function takeSameCase(rubric: Rubric, { drafts }: SameCaseProposal): Changed {
  let now = rubric;
  for (const { owner, multipliers } of drafts) {
    const changed = putMultipliers(now, ownerNow(now, owner) ?? owner, multipliers);
    if (changed.rubric === undefined) return changed;
    now = changed.rubric;
  }
  return { rubric: now, problems: [] };
}

/** An item by itself; of 加分 and of 扣分项 all lines, which often are one level each. */
const reachOf = (rubric: Rubric, owner: RuleOwner): readonly RuleOwner[] =>
  owner.list === 'items' ? [owner] : ownersOf(rubric).filter(({ list }) => list === owner.list);

/** In the words of the item; of a list in those of any line, or in a note below the table. */
function sentenceOf({ layout }: Rubric, owners: readonly RuleOwner[]): SameCase | undefined {
  const isList = owners.some(({ list }) => list !== 'items');
  const notes = isList ? (layout.foot ?? []).map(({ note = '' }) => note) : [];
  return [...owners.map(quotedText), ...notes].map(sameCaseIn).find((sentence) => sentence !== undefined);
}

const counted = ({ clauses, multipliers, groups }: RuleOwner): readonly Clause[] =>
  clauses.filter(
    ({ id, rule }) =>
      isEvenlyPriced(rule) &&
      isResolved(rule) &&
      !multipliers.some((each) => each.clauses.includes(id)) &&
      !groups.some((group) => group.highestOnly === true && group.clauses.includes(id)),
  );

interface Counted {
  readonly owner: RuleOwner;
  readonly clause: Clause;
}

const isAlike = (one: Counted, other: Counted): boolean =>
  effectOf(one.clause, defaultEffect(one.owner)) === effectOf(other.clause, defaultEffect(other.owner)) &&
  one.clause.dividedBy === other.clause.dividedBy;
