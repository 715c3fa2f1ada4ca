/** Which rubric somebody has opened: loaded when there is one. */

import { fingerprint } from '../../rubric/fingerprint';
import { issueOf, versionCode } from '../../rubric/issued';
import type { Rubric } from '../../rubric/rubric';
import { plainTitle } from '../../rubric/title';
import type { WholeRubric } from './keptRubric';

export interface Identified extends WholeRubric {
  /** It is one of those that come with the product, as they are. */
  readonly isBuiltIn: boolean;
}

export function identify(rubric: Rubric, now: Date): Identified {
  const sha256 = fingerprint(rubric);
  return {
    kept: {
      sha256,
      code: versionCode(sha256),
      id: rubric.id,
      title: plainTitle(rubric),
      keptAt: now.getTime(),
    },
    text: JSON.stringify(rubric),
    isBuiltIn: issueOf(rubric).kind === 'builtIn',
  };
}
