/** What is printed as the standard of a clause: 每次扣0.1分，最多扣1分. */

import type { RuleOwner } from '../../../editing/owners';
import { defaultEffect } from '../../../editing/owners';
import type { Clause, Rubric } from '../../../rubric/rubric';
import { effectVerb } from '../../../rules/kind';
import { standardOf } from '../../../sheet/lists/standard';

export const standardIn = (owner: RuleOwner, clause: Clause, rubric: Rubric): string =>
  standardOf({ rubric }, clause, effectVerb[clause.effect ?? defaultEffect(owner)]);
