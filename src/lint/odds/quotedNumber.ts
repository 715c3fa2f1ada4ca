/**
 * One slogan with two numbers: “四进” in 考核内容, “五进” in 评分标准.
 */

import { lintWords } from '../../problems/lintMessages';
import type { RowWords } from './odd';

const SLOGAN = /[“‘]([二两三四五六七八九十])([\p{Script=Han}]{1,4})[”’]/gu;

const slogans = (text: string): readonly { readonly number: string; readonly noun: string }[] =>
  [...text.matchAll(SLOGAN)].map(([, number = '', noun = '']) => ({ number, noun }));

/** 三会一课 and 三重一大 begin alike with nothing to count: only the same noun is compared. */
export const quotedNumberAtOdds = ({ asked, counted }: RowWords): readonly string[] =>
  slogans(counted).flatMap(({ number, noun }) => {
    const same = slogans(asked).filter((each) => each.noun === noun);
    const [first] = same;
    return first === undefined || same.some((each) => each.number === number)
      ? []
      : [lintWords.askedOtherwise(`${first.number}${noun}`, `${number}${noun}`)];
  });
