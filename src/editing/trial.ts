/** What a clause comes to for a trial value, in the sentence that would be printed. */

import { least, pointsOf, toNumber } from '../points/points';
import type { Clause } from '../rubric/rubric';
import { computedOf, inputsOf, isResolved, kindOf, resultsOf } from '../rules';
import { isEnough } from '../rules/computed/computed';
import { computedValue } from '../scoring/levels/computed';
import type { Input } from '../rules/kind';
import { judge, State } from '../rules/inputType';
import { sentence } from '../scoring/words/sentence';
import type { RuleOwner } from './owners';
import { defaultEffect } from './owners';

export type Trial =
  /** The sentence of 备注, and the points, positive whatever they do to the score. */
  | { readonly remark: string; readonly points: number }
  /** What cannot be used, and what to type instead. */
  | { readonly advice: string };

/** The cells that a clause is filled in by; none where its numbers differ from unit to unit. */
export const trialInputs = (clause: Clause, owner: RuleOwner): readonly Input[] =>
  isResolved(clause.rule) ? inputsOf(clause.rule, clause.effect ?? defaultEffect(owner)) : [];

/** `typed` are the texts of its cells, in their order; undefined while one is blank. */
export function tryOut(clause: Clause, owner: RuleOwner, typed: readonly string[]): Trial | undefined {
  const { rule, cap } = clause;
  if (!isResolved(rule)) return undefined;
  const inputs = trialInputs(clause, owner);
  const texts = inputs.map((_, i) => (typed[i] ?? '').trim());
  if (texts.every((text) => text === '')) return undefined;
  const values: number[] = [];
  const computed = computedOf(rule);
  for (const [i, { entry }] of inputs.entries()) {
    const plain = entry.inPoints ?? entry;
    const text = texts[i] ?? '';
    const { state, value } = judge(plain, isNumber(text) ? Number(text) : text);
    if (state === State.invalid) return { advice: plain.expected };
    values.push(value);
  }
  const kind = kindOf(rule);
  if (computed !== undefined && !isEnough(computed, (i) => texts[i] !== '')) return undefined;
  const worked =
    computed === undefined
      ? undefined
      : computedValue(
          computed,
          resultsOf(rule)[0]?.unit ?? '',
          values.map((value, i) => (texts[i] === '' ? undefined : value)),
        );
  if (worked !== undefined && 'zero' in worked) return { advice: `“${worked.zero}”是0，算不出来` };
  const given = worked === undefined ? values : [worked.value];
  if (kind.conflict?.is(rule, given) === true) return { advice: kind.conflict.advice };
  const ruled = kind.evaluate(rule, given, { fullScore: owner.fullScore ?? 0 });
  const amount = cap === undefined ? ruled : least(ruled, pointsOf(cap));
  // A line of a list says what it does by where it stands.
  const said: Clause = { ...clause, effect: clause.effect ?? defaultEffect(owner) };
  return { remark: `${sentence(said, { rule, values: given, amount })}。`, points: toNumber(amount) };
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
