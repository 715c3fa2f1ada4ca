/** Whether an item is blank, open, unusable, 不涉及, 待汇总 or scored: from its cells and its clauses' states. */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import type { Clause, Item } from '../rubric/rubric';
import { inputsOf } from '../rules';
import type { Judged } from '../rules/entry';
import { State } from '../rules/entry';
import { isAwaited } from './clause';
import type { ClauseScore } from './clauses';
import type { ItemScore } from './itemScore';
import type { ItemPlan, Role } from './plan';
import type { Cells } from './step';

/** What an item's cells hold, besides its clauses. */
export interface ItemEntries {
  /** The typed score in direct mode. */
  readonly direct?: Judged<number> | undefined;
  readonly adjust?: Judged<number> | undefined;
  readonly reason?: Judged<string> | undefined;
  readonly notApplicable?: Judged<number> | undefined;
  /** The unit's 类别; null while it is not known. */
  readonly unitClass: string | null;
  readonly isConfirmed: boolean;
  /** An item veto fired. */
  readonly isVetoed: boolean;
  /** A veto fired on what the item stands in. */
  readonly isOverruled: boolean;
}

export const NONE = { state: State.blank, value: 0 } as const;
export const NO_WORDS = { state: State.blank, value: '' } as const;

export function itemState(plan: ItemPlan, clauses: readonly ClauseScore[], entries: ItemEntries): State {
  const { item } = plan;
  const { notApplicable = NONE, unitClass, direct } = entries;
  const own = direct === undefined ? tallyState(plan, clauses, entries) : direct.state;
  if (own === State.invalid || notApplicable.state === State.invalid) return State.invalid;
  if (item.appliesTo !== undefined && unitClass === null) return State.lacking;
  const isElsewhere = item.appliesTo !== undefined && !item.appliesTo.includes(unitClass ?? '');
  if (isElsewhere) return isFilledIn(clauses, entries) ? State.lacking : State.notApplicable;
  return notApplicable.value === 1 ? State.notApplicable : own;
}

/** Something was entered for an item that other classes are scored on: nobody can tell which of the two is wrong. */
const isFilledIn = (
  clauses: readonly ClauseScore[],
  { adjust = NONE, direct = NONE }: ItemEntries,
): boolean =>
  adjust.value !== 0 ||
  direct.state !== State.blank ||
  clauses.some(({ entered, state }) => entered === State.valid || state === State.lacking);

const SETTLING: readonly (Role | undefined)[] = ['nothing', 'everything'];

function tallyState(plan: ItemPlan, clauses: readonly ClauseScore[], entries: ItemEntries): State {
  const { adjust = NONE, reason = NO_WORDS, isConfirmed } = entries;
  const states = clauses.map(({ state }) => state);
  if ([...states, adjust.state, reason.state].includes(State.invalid)) return State.invalid;
  // 不参加网站评比不得分: then nobody has a score to enter.
  const isSettled = clauses.some(({ amount }, i) => amount > 0 && SETTLING.includes(plan.roles[i]));
  const isOpen = !isSettled && states.some((state, i) => state === State.blank && plan.required[i] === true);
  const needsReason = adjust.value !== 0 && reason.state === State.blank;
  if (isOpen || needsReason || states.includes(State.lacking)) return State.lacking;
  const isTouched =
    isConfirmed ||
    states.some(
      (state, i) => state === State.valid || (state === State.pending && isTypedIn(plan.item, i)),
    ) ||
    adjust.state === State.valid;
  if (!isTouched) return State.blank;
  return states.includes(State.pending) ? State.pending : State.valid;
}

/** Whether the clause at `index` has a cell of the unit's own beside what the roll-up will know. */
const isTypedIn = ({ clauses = [] }: Item, index: number): boolean =>
  inputsOf((clauses[index] as Clause).rule).some(({ isFromRollup = false }) => !isFromRollup);

