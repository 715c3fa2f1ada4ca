/**
 * A list that is announced with a number, and has another.
 *
 * > 有以下三种情形之一的：①…②…③…④…
 */

import { numberOf } from '../../notice/numerals';
import { lintWords } from '../../problems/lintMessages';

const ANNOUNCED =
  /(?:以下|下列|如下)([\d一二三四五六七八九十]{1,2})(?:个方面|方面|种|项|条|类|个|点)(?:情形|情况|内容|要求|条件|行为|工作|制度|问题|指标|资料|台账)?/g;
/** The numbers of a list, each style by itself. */
const STYLES: readonly RegExp[] = [
  /[①-⑳]/g,
  /（[\d一二三四五六七八九十]{1,2}）/g,
  /(?<=^|[。；：，\s])\d{1,2}(?:[、．]|\.(?!\d))/g,
];

const valueOf = (mark: string): number => {
  const code = mark.codePointAt(0) ?? 0;
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : numberOf(mark.replace(/[（）、．.]/g, ''));
};

export const listAtOdds = (text: string): readonly string[] =>
  [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const said = numberOf(match[1] ?? '');
    const behind = text.slice(match.index + match[0].length);
    const listed = STYLES.map((style) => lengthOf([...behind.matchAll(style)].map(([mark]) => valueOf(mark))))
      .filter((length) => length > 1)
      .at(0);
    return listed === undefined || Number.isNaN(said) || said === listed
      ? []
      : [lintWords.listedOtherwise(match[0], listed)];
  });

/** How far it counts on from 1. */
function lengthOf(numbers: readonly number[]): number {
  const from = numbers.indexOf(1);
  let length = 0;
  while (from >= 0 && numbers[from + length] === length + 1) length++;
  return length;
}
