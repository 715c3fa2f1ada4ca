/** A rubric made ready for scoring many sheets: every field, and for each clause and item which fields are its own. */

import type {
  Clause,
  Group,
  Item,
  ListLine,
  Multiplier,
  Requirement,
  Rubric,
  Section,
  Target,
} from '../../rubric/rubric';
import type { Rule } from '../../rules';
import type { Judged } from '../../rules/inputType';
import type { Effect, ItemContext } from '../../rules/kind';
import type { Basis } from './basis';
import type { ClauseScore, Grain } from '../steps/scores';
import type { Edition } from './edition';
import type { Field, Fields, Mode } from './fields';
import type { ApplicabilityRules } from './applicability';
import type { ItemTerms } from './itemTerms';
import type { ReasonFor } from './required';
import type { VetoFact } from './vetoFact';

export interface Prepared {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly all: readonly Field[];
  readonly byId: ReadonlyMap<string, Field>;
  /** Every field as it is before anything is typed. */
  readonly blank: ReadonlyMap<string, Judged>;
  /** Leaf items, in the order of the document. */
  readonly leaves: readonly PreparedItem[];
  /** Items that have sub-items, each before its own. */
  readonly parents: readonly Item[];
  /** Lines of 加分, then of 扣分项. */
  readonly lines: readonly PreparedLine[];
  /** Items and lines with the clauses that are scored, in the order of the calculation sheet. */
  readonly owners: readonly PreparedOwner[];
  /** Every clause that has fields, by id. */
  readonly clauses: ReadonlyMap<string, PreparedClause>;
  /** What each veto goes by, in their order. */
  readonly vetoes: readonly VetoFact[];
  /** The clauses that settle the total, and those that settle a section by its id. */
  readonly settling: {
    readonly total: SettlingClause;
    readonly sections: ReadonlyMap<string, SettlingClause>;
  };
  readonly itemGrain: Grain;
  readonly totalGrain: Grain;
}

/** A clause with the ids of its fields and what its rule needs to know. */
export interface PreparedClause {
  readonly clause: Clause;
  readonly inputs: readonly string[];
  /** What its points are divided by. */
  readonly divisor: Target | undefined;
  readonly note: string;
  readonly reason: ReasonFor | undefined;
  readonly multipliers: readonly PreparedMultiplier[];
  readonly applicability: ApplicabilityRules;
  readonly context: ItemContext;
  /** What the clause is measured against, where that differs between units. */
  readonly basis: readonly Basis[];
  /** What its points do. */
  readonly effect: Effect;
  /** The rule, where its numbers are the same for every unit. */
  readonly rule: Rule | undefined;
  readonly relations: Relations;
}

/** What the clause has to do with others: see relations.ts. */
export interface Relations {
  /** What must hold for the clause's points to count. */
  readonly requirements: readonly ClauseRequirement[];
  readonly contradictions: readonly Contradiction[];
  /** What it counts a part of; none where the sheet has no field for that. */
  readonly bounds: readonly Bound[];
}

export interface ClauseRequirement {
  readonly is: Requirement['is'];
  readonly other: PreparedClause;
  /** For 备注: （没有超过规定标准，不计）. */
  readonly words: string;
}

/** The entries cannot all be right: what is found elsewhere forbids this clause's fact, or calls for it. */
export interface Contradiction {
  /** Fields of which any holds something. */
  readonly others: readonly string[];
  /** Whether that goes against the clause being found, or against its not being found. */
  readonly against: 'found' | 'none';
  readonly advice: string;
}

/** All that the clause counts together is no more than what the other one counts. */
export interface Bound {
  readonly other: PreparedClause;
  /** Whether a blank there means none; a clause that requires it to be found says so by itself: （没有……，不计）. */
  readonly isNoneIfBlank: boolean;
  readonly advice: string;
}

/** Counts that are worth more, and how many of those were themselves left out for what is higher yet. */
export interface HigherCounts<T> {
  readonly counted: readonly T[];
  readonly leftOut: readonly T[];
}

export interface PreparedMultiplier {
  readonly multiplier: Multiplier;
  readonly inputs: readonly string[];
  /** Beside which of the clause's counts each of the inputs stands. */
  readonly places: readonly number[];
  /** For each of the inputs, where the same cases are counted higher; none for one that speaks of no other. */
  readonly higher: readonly HigherCounts<string>[];
  readonly unit: string;
  /** Undefined where no reason is asked for. */
  readonly note: string | undefined;
}

/** 不得分 and 即得满分 that reach beyond their item. */
export interface SettlingClause {
  readonly nothing: readonly Settler[];
  readonly everything: readonly Settler[];
}

export interface Settler {
  readonly clause: Clause;
  readonly item: Item;
  /** The item and those that it stands in: where a veto leaves nothing of one of them, it gives nothing. */
  readonly within: readonly string[];
}

interface Untouched {
  readonly fields: readonly string[];
  readonly scores: readonly ClauseScore[];
}

/** An item or line as far as its clauses are scored: in direct mode those only that reach beyond their item. */
export interface PreparedOwner {
  readonly owner: ClauseOwner;
  readonly clauses: readonly PreparedClause[];
  /** What they come to while none of their fields is touched; undefined where that differs between units. */
  readonly untouched: Untouched | undefined;
}

export interface PreparedItem {
  readonly item: Item;
  /** None in direct mode, where the score itself is typed. */
  readonly clauses: readonly PreparedClause[];
  readonly terms: ItemTerms;
  /** In direct mode, where no other clauses are asked for: those that reach beyond the item. */
  readonly reaching: readonly PreparedClause[];
  /** The fields in which its score is typed: several where several people score it, the word of a row without points. */
  readonly typed: readonly string[];
  /** What is typed is taken from its 分值: 扣分, on a form without 得分. */
  readonly isDeducted: boolean;
  /** The fields of scores that were given before (初评分), of which nothing is worked out. */
  readonly earlier: readonly string[];
  /** The fields of its clauses and multipliers, or of several people, neighbours in the list of fields. */
  readonly findings: readonly string[];
  readonly section: Section;
  /** Ids of the items that it stands in. */
  readonly parents: readonly string[];
  readonly adjust: string;
  readonly reason: string;
  readonly notApplicable: string;
  readonly remark: string;
}

export interface PreparedLine {
  readonly line: ListLine;
  readonly clauses: readonly PreparedClause[];
  /** What its clauses do where they do not say. */
  readonly effect: Effect;
}

/** An item or a line of 加分 and 扣分项. */
export interface ClauseOwner {
  readonly clauses?: readonly Clause[];
  /** The classes that the item is for. */
  readonly appliesTo?: readonly string[];
  readonly groups?: readonly Group[];
  readonly multipliers?: readonly Multiplier[];
}