/** Where an item's cells lie on the calculation sheet. */
export interface ItemCells {
  readonly clauses: readonly Cells<ClauseScore>[];
  /** The clauses' states and amounts as ranges, for counting. */
  readonly states: Formula;
  readonly amounts: Formula;
  readonly direct?: Cells<Judged>;
  readonly adjust?: Cells<Judged>;
  readonly reason?: Cells<Judged>;
  readonly notApplicable?: Cells<Judged>;
  /** The cell that holds the unit's 类别, or nothing. */
  readonly unitClass?: Formula;
  readonly confirmed?: Formula;
  /** 1 for each item veto that fired. */
  readonly vetoes: readonly Formula[];
  /** The same for what the item stands in. */
  readonly overruling: readonly Formula[];
  readonly own: Cells<ItemScore>;
}

/** The twin of `itemState`. */
export function itemStateFormula(plan: ItemPlan, cells: ItemCells): Formula {
  const { item } = plan;
  const { notApplicable, direct, unitClass = f`""` } = cells;
  const own = direct === undefined ? tallyStateFormula(plan, cells) : f`${direct.state}`;
  const absent = f`IF(${filledInFormula(cells)},3,4)`;
  const ticked = notApplicable === undefined ? own : f`IF(${notApplicable.value}=1,4,${own})`;
  const isHere = call(
    'OR',
    (item.appliesTo ?? []).map((name) => f`${unitClass}=${name}`),
    true,
  );
  const placed =
    item.appliesTo === undefined ? ticked : f`IF(${unitClass}="",3,IF(${isHere},${ticked},${absent}))`;
  const invalid = invalidFormula(cells);
  return invalid === undefined ? placed : f`IF(${invalid},2,${placed})`;
}

/** The twin of `isFilledIn`. */
const filledInFormula = ({ clauses, states, adjust, direct }: ItemCells): Formula =>
  call(
    'OR',
    [
      ...(adjust === undefined ? [] : [f`${adjust.value}<>0`]),
      ...(direct === undefined ? [] : [f`${direct.state}<>0`]),
      ...clauses.map(({ entered }) => f`${entered}=1`),
      ...(clauses.length === 0 ? [] : [f`COUNTIF(${states},3)>0`]),
    ],
    false,
  );

/** In direct mode an unusable score is told by its own state, unless something else hides that. */
function invalidFormula({ states, direct, adjust, reason, notApplicable }: ItemCells): Formula | undefined {
  const unusable = [direct, adjust, reason, notApplicable].flatMap((field) =>
    field === undefined ? [] : [f`${field.state}=2`],
  );
  return direct === undefined ? call('OR', [f`COUNTIF(${states},2)>0`, ...unusable]) : call('OR', unusable);
}

function tallyStateFormula({ item, required, roles }: ItemPlan, cells: ItemCells): Formula {
  const { clauses, states, adjust, reason, confirmed } = cells;
  const blank = clauses.filter((_, i) => required[i] === true).map((clause) => f`${clause.state}=0`);
  const settling = clauses.filter((_, i) => SETTLING.includes(roles[i])).map(({ amount }) => amount);
  const open =
    settling.length === 0 || blank.length === 0
      ? blank
      : [f`AND(${chain('+', settling, 0)}=0,${call('OR', blank)})`];
  const needsReason =
    adjust === undefined || reason === undefined ? [] : [f`AND(${adjust.value}<>0,${reason.state}=0)`];
  const touched = [
    ...(confirmed === undefined ? [] : [f`${confirmed}=1`]),
    f`COUNTIF(${states},1)>0`,
    ...clauses.flatMap(({ state }, i) =>
      isAwaited((item.clauses ?? [])[i] as Clause) && isTypedIn(item, i) ? [f`${state}=5`] : [],
    ),
    ...(adjust === undefined ? [] : [f`${adjust.state}=1`]),
  ];
  const lacking = call('OR', [f`COUNTIF(${states},3)>0`, ...open, ...needsReason]);
  const done = (item.clauses ?? []).some(isAwaited) ? f`IF(COUNTIF(${states},5)>0,5,1)` : f`1`;
  return f`IF(${lacking},3,IF(${call('OR', touched)},${done},0))`;
}
