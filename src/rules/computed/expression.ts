/**
 * The few things a notice does with numbers: + − × ÷, brackets, per cent, and 平均, 合计, 最大, 最小, 去极值平均.
 *
 * > 按期办结率＝按期办结数÷（受理数－不予受理数）×100%
 * > 去掉一个最高分和一个最低分后的平均分
 *
 * An expression is read from those words once, and has two forms: exact, and as a formula.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Fraction } from '../../points/fraction';
import {
  difference,
  fractionOf,
  oppositeOf,
  fractionProduct,
  reciprocalOf,
  fractionSum,
} from '../../points/fraction';
import { elementAt } from '../../problems/invariant';

export type Expression =
  | { readonly is: 'number'; readonly number: number }
  /** A cell that is typed, by its place in the list of cells. */
  | { readonly is: 'cell'; readonly index: number }
  | {
      readonly is: Operator;
      readonly left: Expression;
      readonly right: Expression;
      /** What is divided by, as it is written. */
      readonly words: string;
    }
  | { readonly is: 'call'; readonly name: FunctionName; readonly operands: readonly Expression[] };

export type Operator = '+' | '-' | '*' | '/';

interface CallForms {
  /** The fewest numbers that it can be asked of. */
  readonly least: number;
  readonly exact: (numbers: readonly Fraction[]) => Fraction;
  /** `counted` are the cells of which some may be left out, by 1 for those that are there; all are there where it is undefined. */
  readonly formula: (cells: readonly Formula[], counted?: Counted) => Formula;
  /** Whether it can be asked of what is there, when some is missing: a sum of a part of the months is no sum. */
  readonly canMiss: boolean;
}

/** For each cell a formula that is 1 where it is there and 0 where not; undefined where it always is. */
type Counted = readonly (Formula | undefined)[];

const countFormula = (cells: readonly Formula[], counted: Counted = []): Formula => {
  const some = counted.filter((each) => each !== undefined);
  const always = cells.length - some.length;
  return some.length === 0 ? f`${always}` : f`(${call('SUM', some)}+${always})`;
};

/** What is not there is neither the highest nor the lowest. */
const outermostFormula = (name: 'MAX' | 'MIN', cells: readonly Formula[], counted: Counted = []): Formula =>
  call(
    name,
    cells.map((cell, i) => {
      const isThere = counted[i];
      if (isThere === undefined) return cell;
      return name === 'MAX' ? f`IF(${isThere}=1,${cell},-1E+99)` : f`IF(${isThere}=1,${cell},1E+99)`;
    }),
  );

const total = (numbers: readonly Fraction[]): Fraction => numbers.reduce(fractionSum);
const outermost = (numbers: readonly Fraction[], sign: 1 | -1): Fraction =>
  numbers.reduce((found, each) => (difference(each, found) * sign > 0 ? each : found));
const divided = (number: Fraction, by: number): Fraction =>
  fractionProduct(number, { above: 1n, below: BigInt(by) });

/** As the notices call them. */
export const FUNCTIONS = {
  合计: { least: 1, exact: total, formula: (cells) => call('SUM', cells), canMiss: false },
  平均: {
    least: 1,
    exact: (numbers) => divided(total(numbers), numbers.length),
    formula: (cells, counted) => f`${call('SUM', cells)}/${countFormula(cells, counted)}`,
    canMiss: true,
  },
  最大: {
    least: 1,
    exact: (numbers) => outermost(numbers, 1),
    formula: (cells, counted) => outermostFormula('MAX', cells, counted),
    canMiss: true,
  },
  最小: {
    least: 1,
    exact: (numbers) => outermost(numbers, -1),
    formula: (cells, counted) => outermostFormula('MIN', cells, counted),
    canMiss: true,
  },
  去极值平均: {
    least: 3,
    exact: (numbers) =>
      divided(
        [outermost(numbers, 1), outermost(numbers, -1)].map(oppositeOf).reduce(fractionSum, total(numbers)),
        numbers.length - 2,
      ),
    formula: (cells, counted) => {
      const [most, least] = [
        outermostFormula('MAX', cells, counted),
        outermostFormula('MIN', cells, counted),
      ];
      const isWhole = counted?.every((each) => each === undefined) ?? true;
      const rest = isWhole ? f`${cells.length - 2}` : f`(${countFormula(cells, counted)}-2)`;
      return f`(${call('SUM', cells)}-${most}-${least})/${rest}`;
    },
    canMiss: true,
  },
} as const satisfies Readonly<Record<string, CallForms>>;

