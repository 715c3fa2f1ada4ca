/** What the words of an item say and no clause says yet: each as a clause to take over. */

import type { Rule } from '../rules';
import { kindOf } from '../rules';
import { readPrices } from '../notice/readPrices';
import type { Doubt } from '../notice/reading';
import { hasProperties } from '../problems/narrow';
import type { ClauseDraft } from './draft';
import { draftOf } from './draft';
import type { RuleOwner } from './owners';
import { quotedText } from './owners';
import { ruleForms } from './ruleForms';

export interface Proposal {
  readonly draft: ClauseDraft;
  readonly from: number;
  readonly end: number;
  readonly doubts: readonly Doubt[];
  /** Whether nothing has to be filled in or looked at first. */
  readonly isClear: boolean;
}

/** None for a row without points: its words are ticked, and nothing is counted. */
export function proposalsFor(owner: RuleOwner): readonly Proposal[] {
  if (owner.status !== undefined) return [];
  const text = quotedText(owner);
  const taken = spansOf(owner);
  return readPrices(text, { fullScore: owner.fullScore, requirement: owner.requirement })
    .filter(({ from, end }) => !taken.some((span) => span.from < end && span.end > from))
    .map((reading): Proposal => {
      const draft = draftOf(owner, reading);
      const { from, end, doubts } = reading;
      return { draft, from, end, doubts, isClear: doubts.length === 0 && isComplete(draft) };
    });
}

export interface ClauseSpan {
  readonly from: number;
  readonly end: number;
  /** Id of the clause. */
  readonly id: string;
}

/** Where the words of its clauses stand; what stands in for rules of a line that nobody has read covers nothing. */
export const spansOf = (owner: RuleOwner): readonly ClauseSpan[] =>
  owner.clauses.flatMap(({ id, text, rule }) => {
    const whole = quotedText(owner);
    const from = whole.indexOf(text);
    const isStandIn = owner.fullScore === undefined && text === whole && rule.kind === 'judgement';
    return from < 0 || isStandIn ? [] : [{ id, from, end: from + text.length }];
  });

/** Whether every number that the rule must have is there. */
export function isComplete({ rule }: Pick<ClauseDraft, 'rule'>): boolean {
  const required = kindOf(rule).schema.required.every((key) => rule[key] !== undefined && rule[key] !== '');
  return (
    required &&
    ruleForms[rule.kind].fields.every(({ key, input }) => input !== 'table' || isFilled(rule, key))
  );
}

const isFilled = (
  rule: Readonly<Record<string, unknown>> & { readonly kind: Rule['kind'] },
  key: string,
): boolean => {
  const rows = rule[key];
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.every(
      (row: unknown) => !hasProperties(row) || Object.values(row).every((value) => value !== undefined),
    )
  );
};
