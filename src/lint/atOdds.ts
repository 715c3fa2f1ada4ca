/**
 * L32: what is said in two places does not go together: 考核内容 and 评分标准 of a row, a list and its number, tiers and
 * their order, 序号.
 *
 * > 每月至少召开1次例会｜每季度少开一次扣1分; 建档率≥90%｜低于85%的，每低1个百分点扣0.2分
 */

import { lintWords } from '../problems/lintMessages';
import type { Item, Rubric } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { deadlineAtOdds, targetAtOdds } from './odds/amounts';
import { bandsAtOdds } from './odds/countedBands';
import { listAtOdds } from './odds/countedList';
import { frequencyAtOdds } from './odds/frequency';
import { levelsAtOdds } from './odds/levelOrder';
import { wrongMarks, wrongNumbers } from './odds/numbering';
import { rowWords } from './odds/odd';
import { pricedAgain } from './odds/pricedAgain';
import { quotedNumberAtOdds } from './odds/quotedNumber';
import { criteriaOf, leavesWithPointers, passagesOf } from './text/passages';
import { turnedTiers } from './text/tiers';

export const atOdds: LintRule = {
  code: 'L32',
  find: (rubric) => [
    ...leavesWithPointers(rubric).flatMap(({ item, pointer }) =>
      tell(rubric, `${pointer}/criteria`, inRow(rubric, item)),
    ),
    ...criteriaOf(rubric).flatMap((passage) =>
      tell(rubric, passage.pointer, [
        ...turnedTiers(passage).map(({ upper, upperPoints, lower, lowerPoints }) =>
          lintWords.turnedTiers(upper.text, upperPoints, lower.text, lowerPoints),
        ),
        ...pricedAgain(passage.text),
        ...levelsAtOdds(passage.text, undefined),
      ]),
    ),
    ...passagesOf(rubric).flatMap((passage) =>
      tell(rubric, passage.pointer, [
        ...listAtOdds(passage.plain),
        ...bandsAtOdds(passage),
        ...wrongMarks(passage.plain).map(({ before, label }) => lintWords.numberedOn(before, label)),
      ]),
    ),
    ...numbering(rubric),
  ],
};

const tell = (rubric: Rubric, pointer: string, facts: readonly string[]): readonly Finding[] =>
  facts.length === 0
    ? []
    : [findingAt('L32', pointer, { name: nameAt(rubric, pointer), fact: [...new Set(facts)].join('；') })];

function inRow({ period }: Rubric, item: Item): readonly string[] {
  const words = rowWords(item);
  if (words === undefined || item.fullScore === null) return [];
  // Where the rules say it, they have settled which number holds.
  const isSettled = (item.clauses ?? []).some((clause) => effectOf(clause) !== 'bonus');
  return [
    ...frequencyAtOdds(words, period),
    ...(isSettled ? [] : targetAtOdds(words, item.fullScore)),
    ...deadlineAtOdds(words),
    ...quotedNumberAtOdds(words),
  ];
}

const numbering = (rubric: Rubric): readonly Finding[] => {
  const wrong = wrongNumbers(rubric.sections);
  const [first] = wrong;
  if (first === undefined) return [];
  const facts = wrong.map(({ label, before }) => lintWords.numberedOn(before, label));
  const pointer = `/sections/${first.section}/items/${first.item}/label`;
  return [findingAt('L32', pointer, { name: lintWords.ordinals, fact: facts.join('；') })];
};
