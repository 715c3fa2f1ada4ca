/** Numbers as a notice writes them: 12, 0.5, 三, 十二. */

/** A source of a regular expression that matches one. */
export const NUMERAL = '\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3}';

const DIGITS = '〇一二三四五六七八九';

/** NaN for what is no number. */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text) ?? [];
  if (ten === undefined) return tens !== undefined && ones !== undefined ? NaN : digit(tens ?? ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + (ones === undefined ? 0 : digit(ones));
}

const digit = (character: string | undefined): number =>
  character === undefined ? NaN : character === '两' ? 2 : DIGITS.indexOf(character);
