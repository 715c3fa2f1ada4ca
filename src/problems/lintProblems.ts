/** What is inconsistent in a rubric. */

import { lintMessages } from './lintMessages';
import { problemsIn } from './problem';

export const { warningAt: lintWarning } = problemsIn(lintMessages);
