/** What stands in place of a number, on paper and in answers alike; a formula writes the same. */

import { State } from '../../rules/inputType';
import type { TotalState } from './scores';

export const INVALID = '有误';
export const PENDING = '待汇总';
export const NOT_APPLICABLE = '不涉及';
export const INCOMPLETE = '未评完';

/** In place of an item's score; any other state prints nothing. */
export const ITEM_WORDS: Readonly<Partial<Record<State, string>>> = {
  [State.invalid]: INVALID,
  [State.notApplicable]: NOT_APPLICABLE,
  [State.pending]: PENDING,
};

/** In place of 总分. */
export const TOTAL_WORDS: Readonly<Record<Exclude<TotalState, 'complete'>, string>> = {
  invalid: INVALID,
  blank: '',
  incomplete: INCOMPLETE,
  pending: PENDING,
};
