/** A rubric copied part by part, which the types cannot follow. */

import type { Rubric } from './rubric';

/** `copy` keeps the shape: it changes only the order of things, or puts in what has been checked to fit. */
export const copied = (rubric: Rubric, copy: (node: unknown) => unknown): Rubric => copy(rubric) as Rubric;
