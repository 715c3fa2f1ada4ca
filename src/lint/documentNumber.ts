/**
 * L23: the year of a 文号 stands in 〔〕, as GB/T 9704 has it.
 *
 * > 贯彻落实连环发[2011]168号和连环发[2012]426号文件 (县区环保局 第27项)
 */

import { lintWords } from '../problems/lintMessages';
import type { Mend } from './finding';
import type { Passage } from './text/passages';
import { printed } from './text/passages';
import { phraseRule } from './text/phraseRule';

const YEAR = '((?:19|20)\\d{2})';
const NUMBER = new RegExp(
  `(?<=\\p{Script=Han})(?:[[（【]${YEAR}[\\]）】〕]|〔${YEAR}[\\]）】])(?=第?\\d+号)`,
  'gu',
);
/** With what stands before and behind: 连环发[2011]168号. */
const WHOLE = new RegExp(`\\p{L}{0,3}${NUMBER.source}第?\\d+号`, 'gu');

export const documentNumber = phraseRule({
  code: 'L23',
  phrasesIn: (passage) => [...passage.plain.matchAll(WHOLE)].map((match) => printed(passage, match)),
  mend(passage: Passage): Mend {
    const value = mended(passage);
    const found = [...passage.plain.matchAll(NUMBER)].map((match) => printed(passage, match));
    const words = [...new Set(found)].map((each) => lintWords.replaceBy(each, `〔${each.slice(1, -1)}〕`));
    return { pointer: passage.pointer, value, text: words.join('，') };
  },
});

/** The brackets are one character each, so that places stay. */
const mended = ({ text, plain }: Passage): string =>
  [...plain.matchAll(NUMBER)].reduce(
    (whole, { index, 0: found }) =>
      `${whole.slice(0, index)}〔${whole.slice(index + 1, index + found.length - 1)}〕${whole.slice(index + found.length)}`,
    text,
  );
