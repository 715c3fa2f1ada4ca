/**
 * What keeps a sheet from being 评完, by the cell where it is mended: a blank at the head, a measurement, choice, credit
 * or score that is not there, a 事由 that is missing, entries that do not go together, and 评分确认.
 */

import { HEAD } from '../fields/fieldId';
import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { inputsOf } from '../../rules';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { ClauseScore, ItemScore } from '../steps/scores';
import type { Field } from '../fields/fields';
import { REASON } from '../fields/multiplier';
import type { Prepared, PreparedClause, PreparedItem } from '../fields/prepared';
import type { Scoring } from '../scoring';
import type { Cells } from '../steps/step';
import { isUnfinished } from '../levels/total';
import { mustFind } from '../../problems/invariant';

/** A cell at which something can be missing, and what that depends on. */
export interface Watched {
  readonly id: string;
  readonly of: (scoring: Scoring) => string | undefined;
  /** The cell where that is mended, if it is another one: the 事由 of a clause, the second of its counts. */
  readonly mendedAt?: (scoring: Scoring) => string | undefined;
  /** The twin of `of`: whether something is missing, and the words. */
  readonly formula: (cells: MissingCells) => { readonly open: Formula; readonly what: Formula };
}

/** Where the steps lie that it depends on. */
interface MissingCells {
  readonly field: (id: string) => Cells<Judged>;
  readonly clause: (id: string) => Cells<ClauseScore>;
  readonly leaf: (id: string) => Cells<ItemScore>;
}

/** In the order of the sheet's fields. */
export function watchedIn(prepared: Prepared): readonly Watched[] {
  const { fields, leaves, lines, rubric } = prepared;
  const watched = [
    ...fields.header.map(({ id }) => blank(id)),
    ...leaves.flatMap(ofLeaf(prepared)),
    ...lines.flatMap(({ clauses }) => clauses.map((each) => ofClause(each, undefined))),
    ...(rubric.vetoes ?? []).flatMap(({ id, effect, target }) => {
      const leaf = leaves.find(({ item }) => effect === 'itemZero' && item.id === target);
      return leaf?.item.appliesTo === undefined ? [] : [advised(id, leaf)];
    }),
    ...(prepared.byId.has(HEAD.confirmed) ? [unconfirmed] : []),
  ];
  const places = new Map([...fields.header, ...fields.findings].map(({ id }, i) => [id, i]));
  return [...byPlace(watched).values()]
    .filter(({ id }) => places.has(id))
    .sort((a, b) => mustFind(places, a.id) - mustFind(places, b.id));
}

/** Clauses about the same fact share the cell where it is entered: what either lacks is mended there. */
const byPlace = (watched: readonly Watched[]): ReadonlyMap<string, Watched> =>
  watched.reduce((known, each) => {
    const before = known.get(each.id);
    return known.set(each.id, before === undefined ? each : both(before, each));
  }, new Map<string, Watched>());

const both = (first: Watched, second: Watched): Watched => ({
  id: first.id,
  of: (scoring) => first.of(scoring) ?? second.of(scoring),
  mendedAt: (scoring) => (first.of(scoring) === undefined ? second : first).mendedAt?.(scoring),
  formula(cells) {
    const [one, other] = [first.formula(cells), second.formula(cells)];
    return { open: call('OR', [one.open, other.open]), what: f`IF(${one.open},${one.what},${other.what})` };
  },
});

export interface MissingField {
  /** Where the sheet names it. */
  readonly field: Field;
  /** Where it is filled in. */
  readonly at: Field;
  /** What to do there; nothing where it is blank. */
  readonly what: string;
}

/** A rubric with what is watched in it: found once, for it depends on nothing that is entered. */
export interface Watching {
  readonly prepared: Prepared;
  readonly watched: readonly Watched[];
}

/** What is missing on a sheet, in the order of its fields. */
export const missingIn = ({ prepared, watched }: Watching, scoring: Scoring): readonly MissingField[] =>
  watched.flatMap(({ id, of, mendedAt }) => {
    const what = of(scoring);
    const field = prepared.byId.get(id);
    if (what === undefined || field === undefined) return [];
    return [{ field, what, at: prepared.byId.get(mendedAt?.(scoring) ?? id) ?? field }];
  });

const BLANK = '';

const blank = (id: string): Watched => ({
  id,
  of: ({ fields }) => (fields.get(id)?.state === State.blank ? BLANK : undefined),
  formula: ({ field }) => ({ open: is(field(id).state, State.blank), what: f`""` }),
});

const unconfirmed: Watched = {
  id: HEAD.confirmed,
  of: ({ fields }) => (fields.get(HEAD.confirmed)?.value === 1 ? undefined : BLANK),
  formula: ({ field }) => ({ open: f`${field(HEAD.confirmed).value}<>1`, what: f`""` }),
};

