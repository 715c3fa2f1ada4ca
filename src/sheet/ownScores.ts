/**
 * Items without rules, on a sheet that is filled in clause by clause: the score itself is typed, from 0 to 分值, as it is
 * on a sheet in 直接填分, by each of several people where there are several. Nothing is given that nobody has typed.
 */

import { leafItems } from '../rubric/items';
import type { Clause, Item, Rubric, Veto } from '../rubric/rubric';
import type { Mode } from '../scoring/fields/fields';
import { meanRule } from '../scoring/fields/scorerFields';

/** The rubric as the form has it; the one that was issued stays as it is. */
export const withOwnScores = (rubric: Rubric, mode: Mode): Rubric =>
  mode === 'direct' || !leafItems(rubric).some((item) => hasNoRules(item, rubric.vetoes))
    ? rubric
    : {
        ...rubric,
        sections: rubric.sections.map((section) => ({
          ...section,
          items: section.items.map((item) => filled(rubric, item)),
        })),
      };

/**
 * Nothing says how its points come about. A veto does, of an item that it sets to 0 or that speaks of nothing else:
 *
 * > 减排监测体系建设运行情况未达到国家考核要求的，视为减排工作未通过年度考核，取消评先资格。 (县区环保局 第39项)
 */
const hasNoRules = (item: Item, vetoes: readonly Veto[] = []): boolean => {
  const { id, clauses, items, fullScore, status, criteria, requirement = '' } = item;
  const words = bareWords(criteria ?? requirement);
  return (
    items === undefined &&
    clauses?.length === 0 &&
    fullScore !== null &&
    fullScore > 0 &&
    status === undefined &&
    !vetoes.some(({ target }) => target === id) &&
    (words === '' || withoutVetoes(words, vetoes) !== '')
  );
};

/** What the words say besides. */
const withoutVetoes = (words: string, vetoes: readonly Veto[]): string =>
  vetoes.reduce((left, { text }) => left.replaceAll(bareWords(text), ''), words);

const bareWords = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const filled = (rubric: Rubric, item: Item): Item => ({
  ...item,
  ...(item.items !== undefined && { items: item.items.map((child) => filled(rubric, child)) }),
  ...(hasNoRules(item, rubric.vetoes) && { clauses: [ownScore(rubric, item)] }),
});

const LONGEST = 40;

/** One score, or that of each of several people. */
function ownScore({ scorers }: Rubric, item: Item): Clause {
  const { id, label, requirement, criteria, fullScore } = item;
  const words = (requirement ?? criteria ?? label).replace(/\s+/g, '');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return {
    id: `${id}a`,
    text: criteria ?? requirement ?? label,
    label: short,
    remark: `${short}，得{points}分`,
    effect: 'credit',
    rule: scorers === undefined ? { kind: 'grant', max: fullScore ?? 0 } : meanRule(scorers, item),
  };
}
