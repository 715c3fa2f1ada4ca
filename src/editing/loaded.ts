/** What comes of a change: it is loaded like any file, and refused like one. */

import { hasProperties } from '../problems/narrow';
import { ScoresheetError } from '../problems/problem';
import type { Problem } from '../problems/problem';
import { loadRubric } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';

export type Changed =
  | { readonly rubric: Rubric; readonly problems: readonly [] }
  | { readonly rubric: undefined; readonly problems: readonly Problem[] };

/** Checked as a whole: a clause can be wrong because of another. */
export function loaded(candidate: unknown): Changed {
  try {
    return { rubric: loadRubric(JSON.stringify(candidate)), problems: [] };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    const kept = withoutStale(candidate, error.problems);
    return kept === undefined ? { rubric: undefined, problems: error.problems } : loaded(kept);
  }
}

/**
 * Readings and assumptions about words that are gone go with them. Undefined where anything else is wrong, or nothing
 * can be left out.
 */
function withoutStale(candidate: unknown, problems: readonly Problem[]): unknown {
  const stale = problems.map(({ pointer = '' }) => /^\/(?:readings|assumptions)\/\d+/.exec(pointer)?.[0]);
  if (!hasProperties(candidate) || stale.some((each) => each === undefined)) return undefined;
  const kept = (name: string): unknown => {
    const list = candidate[name];
    return Array.isArray(list) ? list.filter((_, i) => !stale.includes(`/${name}/${i}`)) : list;
  };
  return { ...candidate, readings: kept('readings') ?? [], assumptions: kept('assumptions') ?? [] };
}
