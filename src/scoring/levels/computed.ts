/**
 * What is worked out from what was typed before a rule is asked about it: 按期办结率＝办结数÷受理数×100%.
 *
 * Until all its numbers are there, or where something is divided by 0, or the result cannot be, there is advice instead
 * of a number, and the clause stays 未评: never full marks over an empty denominator.
 */

import type { Formula } from '../../formula/formula';
import { call, callOver, f } from '../../formula/formula';
import { fractionOf, fractionProduct, roundedTo } from '../../points/fraction';
import { NO_POINTS, roundFormula, toNumber } from '../../points/points';
import { computedOf, resultsOf } from '../../rules';
import type { Computed } from '../../rules/computed/computed';
import { computedInputs, expressionOf, fewestOf, scaleOf } from '../../rules/computed/computed';
import { divisorsIn, exactValue, valueFormula } from '../../rules/computed/expression';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { PreparedClause } from '../fields/prepared';
import { elementAt, mustExist } from '../../problems/invariant';
import { levelOf } from '../steps/level';
import type { ComputedScore } from '../steps/scores';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import { told, toldFormula } from '../words/told';
import { inputsIn } from './related';

/** Places that the workbook keeps of any number. */
const PLACES = 6;

interface ComputedFeed<L extends Look> {
  readonly cells: readonly SeenSteps<L, Judged<number>>[];
}

const feedComputed = <L extends Look>(see: Sight<L>, { inputs }: PreparedClause): ComputedFeed<L> => ({
  cells: inputsIn(see, inputs),
});

