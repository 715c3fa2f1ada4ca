/** The common form of lint rules that look for words: one finding a passage, quoting what was found in it. */

import type { Rubric } from '../../rubric/rubric';
import type { Finding, LintRule, Mend } from '../finding';
import { findingAt } from '../finding';
import type { Passage } from './passages';
import { quoteList, passagesOf } from './passages';

/** Codes whose message says where, and quotes. */
type PhraseCode =
  'L09' | 'L10' | 'L11' | 'L12' | 'L13' | 'L14' | 'L15' | 'L19' | 'L21' | 'L22' | 'L23' | 'L24' | 'L26';

export interface Phrases {
  readonly code: PhraseCode;
  /** Passages to look through. Default: all. */
  readonly passages?: (rubric: Rubric) => readonly Passage[];
  /** What was found: quotations, or words that contain them where `isWorded`. */
  readonly phrasesIn: (passage: Passage, rubric: Rubric) => readonly string[];
  readonly isWorded?: boolean;
  readonly readings?: (passage: Passage, phrases: readonly string[]) => readonly string[];
  readonly mend?: (passage: Passage) => Mend;
}

export const phraseRule = (phrases: Phrases): LintRule => ({
  code: phrases.code,
  find: (rubric) =>
    (phrases.passages ?? passagesOf)(rubric).flatMap((passage) => findingIn(phrases, passage, rubric)),
});

function findingIn(
  { code, phrasesIn, isWorded = false, readings, mend }: Phrases,
  passage: Passage,
  rubric: Rubric,
): readonly Finding[] {
  const found = phrasesIn(passage, rubric);
  if (found.length === 0) return [];
  const quotes = isWorded ? [...new Set(found)].slice(0, MOST).join('；') : quoteList(found);
  const details = {
    ...(readings && { readings: readings(passage, found) }),
    ...(mend && { mend: mend(passage) }),
  };
  return [findingAt(code, passage.pointer, { name: passage.name, quotes }, details)];
}

const MOST = 4;
