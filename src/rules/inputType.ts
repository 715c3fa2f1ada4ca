/**
 * What a person may type into one input cell, and how the cell is judged.
 *
 * An entry kind owns its judgement in both forms: `judge` for the engine and `state` for the sheet, where
 * it also guards what data validation lets through (a paste). A rule only ever sees a value already valid.
 */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { CellValue } from '../formula/value';
import { isCellError } from '../formula/value';

/** Blank is not zero, and invalid is not zero either. */
export const State = {
  /** Nothing entered. */
  blank: 0,
  /** Entered and usable. */
  valid: 1,
  /** Entered and not usable: 有误. */
  invalid: 2,
  /** Entered, but something that must go with it is missing (事由, 调整理由). */
  lacking: 3,
  /** 不涉及. */
  notApplicable: 4,
  /** 待汇总: known only once all units are compared. */
  pending: 5,
} as const;
export type State = (typeof State)[keyof typeof State];

/** Whether a cell that holds a state holds this one. */
export const is = (cell: Formula, state: State): Formula => f`${cell}=${state}`;

/** A value as the answers file has it; null is as good as blank. */
export type JsonValue = string | number | boolean | null;

/**
 * What data validation allows; it helps while typing and is not relied on. An entry's own is that of what is entered,
 * 93.5; for a percent cell see `allowedIn`.
 */
export type Validation =
  | { readonly type: 'whole' | 'decimal' | 'date'; readonly min: number; readonly max: number }
  | { readonly type: 'list'; readonly options: readonly string[] }
  | { readonly type: 'text'; readonly longest: number };

export interface InputType<V extends number | string = number | string> {
  /** The value that stands for a blank or an unusable entry in sums: 0 or the empty text. */
  readonly empty: V;
  /** What to type, for messages and prompts: 应填0或正整数. */
  readonly expected: string;
  /** The same for the answers file, where that is written otherwise: true and false for 是 and 否. */
  readonly expectedJson?: string;
  readonly validation: Validation;
  /** What may have been meant by an entry that cannot be used. */
  readonly meant?: Meant;
  /** Only of an entry in a percent cell: the same for a cell that holds points. See entries/percent.ts. */
  readonly inPoints?: InputType<number>;
  /** Whether something in the cell only looks blank; undefined where that makes it unusable like any word. */
  readonly looksBlank?: LooksBlank;
  /** Whether a cell that is neither blank, an error nor a logical value can be used. */
  accepts(value: string | number): boolean;
  /** The twin of `accepts`: a condition on the cell `x`. */
  accepting(x: Formula): Formula;
  /** The value of a valid entry. */
  read(value: string | number): V;
  /** The twin of `read`. */
  reading(x: Formula): Formula;
  /** What a person would have typed for a value of the answers file; undefined where its type is not this entry's. */
  typed(json: unknown): CellValue | undefined;
  /** A valid entry's value as the answers file has it. */
  json(value: V): JsonValue;
}

/** Says what may have been meant, after what is expected; the empty text where nobody can tell. */
export interface Meant {
  readonly of: (value: CellValue) => string;
  /** The twin of `of`: of the cell `x`. */
  readonly formula: (x: Formula) => Formula;
}

/** What to type instead of `value`, which cannot be used. */
export const adviceFor = ({ expected, meant }: InputType, value: CellValue): string =>
  expected + (meant?.of(value) ?? '');

/** The twin of `adviceFor`. */
export const adviceFormula = ({ expected, meant }: InputType, x: Formula): Formula =>
  meant === undefined ? f`${expected}` : f`${expected}&${meant.formula(x)}`;

/** A judgement of what only looks blank: as blank itself, as unusable, or as something. */
export interface LooksBlank {
  judge(value: string | number): typeof State.blank | typeof State.invalid | undefined;
  /** The twin of `judge`; `otherwise` is the state of something. `blanks` is a cell with all characters that nobody sees. */
  state(x: Formula, otherwise: Formula, blanks: Formula): Formula;
}

/** An input cell's value after judgement. */
export interface Judged<V extends number | string = number | string> {
  readonly state: typeof State.blank | typeof State.valid | typeof State.invalid;
  readonly value: V;
}

/** Judges one cell. An empty string, as a paste may leave behind, is blank. */
export function judge<V extends number | string>(entry: InputType<V>, value: CellValue): Judged<V> {
  if (value === null || value === '') return { state: State.blank, value: entry.empty };
  if (isCellError(value) || typeof value === 'boolean') return { state: State.invalid, value: entry.empty };
  const looks = entry.looksBlank?.judge(value);
  if (looks !== undefined) return { state: looks, value: entry.empty };
  if (!entry.accepts(value)) return { state: State.invalid, value: entry.empty };
  return { state: State.valid, value: entry.read(value) };
}

/** The twin of `judge`. ISLOGICAL comes first because a pasted TRUE counts as a number in LibreOffice. */
export const judgeFormulas = (
  entry: InputType,
  x: Formula,
  { state, blanks }: { readonly state: Formula; readonly blanks: Formula },
): { state: Formula; value: Formula } => {
  const judged = f`IF(${entry.accepting(x)},${State.valid},${State.invalid})`;
  const own = entry.looksBlank?.state(x, judged, blanks) ?? judged;
  return {
    state: f`IF(ISERROR(${x}),${State.invalid},IF(${x}="",${State.blank},IF(ISLOGICAL(${x}),${State.invalid},${own})))`,
    value: f`IF(${is(state, State.valid)},${entry.reading(x)},${entry.empty})`,
  };
};
