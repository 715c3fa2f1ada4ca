/** What a row says in two ways that do not go together, in the words of a finding. */

import type { Item } from '../../rubric/rubric';
import { plain } from '../../notice/plain';

export interface RowWords {
  /** 考核内容: what is to be reached. */
  readonly asked: string;
  /** 评分标准: what counts. Both in one spelling. */
  readonly counted: string;
}

/** Undefined where the row has only one of them. */
export function rowWords({ requirement, criteria }: Item): RowWords | undefined {
  return requirement === undefined || criteria === undefined || requirement === criteria
    ? undefined
    : { asked: plain(requirement), counted: plain(criteria) };
}

/** The one that all are; undefined where there are none, or several. */
export function theOne<T>(all: readonly T[], keyOf: (each: T) => unknown): T | undefined {
  const [first, ...others] = all;
  return first !== undefined && others.every((each) => keyOf(each) === keyOf(first)) ? first : undefined;
}
