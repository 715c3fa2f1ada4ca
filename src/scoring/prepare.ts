/** A rubric made ready for scoring many sheets: every field, and for each clause and item which fields are its own. */

import type { Bonus, Clause, ExtraItem, Item, Multiplier, Rubric, Section } from '../rubric/rubric';
import { defaultRounding, fullScoreOf, leavesOf } from '../rubric/rubric';
import type { Rule } from '../rules';
import { inputsOf, kindOf, scopeOf } from '../rules';
import type { Judged } from '../rules/entry';
import { judge } from '../rules/entry';
import type { Effect, ItemContext } from '../rules/kind';
import type { ClauseOwner } from './clauses';
import { groupCapOf } from './clauses';
import type { Field, Fields, Mode } from './fields';
import { allFields, fieldsOf, inputId, multiplierInputs } from './fields';
import type { GroundRules } from './ground';
import { groundRulesOf } from './ground';
import type { Grain } from './item';

export interface Prepared {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly fields: Fields;
  readonly all: readonly Field[];
  readonly byId: ReadonlyMap<string, Field>;
  /** Every field as it is before anything is typed. */
  readonly blank: ReadonlyMap<string, Judged>;
  /** Leaf items, in the order of the document. */
  readonly leaves: readonly PreparedItem[];
  /** Lines of 加分, then of 扣分项. */
  readonly lines: readonly PreparedLine[];
  /** Every clause that has fields, by id. */
  readonly clauses: ReadonlyMap<string, PreparedClause>;
  readonly itemGrain: Grain;
  readonly totalGrain: Grain;
}

/** A clause with the ids of its fields and what its rule needs to know. */
export interface PreparedClause {
  readonly clause: Clause;
  readonly inputs: readonly string[];
  readonly note: string;
  readonly multipliers: readonly PreparedMultiplier[];
  readonly ground: GroundRules;
  readonly context: ItemContext;
  /** The rule, where its numbers are the same for every unit. */
  readonly rule: Rule | undefined;
}

export interface PreparedMultiplier {
  readonly multiplier: Multiplier;
  readonly inputs: readonly string[];
  /** Undefined where no reason is asked for. */
  readonly note: string | undefined;
}

export interface PreparedItem {
  readonly item: Item;
  readonly section: Section;
  /** None in direct mode, where the score itself is typed. */
  readonly clauses: readonly PreparedClause[];
  readonly adjust: string;
  readonly reason: string;
  readonly notApplicable: string;
  readonly remark: string;
}

export interface PreparedLine {
  readonly line: ExtraItem;
  /** What its clauses do where they do not say. */
  readonly effect: Effect;
  readonly clauses: readonly PreparedClause[];
}

export function prepare(rubric: Rubric, mode: Mode): Prepared {
  const fields = fieldsOf(rubric, mode);
  const all = allFields(fields);
  const leaves = rubric.sections.flatMap((section) =>
    leavesOf(section).map((item) => prepareItem(rubric, section, item, mode)),
  );
  const lines = extrasOf(rubric).map(({ line, effect }) => ({
    line,
    effect,
    clauses: prepareClauses(line, () => ({ fullScore: 0 })),
  }));
  const { decimals, at } = rubric.rounding ?? defaultRounding;
  return {
    rubric,
    mode,
    fields,
    all,
    byId: new Map(all.map((field) => [field.id, field])),
    blank: new Map(all.map(({ id, entry }) => [id, judge(entry, null)])),
    leaves,
    lines,
    clauses: new Map(
      [...leaves, ...lines].flatMap(({ clauses }) => clauses.map((each) => [each.clause.id, each])),
    ),
    itemGrain: { decimals: at === 'item' ? decimals : 6 },
    totalGrain: { decimals },
  };
}

const prepareItem = (rubric: Rubric, section: Section, item: Item, mode: Mode): PreparedItem => ({
  item,
  section,
  clauses: mode === 'tally' ? prepareClauses(item, (clause) => contextOf(rubric, section, item, clause)) : [],
  adjust: `${item.id}:adjust`,
  reason: `${item.id}:reason`,
  notApplicable: `${item.id}:na`,
  remark: `${item.id}:remark`,
});

/** What 不得分 and 即得满分 are about, by how far they reach; for any other rule, the item. */
function contextOf(rubric: Rubric, section: Section, item: Item, clause: Clause): ItemContext {
  const own = { fullScore: fullScoreOf(item) };
  if (kindOf(clause.rule).settles === undefined) return own;
  const reach = {
    clause: { fullScore: groupCapOf(item, clause) ?? own.fullScore },
    item: own,
    section,
    total: rubric,
  };
  return { fullScore: reach[scopeOf(clause.rule)].fullScore };
}

const prepareClauses = (
  owner: ClauseOwner,
  context: (clause: Clause) => ItemContext,
): readonly PreparedClause[] =>
  (owner.clauses ?? []).map((clause) => {
    const ground = groundRulesOf(clause);
    return {
      clause,
      inputs: inputsOf(clause.rule).map(({ part }) => inputId(clause.id, part)),
      note: `${clause.id}:note`,
      multipliers: (owner.multipliers ?? [])
        .filter(({ clauses }) => clauses.includes(clause.id))
        .map((multiplier) => ({
          multiplier,
          inputs: multiplierInputs(multiplier, clause).map(({ id }) => id),
          note: multiplier.reasonRequired === true ? `${multiplier.id}:note` : undefined,
        })),
      ground,
      context: context(clause),
      rule: ground.variables.length === 0 ? (clause.rule as Rule) : undefined,
    };
  });

/** Lines of 加分 and of 扣分项, with what their clauses do. */
export const extrasOf = ({
  bonus,
  penalties,
}: Pick<Rubric, 'bonus' | 'penalties'>): readonly { readonly line: ExtraItem; readonly effect: Effect }[] => [
  ...(bonus?.items ?? []).map((line) => ({ line, effect: 'bonus' as const })),
  ...(penalties?.items ?? []).map((line) => ({ line, effect: 'penalty' as const })),
];

/** The list that a row of 评分表 stands for, and the limit on all of it. */
export const listOf = (rubric: Rubric, row: 'bonus' | 'penalty'): Bonus =>
  row === 'bonus'
    ? { cap: rubric.bonus?.cap ?? null, items: rubric.bonus?.items ?? [] }
    : { cap: null, items: rubric.penalties?.items ?? [] };
