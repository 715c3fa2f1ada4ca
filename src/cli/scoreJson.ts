/** What `score --json` prints, as scoreSchema.ts describes it. */

import type { ReadBack } from '../readBack/readBack';
import { isForged } from '../rubric/issued';
import type { Call } from './command';
import type { Explanation } from './explain';
import { explanationsOf } from './explain';
import type { ScoreJson } from './scoreSchema';
import type { OtherOutcome } from './whatIf';
import { otherOutcomes } from './whatIf';

/** What `score` works out only if asked. */
export interface Asked {
  readonly explanations?: readonly Explanation[];
  readonly whatIf?: readonly OtherOutcome[];
}

/** A rubric that is not the one issued has nothing to explain. */
export function askedOf(result: ReadBack, { explain = false, 'what-if': whatIf }: Call['options']): Asked {
  if (isForged(result.issue)) return {};
  return {
    ...(explain !== false && { explanations: explanationsOf(result, explain) }),
    ...(whatIf === true && { whatIf: otherOutcomes(result) }),
  };
}

/** With what it is made from, and whether that is the rubric that was issued. */
export function scoreJson(
  { report, issue, layout: { setting }, problems, notices }: ReadBack,
  asked: Asked,
): ScoreJson {
  const isChecked = issue.kind !== 'unknown';
  return {
    ...report,
    version: setting.version,
    issued: { ...issue, isChecked, isForged: isForged(issue) },
    problems,
    notices,
    ...asked,
  };
}
