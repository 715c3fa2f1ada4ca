/**
 * Items without rules, on a sheet that is filled in clause by clause: the score itself is typed, from 0 to 分值, as it is
 * on a sheet in 直接填分. Nothing is given that nobody has typed.
 */

import { leafItems } from '../rubric/items';
import type { Clause, Item, Rubric } from '../rubric/rubric';
import type { Mode } from '../scoring/fields/fields';

/** The rubric as the form has it; the one that was issued stays as it is. */
export const withOwnScores = (rubric: Rubric, mode: Mode): Rubric =>
  mode === 'direct' || !leafItems(rubric).some(hasNoRules)
    ? rubric
    : {
        ...rubric,
        sections: rubric.sections.map((section) => ({ ...section, items: section.items.map(filled) })),
      };

/** Nothing says how its points come about. */
const hasNoRules = ({ clauses, items, fullScore, status }: Item): boolean =>
  items === undefined && clauses?.length === 0 && fullScore !== null && fullScore > 0 && status === undefined;

const filled = (item: Item): Item => ({
  ...item,
  ...(item.items !== undefined && { items: item.items.map(filled) }),
  ...(hasNoRules(item) && { clauses: [ownScore(item)] }),
});

const LONGEST = 40;

function ownScore({ id, label, requirement, criteria, fullScore }: Item): Clause {
  const words = (requirement ?? criteria ?? label).replace(/\s+/g, '');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return {
    id: `${id}a`,
    text: criteria ?? requirement ?? label,
    label: short,
    remark: `${short}，得{points}分`,
    effect: 'credit',
    rule: { kind: 'grant', max: fullScore ?? 0 },
  };
}
