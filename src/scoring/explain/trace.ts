/** How a number came about: the steps of the evaluation order that changed something, as a clerk would say them. */

import type { Points } from '../../points/points';
import { pointsOf, toNumber } from '../../points/points';
import type { Clause, Veto, VetoEffect } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { inputsOf, kindOf, ruleWith, scopeOf, resolved } from '../../rules';
import type { InputType } from '../../rules/inputType';
import { State } from '../../rules/inputType';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import { basisWords } from '../fields/basis';
import type { ClauseOwner, PreparedClause, PreparedMultiplier } from '../fields/prepared';
import type { ClauseScore } from '../steps/scores';
import { unmetOf, valuesIn } from '../levels/related';
import { divisionWords, divisorIn } from '../fields/divided';
import { arithmetic } from '../words/arithmetic';
import type { ValueSight } from '../steps/sight';
import { valueFor } from '../fields/applicability';
import { Applicability } from '../steps/scores';
import type { Scoring } from '../scoring';
import { NONE } from '../steps/none';
import { numberIn } from '../fields/entries';

export interface Trace {
  /** Nothing was found that changes anything: left out where everything is explained. */
  readonly isIdle?: true;
  /** What is explained and what it came to: 第4项（2分）：1.5分. */
  readonly title: string;
  readonly steps: readonly TraceStep[];
}

export interface TraceStep {
  readonly text: string;
  /** The words of the notice that the step rests on. */
  readonly words?: string;
}

/** A minus sign that is not a hyphen. */
const numberWords = (points: Points): string => String(toNumber(points)).replace('-', '−');

export const pointsWords = (points: Points): string => `${numberWords(points)}分`;

/** The vetoes with this effect that fired. */
export const firedVetoes = ({ verdicts }: Scoring, effect: VetoEffect, target?: string): readonly Veto[] =>
  verdicts
    .filter(({ veto, fired }) => fired && veto.effect === effect && veto.target === target)
    .map(({ veto }) => veto);

/** What is added to a sum, or taken from it, and what that is called where it would not be clear. */
export interface TraceChange {
  readonly points: Points;
  readonly name?: string;
}

/** 2−0.3−0.2=1.5; 76.5+10（加分）−30（扣分项）=56.5. A sum that starts from nothing is not begun with 0. */
export function sumWords(start: Points, changes: readonly TraceChange[], sum: Points): string {
  const terms = start === 0 ? changes : [{ points: start }, ...changes];
  const [only, ...more] = terms;
  if (only?.points === sum && more.length === 0) return numberWords(sum);
  const words = terms.map(
    ({ points, name }, i) =>
      `${points < 0 || i === 0 ? '' : '+'}${numberWords(points)}${name === undefined ? '' : `（${name}）`}`,
  );
  return `${words.join('')}=${numberWords(sum)}`;
}

/** One clause: what was filled in, what it counts for, and what changed that on the way. */
export function clauseTrace(
  see: ValueSight,
  owner: ClauseOwner,
  prepared: PreparedClause,
  list: Effect,
): readonly TraceStep[] {
  const { clause, multipliers, basis, rule, inputs, note } = prepared;
  const { fields } = see;
  const score = see.clause(clause.id);
  if (score.entered !== State.valid || score.applicability !== Applicability.usable) return [];
  const verb = effectVerb[effectOf(clause, list)];
  const given = enteredWords(clause, inputs, fields);
  const unmet = unmetOf(see, prepared).replace(/^（|，不计）$/g, '');
  const own = rule ?? ruleWith(clause.rule, (variable) => valueFor(variable, see.unit));
  const values = valuesIn(see, prepared);
  const typed = inputs.map((id) => numberIn(fields, id) ?? NONE);
  const aside = kindOf(own).aside?.(own, values) ?? '';
  const reason = String(fields.get(note)?.value ?? '');
  const divisor = divisorIn(see, prepared);
  const division = divisor === undefined ? '' : divisionWords(own, values, divisor);
  const grounds = [
    arithmetic(own, typed, values),
    aside,
    division,
    reason === '' ? '' : `说明：${reason}`,
  ].filter((words) => words !== '');
  const beside = `${basisWords(basis, own, 'before')}${grounds.map((words) => `（${words}）`).join('')}`;
  const applied = score.ruled === 0 ? [] : multipliers.filter((each) => countOf(each, fields) > 0);
  const isCapped = applied.length === 0 && clause.cap !== undefined && score.ruled > pointsOf(clause.cap);
  const counted = isCapped ? pointsOf(clause.cap ?? 0) : score.ruled;
  const cut = isCapped ? `（算得${pointsWords(score.ruled)}，最多${verb}${clause.cap}分）` : '';
  return [
    {
      text: `${clause.label}：填${given}，${consequenceOf(clause, counted, verb)}${cut}${beside}`,
      words: clause.text,
    },
    ...applied.map((each) => multiplierStep(each, fields)),
    ...changeSteps({ clause, multipliers: applied }, owner, { ...score, ruled: counted, unmet }, verb),
  ];
}

