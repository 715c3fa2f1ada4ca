/** A rubric made ready for scoring many sheets: every field, and for each clause and item which fields are its own. */

import type { Bonus, Clause, ExtraItem, Item, Rubric } from '../rubric/rubric';
import { defaultRounding, leafItems } from '../rubric/rubric';
import { kindOf } from '../rules';
import type { Judged } from '../rules/entry';
import { judge } from '../rules/entry';
import type { Field, Fields, Mode } from './fields';
import { allFields, fieldsOf, inputId } from './fields';
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
  /** Input ids of each clause. */
  readonly inputs: ReadonlyMap<Clause, readonly string[]>;
  readonly itemGrain: Grain;
  readonly totalGrain: Grain;
}

/** A clause with the ids of its fields. */
export interface PreparedClause {
  readonly clause: Clause;
  readonly inputs: readonly string[];
  readonly note: string;
}

export interface PreparedItem {
  readonly item: Item;
  /** None in direct mode, where the score itself is typed. */
  readonly clauses: readonly PreparedClause[];
  readonly adjust: string;
  readonly reason: string;
  readonly notApplicable: string;
  readonly remark: string;
}

export interface PreparedLine {
  readonly line: ExtraItem;
  readonly clauses: readonly PreparedClause[];
}

export function prepare(rubric: Rubric, mode: Mode): Prepared {
  const fields = fieldsOf(rubric, mode);
  const all = allFields(fields);
  const leaves = leafItems(rubric).map((item) => prepareItem(item, mode));
  const lines = extrasOf(rubric).map((line) => ({ line, clauses: line.clauses.map(prepareClause) }));
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
    inputs: new Map(
      [...leaves, ...lines].flatMap(({ clauses }) => clauses.map(({ clause, inputs }) => [clause, inputs])),
    ),
    itemGrain: { decimals: at === 'item' ? decimals : 6 },
    totalGrain: { decimals },
  };
}

const prepareItem = (item: Item, mode: Mode): PreparedItem => ({
  item,
  clauses: mode === 'tally' ? (item.clauses ?? []).map(prepareClause) : [],
  adjust: `${item.id}:adjust`,
  reason: `${item.id}:reason`,
  notApplicable: `${item.id}:na`,
  remark: `${item.id}:remark`,
});

const prepareClause = (clause: Clause): PreparedClause => ({
  clause,
  inputs: kindOf(clause.rule)
    .inputs(clause.rule)
    .map(({ part }) => inputId(clause.id, part)),
  note: `${clause.id}:note`,
});

/** Lines of 加分 and of 扣分项. */
export const extrasOf = ({ bonus, penalties }: Pick<Rubric, 'bonus' | 'penalties'>): readonly ExtraItem[] => [
  ...(bonus?.items ?? []),
  ...(penalties?.items ?? []),
];

/** The list that a row of 评分表 stands for, and the limit on all of it. */
export const listOf = (rubric: Rubric, row: 'bonus' | 'penalty'): Bonus =>
  row === 'bonus'
    ? { cap: rubric.bonus?.cap ?? null, items: rubric.bonus?.items ?? [] }
    : { cap: null, items: rubric.penalties?.items ?? [] };
