/** Problems with a rubric that is loaded. */

import { rubricMessages } from './rubricMessages';
import { schemaMessages } from './schemaMessages';
import { problemsIn } from './problem';

export const { errorAt: rubricError, refusalAt: rubricRefusal } = problemsIn({
  ...schemaMessages,
  ...rubricMessages,
});