/** 扣0.3分, 不扣分, 得0分; what settles a score at once is no sum: 该部分不得分. */
function consequenceOf({ rule }: Clause, points: Points, verb: string): string {
  if (points === 0) return verb === '得' ? '得0分' : `不${verb}分`;
  const kind = kindOf(rule);
  return kind.settles === undefined || scopeOf(rule) === 'clause'
    ? `${verb}${pointsWords(points)}`
    : kind.describe(resolved(rule), verb);
}

function enteredWords(clause: Clause, ids: readonly string[], fields: Scoring['fields']): string {
  return inputsOf(clause.rule)
    .flatMap(({ part, unit, entry }, i) => {
      const field = numberIn(fields, ids[i] ?? '');
      if (field?.state !== State.valid) return [];
      return [`${part ?? ''}${valueWords(entry, field.value, unit)}`];
    })
    .join('、');
}

/** 3次, 是, 优秀. */
function valueWords(entry: InputType<number>, value: number, unit: string): string {
  const json = entry.json(value);
  if (typeof json === 'boolean') return json ? '“是”' : '“否”';
  return typeof json === 'string' ? `“${json}”` : `${String(value).replace('-', '−')}${unit}`;
}

/** 1 where it applies to the clause, or to how many of what was counted. */
const countOf = ({ inputs }: PreparedMultiplier, fields: Scoring['fields']): number =>
  inputs.reduce((sum, id) => sum + Number(fields.get(id)?.value ?? 0), 0);

function multiplierStep(each: PreparedMultiplier, fields: Scoring['fields']): TraceStep {
  const { multiplier, unit } = each;
  const some = multiplier.per === 'instance' ? `其中${countOf(each, fields)}${unit}` : '';
  const change = multiplier.countedIn === undefined ? `乘以${multiplier.factor}` : '不再计';
  return { text: `${some}${multiplier.label}：${change}`, words: multiplier.text };
}

/** What came of multipliers, limits and neighbours, where it is not what the rule gave. */
function changeSteps(
  { clause, multipliers }: Pick<PreparedClause, 'clause' | 'multipliers'>,
  { groups = [] }: ClauseOwner,
  { ruled, scaled, amount, unmet }: ClauseScore & { readonly unmet: string },
  verb: string,
): readonly TraceStep[] {
  const group = groups.find(({ clauses }) => clauses.includes(clause.id));
  const limit = clause.cap === undefined ? '' : `（最多${clause.cap}分）`;
  const isWaived = multipliers.some(({ multiplier }) => multiplier.factor === 0);
  const reason = unmet === '' || isWaived ? '' : `：${unmet}`;
  const shared =
    clause.takenFrom !== undefined
      ? '只从该款的加分中扣，扣完为止'
      : group?.highestOnly === true
        ? '就高计，不累计'
        : `几款合计最多${group?.cap ?? 0}分`;
  return [
    ...(scaled === ruled
      ? []
      : [{ text: scaled === 0 ? `这一款不计${reason}` : `这一款计${verb}${pointsWords(scaled)}${limit}` }]),
    ...(amount === scaled
      ? []
      : [{ text: `${shared}，这一款${amount === 0 ? '不计' : `计${verb}${pointsWords(amount)}`}` }]),
  ];
}
