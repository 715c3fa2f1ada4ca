/**
 * The score that the cells of an item give, where it is not what one cell holds: the mean of what several people give, or
 * 分值 less what is taken on a form that has 扣分 and no 得分. From here on a score is a score, however it was typed.
 */

import { call, callOver, f } from '../../formula/formula';
import { fractionOf, roundedTo } from '../../points/fraction';
import { minus, pointsOf, roundFormula, roundTo, toNumber } from '../../points/points';
import { fullScoreOf } from '../../rubric/rubric';
import { FUNCTIONS } from '../../rules/computed/expression';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Prepared, PreparedItem } from '../fields/prepared';
import { levelOf } from '../steps/level';
import { NONE } from '../steps/none';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

interface GivenFeed<L extends Look> {
  readonly cells: readonly SeenSteps<L, Judged<number>>[];
}

const feedGiven = <L extends Look>(see: Sight<L>, { typed }: PreparedItem): GivenFeed<L> => ({
  cells: typed.flatMap((id) => see.number(id) ?? []),
});

/**
 * 扣分 as it is printed, for what is printed adds up: of 20分 a typed 0.125 is 0.13 on a sheet of two decimals, and leaves
 * 19.87.
 */
function scoreLeft(
  { item }: PreparedItem,
  { cells: [taken = NONE] }: GivenFeed<'values'>,
  { itemGrain: { decimals } }: Prepared,
): Judged<number> {
  if (taken.state !== State.valid) return { state: taken.state, value: 0 };
  const left = minus(pointsOf(fullScoreOf(item)), roundTo(pointsOf(taken.value), decimals));
  return { state: State.valid, value: toNumber(left) };
}

/** The twin of `scoreLeft`. */
function leftFormulas(
  { item }: PreparedItem,
  { cells: [taken] }: GivenFeed<'cells'>,
  own: Cells<Judged<number>>,
  { itemGrain: { decimals } }: Prepared,
): Formulas<Judged<number>> {
  if (taken === undefined) return { state: f`${State.blank}`, value: f`0` };
  const left = roundFormula(f`${fullScoreOf(item)}-${roundFormula(taken.value, decimals)}`, PLACES);
  return {
    state: taken.state,
    value: f`IF(${is(own.state, State.valid)},${left},0)`,
  };
}

/** Places that the workbook keeps of any number. */
const PLACES = 6;

const meanOf = ({ rubric: { scorers } }: Prepared) =>
  FUNCTIONS[scorers?.trimmed === true ? '去极值平均' : '平均'];

/** How many are enough. */
const fewestOf = (cells: readonly unknown[], { rubric: { scorers } }: Prepared): number =>
  scorers?.atLeast ?? cells.length;

/**
 * What several people give, averaged: all of it, or without one highest and one lowest.
 *
 * > 得分＝各评委打分去掉一个最高分、一个最低分后的平均分 (of many forms)
 *
 * Blank until everybody has given theirs, unless the notice says how many are enough (缺席的不计): the mean of some is
 * nobody's score. It keeps 6 decimals, as any amount does, and is rounded with the item.
 */
function scoreMean({ cells }: GivenFeed<'values'>, prepared: Prepared): Judged<number> {
  const states = cells.map(({ state }) => state);
  if (states.includes(State.invalid)) return { state: State.invalid, value: 0 };
  const there = cells.filter(({ state }) => state === State.valid);
  if (there.length < fewestOf(cells, prepared)) return NONE;
  const mean = meanOf(prepared).exact(there.map(({ value }) => fractionOf(value)));
  return { state: State.valid, value: toNumber(roundedTo(mean, PLACES)) };
}

/** The twin of `scoreMean`. */
function meanFormulas(
  { cells }: GivenFeed<'cells'>,
  own: Cells<Judged<number>>,
  prepared: Prepared,
): Formulas<Judged<number>> {
  const states = cells.map(({ state }) => state);
  const isInvalid = call(
    'OR',
    states.map((state) => is(state, State.invalid)),
  );
  const fewest = fewestOf(cells, prepared);
  const canMiss = fewest < cells.length;
  // Blank or valid, once none is invalid: 0 or 1.
  const isOpen = canMiss ? f`${call('SUM', states)}<${fewest}` : is(callOver('MIN', states), State.blank);
  const mean = meanOf(prepared).formula(
    cells.map(({ value }) => value),
    canMiss ? states : undefined,
  );
  return {
    state: f`IF(${isInvalid},${State.invalid},IF(${isOpen},${State.blank},${State.valid}))`,
    value: f`IF(${is(own.state, State.valid)},${roundFormula(mean, PLACES)},0)`,
  };
}

export const givenLevel = levelOf<PreparedItem, Judged<number>, GivenFeed<'values'>, GivenFeed<'cells'>>({
  steps: { state: 'plain', value: 'plain' },
  units: ({ leaves }) => leaves.filter(({ isDeducted, typed }) => isDeducted || typed.length > 1),
  idOf: ({ item }) => item.id,
  feed: feedGiven,
  score: (leaf, fed, prepared) =>
    leaf.isDeducted ? scoreLeft(leaf, fed, prepared) : scoreMean(fed, prepared),
  formulas: (leaf, fed, own, prepared) =>
    leaf.isDeducted ? leftFormulas(leaf, fed, own, prepared) : meanFormulas(fed, own, prepared),
});
