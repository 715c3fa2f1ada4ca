/** A computed number as it is told: 97.98658 as 97.99. It is compared as exactly as it is. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import { computedOf } from '../../rules';
import type { Rule } from '../../rules';
import { pointsOf, roundTo, toNumber } from '../../points/points';

const PLACES = 2;

export const told = (value: number): number => toNumber(roundTo(pointsOf(value), PLACES));

/** The twin of `told`. */
export const toldFormula = (value: Formula): Formula => f`ROUND(${value},${PLACES})`;

/** What a rule compares, as it is told: what was typed, or what that comes to. */
export const comparedWords = (rule: Rule, value: number): number =>
  computedOf(rule) === undefined ? value : told(value);

/** The twin of `comparedWords`. */
export const comparedFormula = (rule: Rule, value: Formula): Formula =>
  computedOf(rule) === undefined ? value : toldFormula(value);
