/** 同一项目就高, as the words of an item say it: which counts of its clauses are left out for which. */

import { isEvenlyPriced, isResolved } from '../rules';
import { effectOf } from '../rubric/rubric';
import type { Clause, Rubric } from '../rubric/rubric';
import { higherCounts } from '../rubric/sameCase';
import type { SameCase } from '../notice/sameCase';
import { sameCaseIn } from '../notice/sameCase';
import type { MultiplierDraft } from './multipliers';
import { freshMultiplier } from './multipliers';
import type { RuleOwner } from './owners';
import { defaultEffect, quotedText } from './owners';

/** The sentence, and what would be written for it; undefined where no sentence says so, or it is written already. */
export function sameCaseProposal(
  rubric: Rubric,
  owner: RuleOwner,
): (SameCase & { readonly drafts: readonly MultiplierDraft[] }) | undefined {
  if (owner.multipliers.some(({ countedIn }) => countedIn !== undefined)) return undefined;
  const said = sameCaseIn(quotedText(owner));
  if (said === undefined) return undefined;
  const drafts = counted(owner).flatMap((clause): readonly MultiplierDraft[] => {
    const alike = counted(owner).filter((each) => isAlike(owner, each, clause));
    const higher = higherCounts(rubric, { countedIn: alike.map(({ id }) => id) }, clause).flat();
    const countedIn = alike.filter(({ id }) => higher.some((count) => count.clause.id === id));
    if (countedIn.length === 0) return [];
    return [
      {
        ...{ ...freshMultiplier, text: said.text, label: `同一${said.noun}已按更高情形计`, percent: 0 },
        ...{ clauses: [clause.id], isCounted: true, countedIn: countedIn.map(({ id }) => id) },
      },
    ];
  });
  return drafts.length === 0 ? undefined : { ...said, drafts };
}

const counted = ({ clauses, multipliers, groups }: RuleOwner): readonly Clause[] =>
  clauses.filter(
    ({ id, rule }) =>
      isEvenlyPriced(rule) &&
      isResolved(rule) &&
      !multipliers.some((each) => each.clauses.includes(id)) &&
      !groups.some((group) => group.highestOnly === true && group.clauses.includes(id)),
  );

const isAlike = (owner: RuleOwner, one: Clause, other: Clause): boolean =>
  effectOf(one, defaultEffect(owner)) === effectOf(other, defaultEffect(owner)) &&
  one.dividedBy === other.dividedBy;