const ofLeaf =
  ({ byId, mode }: Prepared) =>
  (leaf: PreparedItem): readonly Watched[] => [
    ...leaf.typed.map((id, i) => typedScore(leaf, id, i === 0)),
    ...leaf.clauses.map((each, i) => ofClause(each, leaf.terms.required[i] === true ? leaf : undefined)),
    ...(byId.has(leaf.adjust) ? [adjustment(leaf)] : []),
    ...(byId.has(leaf.notApplicable) && mode === 'tally' ? [advised(leaf.notApplicable, leaf)] : []),
  ];

/** The first cell of a clause; `leaf` is its item where a blank leaves that open. */
function ofClause({ clause, inputs, note }: PreparedClause, leaf: PreparedItem | undefined): Watched {
  const own = inputsOf(clause.rule).findIndex(({ isFromRollup = false }) => !isFromRollup);
  const isBlank = (scoring: Scoring): boolean =>
    leaf !== undefined &&
    isUnfinished(scoring.items.get(leaf.item.id)?.state ?? State.blank) &&
    scoring.clauses.get(clause.id)?.state === State.blank;
  return {
    id: inputs[Math.max(own, 0)] ?? clause.id,
    of(scoring) {
      const advice = scoring.clauses.get(clause.id)?.advice ?? '';
      return advice !== '' ? advice : isBlank(scoring) ? BLANK : undefined;
    },
    mendedAt({ fields, clauses }) {
      const isEmpty = (id: string): boolean => fields.get(id)?.state === State.blank;
      const isLacking = clauses.get(clause.id)?.state === State.lacking && isEmpty(note);
      return isLacking ? note : inputs.find(isEmpty);
    },
    formula(cells) {
      const { advice, state } = cells.clause(clause.id);
      const item = leaf === undefined ? undefined : cells.leaf(leaf.item.id).state;
      const unfilled =
        item === undefined
          ? []
          : [f`AND(OR(${is(item, State.blank)},${is(item, State.lacking)}),${is(state, State.blank)})`];
      return { open: call('OR', [f`${advice}<>""`, ...unfilled]), what: f`${advice}` };
    },
  };
}

/** What is wrong with an item as a whole, at one of its cells that is filled in. */
const advised = (id: string, { item }: PreparedItem): Watched => ({
  id,
  of({ fields, items }) {
    const advice = items.get(item.id)?.advice ?? '';
    return advice !== '' && Number(fields.get(id)?.value ?? 0) !== 0 ? advice : undefined;
  },
  formula({ field, leaf }) {
    const { advice } = leaf(item.id);
    return { open: f`AND(${advice}<>"",${field(id).value}<>0)`, what: f`${advice}` };
  },
});

/** One of the cells in which a score is typed; what is wrong with the item is told at the first. */
function typedScore({ item, typed }: PreparedItem, id: string, isFirst: boolean): Watched {
  const isOneOf = typed.length > 1;
  return {
    id,
    of({ items, fields }) {
      const { state, advice } = mustFind(items, item.id);
      if (!isUnfinished(state)) return undefined;
      if (isFirst && advice !== '') return advice;
      return isOneOf && fields.get(id)?.state !== State.blank ? undefined : BLANK;
    },
    formula({ leaf, field }) {
      const { state, advice } = leaf(item.id);
      const unfinished = f`OR(${is(state, State.blank)},${is(state, State.lacking)})`;
      if (!isOneOf) return { open: unfinished, what: f`${advice}` };
      const blank = is(field(id).state, State.blank);
      return isFirst
        ? { open: f`AND(${unfinished},OR(${blank},${advice}<>""))`, what: f`${advice}` }
        : { open: f`AND(${unfinished},${blank})`, what: f`""` };
    },
  };
}

function adjustment(leaf: PreparedItem): Watched {
  const { item, adjust, reason } = leaf;
  // Where nobody can say 不涉及, the adjustment is where it is mended.
  const beside = item.appliesTo === undefined ? undefined : advised(adjust, leaf);
  return {
    id: adjust,
    of(scoring) {
      const { fields } = scoring;
      const isLacking =
        Number(fields.get(adjust)?.value ?? 0) !== 0 && fields.get(reason)?.state === State.blank;
      return isLacking ? REASON : beside?.of(scoring);
    },
    mendedAt: ({ fields }) => (fields.get(reason)?.state === State.blank ? reason : undefined),
    formula(cells) {
      const lacking = f`AND(${cells.field(adjust).value}<>0,${is(cells.field(reason).state, State.blank)})`;
      const other = beside?.formula(cells);
      return other === undefined
        ? { open: lacking, what: f`${REASON}` }
        : { open: call('OR', [lacking, other.open]), what: f`IF(${lacking},${REASON},${other.what})` };
    },
  };
}