/** What a result is to be like. */
interface Result extends Computed {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

function resultOf({ clause }: PreparedClause): Result {
  const { unit, entry } = elementAt(resultsOf(clause.rule), 0);
  const { validation } = entry;
  if (!('min' in validation)) throw new Error(`${clause.id} compares no numbers`);
  const { min, max } = validation;
  return { ...mustExist(computedOf(clause.rule), clause.id), unit, min, max };
}

const unfilled = ({ label }: Result): string => `各数填齐以后，才能算出“${label}”`;
const tooFew = ({ label }: Result, name: string, atLeast: number): string =>
  `“${name}”至少填${atLeast}个（空着的不算），才能算出“${label}”`;
const overNothing = ({ label }: Result, words: string): string => `“${words}”是0，算不出“${label}”，请核对`;
const outOfRange = ({ label, unit, min, max }: Result): readonly [string, string] => [
  `“${label}”算得`,
  `${unit}，应在${min}到${max}${unit}之间，请核对各数`,
];

/** What numbers typed by a person come to, exactly; those that may be left blank are undefined there. */
export function computedValue(
  computed: Computed,
  unit: string,
  typed: readonly (number | undefined)[],
): { readonly value: number } | { readonly zero: string } {
  const expression = expressionOf(computed);
  const cells = computedInputs(computed).map((input, i) => {
    const number = typed[i];
    return number === undefined ? undefined : fractionOf(number, scaleOf(input.unit));
  });
  const zero = divisorsIn(expression).find(({ divisor }) => {
    const value = exactValue(divisor, cells);
    return value === undefined || roundedTo(value, PLACES) === NO_POINTS;
  });
  const exact = exactValue(expression, cells);
  if (zero !== undefined || exact === undefined) return { zero: zero?.words ?? '' };
  return {
    value: toNumber(
      roundedTo(fractionProduct(exact, fractionOf(scaleOf(unit))), computed.decimals ?? PLACES),
    ),
  };
}

function scoreComputed(clause: PreparedClause, { cells }: ComputedFeed<'values'>): ComputedScore {
  const result = resultOf(clause);
  const states = cells.map(({ state }) => state);
  if (states.includes(State.invalid) || !states.includes(State.valid)) return NOT_YET;
  const lacking = lackingWords(result, states);
  if (lacking !== undefined) return { ...NOT_YET, lacks: lacking, advice: lacking };
  const worked = computedValue(
    result,
    result.unit,
    cells.map(({ state, value }) => (state === State.valid ? value : undefined)),
  );
  if ('zero' in worked) {
    const words = overNothing(result, worked.zero);
    return { ...NOT_YET, lacks: words, advice: words };
  }
  const { value } = worked;
  const [before, after] = outOfRange(result);
  const isOut = value < result.min || value > result.max;
  return { lacks: '', value, advice: isOut ? `${before}${told(value)}${after}` : '' };
}

/** What is still to be typed, in words: all of it, but for what may be left blank as long as enough is there. */
function lackingWords(result: Result, states: readonly State[]): string | undefined {
  const isOpen = (index: number): boolean => states[index] !== State.valid;
  if (computedInputs(result).some(({ canMiss }, i) => !canMiss && isOpen(i))) return unfilled(result);
  const few = fewestOf(result).find(
    ({ cells, atLeast }) => cells.filter((index) => !isOpen(index)).length < atLeast,
  );
  return few && tooFew(result, few.name, few.atLeast);
}

export const NOT_YET: ComputedScore = { lacks: '', value: 0, advice: '' };

/** The twin of `scoreComputed`. */
function computedFormulas(
  clause: PreparedClause,
  { cells }: ComputedFeed<'cells'>,
  own: Cells<ComputedScore>,
): Formulas<ComputedScore> {
  const result = resultOf(clause);
  const expression = expressionOf(result);
  const inputs = computedInputs(result);
  const values = inputs.map((input, i): Formula => {
    const { value } = elementAt(cells, i);
    const scale = scaleOf(input.unit);
    return scale === 1 ? value : f`(${value}/${scale})`;
  });
  const states = cells.map(({ state }) => state);
  const isTyped = is(callOver('MAX', states), State.valid);
  // Blank or valid, once all is usable: 0 or 1.
  const counted = states.map((state, i) => (inputs[i]?.canMiss === true ? state : undefined));
  const zero = divisorsIn(expression).reduceRight(
    (rest, { divisor, words }) =>
      f`IF(ROUND(${valueFormula(divisor, values, counted)},${PLACES})=0,${overNothing(result, words)},${rest})`,
    f`""`,
  );
  const enough = fewestOf(result).reduceRight(
    (rest, { name, cells: own, atLeast }) =>
      f`IF(${call(
        'SUM',
        own.map((index) => elementAt(states, index)),
      )}<${atLeast},${tooFew(result, name, atLeast)},${rest})`,
    zero,
  );
  const needed = states.filter((_, i) => inputs[i]?.canMiss !== true);
  const filled =
    needed.length === 0
      ? enough
      : f`IF(${is(callOver('MIN', needed), State.blank)},${unfilled(result)},${enough})`;
  const scale = scaleOf(result.unit);
  const exact = valueFormula(expression, values, counted);
  const scaled = scale === 1 ? exact : f`${scale}*(${exact})`;
  const [before, after] = outOfRange(result);
  const isOut = f`OR(${own.value}<${result.min},${own.value}>${result.max})`;
  return {
    lacks: f`IF(${isTyped},${filled},"")`,
    value: f`IF(${isTyped},IF(${own.lacks}="",${roundFormula(scaled, result.decimals ?? PLACES)},0),0)`,
    advice: f`IF(${own.lacks}<>"",${own.lacks},IF(${isTyped},IF(${isOut},${before}&${toldFormula(own.value)}&${after},""),""))`,
  };
}

export const computedLevel = levelOf<
  PreparedClause,
  ComputedScore,
  ComputedFeed<'values'>,
  ComputedFeed<'cells'>
>({
  steps: { lacks: 'plain', value: 'plain', advice: 'plain' },
  units: ({ clauses }) => [...clauses.values()].filter(({ clause }) => computedOf(clause.rule) !== undefined),
  idOf: ({ clause }) => clause.id,
  feed: feedComputed,
  score: scoreComputed,
  formulas: computedFormulas,
});
