/** 不计分 of a row as the form has it: words as people type them. */

import type { StatusWords } from '../rubric/rubric';
import { listedWords } from './words';

export interface StatusDraft {
  /** 符合、不符合、不涉及 */
  readonly words: string;
  readonly failing: string;
  /** What stands in the column 分值. */
  readonly mark: string;
  readonly isBoxed: boolean;
}

const USUAL: StatusWords = { words: ['符合', '不符合'], failing: ['不符合'] };

export const statusDraft = ({
  words,
  failing,
  mark = '',
  boxes = false,
}: StatusWords = USUAL): StatusDraft => ({
  words: words.join('、'),
  failing: failing.join('、'),
  mark,
  isBoxed: boxes,
});

export const asStatus = ({ words, failing, mark, isBoxed }: StatusDraft): object => ({
  ...{ words: listedWords(words), failing: listedWords(failing) },
  ...(mark.trim() !== '' && { mark: mark.trim() }),
  ...(isBoxed && { boxes: true }),
});
