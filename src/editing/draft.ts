/** A clause as it is being written: the words are there, some numbers may not be. */

import { hasProperties, isOneOf, ownKeys } from '../problems/narrow';
import type { Rule } from '../rules';
import type { Effect } from '../rules/kind';
import { effectVerb } from '../rules/kind';
import type { Clause } from '../rubric/rubric';
import type { PriceReading } from '../notice/reading';
import { factIn } from '../notice/facts';
import { readMarked } from '../notice/readPrices';
import type { RuleOwner } from './owners';
import { defaultEffect, quotedText } from './owners';
import { ruleForms } from './ruleForms';

/** A rule whose properties may be anything yet; loading the rubric judges them. */
export type RuleInProgress = { readonly kind: Rule['kind'] } & Readonly<Record<string, unknown>>;

export interface ClauseDraft {
  /** Of a clause that is there already. */
  readonly id: string | undefined;
  /** An exact piece of the 评分细则. */
  readonly text: string;
  readonly label: string;
  readonly remark: string;
  /** Whether the remark still follows from the label and the rule, or was written by hand. */
  readonly isRemarkOwn: boolean;
  readonly effect: Effect;
  readonly rule: RuleInProgress;
  /** Words that are no number are refused when the rubric is loaded. */
  readonly cap: number | string | undefined;
  /** What else the clause has (requires, appliesTo…): kept as it is. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A line of 加分 adds whatever its verb: 得2分 there is 加2分. */
function effectFor(owner: Pick<RuleOwner, 'list' | 'fullScore'>, said: Effect | undefined): Effect {
  if (owner.list === 'penalties') return 'penalty';
  if (owner.list === 'bonus') return said === 'deduct' ? 'deduct' : 'bonus';
  return owner.fullScore === undefined ? 'bonus' : (said ?? defaultEffect(owner));
}

export function draftOf(owner: RuleOwner, reading: PriceReading): ClauseDraft {
  const effect = effectFor(owner, reading.effect);
  const label = labelFrom(factWith(reading.fact, owner));
  const draft = {
    ...{ id: undefined, text: reading.text, label, effect, rule: { ...reading.rule }, cap: reading.cap },
    rest: reading.overflows === true && owner.list === 'items' ? { overflow: 'total' } : {},
    isRemarkOwn: false,
  };
  return { ...draft, remark: remarkFor(draft) };
}

/** Of words that a person has marked, or of the rule it is changed to. */
export function draftOfMarked(owner: RuleOwner, text: string): ClauseDraft {
  const reading = readMarked(text, { fullScore: owner.fullScore, requirement: owner.requirement });
  return draftOf(
    owner,
    reading === undefined
      ? {
          ...{ text, from: 0, end: text.length, effect: undefined, fact: factIn(text), doubts: [] },
          rule: { kind: 'flat' },
        }
      : { ...reading, text },
  );
}

const KNOWN = ['id', 'text', 'label', 'remark', 'effect', 'rule', 'cap'];

export function draftOfClause(owner: RuleOwner, clause: Clause): ClauseDraft {
  const { id, text, label, remark, effect = defaultEffect(owner), cap } = clause;
  const rest = Object.fromEntries(Object.entries(clause).filter(([key]) => !KNOWN.includes(key)));
  const draft = { id, text, label, effect, rule: { ...clause.rule }, cap, rest };
  const own = { ...draft, remark, isRemarkOwn: false };
  return { ...own, isRemarkOwn: remark !== remarkFor(own) };
}

/** What was kept half-written; undefined of what an older version kept in another form. */
export function asClauseDraft(kept: unknown): ClauseDraft | undefined {
  if (!hasProperties(kept)) return undefined;
  const { id, text, label, remark, isRemarkOwn, effect, rule, cap, rest } = kept;
  if (typeof text !== 'string' || typeof label !== 'string' || typeof remark !== 'string') return undefined;
  if (!hasProperties(rule) || !isOneOf(ownKeys(effectVerb), effect)) return undefined;
  const { kind } = rule;
  if (!isOneOf(ownKeys(ruleForms), kind)) return undefined;
  return {
    ...{ id: typeof id === 'string' ? id : undefined, text, label, remark, effect },
    ...{ rule: { ...rule, kind }, isRemarkOwn: isRemarkOwn === true },
    cap: typeof cap === 'number' || typeof cap === 'string' ? cap : undefined,
    rest: hasProperties(rest) ? rest : {},
  };
}

/** Another kind of the same clause: what both have stays. */
export function asKind(draft: ClauseDraft, kind: Rule['kind']): ClauseDraft {
  const { fields, start } = ruleForms[kind];
  const shared = fields.flatMap(({ key, input }) => {
    const value = draft.rule[key];
    const fits = input === 'table' ? Array.isArray(value) : !Array.isArray(value);
    return value !== undefined && fits ? [[key, value] as const] : [];
  });
  return rewritten({ ...draft, rule: { kind, ...start, ...Object.fromEntries(shared) } });
}

/** With 备注 as it follows from the rest, unless it was written by hand. */
export const rewritten = (draft: ClauseDraft): ClauseDraft =>
  draft.isRemarkOwn ? draft : { ...draft, remark: remarkFor(draft) };

/** 少 of 党员大会 is 党员大会少: a fact of few words is about what the row is about. */
function factWith(fact: string, owner: RuleOwner): string {
  if (fact.length >= TELLING) return fact;
  const [topic = ''] = owner.requirement.split(/[，。；：\s（(]/);
  const isSaid = fact.length > 1 && topic.includes(fact.slice(0, 2));
  if (topic === '' || topic.length > LONGEST_TOPIC || isSaid) return fact || quotedText(owner);
  return `${topic}${fact}`;
}
const TELLING = 4;
const LONGEST_TOPIC = 20;

const LONGEST_LABEL = 40;

const labelFrom = (fact: string): string => [...fact.replace(/\s+/g, '')].slice(0, LONGEST_LABEL).join('');

/** The sentence for 备注; {n} and {points} are filled in: 会议少开{n}次，扣{points}分. */
function remarkFor({ label, effect, rule }: Pick<ClauseDraft, 'label' | 'effect' | 'rule'>): string {
  const { says, ending = `${effectVerb[effect]}{points}分` } = ruleForms[rule.kind];
  const unit = typeof rule['unit'] === 'string' ? rule['unit'] : '';
  return `${label}${says.replace('{unit}', unit === '个百分点' ? '%' : unit)}，${ending}`;
}
