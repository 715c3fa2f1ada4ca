/** What was written, read as any rubric is: the project's own checks have the last word; sums are said as `lint` says them. */

import { fullScoreSum } from '../../lint/fullScoreSum';
import { headingSum } from '../../lint/headingSum';
import { capped } from '../../problems/capped';
import type { Problem } from '../../problems/problem';
import { ScoresheetError } from '../../problems/problem';
import { loadRubric } from '../../rubric/load';
import type { Rubric } from '../../rubric/rubric';

interface Checked {
  /** Undefined where it is none that can be used. */
  readonly rubric: Rubric | undefined;
  readonly problems: readonly Problem[];
}

export function withChecks(rubric: Rubric, problems: readonly Problem[]): Checked {
  try {
    const loaded = loadRubric(JSON.stringify(rubric));
    const sums = [...headingSum.find(loaded), ...fullScoreSum.find(loaded)];
    return { rubric: loaded, problems: capped([...sums, ...problems]) };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return { rubric: undefined, problems: capped([...error.problems, ...problems]) };
  }
}
