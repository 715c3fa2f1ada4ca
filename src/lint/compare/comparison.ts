/** What a lint rule that looks at two rubrics is: 附件1 against 附件2, this year's against last year's. */

import type { LintCode } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import type { Finding } from '../finding';

/** Findings point into the first of the two; the second is what it is held against. */
export interface ComparisonRule {
  readonly code: LintCode;
  compare(rubric: Rubric, other: Rubric): readonly Finding[];
}
