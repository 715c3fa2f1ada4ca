/** Problems with a command. */

import { answersMessages, commandMessages } from './commandMessages';
import { problemsIn } from './problem';

export const { errorAt: commandError, refusalAt: commandRefusal } = problemsIn(commandMessages);

export const { errorAt: answersError } = problemsIn(answersMessages);
