/** 三, 两次, 十二, 二十五处: a number up to 99 in Chinese digits, with at most one character of a unit behind it. */

const DIGITS = '〇一二三四五六七八九';

/** A character of a unit, as a pattern: none that makes another number of it (万), or a day (月). */
export const UNIT_WORD = '(?:(?![〇零一二两三四五六七八九十百千万亿半多余几月日号])\\p{Script=Han})';

const ONES = new RegExp(`^([${DIGITS}])${UNIT_WORD}?$`, 'u');
const TENS = new RegExp(`^([${DIGITS.slice(1)}]?)十([${DIGITS.slice(1)}]?)${UNIT_WORD}?$`, 'u');

/** Undefined for whatever else it is. */
export function chineseNumber(text: string): number | undefined {
  const plain = text.replace('零', '〇').replace(/^两/, '二');
  const [, digit] = ONES.exec(plain) ?? [];
  if (digit !== undefined) return DIGITS.indexOf(digit);
  const [, tens, ones] = TENS.exec(plain) ?? [];
  if (tens === undefined || ones === undefined) return undefined;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
