/**
 * One 款: its input cells become points.
 *
 * In the evaluation order these are the first steps: whether the clause applies to the unit, what its rule gives,
 * what multipliers make of it, its own limit. What clauses do to each other is in `clauses.ts`.
 */

import type { OwnScore } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, f, callOver } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, least, NO_POINTS, pointsOf, toNumber } from '../../points/points';
import type { Clause } from '../../rubric/rubric';
import type { Rule } from '../../rules';
import { inputsOf, kindOf, resolved } from '../../rules';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { ItemContext } from '../../rules/kind';
import { Applicability } from '../steps/scores';
import type { FedMultiplier } from '../fields/multiplier';
import {
  multiplierAdvice,
  multiplierAdviceFormula,
  multiply,
  multiplyFormula,
  REASON,
} from '../fields/multiplier';
import type { Cells, Formulas } from '../steps/step';
import type { ClauseCells, ClauseEntries } from './clauseFeed';
import { divided, dividedFormula } from '../fields/divided';

const NOTHING_FOUND: OwnScore = {
  applicability: Applicability.usable,
  entered: State.blank,
  ruled: NO_POINTS,
  scaled: NO_POINTS,
  advice: '',
  state: State.blank,
};

const ELSEWHERE = '本类单位不考核这一款，请清空';

export function scoreClause(clause: Clause, entries: ClauseEntries, item: ItemContext): OwnScore {
  const { values, note, multipliers, applicability, rule } = entries;
  const entered = enteredOf(clause, entries, [
    note,
    ...multipliers.flatMap((each) => [...each.inputs, each.note]),
  ]);
  const isUntouched = entered === State.blank && multipliers.every(isBlank);
  if (isUntouched && applicability === Applicability.usable && entries.contradiction === '')
    return NOTHING_FOUND;
  const kind = kindOf(clause.rule);
  const isUsable = entered === State.valid && rule !== undefined;
  const worth = (counts: readonly number[]): Points =>
    isUsable ? divided(kind.evaluate(rule, counts, item), entries.divisor) : NO_POINTS;
  const ruled = worth(values);
  const multiplied = multipliers.length === 0 ? ruled : multiply(ruled, multipliers, worth);
  const limit = clause.cap === undefined ? undefined : pointsOf(clause.cap);
  const scaled = entries.unmet === '' ? least(multiplied, limit) : NO_POINTS;
  const advice = adviceOf(clause, { ...entries, entered, ruled, scaled }, item);
  return {
    applicability,
    entered,
    ruled,
    scaled,
    advice,
    state: stateOf({ applicability, entered, advice }),
  };
}

const isBlank = ({ inputs, note }: FedMultiplier<'values'>): boolean =>
  note.state === State.blank && inputs.every(({ state }) => state === State.blank);

/**
 * Over all cells, `beside` those of 事由 and multipliers, which can only spoil it. A blank among several counts as
 * none, but a value that only the roll-up knows keeps it pending.
 */
function enteredOf({ rule }: Clause, { inputs, computing }: ClauseEntries, beside: readonly Judged[]): State {
  const states = inputs.map(({ state }) => state);
  if ([...states, ...beside.map(({ state }) => state)].includes(State.invalid)) return State.invalid;
  if (computing !== undefined && computing !== '') return State.lacking;
  const awaited = inputsOf(rule).map(({ isFromRollup = false }) => isFromRollup);
  if (!awaited.includes(true)) return states.includes(State.valid) ? State.valid : State.blank;
  if (states.some((state, i) => state === State.blank && awaited[i] === false)) return State.blank;
  return states.includes(State.blank) ? State.pending : State.valid;
}

function adviceOf(
  clause: Clause,
  {
    entered,
    ruled,
    scaled,
    reason,
    inputs,
    values,
    computing = '',
    note,
    multipliers,
    applicability,
    rule: resolved,
    contradiction: beyond,
  }: ClauseEntries & Pick<OwnScore, 'entered' | 'ruled' | 'scaled'>,
  item: ItemContext,
): string {
  const kind = kindOf(clause.rule);
  if (entered === State.invalid || applicability === Applicability.unknown) return '';
  if (applicability === Applicability.elsewhere)
    return entered === State.blank && multipliers.every(isBlank) ? '' : ELSEWHERE;
  if (computing !== '') return computing;
  if (beyond !== '') return beyond;
  const { conflict } = kind;
  if (
    conflict !== undefined &&
    entered === State.valid &&
    resolved !== undefined &&
    conflict.is(resolved, values)
  )
    return conflict.advice;
  const contradiction = multiplierAdvice(multipliers, inputs);
  if (contradiction !== '') return contradiction;
  if (note.state !== State.blank || reason === undefined) return '';
  const most = reason === 'lost' ? mostOf(clause, resolved, item) : undefined;
  const isDue = most === undefined ? scaled > 0 : entered === State.valid && ruled < most;
  return isDue ? REASON : '';
}

/** Full marks of a credit; undefined where it has no limit, as one that is given as often as it occurs. */
function mostOf({ cap }: Clause, rule: Rule | undefined, item: ItemContext): Points | undefined {
  const most = rule && kindOf(rule).most(rule, item);
  return most === undefined ? undefined : least(most, cap === undefined ? undefined : pointsOf(cap));
}

function stateOf({
  applicability,
  entered,
  advice,
}: Pick<OwnScore, 'applicability' | 'entered' | 'advice'>): State {
  if (entered === State.invalid) return State.invalid;
  if (applicability === Applicability.unknown || advice !== '') return State.lacking;
  return applicability === Applicability.elsewhere ? State.notApplicable : entered;
}

