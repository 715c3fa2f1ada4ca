/**
 * A level of scoring is a list of named steps, each with two forms.
 *
 * The engine yields a record of values and the sheet a record of formulas under the same names, so the
 * writer can put each value into its formula's cell as the cached result, and a test can compare them.
 */

import type { Formula } from '../../formula/formula';

/** One level's formulas, by the names of the engine's steps. */
export type Formulas<T> = { readonly [K in keyof T & string]: Formula };

/** Where one level's steps lie, for the formulas of later steps and levels. */
export type Cells<T> = Formulas<T>;
