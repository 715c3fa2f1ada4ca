/**
 * The common form of lint rules that look for words: one finding a passage, quoting what was found in it; or one for
 * all of them, where a single sentence of the notice would settle them all.
 */

import type { Rubric } from '../../rubric/rubric';
import type { Finding, LintRule, Mend } from '../finding';
import { findingAt } from '../finding';
import { nameList } from '../nameAt';
import type { Passage } from './passages';
import { quoteList, passagesOf } from './passages';

/** Codes whose message says where, and quotes. */
type PhraseCode =
  | 'L09'
  | 'L10'
  | 'L11'
  | 'L12'
  | 'L13'
  | 'L14'
  | 'L15'
  | 'L19'
  | 'L21'
  | 'L22'
  | 'L23'
  | 'L24'
  | 'L26'
  | 'L31';

export interface Phrases {
  readonly code: PhraseCode;
  /** Passages to look through. Default: all. */
  readonly passages?: (rubric: Rubric) => readonly Passage[];
  /** What was found: quotations, or words that contain them where `isWorded`. */
  readonly phrasesIn: (passage: Passage, rubric: Rubric) => readonly string[];
  readonly isWorded?: boolean;
  /** All passages have one cause: the notice does not say whether 以上 includes its number. */
  readonly isOneCause?: boolean;
  readonly readings?: (passage: Passage, phrases: readonly string[]) => readonly string[];
  readonly mend?: (passage: Passage) => Mend;
}

interface FoundIn {
  readonly passage: Passage;
  readonly found: readonly string[];
}

export const phraseRule = (phrases: Phrases): LintRule => ({
  code: phrases.code,
  find(rubric) {
    const all = (phrases.passages ?? passagesOf)(rubric)
      .map((passage) => ({ passage, found: phrases.phrasesIn(passage, rubric) }))
      .filter(({ found }) => found.length > 0);
    const [first, ...others] = all;
    if (first === undefined) return [];
    return phrases.isOneCause === true
      ? [told(phrases, [first, ...others])]
      : all.map((each) => told(phrases, [each]));
  },
});

/** One finding, at the first of the passages. */
function told(
  { code, isWorded = false, readings, mend }: Phrases,
  [first, ...others]: readonly [FoundIn, ...FoundIn[]],
): Finding {
  const { passage, found } = first;
  const all = [first, ...others];
  const quoted = all.flatMap((each) => each.found);
  const quotes = isWorded ? [...new Set(quoted)].slice(0, MOST).join('；') : quoteList(quoted);
  return findingAt(
    code,
    passage.pointer,
    { name: nameList(all.map((each) => each.passage.name)), quotes },
    {
      ...(readings && { readings: readings(passage, found) }),
      ...(mend && { mend: mend(passage) }),
      ...(others.length > 0 && { alsoAt: others.map((each) => each.passage.pointer) }),
    },
  );
}

const MOST = 4;
