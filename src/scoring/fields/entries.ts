/** What was typed, judged once, and which of it each clause is scored from. */

import type { CellValue } from '../../formula/value';
import { kindOf, ruleWith } from '../../rules';
import type { Judged } from '../../rules/inputType';
import { judge, State } from '../../rules/inputType';
import type { ClauseEntries } from '../levels/clause';
import { CLASS, targetId } from './fields';
import type { UnitFacts } from './applicability';
import { Applicability, applicabilityOf, valueFor } from './applicability';
import type { Bound, ClauseRequirement, Prepared, PreparedClause } from './prepared';

/** What was typed, by field id; a field that is missing here is blank. */
export type Entries = ReadonlyMap<string, CellValue>;

/** Every field after judgement. */
export interface FieldValues {
  /** By id; undefined where the sheet has no such field. */
  readonly get: (id: string) => Judged | undefined;
  /** Whether anything was typed there. */
  readonly has: (id: string) => boolean;
  /** How many are unusable. */
  readonly invalid: number;
}

/** Most fields of a sheet are blank, and all blanks of a field are the same. */
export function judgeAll({ byId, blank }: Prepared, entries: Entries): FieldValues {
  const typed = new Map<string, Judged>();
  let invalid = 0;
  for (const [id, value] of entries) {
    const field = byId.get(id);
    if (field === undefined) continue;
    const judged = judge(field.entry, value);
    if (judged.state === State.invalid) invalid += 1;
    typed.set(id, judged);
  }
  return { get: (id) => typed.get(id) ?? blank.get(id), has: (id) => typed.has(id), invalid };
}

export const numberIn = (fields: FieldValues, id: string) => fields.get(id) as Judged<number> | undefined;
export const textIn = (fields: FieldValues, id: string) => fields.get(id) as Judged<string> | undefined;

export const BLANK_TEXT: Judged<string> = { state: State.blank, value: '' };

/** What the head of the form says of the unit. */
export const unitFacts = (fields: FieldValues): UnitFacts => ({
  unitClass: textIn(fields, CLASS)?.value || null,
  target(id) {
    const field = numberIn(fields, targetId(id));
    return field?.state === State.valid ? field.value : null;
  },
});

export interface Typed {
  readonly fields: FieldValues;
  readonly facts: UnitFacts;
}

/** The cells of a clause after judgement. */
export function clauseEntries(prepared: PreparedClause, typed: Typed): ClauseEntries {
  const { multipliers } = prepared;
  const { fields, facts } = typed;
  return {
    inputs: inputsIn(fields, prepared.inputs),
    note: textIn(fields, prepared.note) ?? BLANK_TEXT,
    reason: prepared.reason,
    multipliers: multipliers.map(({ multiplier, inputs, note, unit }) => ({
      multiplier,
      unit,
      inputs: inputsIn(fields, inputs),
      note: (note === undefined ? undefined : textIn(fields, note)) ?? BLANK_TEXT,
    })),
    applicability: applicabilityOf(prepared.applicability, facts),
    rule: ruleFor(prepared, facts),
    unmet: unmetOf(prepared, typed),
    contradiction: contradictionOf(prepared, typed),
    basis: prepared.basis,
    effect: prepared.effect,
  };
}

const inputsIn = (fields: FieldValues, ids: readonly string[]): readonly Judged<number>[] =>
  ids.map((id) => fields.get(id) as Judged<number>);

/** The clause's rule with this unit's numbers; undefined where it has none, or none yet. */
function ruleFor({ clause, applicability, rule }: PreparedClause, facts: UnitFacts): ClauseEntries['rule'] {
  if (applicabilityOf(applicability, facts) !== Applicability.usable) return undefined;
  return rule ?? ruleWith(clause.rule, (variable) => valueFor(variable, facts));
}

/** Whether something was entered there that is not 0 or 否. */
const isFound = (fields: FieldValues, ids: readonly string[]): boolean =>
  ids.some((id) => Number(fields.get(id)?.value ?? 0) !== 0);

/** The first contradiction between this clause and what is found elsewhere, as advice; empty if there is none. */
function contradictionOf({ inputs, relations }: PreparedClause, { fields, facts }: Typed): string {
  if (relations.contradictions.length === 0 && relations.bounds.length === 0) return '';
  const own = isFound(fields, inputs) ? 'found' : 'none';
  const broken =
    relations.contradictions.find(({ others, against }) => against === own && isFound(fields, others)) ??
    relations.bounds.find((bound) => {
      const most = mostFor(bound, { fields, facts });
      return most !== undefined && sumIn(fields, inputs) > most;
    });
  return broken?.advice ?? '';
}

/** What the other clause counts; undefined where that is not known: of other units only, unusable, not measured yet. */
function mostFor({ other, isNoneIfBlank }: Bound, { fields, facts }: Typed): number | undefined {
  const states = inputsIn(fields, other.inputs).map(({ state }) => state);
  if (applicabilityOf(other.applicability, facts) !== Applicability.usable || states.includes(State.invalid))
    return undefined;
  return states.includes(State.valid) || isNoneIfBlank ? sumIn(fields, other.inputs) : undefined;
}

const sumIn = (fields: FieldValues, ids: readonly string[]): number =>
  inputsIn(fields, ids).reduce((sum, { value }) => sum + value, 0);

/** Why the clause's points do not count, for 备注; empty where all that it requires holds. */
export const unmetOf = ({ relations }: PreparedClause, typed: Typed): string =>
  relations.requirements.find((each) => !isMet(each, typed))?.words ?? '';

/** > 采用篇数超过规定标准的 (县区环保局 第34项) */
function isMet({ is, other }: ClauseRequirement, { fields, facts }: Typed): boolean {
  if (is === 'found' || is === 'none') return isFound(fields, other.inputs) === (is === 'found');
  const rule = ruleFor(other, facts);
  const inputs = inputsIn(fields, other.inputs);
  if (rule === undefined || inputs.some(({ state }) => state !== State.valid)) return false;
  const kind = kindOf(rule);
  const values = inputs.map(({ value }) => value);
  return is === 'exceeded'
    ? kind.exceeds?.(rule, values) === true
    : kind.evaluate(rule, values, other.context) >= (kind.most(rule, other.context) ?? Infinity);
}
