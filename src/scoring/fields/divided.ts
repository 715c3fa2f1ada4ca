/**
 * Points divided by a fact of the unit that is typed once, at the head of the form: who has more villages has more
 * occasions to be found wanting.
 *
 * > 发生一起扣3分，按所辖村（社区）数平均扣分
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, pointsOf, proportion, toNumber } from '../../points/points';
import type { Rule } from '../../rules';
import { kindOf } from '../../rules';
import type { ItemContext } from '../../rules/kind';
import { DIVISOR } from './applicability';
import type { PreparedClause } from './prepared';
import type { Look, Seen, Sight } from '../steps/sight';

export interface Divisor<L extends Look> {
  readonly label: string;
  readonly unit: string;
  /** More than 0. */
  readonly value: Seen<L, number>;
  readonly context: ItemContext;
}

/** Undefined where nothing is divided. A unit without the number is not scored on the clause yet. */
export const divisorIn = <L extends Look>(
  see: Sight<L>,
  { clause, divisor, context }: PreparedClause,
): Divisor<L> | undefined =>
  divisor && {
    label: divisor.label,
    unit: divisor.unit,
    context,
    value: see.either<number>(
      ({ unit }) => unit.target(divisor.id) ?? 1,
      (cells) => cells.variable(clause.id, DIVISOR),
    ),
  };

const ONE = pointsOf(1);

export const divided = (points: Points, divisor: Divisor<'values'> | undefined): Points =>
  divisor === undefined ? points : proportion(points, ONE, pointsOf(divisor.value));

/** The twin of `divided`: not yet rounded. */
export const dividedFormula = (points: Formula, divisor: Divisor<'cells'> | undefined): Formula =>
  divisor === undefined ? points : f`${exactFormula(points)}/${divisor.value}`;

/** 9分÷所辖村数12个, for whoever reads 备注. */
export const divisionWords = (
  rule: Rule,
  values: readonly number[],
  { label, unit, value, context }: Divisor<'values'>,
): string => `${toNumber(kindOf(rule).evaluate(rule, values, context))}分÷${label}${value}${unit}`;

/** The twin of `divisionWords`. */
export const divisionFormula = (
  rule: Rule,
  values: readonly Formula[],
  { label, unit, value, context }: Divisor<'cells'>,
): Formula =>
  f`${exactFormula(kindOf(rule).formula(rule, values, context))}&${`分÷${label}`}&${value}&${unit}`;
