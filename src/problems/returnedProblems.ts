/** Problems with a sheet that came back. */

import { returnedMessages } from './returnedMessages';
import { trustMessages } from './trustMessages';
import { problemsIn } from './problem';

export const {
  errorAt: returnedError,
  warningAt: returnedWarning,
  noticeAt: returnedNotice,
  refusalAt: returnedRefusal,
} = problemsIn({ ...returnedMessages, ...trustMessages });
