/** Problems with a file that cannot be read, or only in part. */

import { fileMessages } from './fileMessages';
import { problemsIn } from './problem';

export const {
  errorAt: fileError,
  warningAt: fileWarning,
  refusalAt: fileRefusal,
} = problemsIn(fileMessages);
