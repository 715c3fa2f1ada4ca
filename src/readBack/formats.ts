/** What a cell's number format makes of the number in it. */

import type { StoredCell } from './stored';

type Format = Pick<StoredCell, 'numberFormat' | 'formatCode' | 'isDate'>;

/**
 * Built-in formats of days and times, in every language: 14–22 everywhere; 27–36 and 50–58 in Chinese, Japanese and
 * Korean (“3-5” typed into a Chinese Excel is format 58); 45–47 minutes; 71–81 in Thai.
 */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** 67 and 68 in Thai. */
const PERCENT: ReadonlySet<number> = new Set([9, 10, 67, 68]);

/** Excel takes no longer one, and the patterns are not for long texts. */
const LONGEST_FORMAT = 255;

/**
 * Of a format code, what only looks like a sign of a day: words in quotes, a character after \\ (written as it is),
 * after _ (a gap of its width) or after * (repeated), colours, conditions and languages in brackets, General, and the
 * E of scientific notation.
 */
const ASIDE = /"[^"]*"?|\\[^]|_[^]|\*[^]|\[(?!(?:h+|m+|s+)\])[^\]]*\]?|G\/通用格式|G\/標準|General|E[+-]/gi;

/** y 年 m 月 d 日 h 时 s 秒, [h] elapsed; e, g, r and b years of an era; aaa 星期; 上午/下午 and AM/PM. */
const SIGN = /[ymdhsegrb]|aaa|a(?:m)?\/p(?:m)?|上午\/下午/i;

export const isPercent = ({ numberFormat = 0, formatCode = '' }: Format): boolean =>
  PERCENT.has(numberFormat) || plain(formatCode).includes('%');

export const isDate = ({ numberFormat = 0, formatCode = '', isDate: isWrittenSo }: Format): boolean =>
  isWrittenSo === true ||
  DATES.some(([from, to]) => numberFormat >= from && numberFormat <= to) ||
  SIGN.test(plain(formatCode));

const plain = (formatCode: string): string => formatCode.slice(0, LONGEST_FORMAT).replace(ASIDE, '');
