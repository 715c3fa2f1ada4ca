/**
 * Rules written in the editor from the words of notices: the same totals as those of the hand-made templates, for the
 * same facts. What a person has to change in the proposals is listed; everything else is taken over as it is read.
 */

import { putClauses } from '../../src/editing/change';
import type { ClauseDraft } from '../../src/editing/draft';
import { asKind } from '../../src/editing/draft';
import type { RuleOwner } from '../../src/editing/owners';
import { ownersOf } from '../../src/editing/owners';
import { proposalsFor } from '../../src/editing/proposals';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { randomEntries, randomFrom } from '../sheet/fills';
import { template } from '../support/templates';

/** By id of the item: what somebody changes of the proposals before taking them over. */
type ByHand = Readonly<Record<string, (drafts: readonly ClauseDraft[]) => readonly ClauseDraft[]>>;

/** 扣0.3分 without 一次 is meant for every time. */
const everyTime =
  (...which: readonly number[]) =>
  (drafts: readonly ClauseDraft[]) =>
    drafts.map((draft, i) =>
      which.includes(i) ? withRule(asKind(draft, 'perOccurrence'), { unit: '次' }) : draft,
    );
const withRule = (draft: ClauseDraft, part: Readonly<Record<string, unknown>>): ClauseDraft => ({
  ...draft,
  rule: { ...draft.rule, ...part },
});

const NOTICES: Readonly<Record<string, { readonly byHand: ByHand; readonly left: readonly string[] }>> = {
  'daxing-2021': { byHand: { 4: everyTime(0, 1), 10: everyTime(0) }, left: [] },
  'changji-2023': { byHand: {}, left: [] },
  'xianqu-2013': {
    byHand: {
      19: everyTime(1),
      33: (drafts) =>
        drafts.map((draft) => (draft.rule.kind === 'shortfall' ? withRule(draft, { target: 90 }) : draft)),
      47: (drafts) =>
        drafts.map((draft) =>
          withRule(draft, {
            options: [
              { name: '上半年通过', points: 2 },
              { name: '下半年通过', points: 1 },
              { name: '不通过', points: 0 },
            ],
          }),
        ),
    },
    // Items of which the notice leaves to judgement what they are, or that differ between classes of units.
    left: [
      '10',
      '21',
      '29',
      '30',
      '32',
      '34',
      '35',
      '39',
      '41',
      '45',
      '46',
      '51',
      '55',
      '57',
      '58',
      '59',
      '62',
    ],
  },
};

/** The rubric with the rules of every item written anew, one item after the other. */
function rewrittenRubric(id: string): { readonly rubric: Rubric; readonly items: number } {
  const { byHand = {}, left = [] } = NOTICES[id] ?? {};
  let rubric = template(id);
  let items = 0;
  for (const owner of ownersOf(rubric)) {
    if (owner.list !== 'items' || left.includes(owner.id)) continue;
    const empty: RuleOwner = { ...owner, clauses: [] };
    const drafts = proposalsFor(empty).map(({ draft }) => draft);
    const changed = putClauses(withoutClauses(rubric, owner.id), empty, byHand[owner.id]?.(drafts) ?? drafts);
    expect(changed.problems).toEqual([]);
    rubric = changed.rubric ?? rubric;
    items += 1;
  }
  return { rubric, items };
}

const withoutClauses = (rubric: Rubric, id: string): Rubric => ({
  ...rubric,
  sections: rubric.sections.map((section) => ({ ...section, items: section.items.map(stripped(id)) })),
});

const stripped =
  (id: string) =>
  (item: Item): Item => ({
    ...item,
    ...(item.items !== undefined && { items: item.items.map(stripped(id)) }),
    ...(item.id === id && { clauses: [] }),
  });

const ROOMY = 10_000;
const FILLS = 60;

test.each([
  ['daxing-2021', 10],
  ['changji-2023', 7],
  ['xianqu-2013', 45],
])('%s has the totals of its template when written in the editor', (id, count) => {
  const { rubric, items } = rewrittenRubric(id);
  expect(items).toBe(count);
  const [asIssued, written] = [prepare(template(id), 'tally'), prepare(rubric, 'tally')];
  const random = randomFrom(20261129);
  const scored = new Set<string>();
  for (let i = 0; i < FILLS; i++) {
    const entries = randomEntries(asIssued, random);
    const [expected, found] = [asIssued, written].map((each) => score(each, entries, () => ROOMY));
    const scores = (scoring: typeof found): unknown => [
      scoring?.total.total,
      ...[...(scoring?.items ?? [])].map(([item, { printed }]) => [item, printed]),
    ];
    expect(scores(found)).toEqual(scores(expected));
    scored.add(String(found?.total.total));
  }
  expect(scored.size).toBeGreaterThan(10);
});
