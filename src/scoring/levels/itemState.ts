/** Whether an item is blank, open, unusable, 不涉及, 待汇总 or scored: from its cells and its clauses' states. */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Item } from '../../rubric/rubric';
import { inputsOf } from '../../rules';
import { is, State } from '../../rules/inputType';
import { absenceFormula, absenceOf, absentAdvice, absentAdviceFormula } from './absence';
import { isAwaited } from '../fields/required';
import type { ItemFeed } from './itemFeed';
import type { ItemScore } from '../steps/scores';
import { NO_WORDS, NONE } from '../steps/none';
import { SETTLING } from '../steps/precedence';
import type { ItemTerms, Role } from '../fields/itemTerms';
import { reachingAdvice, reachingAdviceFormula } from '../fields/reaching';
import type { Cells, Formulas } from '../steps/step';
import { elementAt } from '../../problems/invariant';

/** The state, and what keeps the entries from being used together; nothing if they can be. */
export interface ItemStanding {
  readonly state: State;
  readonly advice: string;
}

export function itemStanding(plan: ItemTerms, feed: ItemFeed<'values'>): ItemStanding {
  const { item, fullScore } = plan;
  const { direct, reaching, reason = NO_WORDS, notApplicable = NONE, unitClass = '' } = feed;
  const own = direct === undefined ? tallyState(plan, feed) : direct.state;
  if ([own, notApplicable.state, reason.state].includes(State.invalid))
    return { state: State.invalid, advice: '' };
  if (item.appliesTo !== undefined && unitClass === '') return { state: State.lacking, advice: '' };
  const absence = absenceOf(item, feed);
  const beside = direct === undefined ? '' : reachingAdvice(fullScore, reaching, direct, feed.isDeducted);
  const advice = absence === undefined ? beside : absentAdvice(absence, feed);
  if (advice !== '') return { state: State.lacking, advice };
  return { state: absence === undefined ? own : State.notApplicable, advice };
}

const isSettling = (role: Role | undefined): boolean => SETTLING.some(({ by }) => by === role);

function tallyState(plan: ItemTerms, feed: ItemFeed<'values'>): State {
  const { amounts, states, adjust = NONE, reason = NO_WORDS, confirmed } = feed;
  if ([...states, adjust.state, reason.state].includes(State.invalid)) return State.invalid;
  // 不参加网站评比不得分: then nobody has a score to enter.
  const isSettled = amounts.some((amount, i) => amount > 0 && isSettling(plan.roles[i]));
  const isOpen = !isSettled && states.some((state, i) => state === State.blank && plan.required[i] === true);
  const needsReason = adjust.value !== 0 && reason.state === State.blank;
  if (isOpen || needsReason || states.includes(State.lacking)) return State.lacking;
  const isTouched =
    confirmed === 1 ||
    states.some(
      (state, i) => state === State.valid || (state === State.pending && isTypedIn(plan.item, i)),
    ) ||
    adjust.state === State.valid;
  if (!isTouched) return State.blank;
  return states.includes(State.pending) ? State.pending : State.valid;
}

/** Whether the clause at `index` has a cell of the unit's own beside what the roll-up will know. */
const isTypedIn = ({ clauses = [] }: Item, index: number): boolean =>
  inputsOf(elementAt(clauses, index).rule).some(({ isFromRollup = false }) => !isFromRollup);

/** The twin of `itemStanding`. */
export function itemStandingFormulas(
  plan: ItemTerms,
  cells: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formulas<ItemStanding> {
  const { item } = plan;
  const { direct, reaching, unitClass = f`""` } = cells;
  const absence = absenceFormula(item, cells);
  const beside =
    direct === undefined || reaching.length === 0
      ? f`""`
      : reachingAdviceFormula(item, reaching, direct, cells.isDeducted);
  const scored = direct === undefined ? tallyStateFormula(plan, cells) : f`${direct.state}`;
  const placed = absence === undefined ? scored : f`IF(${absence},${State.notApplicable},${scored})`;
  const advice =
    absence === undefined ? beside : f`IF(${absence},${absentAdviceFormula(item, cells)},${beside})`;
  const hasAdvice = advice.text !== '""';
  const agreeing = hasAdvice ? f`IF(${own.advice}<>"",${State.lacking},${placed})` : placed;
  const known = item.appliesTo === undefined ? agreeing : f`IF(${unitClass}="",${State.lacking},${agreeing})`;
  const invalid = invalidFormula(cells);
  const isUnknown = item.appliesTo === undefined ? [] : [f`${unitClass}=""`];
  return {
    state: f`IF(${invalid},${State.invalid},${known})`,
    advice: hasAdvice ? f`IF(${call('OR', [invalid, ...isUnknown])},"",${advice})` : advice,
  };
}

/** In direct mode an unusable score is told by its own state, unless something else hides that. */
function invalidFormula({ states, direct, adjust, reason, notApplicable }: ItemFeed<'cells'>): Formula {
  const unusable = [direct, adjust, reason, notApplicable].flatMap((field) =>
    field === undefined ? [] : [is(field.state, State.invalid)],
  );
  return direct === undefined
    ? call('OR', [f`COUNTIF(${states},${State.invalid})>0`, ...unusable])
    : call('OR', unusable);
}

function tallyStateFormula({ item, required, roles }: ItemTerms, cells: ItemFeed<'cells'>): Formula {
  const { clauses, states, adjust, reason, confirmed } = cells;
  const blank = clauses.filter((_, i) => required[i] === true).map((clause) => is(clause.state, State.blank));
  const settling = clauses.filter((_, i) => isSettling(roles[i])).map(({ amount }) => amount);
  const open =
    settling.length === 0 || blank.length === 0
      ? blank
      : [f`AND(${chain('+', settling, 0)}=0,${call('OR', blank)})`];
  const needsReason =
    adjust === undefined || reason === undefined
      ? []
      : [f`AND(${adjust.value}<>0,${is(reason.state, State.blank)})`];
  const touched = [
    ...(confirmed === undefined ? [] : [f`${confirmed}=1`]),
    f`COUNTIF(${states},${State.valid})>0`,
    ...clauses.flatMap(({ state }, i) =>
      isAwaited(elementAt(item.clauses ?? [], i)) && isTypedIn(item, i) ? [is(state, State.pending)] : [],
    ),
    ...(adjust === undefined ? [] : [is(adjust.state, State.valid)]),
  ];
  const lacking = call('OR', [f`COUNTIF(${states},${State.lacking})>0`, ...open, ...needsReason]);
  const done = (item.clauses ?? []).some(isAwaited)
    ? f`IF(COUNTIF(${states},${State.pending})>0,${State.pending},${State.valid})`
    : f`${State.valid}`;
  return f`IF(${lacking},${State.lacking},IF(${call('OR', touched)},${done},${State.blank}))`;
}
