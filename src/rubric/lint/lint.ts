/**
 * 核对: what in a rubric does not agree with itself. Nothing is changed; every finding says what it rests on.
 *
 * A rule is one file here, one line below and one message under its code.
 */

import type { Rubric } from '../rubric';
import { creditsOverCap } from './creditsOverCap';
import { creditsUnderCap } from './creditsUnderCap';
import type { Finding, LintRule } from './finding';
import { fullScoreSum } from './fullScoreSum';
import { headingSum } from './headingSum';

/** In the order of their codes. */
export const lintRules: readonly LintRule[] = [headingSum, creditsOverCap, creditsUnderCap, fullScoreSum];

/** Every finding, rule by rule and in the order of the document. */
export const lintRubric = (rubric: Rubric): readonly Finding[] =>
  lintRules.flatMap((rule) => rule.find(rubric));
