/** What lint found in a rubric: a warning with the sums and readings behind it. It is shown, never acted on. */

import type { LintCode } from '../problems/lintMessages';
import { lintWarning } from '../problems/lintProblems';
import type { ParametersOf } from '../problems/messages';
import type { Problem } from '../problems/problem';
import type { Rubric } from '../rubric/rubric';

export interface Finding extends Problem {
  readonly severity: 'warning';
  readonly code: LintCode;
  readonly pointer: string;
  /** Where else the same cause shows: one finding names all its places. */
  readonly alsoAt?: readonly string[];
  /** The sum worked out beside what is written: 1.5+0.5+1=3，写的是2. */
  readonly arithmetic?: string;
  /** What the document can be taken to say; two or more, none preferred. */
  readonly readings?: readonly string[];
  /** A change after which the rubric agrees with itself, where there is a likely one. */
  readonly mend?: Mend;
}

/** A change to offer; nobody makes it unasked. */
export interface Mend {
  /** JSON pointer to the value to change. */
  readonly pointer: string;
  readonly value: string | number;
  /** The change in words. */
  readonly text: string;
}

/** One lint rule: what it looks at needs no document but the rubric itself. */
export interface LintRule {
  readonly code: LintCode;
  find(rubric: Rubric): readonly Finding[];
}

type Details = Pick<Finding, 'arithmetic' | 'readings' | 'alsoAt'> & { readonly mend?: Mend | undefined };

/** A finding at a JSON pointer. */
export const findingAt = <C extends LintCode>(
  code: C,
  pointer: string,
  parameters: ParametersOf<C>,
  { mend, ...details }: Details = {},
): Finding => ({
  ...lintWarning(code, { pointer }, parameters),
  severity: 'warning',
  code,
  pointer,
  ...details,
  ...(mend === undefined ? {} : { mend }),
});

/** Where a finding shows: its places, the first first. */
export const placesOf = ({ pointer, alsoAt = [] }: Finding): readonly string[] => [pointer, ...alsoAt];
