/** The sentences of paragraphs, one by one, without the numbers before them. */

import { plain } from '../plain';

export interface Sentence {
  /** As printed. */
  readonly text: string;
  /** In one spelling, without any spaces. */
  readonly plain: string;
}

const NUMBER =
  /^(?:(?:注|说明|备注|附注|填表说明)\s*[:：]\s*)?(?:(?:第[一二三四五六七八九十\d]{1,3}条|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}(?:[、．)）]|\.(?!\d)))\s*)?/u;

export const sentencesIn = (paragraphs: readonly string[]): readonly Sentence[] =>
  paragraphs
    .flatMap((paragraph) => paragraph.split(/[。；;\n]/))
    .map((sentence) => sentence.trim().replace(NUMBER, ''))
    .filter((text) => text !== '')
    .map((text) => ({ text, plain: plain(text).replace(/\s+/g, '') }));
