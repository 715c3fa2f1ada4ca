/** Numbers as a notice writes them: 12, 0.5, 三, 十二, 零点五. */

/** A source of a regular expression that matches one. */
export const NUMERAL =
  '\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十]{1,3}点[零〇一二三四五六七八九]{1,3}|[一二两三四五六七八九十]{1,3}';

const DIGITS = '〇一二三四五六七八九';

/** NaN for what is no number. */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined)
    return Number(`${/^[零〇]$/.test(whole) ? 0 : numberOf(whole)}.${[...decimals].map(digit).join('')}`);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text) ?? [];
  if (ten === undefined) return tens !== undefined && ones !== undefined ? NaN : digit(tens ?? ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + (ones === undefined ? 0 : digit(ones));
}

const digit = (character: string | undefined): number =>
  character === undefined
    ? NaN
    : character === '两'
      ? 2
      : DIGITS.indexOf(character === '零' ? '〇' : character);
