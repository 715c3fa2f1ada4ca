/** Whatever was thrown, as problems that a clerk can read. */

import type { Problem } from '../../problems/problem';
import { ScoresheetError } from '../../problems/problem';
import { errorAt } from '../../problems/openProblems';

export const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof ScoresheetError
    ? error.problems
    : [errorAt('host.unexpected', {}, { detail: error instanceof Error ? error.message : String(error) })];
