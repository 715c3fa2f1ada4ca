/**
 * The whole sheet: sections, bonus, penalties, total, and the state it is in.
 *
 * Precedence 有误 > 未评完 > 待汇总 > the number; a sheet with nothing entered is a blank form, not full marks.
 */

import { HEAD } from '../fields/fieldId';
import { TOTAL_WORDS } from '../steps/stateWords';
import type { TotalScore, TotalState } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  exactFormula,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  keptWithin,
  keptWithinFormula,
} from '../../points/points';
import type { Rubric } from '../../rubric/rubric';
import { State } from '../../rules/inputType';
import type { Field } from '../fields/fields';
import type { Verdict } from '../fields/vetoes';
import { Settled } from '../steps/scores';
import { gradeFormula, gradeOf } from './verdict';
import type { BaseFeed } from './base';
import { baseFormula, baseOf, feedBase } from './base';
import { unlimitedFormula, unlimitedOf } from './whole';
import type { Prepared } from '../fields/prepared';
import { UNFINISHED } from '../steps/precedence';
import { levelOf } from '../steps/level';
import type { CellSight, Look, Seen, Sight, ValueSight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** What the total is made of. */
interface TotalFeed<L extends Look> extends BaseFeed<L> {
  readonly invalid: Seen<L, number>;
  readonly missing: Seen<L, number>;
  readonly touched: Seen<L, number>;
  readonly pending: Seen<L, number>;
  readonly bonus: Seen<L, Points>;
  readonly penalty: Seen<L, Points>;
  readonly overflow: Seen<L, Points>;
  readonly verdicts: readonly Verdict<Seen<L, boolean>>[];
}

const feedTotal = <L extends Look>(see: Sight<L>): TotalFeed<L> => ({
  invalid: see.either(({ fields }) => fields.invalid, invalidFormula),
  missing: see.either(missingIn, missingFormula),
  touched: see.either(touchedIn, touchedFormula),
  pending: see.either(pendingIn, pendingFormula),
  ...feedBase(see),
  bonus: see.list('bonus').score,
  penalty: see.list('penalty').score,
  overflow: see.either(
    (values) => plus(...values.leaves('overflow')),
    (cells) => exactFormula(f`SUM(${cells.leaves('overflow')})`),
  ),
  verdicts: see.verdicts,
});

/** Blank head, missing confirmation, open items, and points given without the 事由. */
function missingIn(see: ValueSight): number {
  const { fields, mode } = see.prepared;
  const isBlank = ({ id }: Field): boolean => see.fields.get(id)?.state === State.blank;
  return (
    fields.header.filter(isBlank).length +
    (mode === 'tally' && see.number(HEAD.confirmed)?.value !== 1 ? 1 : 0) +
    see.leaves('state').filter(isUnfinished).length +
    count(see.lineStates, State.lacking)
  );
}

/** The twin of `missingIn`. */
const missingFormula = (see: CellSight): Formula => {
  const confirmed = see.number(HEAD.confirmed);
  return chain(
    '+',
    [
      countFormula(see.states(idsOf(see.prepared.fields.header)), State.blank),
      ...(confirmed === undefined ? [] : [f`IF(${confirmed.value}=1,0,1)`]),
      f`SUM(${see.checked.open})`,
      countFormula(see.lineStates, State.lacking),
    ],
    0,
  );
};

/** A row of 评分表 that was changed is as bad as an entry that cannot be used. */
const invalidFormula = (see: CellSight): Formula =>
  f`${countFormula(see.states(idsOf(see.prepared.all)), State.invalid)}+SUM(${see.checked.fault})`;

const touchedIn = (see: ValueSight): number =>
  see.states(idsOf(see.prepared.fields.findings)).filter((state) => state !== State.blank).length;

/** The twin of `touchedIn`: a field is blank, valid or invalid. */
function touchedFormula(see: CellSight): Formula {
  const found = see.states(idsOf(see.prepared.fields.findings));
  return f`${countFormula(found, State.valid)}+${countFormula(found, State.invalid)}`;
}

const pendingIn = (see: ValueSight): number =>
  count(see.leaves('state'), State.pending) + count(see.lineStates, State.pending);

/** The twin of `pendingIn`. */
const pendingFormula = (see: CellSight): Formula =>
  f`${countFormula(see.leaves('state'), State.pending)}+${countFormula(see.lineStates, State.pending)}`;

const count = (states: readonly State[], state: State): number =>
  states.filter((each) => each === state).length;
const countFormula = (states: Formula, state: State): Formula => f`COUNTIF(${states},${state})`;
const idsOf = (fields: readonly Field[]): readonly string[] => fields.map(({ id }) => id);

function scoreTotal(_: typeof WHOLE, feed: TotalFeed<'values'>, prepared: Prepared): TotalScore {
  const { rubric, totalGrain } = prepared;
  const { invalid, missing, touched, pending, dropped, bonus, penalty, overflow, settled } = feed;
  const base = baseOf(rubric, feed);
  const unlimited = unlimitedOf(prepared, { base, bonus, penalty, overflow });
  const sum = keptTotal(rubric, unlimited);
  const raw = settled === Settled.nothing ? NO_POINTS : roundTo(sum, totalGrain.decimals);
  const state = totalStateOf(feed);
  const total = state === 'complete' ? raw : TOTAL_WORDS[state];
  const grade = typeof total === 'string' ? '' : (gradeOf(total, rubric.grades ?? [], feed.verdicts) ?? '');
  return {
    ...{ invalid, missing, touched, pending, settled, dropped },
    ...{ base, bonus, penalty, overflow, raw, total, grade },
  };
}

/** The least that 总分 can be, and the most; undefined for no limit. */
export const lowestTotal = ({ floor = 0 }: Rubric): Points | undefined =>
  floor === null ? undefined : pointsOf(floor);
export const highestTotal = ({ cap }: Rubric): Points | undefined =>
  cap === undefined ? undefined : pointsOf(cap);

/** The sum within both. */
export const keptTotal = (rubric: Rubric, sum: Points): Points =>
  keptWithin(sum, lowestTotal(rubric), highestTotal(rubric));

/** The twin of `keptTotal`. */
export const keptTotalFormula = (rubric: Rubric, sum: Formula): Formula =>
  keptWithinFormula(sum, lowestTotal(rubric), highestTotal(rubric));

type Counts = Pick<TotalScore, 'invalid' | 'missing' | 'touched' | 'pending'>;

export function totalStateOf({ invalid, missing, touched, pending }: Counts): TotalState {
  const holds = {
    invalid: invalid > 0,
    blank: touched === 0,
    incomplete: missing > 0,
    pending: pending > 0,
  };
  return UNFINISHED.find((state) => holds[state]) ?? 'complete';
}

/** The twin of `scoreTotal`. */
function totalFormulas(
  _: typeof WHOLE,
  cells: TotalFeed<'cells'>,
  own: Cells<TotalScore>,
  prepared: Prepared,
): Formulas<TotalScore> {
  const { rubric, totalGrain } = prepared;
  const { settled } = cells;
  const sum = keptTotalFormula(rubric, unlimitedFormula(prepared, own));
  const rounded = roundFormula(sum, totalGrain.decimals);
  const holds = {
    invalid: f`${own.invalid}>0`,
    blank: f`${own.touched}=0`,
    incomplete: f`${own.missing}>0`,
    pending: f`${own.pending}>0`,
  };
  return {
    invalid: cells.invalid,
    missing: cells.missing,
    touched: cells.touched,
    pending: cells.pending,
    settled,
    dropped: cells.dropped,
    base: baseFormula(rubric, cells, own),
    bonus: cells.bonus,
    penalty: cells.penalty,
    overflow: cells.overflow,
    raw: settled.text === '0' ? rounded : f`IF(${own.settled}=${Settled.nothing},0,${rounded})`,
    total: UNFINISHED.reduceRight(
      (rest, state) => f`IF(${holds[state]},${TOTAL_WORDS[state]},${rest})`,
      own.raw,
    ),
    grade: gradeFormula(own.total, rubric.grades ?? [], cells.verdicts),
  };
}

/** Whether an item still keeps the sheet from being 评完. */
export const isUnfinished = (state: State): boolean => state === State.blank || state === State.lacking;

/** The only id of a level that has one row. */
export const WHOLE = 'sheet';

export const totalLevel = levelOf<typeof WHOLE, TotalScore, TotalFeed<'values'>, TotalFeed<'cells'>>({
  steps: {
    invalid: 'plain',
    missing: 'plain',
    touched: 'plain',
    pending: 'plain',
    settled: 'plain',
    dropped: 'points',
    base: 'points',
    bonus: 'points',
    penalty: 'points',
    overflow: 'points',
    raw: 'points',
    total: 'points',
    grade: 'plain',
  },
  units: () => [WHOLE],
  idOf: (whole) => whole,
  feed: feedTotal,
  score: scoreTotal,
  formulas: totalFormulas,
});
