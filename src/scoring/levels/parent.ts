/** A 考评项目 with sub-items, （一） over 1, 2, 3: it earns what they earn. */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import { clamp, clampFormula, exactFormula, minus, NO_POINTS, plus, pointsOf } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import type { ItemScore } from '../steps/scores';
import { ITEM_WORDS } from '../steps/stateWords';
import { elementAt } from '../../problems/invariant';
import { countedExtra, countedExtraFormula } from './counted';
import { shownFormula } from './item';
import { NO_ITEM_WORDS } from '../words/itemWords';
import { levelOf } from '../steps/level';
import type { Look, Seen, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import { itemLevel } from './itemLevel';
import { firedFor } from './verdict';

/** What a parent is scored from. */
interface ParentFeed<L extends Look> {
  readonly children: readonly SeenSteps<L, ItemScore>[];
  readonly vetoes: readonly Seen<L, boolean>[];
}

const feedParent = <L extends Look>(see: Sight<L>, { id, items = [] }: Item): ParentFeed<L> => ({
  children: items.map((child) => see.item(child)),
  vetoes: firedFor(see.verdicts, 'itemZero', id),
});

/**
 * A parent item: the sum of its children, limited by its own 分值 only where the notice says so, and by 0 where a
 * row without 分值 is charged to it. 加分 of the children comes on top.
 */
function scoreParent(item: Item, { children, vetoes }: ParentFeed<'values'>): ItemScore {
  const isVetoed = vetoes.includes(true);
  const counted = children.flatMap((child) => child.contribution ?? []);
  const extra = plus(...children.map((child, i) => countedExtra(elementAt(item.items ?? [], i), child)));
  const sum = minus(plus(...counted), extra);
  const state = parentState(children);
  const whole =
    item.clamp === true ? clamp(sum, pointsOf(fullScoreOf(item))) : isCharged(item) ? clamp(sum) : sum;
  const score = state !== State.valid ? null : isVetoed ? NO_POINTS : plus(whole, extra);
  return {
    state,
    beforeLimits: sum,
    byRules: whole,
    itemBonus: isVetoed ? NO_POINTS : extra,
    overflow: NO_POINTS,
    score,
    contribution: score,
    printed: score ?? ITEM_WORDS[state] ?? '',
    changed: NO_POINTS,
    advice: '',
    fired: children.reduce((all, { fired }) => all + fired, 0),
    ...NO_ITEM_WORDS,
  };
}

/** What a sub-item is when nothing of it is open. */
const SETTLED: readonly State[] = [State.valid, State.notApplicable];

function parentState(children: readonly ItemScore[]): State {
  const states = children.map(({ state }) => state);
  if (states.includes(State.invalid)) return State.invalid;
  const isDone = (state: State): boolean => SETTLED.includes(state);
  if (states.every(isDone)) return State.valid;
  return states.every((state) => isDone(state) || state === State.pending) ? State.pending : State.blank;
}

/** Whether a row without 分值 lowers its sum. */
export const isCharged = ({ items = [] }: Item): boolean =>
  items.some(({ chargeTo }) => chargeTo === 'parent');

/** The twin of `scoreParent`. */
function parentFormulas(
  item: Item,
  { children, vetoes }: ParentFeed<'cells'>,
  own: Cells<ItemScore>,
): Formulas<ItemScore> {
  const of = (step: keyof ItemScore): readonly Formula[] => children.map((child) => child[step]);
  const every = (...states: readonly State[]): Formula =>
    call(
      'AND',
      of('state').map((cell) =>
        call(
          'OR',
          states.map((state) => is(cell, state)),
        ),
      ),
    );
  const waiting = every(...SETTLED, State.pending);
  const unsettled = f`IF(${waiting},${State.pending},${State.blank})`;
  const invalid = call(
    'OR',
    of('state').map((state) => is(state, State.invalid)),
  );
  const limited =
    item.clamp === true
      ? clampFormula(own.beforeLimits, fullScoreOf(item))
      : isCharged(item)
        ? clampFormula(own.beforeLimits)
        : own.beforeLimits;
  const sum = exactFormula(f`${own.byRules}+${own.itemBonus}`);
  const whole = vetoes.length === 0 ? sum : f`IF(${chain('+', vetoes, 0)}>0,0,${sum})`;
  const extra = exactFormula(
    call(
      'SUM',
      children.map((child, i) => countedExtraFormula(elementAt(item.items ?? [], i), child)),
    ),
  );
  return {
    state: f`IF(${invalid},${State.invalid},IF(${every(...SETTLED)},${State.valid},${unsettled}))`,
    beforeLimits: exactFormula(f`${call('SUM', of('contribution'))}-${extra}`),
    byRules: limited,
    itemBonus: vetoes.length === 0 ? extra : f`IF(${chain('+', vetoes, 0)}>0,0,${extra})`,
    overflow: f`0`,
    score: f`IF(${is(own.state, State.valid)},${whole},"")`,
    contribution: own.score,
    printed: shownFormula(own),
    changed: f`0`,
    advice: f`""`,
    fired: call('SUM', of('fired')),
    list: f`""`,
    briefList: f`""`,
    remarkAuto: f`""`,
    brief: f`""`,
    named: f`""`,
  };
}

export const parentLevel = levelOf<Item, ItemScore, ParentFeed<'values'>, ParentFeed<'cells'>>({
  steps: itemLevel.steps,
  units: ({ parents }) => parents,
  idOf: ({ id }) => id,
  isFedFromBelow: true,
  feed: feedParent,
  score: scoreParent,
  formulas: parentFormulas,
});
