/** A scored sheet as JSON, for other programs: what `score --json` prints. Points are numbers, null while not computable. */

import { HEAD, fieldId, inputId } from './fields/fieldId';
import type { Points } from '../points/points';
import { NO_POINTS, roundTo, toNumber } from '../points/points';
import { fingerprint } from '../rubric/fingerprint';
import { isStatusRow } from '../rubric/items';
import { versionCode } from '../rubric/issued';
import type { Clause, Item, Rubric, Section } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import { inputsOf } from '../rules';
import type { InputType, JsonValue, Judged } from '../rules/inputType';
import { State } from '../rules/inputType';
import type { Effect } from '../rules/kind';
import { isoDay } from '../rules/entries/day';
import { limitsOf } from './fields/itemLimits';
import { isRequired } from './fields/required';
import type { ClauseOwner, Prepared } from './fields/prepared';
import { unitFacts, numberIn } from './fields/entries';
import { multiplierInputs } from './fields/fields';
import type { Stage } from './fields/fields';
import { earlierColumns } from './fields/scoreFields';
import { givenFor } from './fields/given';
import { listOf } from '../rubric/lines';
import type {
  ClauseReport,
  ItemReport,
  LineReport,
  MultiplierReport,
  Report,
  SheetState,
} from './reportSchema';
import type { Scoring } from './scoring';
import { deductionOf } from './levels/itemParts';
import type { ItemScore } from './steps/scores';
import { totalStateOf } from './levels/total';
import { verdictText } from './levels/verdict';

export interface ReportInput {
  /** As issued. */
  readonly rubric: Rubric;
  /** `veto=section`, or nothing. */
  readonly reading: string;
  readonly prepared: Prepared;
  readonly scoring: Scoring;
  readonly stage: Stage;
  /** 2021, 2021Q4, 2023-05, or nothing. */
  readonly period: string;
  readonly title: string;
}

export function report({
  rubric: issued,
  reading,
  prepared,
  scoring,
  stage,
  period,
  title,
}: ReportInput): Report {
  const { rubric, mode } = prepared;
  const { total, bonus, penalty, verdicts, fields } = scoring;
  const state = stateOf(scoring);
  const text = (id: string): string | null => String(fields.get(id)?.value ?? '') || null;
  const date = Number(fields.get(HEAD.date)?.value ?? 0);
  const isComplete = state === 'complete';
  const sha256 = fingerprint(issued);
  return {
    rubric: { id: rubric.id, title, sha256, code: versionCode(sha256) },
    mode,
    stage,
    reading: reading === '' ? null : reading,
    unit: text(HEAD.unit),
    unitClass: text(HEAD.unitClass),
    targets: Object.fromEntries(
      (rubric.targets ?? []).map(({ id }) => [id, unitFacts(fields).target(id)] as const),
    ),
    period: period === '' ? null : period,
    date: date === 0 ? null : isoDay(date),
    items: rubric.sections.flatMap((section) =>
      section.items.flatMap((item) => itemReports(prepared, scoring, section, item)),
    ),
    sections: rubric.sections.map(({ id }) => {
      const score = numberOrNull(scoring.sections.get(id)?.shown);
      const weight = scoring.weights.get(id);
      return { id, score, ...(weight !== undefined && { counted: numberOrNull(weight.shown) }) };
    }),
    bonusItems: extraReports(prepared, scoring, 'bonus'),
    penaltyItems: extraReports(prepared, scoring, 'penalty'),
    base: isComplete ? toNumber(total.base) : null,
    bonus: isUsable(bonus.state) ? toNumber(bonus.score) : null,
    penalty: isUsable(penalty.state) ? toNumber(penalty.score) : null,
    // What items could not bear: base + bonus − penalty − overflow is the total before limits.
    overflow: isComplete ? toNumber(total.overflow) : null,
    ...(scoring.whole !== undefined && { sum: isComplete ? toNumber(scoring.whole.sum) : null }),
    total: numberOrNull(total.total),
    grade: total.grade === '' ? null : total.grade,
    state,
    verdicts: verdicts
      .filter(({ fired }) => fired)
      .map(({ veto }) => ({ id: veto.id, effect: veto.effect, text: verdictText(veto) })),
  };
}

export const stateOf = ({ total }: Scoring): SheetState => totalStateOf(total);

const isUsable = (state: State): boolean => state === State.valid;

const numberOrNull = (points: Points | string | null | undefined): number | null =>
  typeof points === 'number' ? toNumber(points) : null;

