/** Problems with an open sheet, or with a file before it is read. */

import { openMessages } from './openMessages';
import { problemsIn } from './problem';

export const { errorAt, warningAt, noticeAt, refusalAt } = problemsIn(openMessages);
