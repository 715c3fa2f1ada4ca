/**
 * What an incomplete step costs: 每10次, 每少5分, 每降低2个百分点.
 *
 * The notices seldom say; a rubric does, and writes down that it chose. Quantities are whole millionths, as
 * points are, so that steps are counted exactly.
 */

import type { Formula, Operand } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { pointsOf, proportion, millionths } from '../../points/points';

/** `floor`: nothing. `ceil`: as much as a whole one. `linear`: in proportion. */
export type StepRounding = 'floor' | 'ceil' | 'linear';

/** JSON Schema of the property. */
export const PARTIAL = { enum: ['floor', 'ceil', 'linear'] };

interface Way {
  readonly cost: (points: Points, quantity: Points, per: Points) => Points;
  readonly steps: (quantity: Formula, per: Operand) => Formula;
  /** In words, N being the step. */
  readonly words: string;
}

const whole =
  (round: (steps: number) => number): Way['cost'] =>
  (points, quantity, per) =>
    millionths(points * round(quantity / per));

/** Doubles miss whole steps by a hair; ROUND(…,9) brings them back before INT cuts. */
const ways: Readonly<Record<StepRounding, Way>> = {
  floor: { cost: whole(Math.floor), steps: (n, per) => f`INT(ROUND(${n}/${per},9))`, words: '' },
  ceil: {
    cost: whole(Math.ceil),
    steps: (n, per) => f`-INT(-ROUND(${n}/${per},9))`,
    words: '（不足N按N计）',
  },
  linear: { cost: proportion, steps: (n, per) => f`${n}/${per}`, words: '（不足N按比例计）' },
};

/** `points` for each `per` of `quantity`. */
export const perStep = (points: number, quantity: Points, per: number, partial: StepRounding): Points =>
  ways[partial].cost(pointsOf(points), quantity, pointsOf(per));

/** How many steps: the twin of `perStep`, before the points. */
export const stepsFormula = (quantity: Formula, per: Operand, partial: StepRounding): Formula =>
  ways[partial].steps(quantity, per);

/** （不足10次按10次计）, or nothing where an incomplete step costs nothing. */
export const partialWords = (step: string, partial: StepRounding): string =>
  ways[partial].words.replaceAll('N', step);