/** The twin of `scoreClause`. */
export function clauseFormulas(
  clause: Clause,
  cells: ClauseCells,
  own: Cells<OwnScore>,
  item: ItemContext,
): Formulas<OwnScore> {
  const { values, rule, multipliers } = cells;
  const kind = kindOf(rule);
  const isUsable =
    cells.applicability.text === '1'
      ? is(own.entered, State.valid)
      : f`AND(${is(own.entered, State.valid)},${own.applicability}=${Applicability.usable})`;
  const worth = (of: readonly Formula[]): Formula =>
    dividedFormula(kind.formula(rule, of, item), cells.divisor);
  const multiplied =
    multipliers.length === 0
      ? f`${own.ruled}`
      : f`IF(${isUsable},${multiplyFormula(own.ruled, multipliers, worth)},0)`;
  const limited = clause.cap === undefined ? multiplied : f`MIN(${multiplied},${clause.cap})`;
  return {
    applicability: cells.applicability,
    entered: enteredFormula(clause, cells),
    ruled: f`IF(${isUsable},${exactFormula(worth(values))},0)`,
    scaled: cells.requirements.reduceRight((rest, { isMet }) => f`IF(${isMet},${rest},0)`, limited),
    advice: adviceFormula(clause, cells, own, item),
    state: stateFormula(cells, own),
  };
}

function enteredFormula({ rule }: Clause, { inputs, computing, note, multipliers }: ClauseCells): Formula {
  const states = inputs.map(({ state }) => state);
  const all = callOver('MAX', states);
  const awaited = inputsOf(rule).map(({ isFromRollup = false }) => isFromRollup);
  const spoilt = [note, ...multipliers.flatMap((each) => [...each.inputs, each.note])].map(({ state }) =>
    is(state, State.invalid),
  );
  const isSpoilt = callOver('OR', spoilt);
  if (computing !== undefined)
    return f`IF(OR(${isSpoilt},${is(all, State.invalid)}),${State.invalid},IF(${computing}<>"",${State.lacking},${all}))`;
  if (!awaited.includes(true)) return f`IF(${isSpoilt},${State.invalid},${all})`;
  const least = (isAwaited: boolean): Formula =>
    call(
      'MIN',
      states.filter((_, i) => awaited[i] === isAwaited),
      1,
    );
  const open = f`IF(${is(least(true), State.blank)},${State.pending},${State.valid})`;
  const usable = f`IF(${is(least(false), State.blank)},${State.blank},${open})`;
  return f`IF(OR(${isSpoilt},${is(all, State.invalid)}),${State.invalid},${usable})`;
}

function adviceFormula(clause: Clause, cells: ClauseCells, own: Cells<OwnScore>, item: ItemContext): Formula {
  const { inputs, values, computing, multipliers } = cells;
  const kind = kindOf(clause.rule);
  const reason = reasonFormula(clause, cells, own, item);
  const contradiction = multiplierAdviceFormula(multipliers, inputs);
  const second =
    contradiction.text === '""' ? reason : f`IF(${contradiction}<>"",${contradiction},${reason})`;
  const conflict = kind.conflict?.formula(cells.rule, values);
  const within =
    conflict === undefined
      ? second
      : f`IF(IF(${is(own.entered, State.valid)},${conflict},FALSE),${kind.conflict?.advice ?? ''},${second})`;
  const contradicted = cells.contradictions.reduceRight(
    (rest, { is, advice }) => f`IF(${is},${advice},${rest})`,
    within,
  );
  const first = computing === undefined ? contradicted : f`IF(${computing}<>"",${computing},${contradicted})`;
  if (cells.applicability.text === '1')
    return first.text === '""' ? first : f`IF(${is(own.entered, State.invalid)},"",${first})`;
  const typed = [
    own.entered,
    ...multipliers.flatMap((each) => [...each.inputs, each.note]).map(({ state }) => state),
  ];
  const elsewhere = f`IF(${call('SUM', typed)}>0,${ELSEWHERE},"")`;
  return f`IF(OR(${is(own.entered, State.invalid)},${own.applicability}=${Applicability.unknown}),"",IF(${own.applicability}=${Applicability.elsewhere},${elsewhere},${first}))`;
}

function reasonFormula(
  clause: Clause,
  { note, reason }: ClauseCells,
  own: Cells<OwnScore>,
  item: ItemContext,
): Formula {
  if (reason === undefined) return f`""`;
  // The most of a judgement is the same for every unit.
  const most = reason === 'lost' ? mostOf(clause, resolved(clause.rule), item) : undefined;
  const isDue =
    most === undefined
      ? [f`${own.scaled}>0`]
      : [is(own.entered, State.valid), f`${own.ruled}<${toNumber(most)}`];
  return f`IF(${call('AND', [...isDue, is(note.state, State.blank)])},${REASON},"")`;
}

function stateFormula({ applicability }: ClauseCells, own: Cells<OwnScore>): Formula {
  if (applicability.text === '1')
    return f`IF(${is(own.entered, State.invalid)},${State.invalid},IF(${own.advice}<>"",${State.lacking},${own.entered}))`;
  const here = f`IF(${own.applicability}=${Applicability.elsewhere},${State.notApplicable},${own.entered})`;
  return f`IF(${is(own.entered, State.invalid)},${State.invalid},IF(OR(${own.applicability}=${Applicability.unknown},${own.advice}<>""),${State.lacking},${here}))`;
}
