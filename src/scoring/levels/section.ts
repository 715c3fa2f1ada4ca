/** 考评类目: the sum of its items, and what settles it at once. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, minus, NO_POINTS, plus, pointsOf } from '../../points/points';
import { leavesOf } from '../../rubric/items';
import type { Section } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import { termsOfItem } from '../fields/itemTerms';
import type { ItemScore } from './itemScore';
import { Settled } from './settle';
import type { Cells, Formulas } from '../steps/step';

export interface SectionScore {
  /** Sum of the items that are scored; 0 where a veto or 不得分 took the section, all of it where 即得满分. */
  readonly sum: Points;
  /** How much of the sum is 加分 beyond 分值; 不涉及 elsewhere does not raise it. */
  readonly extra: Points;
  /** 分值 that not even 即得满分 of the total gives: all of it where the section is lost, else that of items lost or left out. */
  readonly taken: Points;
  /** Whether something settled the section at once, and how. */
  readonly settled: Settled;
  /** The sum once every item is scored; nothing before. */
  readonly shown: Points | string;
}

/** `notGiven` is the 分值 that 即得满分 does not give: taken.ts. */
export function scoreSection(
  { fullScore }: Section,
  items: readonly ItemScore[],
  settled: Settled,
  notGiven: Points,
): SectionScore {
  const isNothing = settled === Settled.nothing;
  const earned = plus(...items.map(extraOf));
  const taken = isNothing ? pointsOf(fullScore) : notGiven;
  const given = isNothing ? NO_POINTS : plus(minus(pointsOf(fullScore), taken), earned);
  const sum =
    settled === Settled.open ? plus(...items.flatMap(({ contribution }) => contribution ?? [])) : given;
  const extra = isNothing ? NO_POINTS : earned;
  const isDone = items.every(({ state }) => state === State.valid || state === State.notApplicable);
  return { sum, extra, taken, settled, shown: isDone ? sum : '' };
}

const extraOf = ({ score, itemBonus }: ItemScore): Points => (score === null ? NO_POINTS : itemBonus);

/** The twin of `scoreSection`. */
export function sectionFormulas(
  { fullScore, items: written }: Section,
  items: readonly Cells<ItemScore>[],
  { settled, notGiven }: { readonly settled: Formula; readonly notGiven: Formula },
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
  const lifted = items.filter((_, i) => isLifted[i] === true);
  const extra =
    lifted.length === 0
      ? f`0`
      : exactFormula(
          call(
            'SUM',
            lifted.map((item) => f`IF(ISNUMBER(${item.score}),${item.itemBonus},0)`),
          ),
        );
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
