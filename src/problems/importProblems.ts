/** Problems with a notice that becomes a rubric. */

import { importMessages } from './importMessages';
import { problemsIn } from './problem';

export const {
  errorAt: importError,
  warningAt: importWarning,
  noticeAt: importNotice,
  refusalAt: importRefusal,
} = problemsIn(importMessages);
