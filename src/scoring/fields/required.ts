/** What must be filled in before a clause is scored. */

import type { Clause } from '../../rubric/rubric';
import { inputsOf, kindOf } from '../../rules';
import type { Effect } from '../../rules/kind';
import type { Edition } from './edition';

/** What a 事由 is asked for: points that are given, or those that are not. */
export type ReasonFor = 'given' | 'lost';

/** Whether something in the clause is known only once all units are compared. */
export const isAwaited = ({ rule }: Clause): boolean =>
  inputsOf(rule).some(({ isFromRollup = false }) => isFromRollup);

/**
 * Whether a blank leaves the item 未评 even on a confirmed sheet. A blank count or 是/否 means that nothing
 * was found, and so does 视情扣分; a credit or a measurement has to be entered. Bonus and penalty may stay blank.
 */
export const isRequired = ({ rule }: Clause, effect: Effect, edition: Edition): boolean =>
  (effect === 'credit' && kindOf(rule).settles === undefined) ||
  (effect === 'deduct' && !kindOf(rule).blankMeansNone) ||
  (effect === 'deduct' && edition === 'first' && rule.kind === 'judgement');