/** Leaf items only, so that their scores add up. */
function itemReports(
  prepared: Prepared,
  scoring: Scoring,
  section: Section,
  item: Item,
): readonly ItemReport[] {
  if (item.items !== undefined)
    return item.items.flatMap((child) => itemReports(prepared, scoring, section, child));
  const result = scoring.items.get(item.id);
  const remark = scoring.remarks.get(item.id);
  if (result === undefined || remark === undefined) return [];
  return [
    {
      id: item.id,
      label: prepared.leaves.find((leaf) => leaf.item.id === item.id)?.item.label ?? item.label,
      section: section.id,
      fullScore: item.fullScore,
      deduction:
        result.state === State.valid && !isStatusRow(item)
          ? deductionOf(item, {
              score: roundTo(byRulesOf(item, result), prepared.itemGrain.decimals),
              itemBonus: NO_POINTS,
            })
          : null,
      adjustment: Number(scoring.fields.get(fieldId(item.id, 'adjust'))?.value ?? 0),
      score: isStatusRow(item) ? null : numberOrNull(result.score),
      ...(item.scaleTo !== undefined && {
        counted: result.score === null ? null : numberOrNull(result.contribution),
      }),
      scorers: givenReport(
        givenFor(prepared, item).map(({ scorer, id }) => [scorer.id, id] as const),
        scoring,
      ),
      earlier: givenReport(earlierOf(prepared, item), scoring),
      word: isStatusRow(item) && result.state === State.valid ? String(result.printed) : null,
      status: STATUSES[result.state],
      remark: remark.remark,
      remarkAuto: result.remarkAuto,
      clauses:
        prepared.mode === 'tally'
          ? (item.clauses ?? []).map((clause) => clauseReport(prepared, scoring, clause, effectOf(clause)))
          : [],
      multipliers: prepared.mode === 'tally' ? multiplierReports(prepared.rubric, scoring, item) : [],
    },
  ];
}

/** 自评分, 初评分: the keys of their columns with their fields. */
const earlierOf = ({ rubric }: Prepared, item: Item): readonly (readonly [string, string])[] =>
  isStatusRow(item) ? [] : earlierColumns(rubric).map(({ key }) => [key, inputId(item.id, key)] as const);

/** What stands in fields by the names of their columns; null where there are none. */
const givenReport = (
  named: readonly (readonly [name: string, field: string])[],
  { fields }: Scoring,
): Readonly<Record<string, number | null>> | null =>
  named.length === 0
    ? null
    : Object.fromEntries(
        named.map(([name, id]) => {
          const judged = numberIn(fields, id);
          return [name, judged?.state === State.valid ? judged.value : null] as const;
        }),
      );

/** Before 审定; of a row without 分值 all that it comes to. */
const byRulesOf = (item: Item, { byRules, itemBonus }: ItemScore): Points =>
  limitsOf(item).isApart ? itemBonus : byRules;

const STATUSES = {
  [State.blank]: 'unscored',
  [State.lacking]: 'unscored',
  [State.valid]: 'scored',
  [State.invalid]: 'invalid',
  [State.notApplicable]: 'notApplicable',
  [State.pending]: 'pending',
} as const;

const extraReports = (
  prepared: Prepared,
  scoring: Scoring,
  list: 'bonus' | 'penalty',
): readonly LineReport[] =>
  listOf(prepared.rubric, list).items.map((line) => {
    const result = scoring.lines.get(line.id);
    return {
      id: line.id,
      score: result !== undefined && isUsable(result.state) ? toNumber(result.score) : null,
      cap: line.cap ?? null,
      clauses: line.clauses.map((clause) => clauseReport(prepared, scoring, clause, effectOf(clause, list))),
      multipliers: multiplierReports(prepared.rubric, scoring, line),
    };
  });

/** One clause: the entry in the form of the answers file, and its points, positive whatever they do. */
function clauseReport(
  prepared: Prepared,
  { fields, clauses }: Scoring,
  clause: Clause,
  effect: Effect,
): ClauseReport {
  const result = clauses.get(clause.id);
  // A blank is nothing found once that is confirmed; before, nobody knows.
  const isNone =
    !isRequired(clause, effect, prepared.edition) &&
    (effect !== 'deduct' || fields.get(HEAD.confirmed)?.value === 1);
  const isKnown = result?.entered === State.valid || (result?.entered === State.blank && isNone);
  const inputs = inputsOf(clause.rule);
  const ids = prepared.clauses.get(clause.id)?.inputs ?? [];
  const values = inputs.map(({ part, entry }, i) => ({
    part,
    value: entryOf(entry, numberIn(fields, ids[i] ?? '')),
  }));
  return {
    id: clause.id,
    effect: clause.effect ?? effect,
    entry: entryForm(values),
    points: isKnown ? toNumber(result.amount) : null,
    text: clause.text,
  };
}

/** 减半, 加倍…: what was entered, in the form of the answers file. */
const multiplierReports = (
  rubric: Rubric,
  { fields }: Scoring,
  { clauses = [], multipliers = [] }: ClauseOwner,
): readonly MultiplierReport[] =>
  multipliers.map((multiplier) => {
    const changed = clauses.find(({ id }) => multiplier.clauses.includes(id));
    const values = multiplierInputs(rubric, multiplier, changed).map(({ id, part, entry }) => ({
      part,
      value: entryOf(entry, numberIn(fields, id)),
    }));
    return { id: multiplier.id, factor: multiplier.factor, entry: entryForm(values) };
  });

/** One cell's value as it is; of several cells those that are filled in, by name. */
function entryForm(
  values: readonly { readonly part: string | undefined; readonly value: JsonValue }[],
): ClauseReport['entry'] {
  if (values[0]?.part === undefined) return values[0]?.value ?? null;
  const filled = values.flatMap(({ part, value }) =>
    part === undefined || value === null ? [] : [[part, value] as const],
  );
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

function entryOf(entry: InputType<number>, judged: Judged<number> | undefined): JsonValue {
  return judged?.state === State.valid ? entry.json(judged.value) : null;
}