export type FunctionName = keyof typeof FUNCTIONS;

/** What is left blank, where it may be, is undefined. */
export type ExactCells = readonly (Fraction | undefined)[];

/** Exactly; undefined where something is divided by 0. */
export function exactValue(expression: Expression, cells: ExactCells): Fraction | undefined {
  if (expression.is === 'number') return fractionOf(expression.number);
  if (expression.is === 'cell') return elementAt(cells, expression.index);
  if (expression.is === 'call') {
    const operands = expression.operands
      .filter((each) => each.is !== 'cell' || cells[each.index] !== undefined)
      .map((each) => exactValue(each, cells));
    const known = operands.filter((each) => each !== undefined);
    return known.length < operands.length ? undefined : FUNCTIONS[expression.name].exact(known);
  }
  const [left, right] = [exactValue(expression.left, cells), exactValue(expression.right, cells)];
  return left === undefined || right === undefined ? undefined : combined(expression.is, left, right);
}

function combined(operator: Operator, left: Fraction, right: Fraction): Fraction | undefined {
  if (operator === '+') return fractionSum(left, right);
  if (operator === '-') return fractionSum(left, oppositeOf(right));
  if (operator === '*') return fractionProduct(left, right);
  const inverse = reciprocalOf(right);
  return inverse === undefined ? undefined : fractionProduct(left, inverse);
}

/** The twin of `exactValue`; over 0 it is an error, which nothing may reach: see `divisorsIn`. */
export function valueFormula(
  expression: Expression,
  cells: readonly Formula[],
  counted: Counted = [],
): Formula {
  if (expression.is === 'number') return f`${expression.number}`;
  if (expression.is === 'cell') return elementAt(cells, expression.index);
  if (expression.is === 'call') {
    const { formula } = FUNCTIONS[expression.name];
    const isThere = expression.operands.map((each) => (each.is === 'cell' ? counted[each.index] : undefined));
    return f`(${formula(
      expression.operands.map((each) => valueFormula(each, cells, counted)),
      isThere,
    )})`;
  }
  const { is, left, right } = expression;
  const first = valueFormula(left, cells, counted);
  // a÷(b×c) is not a÷b×c; sums stand in brackets of their own.
  const second =
    right.is === '*' || right.is === '/'
      ? f`(${valueFormula(right, cells, counted)})`
      : valueFormula(right, cells, counted);
  const combined = {
    '+': f`(${first}+${second})`,
    '-': f`(${first}-${second})`,
    '*': f`${first}*${second}`,
    '/': f`${first}/${second}`,
  };
  return combined[is];
}

/** The functions that each cell is asked of, by its place. */
export function functionsOver(expression: Expression, index: number): readonly FunctionName[] {
  if (expression.is === 'number' || expression.is === 'cell') return [];
  if (expression.is !== 'call')
    return [...functionsOver(expression.left, index), ...functionsOver(expression.right, index)];
  const isAsked = expression.operands.some((each) => each.is === 'cell' && each.index === index);
  return [
    ...(isAsked ? [expression.name] : []),
    ...expression.operands.flatMap((each) => functionsOver(each, index)),
  ];
}

/** What is divided by, the innermost first: each can be worked out once those before it are not 0. */
export function divisorsIn(
  expression: Expression,
): readonly { readonly divisor: Expression; readonly words: string }[] {
  if (expression.is === 'number' || expression.is === 'cell') return [];
  if (expression.is === 'call') return expression.operands.flatMap(divisorsIn);
  const { left, right, words } = expression;
  return [
    ...divisorsIn(left),
    ...divisorsIn(right),
    // A number that is written down is known not to be 0.
    ...(expression.is === '/' && right.is !== 'number' ? [{ divisor: right, words }] : []),
  ];
}
