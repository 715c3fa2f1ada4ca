/** 考评类目: the sum of its items, and what settles it at once. */

import type { Formula } from '../formula/formula';
import { call, f } from '../formula/formula';
import type { Points } from '../points/points';
import { exactFormula, minus, NO_POINTS, plus, pointsOf } from '../points/points';
import type { Section } from '../rubric/rubric';
import { State } from '../rules/entry';
import { ifAny } from './ifAny';
import type { ItemScore } from './item';
import type { Cells, Formulas } from './step';

export interface SectionScore {
  /** Sum of the items that are scored; 0 where a veto or 不得分 took the section, all of it where 即得满分. */
  readonly sum: Points;
  /** How much of the sum is 加分 beyond 分值; 不涉及 elsewhere does not raise it. */
  readonly extra: Points;
  /** The sum once every item is scored; nothing before. */
  readonly shown: Points | string;
}

/** What was found that settles a whole section. */
export interface Settled<T> {
  readonly isNothing: T;
  readonly isEverything: T;
}

/** `leftOut` is the 分值 of its items that are 不涉及 and not counted: 即得满分 is all of the rest. */
export function scoreSection(
  { fullScore }: Section,
  items: readonly ItemScore[],
  { isNothing, isEverything }: Settled<boolean>,
  leftOut: Points,
): SectionScore {
  const isSettled = isNothing || isEverything;
  const settled = isNothing ? NO_POINTS : minus(pointsOf(fullScore), leftOut);
  const sum = isSettled ? settled : plus(...items.flatMap(({ counted }) => counted ?? []));
  const extra = isSettled ? NO_POINTS : plus(...items.map(extraOf));
  const isDone = items.every(({ state }) => state === State.valid || state === State.notApplicable);
  return { sum, extra, shown: isDone ? sum : '' };
}

const extraOf = ({ score, extra }: ItemScore): Points => (score === null || score === 0 ? NO_POINTS : extra);

/** The twin of `scoreSection`; `settled` are cells of which any above 0 says that it is so. */
export function sectionFormulas(
  { fullScore }: Section,
  items: readonly Cells<ItemScore>[],
  { isNothing, isEverything }: Settled<readonly Formula[]>,
  leftOut: Formula,
  own: Cells<SectionScore>,
): Formulas<SectionScore> {
  const sum = exactFormula(
    call(
      'SUM',
      items.map(({ counted }) => counted),
    ),
  );
  const extra = exactFormula(
    call(
      'SUM',
      items.map((item) => f`IF(ISNUMBER(${item.score}),IF(${item.score}=0,0,${item.extra}),0)`),
    ),
  );
  const done = call(
    'AND',
    items.map(({ state }) => f`OR(${state}=1,${state}=4)`),
  );
  const either = (nothing: Formula | number, everything: Formula | number, otherwise: Formula): Formula =>
    ifAny(isNothing, nothing, ifAny(isEverything, everything, otherwise));
  return {
    sum: either(0, exactFormula(f`${fullScore}-(${leftOut})`), sum),
    extra: either(0, 0, extra),
    shown: f`IF(${done},${own.sum},"")`,
  };
}
