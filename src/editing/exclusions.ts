/** 不能同时有 as a form has it: sides of which some may be empty yet. */

import type { Exclusion } from '../rubric/rubric';

export interface ExclusionDraft {
  /** Ids of clauses. */
  readonly sides: readonly (readonly string[])[];
}

export const freshExclusion: ExclusionDraft = { sides: [[], []] };

/** Undefined where there are none; one that names nothing is none. */
export function asExclusions(drafts: readonly ExclusionDraft[]): readonly Exclusion[] | undefined {
  const said = drafts
    .map(({ sides }) => ({ sides: sides.filter((side) => side.length > 0) }))
    .filter(({ sides }) => sides.length > 0);
  return said.length === 0 ? undefined : said;
}
