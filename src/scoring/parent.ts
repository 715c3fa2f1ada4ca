/** A 考评项目 with sub-items, （一） over 1, 2, 3: it earns what they earn. */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import { clamp, clampFormula, exactFormula, NO_POINTS, plus, pointsOf } from '../points/points';
import type { Item } from '../rubric/rubric';
import { State } from '../rules/entry';
import type { ItemScore } from './item';
import { stateWords } from './item';
import type { Cells, Formulas } from './step';

/** A parent item: the sum of its children, limited by its own 分值 only where the notice says so. */
export function scoreParent(item: Item, children: readonly ItemScore[], isVetoed: boolean): ItemScore {
  const counted = children.flatMap((child) => child.counted ?? []);
  const sum = plus(...counted);
  const state = parentState(children);
  const whole = item.clamp === true ? clamp(sum, pointsOf(item.fullScore)) : sum;
  const score = state !== State.valid ? null : isVetoed ? NO_POINTS : whole;
  return {
    state,
    raw: sum,
    computed: sum,
    score,
    counted: score,
    shown: score ?? stateWords[state] ?? '',
    fired: children.reduce((all, { fired }) => all + fired, 0),
    list: '',
    remarkAuto: '',
  };
}

function parentState(children: readonly ItemScore[]): State {
  const states = children.map(({ state }) => state);
  if (states.includes(State.invalid)) return State.invalid;
  return states.every((state) => state === State.valid || state === State.notApplicable)
    ? State.valid
    : State.blank;
}

/** The twin of `scoreParent`. */
export function parentFormulas(
  item: Item,
  children: readonly Cells<ItemScore>[],
  vetoes: readonly Formula[],
  own: Cells<ItemScore>,
): Formulas<ItemScore> {
  const of = (step: keyof ItemScore): readonly Formula[] => children.map((child) => child[step]);
  const done = call(
    'AND',
    of('state').map((state) => f`OR(${state}=1,${state}=4)`),
  );
  const invalid = call(
    'OR',
    of('state').map((state) => f`${state}=2`),
  );
  const sum = item.clamp === true ? clampFormula(own.raw, item.fullScore) : own.raw;
  const whole = vetoes.length === 0 ? sum : f`IF(${chain('+', vetoes, 0)}>0,0,${sum})`;
  return {
    state: f`IF(${invalid},2,IF(${done},1,0))`,
    raw: exactFormula(call('SUM', of('counted'))),
    computed: own.raw,
    score: f`IF(${own.state}=1,${whole},"")`,
    counted: own.score,
    shown: f`IF(${own.state}=2,"有误",${own.score})`,
    fired: call('SUM', of('fired')),
    list: f`""`,
    remarkAuto: f`""`,
  };
}
