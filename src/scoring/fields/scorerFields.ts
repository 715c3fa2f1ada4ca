/**
 * What each of several people gives an item: in a column of 评分表 (direct), or on 加扣分明细 beside what is counted
 * there (tally), for an item of which no rule says how its points come about. An item with rules is scored by its facts,
 * whoever looked at it.
 */

import { isStatusRow } from '../../rubric/items';
import type { Clause, Item, Rubric } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { Scorer, Scorers } from '../../rubric/scorers';
import type { Computed } from '../../rules/computed/computed';

/** Those who score the item; none where one score is typed. */
export const scorersOf = ({ scorers }: Pick<Rubric, 'scorers'>, item: Item): readonly Scorer[] =>
  isStatusRow(item) ? [] : (scorers?.of ?? []);

/** Behind the name of each of them on 加扣分明细: 评委1给分. */
export const GIVES = '给分';
const LONGEST_NAME = 12;

/** As a formula may call them, in their order; by their ids where their labels are no such names, or alike. */
export function namesOfScorers({ of }: Scorers): readonly string[] {
  const labels = of.map(({ label }) =>
    label.replace(/[^A-Za-z0-9.\u4e00-\u9fff]/g, '').slice(0, LONGEST_NAME),
  );
  const areNames = labels.every((label, i) => label !== '' && labels.indexOf(label) === i);
  return areNames ? labels : of.map(({ id }) => id);
}

/** Their mean, as the rule of an item that has no other. */
export function meanRule(scorers: Scorers, item: Item): Clause['rule'] {
  const most = fullScoreOf(item);
  const mean = scorers.trimmed === true ? '去极值平均' : '平均';
  const computed: Computed = {
    label: '平均分',
    inputs: [{ name: GIVES, unit: '分', max: most, each: namesOfScorers(scorers) }],
    formula: `${mean}（${GIVES}）`,
  };
  return {
    kind: 'curve',
    unit: '分',
    knots: [
      { at: 0, points: 0 },
      { at: most, points: most },
    ],
    computed,
  };
}
