/** 考评类目: the sum of its items, and what settles it at once. */

import type { SectionScore } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, minus, NO_POINTS, plus, pointsOf } from '../../points/points';
import { leavesOf } from '../../rubric/items';
import type { Section } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import { termsOfItem } from '../fields/itemTerms';
import type { ItemScore } from '../steps/scores';
import { elementAt } from '../../problems/invariant';
import { countedExtra, countedExtraFormula } from './counted';
import { settledIn } from './settle';
import { Settled } from '../steps/scores';
import { givesAll, withheldIn } from './withheld';
import { levelOf } from '../steps/level';
import type { Look, Seen, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** What a section is scored from. */
interface SectionFeed<L extends Look> {
  readonly items: readonly SeenSteps<L, ItemScore>[];
  readonly settled: Seen<L, Settled>;
  /** The 分值 that 即得满分 does not give. */
  readonly notGiven: Seen<L, Points>;
}

const feedSection = <L extends Look>(see: Sight<L>, section: Section): SectionFeed<L> => ({
  items: section.items.map((item) => see.item(item)),
  settled: settledIn(see, section),
  notGiven: withheldIn(see, section.items, {
    areLostWithheld: givesAll(see.prepared),
    policies: ['rescale', 'drop'],
  }),
});

function scoreSection(
  { fullScore, items: written }: Section,
  { items, settled, notGiven }: SectionFeed<'values'>,
): SectionScore {
  const isNothing = settled === Settled.nothing;
  const earned = plus(...items.map((score, i) => countedExtra(elementAt(written, i), score)));
  const taken = isNothing ? pointsOf(fullScore) : notGiven;
  const given = isNothing ? NO_POINTS : plus(minus(pointsOf(fullScore), taken), earned);
  const sum =
    settled === Settled.open ? plus(...items.flatMap(({ contribution }) => contribution ?? [])) : given;
  const extra = isNothing ? NO_POINTS : earned;
  const isDone = items.every(({ state }) => state === State.valid || state === State.notApplicable);
  return { sum, extra, taken, settled, shown: isDone ? sum : '' };
}

/** The twin of `scoreSection`. */
function sectionFormulas(
  { fullScore, items: written }: Section,
  { items, settled, notGiven }: SectionFeed<'cells'>,
  own: Cells<SectionScore>,
): Formulas<SectionScore> {
  const sum = exactFormula(
    call(
      'SUM',
      items.map(({ contribution }) => contribution),
    ),
  );
  // Most items have no 加分, and a formula has no room for those of a long section.
  const isLifted = written.map((item) =>
    [item, ...leavesOf(item)].some((each) => termsOfItem(each).hasExtra),
  );
  const lifted = items.flatMap((cells, i) =>
    isLifted[i] === true ? [countedExtraFormula(elementAt(written, i), cells)] : [],
  );
  const extra = lifted.length === 0 ? f`0` : exactFormula(call('SUM', lifted));
  const done = call(
    'AND',
    items.map(({ state }) => f`OR(${is(state, State.valid)},${is(state, State.notApplicable)})`),
  );
  // Most sections have nothing that settles them.
  const unless = (otherwise: Formula, then: Formula | number, which: Settled): Formula =>
    settled.text === '0' ? otherwise : f`IF(${own.settled}=${which},${then},${otherwise})`;
  const given = exactFormula(f`${fullScore}-${own.taken}+${own.extra}`);
  return {
    sum: unless(unless(sum, given, Settled.everything), 0, Settled.nothing),
    extra: unless(extra, 0, Settled.nothing),
    taken: unless(notGiven, fullScore, Settled.nothing),
    settled,
    shown: f`IF(${done},${own.sum},"")`,
  };
}

export const sectionLevel = levelOf<Section, SectionScore, SectionFeed<'values'>, SectionFeed<'cells'>>({
  steps: { sum: 'points', extra: 'points', taken: 'points', settled: 'plain', shown: 'points' },
  units: ({ rubric }) => rubric.sections,
  idOf: ({ id }) => id,
  feed: feedSection,
  score: scoreSection,
  formulas: sectionFormulas,
});
