/**
 * What a rule kind is: one sentence form of a notice, as parameters, a number and a formula.
 *
 * A kind is one file that exports one `RuleKind`. It says which input cells its clause needs, and turns
 * their values into points, once in TypeScript and once as Excel formula text. What the points do to the
 * score (`effect`) and where they stop (扣完为止) is the business of scoring/.
 */

import type { Formula, Operand } from '../formula/formula';
import type { Points } from '../points/points';
import type { InputType } from './inputType';
import type { With, Word } from './parameter';

/** What a clause's points do. */
export type Effect = 'deduct' | 'credit' | 'bonus' | 'penalty';

/** 扣0.1分, 得0.5分, 加0.2分. */
export const effectVerb: Readonly<Record<Effect, string>> = {
  deduct: '扣',
  credit: '得',
  bonus: '加',
  penalty: '扣',
};

/** One input cell of a clause. */
export interface Input {
  /** Tells the cells of one clause apart, as a level's name does; the only cell of a clause has none. */
  readonly part?: string;
  /** Printed after the cell: 次, 处, 是/否. */
  readonly unit: string;
  readonly entry: InputType<number>;
  /** Known only once all units are compared; until then the clause is 待汇总. */
  readonly isFromRollup?: true;
}

/** A rank is a whole number too, but nobody has several of it. */
export const isCount = ({ entry, isFromRollup }: Input): boolean =>
  entry.validation.type === 'whole' && isFromRollup !== true;

/** What a rule may know of the item that its clause belongs to. */
export interface ItemContext {
  /** 分值, in points, or the limit of the group where a rule speaks of that; zero where there is none. */
  readonly fullScore: number;
}

/** How far a rule reaches that settles a score at once: 不得分, 即得满分. `clause`: the group of clauses it is in. */
export type Scope = 'clause' | 'item' | 'section' | 'total';
export const SCOPE = { enum: ['clause', 'item', 'section', 'total'] };

/** 分: at most 3 decimals, so that every product with an entry is exact in millionths. */
export const POINTS = { type: 'number', exclusiveMinimum: 0, maximum: 100000, multipleOf: 0.001 };
export const POINTS_OR_NONE = { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 };
/** How many there can be. */
export const OUT_OF = { type: 'integer', minimum: 1, maximum: 9999 };
/** 量词 */
export const UNIT = { type: 'string', minLength: 1, maxLength: 20 };

/** JSON Schema of the rule's own properties. */
export interface RuleSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

export interface RuleKind<
  R extends { readonly kind: string },
  V extends readonly number[] = readonly number[],
  P extends keyof R = never,
> {
  readonly kind: R['kind'];
  readonly schema: RuleSchema;
  /** Properties that may differ by unit class or by unit. */
  readonly parameters?: readonly string[];
  /** Whether a blank cell means none once the sheet is confirmed; otherwise a blank is 未评 even then. */
  readonly blankMeansNone: boolean;
  /** Of points that the assessor decides: whether they need a 事由 beside them (视情扣分). */
  needsReason?(rule: R): boolean;
  /** Points that speak for themselves: they are given and never taken, and 备注 tells only their 事由. */
  readonly isPlain?: true;
  /** Whether any points settle the score at once, whatever else was found: 不得分, 即得满分. */
  readonly settles?: 'nothing' | 'everything';

  /**
   * The clause's input cells, in the order in which `values` come back. A parameter may still differ from unit to unit;
   * what the clause does with the points says which end of a scale is asked for.
   */
  inputs(rule: R, effect?: Effect): { readonly [K in keyof V]: Input };
  /** Points for valid entries; a blank among several is 0. */
  evaluate(rule: R, values: V, item: ItemContext): Points;
  /** The twin of `evaluate`. The values are cells already judged valid; the caller rounds to 6 places. */
  formula(rule: With<R, P, Operand>, values: Cells<V>, item: ItemContext): Formula;
  /** The most points the rule can come to; undefined where it sets no limit, as a count does not. */
  most(rule: R, item: ItemContext): Points | undefined;
  /**
   * Whether every occurrence is worth the same, however many there are: only then can 减半 be said of some of them.
   * Default: no.
   */
  isEvenlyPriced?(rule: R): boolean;
  /** Whether its points are in proportion to what was measured, and hardly ever round. Default: no. */
  isProportional?(rule: R): boolean;
  /** What {n} stands for in the clause's remark. Default: the first value. */
  quantity?(rule: R, values: V): string;
  /** The twin of `quantity`. */
  quantityFormula?(rule: R, values: Cells<V>): Formula;
  /** Whether the remark says that something is so, which 否 denies. */
  readonly isClaim?: true;
  /** What the amount rests on beside the entry, for 备注: 低于65%，不得分; nothing where there is nothing to say. */
  aside?(rule: R, values: V): string;
  /** The twin of `aside`; undefined where this rule never has anything to say. */
  asideFormula?(rule: With<R, P, Operand>, values: Cells<V>): Formula | undefined;
  /** Entries that are each valid and do not go together. */
  readonly conflict?: Conflict<R, V>;
  /** Whether the standard is not only met but exceeded, for clauses that `require` it. */
  exceeds?(rule: R, values: V): boolean;
  /** The twin of `exceeds`. */
  exceedsFormula?(rule: With<R, P, Operand>, values: Cells<V>): Formula;
  /** The rule in words, for the column 扣分标准. `verb` is 扣, 得 or 加. */
  describe(rule: With<R, P, Word>, verb: string): string;
}

type Cells<V> = { readonly [K in keyof V]: Formula };

interface Conflict<R, V> {
  /** What to do about it, for the clerk. */
  readonly advice: string;
  is(rule: R, values: V): boolean;
  /** The twin of `is`; undefined where this rule can have no conflict. */
  formula(rule: R, values: Cells<V>): Formula | undefined;
}
