/** What a fill comes to, as far as it is scored: see sight.ts. */

import type { Scoring } from '../scoring';
import type { Judged } from '../../rules/inputType';
import { State } from '../../rules/inputType';
import type { FieldValues } from '../fields/entries';
import { numberIn, textIn, unitFacts } from '../fields/entries';
import type { Prepared } from '../fields/prepared';
import type { Verdict } from '../fields/vetoes';
import { NO_WORDS } from '../steps/none';
import type { Capacity, ValueSight } from '../steps/sight';
import type {
  ClauseScore,
  ComputedScore,
  ItemScore,
  LineScore,
  ListScore,
  LossScore,
  SectionScore,
  TotalScore,
  WeightScore,
  WholeScore,
} from '../steps/scores';
import { NOT_YET } from './computed';
import { WHOLE } from './total';
import { mustFind } from '../../problems/invariant';

/** What each level came to, by id; the tables are filled one after the other. */
export interface ScoreTables {
  readonly fields: FieldValues;
  readonly verdicts: readonly Verdict[];
  readonly computed: { readonly get: (clauseId: string) => ComputedScore | undefined };
  readonly given: ReadonlyMap<string, Judged<number>>;
  readonly clauses: ReadonlyMap<string, ClauseScore>;
  /** Parents among them. */
  readonly items: ReadonlyMap<string, ItemScore>;
  readonly lines: ReadonlyMap<string, LineScore>;
  readonly sections: ReadonlyMap<string, SectionScore>;
  readonly weights: ReadonlyMap<string, WeightScore>;
  readonly lists: ReadonlyMap<string, ListScore>;
  readonly total: ReadonlyMap<string, TotalScore>;
  readonly wholes: ReadonlyMap<string, WholeScore>;
  readonly losses: ReadonlyMap<string, LossScore>;
}

export function valueSight(prepared: Prepared, tables: ScoreTables, capacity: Capacity): ValueSight {
  const { fields, verdicts, computed, given, clauses, items, lines, sections, weights, lists, total } =
    tables;
  // A level sees only what is scored before it; what cannot be found says that the order in score.ts is wrong.
  const see: ValueSight = {
    prepared,
    capacity,
    fields,
    unit: unitFacts(fields),
    verdicts,
    noWords: NO_WORDS,
    number: (id) => numberIn(fields, id),
    text: (id) => textIn(fields, id),
    states: (ids) => ids.map((id) => fields.get(id)?.state ?? State.blank),
    computed: (clauseId) => mustFind(computed, clauseId),
    given: (itemId) => mustFind(given, itemId),
    clause: (id) => mustFind(clauses, id),
    clauses: (step, ids) => ids.map((id) => mustFind(clauses, id)[step]),
    item: ({ id }) => mustFind(items, id),
    leaves: (step) => prepared.leaves.map(({ item }) => mustFind(items, item.id)[step]),
    line: (id) => mustFind(lines, id),
    get lineStates() {
      return [...lines.values()].map(({ state }) => state);
    },
    section: (id) => mustFind(sections, id),
    weight: (sectionId) => mustFind(weights, sectionId),
    list: (name) => mustFind(lists, name),
    loss: (sectionId) => mustFind(tables.losses, sectionId),
    get total() {
      return mustFind(total, WHOLE);
    },
    get whole() {
      return mustFind(tables.wholes, WHOLE);
    },
    get shownTotal() {
      return total.get(WHOLE)?.total ?? null;
    },
    either: (inValues) => inValues(see),
  };
  return see;
}

/** What a scoring has come to, for who works out more of it. */
export const sightOf = (prepared: Prepared, scoring: Scoring): ValueSight =>
  valueSight(
    prepared,
    {
      ...scoring,
      lists: new Map([
        ['bonus', scoring.bonus],
        ['penalty', scoring.penalty],
      ]),
      total: new Map([[WHOLE, scoring.total]]),
      wholes: new Map(scoring.whole === undefined ? [] : [[WHOLE, scoring.whole]]),
    },
    () => {
      throw new Error('the 备注 of a finished scoring are printed');
    },
  );

/** Before anything is typed, and before anything is scored. */
export const blankSight = (prepared: Prepared): ValueSight =>
  valueSight(
    prepared,
    {
      fields: { get: (id) => prepared.blank.get(id), has: () => false, invalid: 0 },
      verdicts: [],
      ...{
        computed: ALL_BLANK,
        given: NONE_YET,
        clauses: NONE_YET,
        items: NONE_YET,
        lines: NONE_YET,
        sections: NONE_YET,
      },
      ...{ weights: NONE_YET, lists: NONE_YET, total: NONE_YET, wholes: NONE_YET, losses: NONE_YET },
    },
    () => 0,
  );

const NONE_YET: ReadonlyMap<string, never> = new Map<string, never>();
const ALL_BLANK = { get: () => NOT_YET };
