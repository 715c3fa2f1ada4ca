/**
 * Whether a piece of a formula can be text, as far as can be known without calculating.
 *
 * Text compares above every number, and counts as #VALUE! in a sum of terms: a formula may do either only
 * where it has made sure of a number. What a condition makes sure of is a `Facts`; conditions on cells are
 * followed into the formulas of those cells (`state=1` holds only where ISNUMBER(entry) did).
 */
import type { CellValue } from '../../src/formula/value';
import type { Call, Node, Reference } from './formulaTree';
import { isRange } from './formulaTree';

export interface KnownCell {
  readonly value: CellValue;
  readonly formula?: Node;
  /** People type here, so it can hold anything. */
  readonly isInput: boolean;
}

export interface Cells {
  /** The sheet of the formula that is looked at. */
  readonly home: string;
  at(sheet: string, row: number, column: number): KnownCell | undefined;
}

/** What is sure at one place of a formula. */
export interface Facts {
  /** Texts of expressions that are numbers. */
  readonly numbers: ReadonlySet<string>;
  /** Texts of conditions that hold, or do not. */
  readonly truths: ReadonlyMap<string, boolean>;
}

export const NOTHING_SURE: Facts = { numbers: new Set(), truths: new Map() };

export function both(one: Facts, other: Facts): Facts {
  // Mostly one of them is.
  if (isNothing(one)) return other;
  if (isNothing(other)) return one;
  return {
    numbers: new Set([...one.numbers, ...other.numbers]),
    truths: new Map([...one.truths, ...other.truths]),
  };
}

const isNothing = ({ numbers, truths }: Facts): boolean => numbers.size === 0 && truths.size === 0;

const shared = (one: Facts, other: Facts): Facts => ({
  numbers: new Set([...one.numbers].filter((text) => other.numbers.has(text))),
  truths: new Map([...one.truths].filter(([text, truth]) => other.truths.get(text) === truth)),
});

const allOf = (facts: readonly Facts[]): Facts => facts.reduce(both, NOTHING_SURE);

/** Functions that yield text, or one of their operands; all others yield numbers or truths. */
const YIELDS: Readonly<Record<string, 'text' | ((operands: readonly Node[]) => readonly Node[])>> = {
  LEFT: 'text',
  MID: 'text',
  INDEX: (operands) => operands.slice(0, 1),
  CHOOSE: (operands) => operands.slice(1),
  LOOKUP: (operands) => operands.slice(-1),
  IFERROR: (operands) => operands,
};

/** How deep references are followed; a chain this long is not worth being sure of. */
const DEEPEST = 40;

export function canBeText(node: Node, cells: Cells, facts: Facts, depth = 0): boolean {
  if (facts.numbers.has(node.text)) return false;
  if (depth > DEEPEST) return true;
  switch (node.kind) {
    case 'text':
      return true;
    case 'array':
      return node.items.some((item) => item.kind === 'text');
    case 'reference':
      return referenceCanBeText(node, cells, facts, depth);
    case 'operator':
      return node.operator === '&' || node.operator === ':';
    case 'call':
      return callCanBeText(node, cells, facts, depth);
    default:
      return false;
  }
}

function callCanBeText(node: Call, cells: Cells, facts: Facts, depth: number): boolean {
  if (node.name !== 'IF') {
    const yields = YIELDS[node.name] ?? (() => []);
    return yields === 'text' || yields(node.operands).some((each) => canBeText(each, cells, facts, depth));
  }
  const [condition, yes, no] = node.operands;
  if (condition === undefined || yes === undefined) return true;
  const known = facts.truths.get(condition.text);
  const branch = (side: Node | undefined, truth: boolean): boolean =>
    known !== !truth &&
    side !== undefined &&
    canBeText(side, cells, both(facts, whenIs(condition, truth, cells, depth)), depth);
  return branch(yes, true) || branch(no, false);
}

function referenceCanBeText(node: Reference, cells: Cells, facts: Facts, depth: number): boolean {
  const { rows, columns } = node;
  if (rows === undefined) return true;
  const sheet = node.sheet ?? cells.home;
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = columns[0]; column <= columns[1]; column++) {
      const cell = cells.at(sheet, row, column);
      if (cell !== undefined && cellCanBeText(cell, { ...cells, home: sheet }, facts, depth)) return true;
    }
  return false;
}

function cellCanBeText({ formula, value, isInput }: KnownCell, cells: Cells, facts: Facts, depth: number) {
  if (isInput) return true;
  return formula === undefined ? typeof value === 'string' : canBeText(formula, cells, facts, depth + 1);
}

/** What is sure where `condition` is true, or where it is false. */
export function whenIs(condition: Node, truth: boolean, cells: Cells, depth = 0): Facts {
  const own: Facts = { numbers: new Set(), truths: new Map([[condition.text, truth]]) };
  if (depth > DEEPEST) return own;
  if (condition.kind === 'operator' && condition.operator === '=' && truth)
    return both(own, whenEqual(condition.operands, cells, depth));
  if (condition.kind !== 'call') return own;
  const { name, operands } = condition;
  const each = (truthOfEach: boolean): Facts =>
    allOf(operands.map((operand) => whenIs(operand, truthOfEach, cells, depth)));
  if (name === 'ISNUMBER' && truth) return both(own, numberIs(operands[0]));
  if (name === 'AND' && truth) return both(own, each(true));
  if (name === 'OR' && !truth) return both(own, each(false));
  if (name === 'NOT') return both(own, each(!truth));
  if (name === 'IF') return both(own, whenYields(condition, truth, cells, depth) ?? NOTHING_SURE);
  return own;
}

const numberIs = (node: Node | undefined): Facts => ({
  numbers: new Set(node === undefined ? [] : [node.text]),
  truths: new Map(),
});

function whenEqual([left, right]: readonly Node[], cells: Cells, depth: number): Facts {
  if (left === undefined || right?.kind !== 'number') return NOTHING_SURE;
  return whenYields(left, right.value, cells, depth) ?? NOTHING_SURE;
}

/** What is sure where `node` yields `value`; undefined where it never does. */
function whenYields(node: Node, value: number | boolean, cells: Cells, depth: number): Facts | undefined {
  if (depth > DEEPEST) return NOTHING_SURE;
  if (node.kind === 'number' || node.kind === 'logical')
    return node.value === value ? NOTHING_SURE : undefined;
  if (node.kind === 'text') return undefined;
  if (node.kind === 'reference' && node.rows !== undefined && !isRange(node)) {
    const home = node.sheet ?? cells.home;
    const formula = cells.at(home, node.rows[0], node.columns[0])?.formula;
    return formula === undefined ? NOTHING_SURE : whenYields(formula, value, { ...cells, home }, depth + 1);
  }
  if (node.kind === 'call' && node.name === 'IF') {
    const [condition, yes, no] = node.operands as [Node, Node, Node | undefined];
    const side = (branch: Node | undefined, truth: boolean): Facts | undefined => {
      const facts = branch && whenYields(branch, value, cells, depth);
      return facts && both(whenIs(condition, truth, cells, depth), facts);
    };
    const [one, other] = [side(yes, true), side(no, false)];
    return one !== undefined && other !== undefined ? shared(one, other) : (one ?? other);
  }
  return typeof value === 'boolean' ? whenIs(node, value, cells, depth) : NOTHING_SURE;
}
