/**
 * What several people give an item, averaged: all of them, or without one highest and one lowest.
 *
 * > 得分＝各评委打分去掉一个最高分、一个最低分后的平均分 (of many forms)
 *
 * Blank until everybody has given theirs, unless the notice says how many are enough (缺席的不计): the mean of some is
 * nobody's score. It keeps 6 decimals, as any amount does, and is rounded with the item.
 */

import { call, callOver, f } from '../../formula/formula';
import { fractionOf, roundedTo } from '../../points/fraction';
import { roundFormula, toNumber } from '../../points/points';
import { FUNCTIONS } from '../../rules/computed/expression';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Prepared, PreparedItem } from '../fields/prepared';
import { levelOf } from '../steps/level';
import { NONE } from '../steps/none';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** Places that the workbook keeps of any number. */
const PLACES = 6;

interface MeanFeed<L extends Look> {
  readonly given: readonly SeenSteps<L, Judged<number>>[];
}

const feedMean = <L extends Look>(see: Sight<L>, { typed }: PreparedItem): MeanFeed<L> => ({
  given: typed.flatMap((id) => see.number(id) ?? []),
});

const meanOf = ({ rubric: { scorers } }: Prepared) =>
  FUNCTIONS[scorers?.trimmed === true ? '去极值平均' : '平均'];

/** How many are enough. */
const fewestOf = (given: readonly unknown[], { rubric: { scorers } }: Prepared): number =>
  scorers?.atLeast ?? given.length;

function scoreMean({ given }: MeanFeed<'values'>, prepared: Prepared): Judged<number> {
  const states = given.map(({ state }) => state);
  if (states.includes(State.invalid)) return { state: State.invalid, value: 0 };
  const there = given.filter(({ state }) => state === State.valid);
  if (there.length < fewestOf(given, prepared)) return NONE;
  const mean = meanOf(prepared).exact(there.map(({ value }) => fractionOf(value)));
  return { state: State.valid, value: toNumber(roundedTo(mean, PLACES)) };
}

/** The twin of `scoreMean`. */
function meanFormulas(
  { given }: MeanFeed<'cells'>,
  own: Cells<Judged<number>>,
  prepared: Prepared,
): Formulas<Judged<number>> {
  const states = given.map(({ state }) => state);
  const isInvalid = call(
    'OR',
    states.map((state) => is(state, State.invalid)),
  );
  const fewest = fewestOf(given, prepared);
  const canMiss = fewest < given.length;
  // Blank or valid, once none is invalid: 0 or 1.
  const isOpen = canMiss ? f`${call('SUM', states)}<${fewest}` : is(callOver('MIN', states), State.blank);
  const mean = meanOf(prepared).formula(
    given.map(({ value }) => value),
    canMiss ? states : undefined,
  );
  return {
    state: f`IF(${isInvalid},${State.invalid},IF(${isOpen},${State.blank},${State.valid}))`,
    value: f`IF(${is(own.state, State.valid)},${roundFormula(mean, PLACES)},0)`,
  };
}

export const meanLevel = levelOf<PreparedItem, Judged<number>, MeanFeed<'values'>, MeanFeed<'cells'>>({
  steps: { state: 'plain', value: 'plain' },
  units: ({ leaves }) => leaves.filter(({ typed }) => typed.length > 1),
  idOf: ({ item }) => item.id,
  feed: feedMean,
  score: (_, fed, prepared) => scoreMean(fed, prepared),
  formulas: (_, fed, own, prepared) => meanFormulas(fed, own, prepared),
});
