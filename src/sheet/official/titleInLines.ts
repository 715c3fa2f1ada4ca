/** The title of 评分表 in lines that end between phrases, whatever period is entered. */

import type { Formula } from '../../formula/formula';
import { chain } from '../../formula/formula';
import { phraseLines } from '../../paper/phrases';
import { emWidth, emsPerLine } from '../../paper/textHeight';
import type { Rubric } from '../../rubric/rubric';
import type { LongestHead } from '../headText';
import type { StyleName } from '../styles';
import { styleOf } from '../styles';
import type { Columns } from './officialColumns';

export interface TitleLines {
  readonly style: StyleName;
  /** With a sign in place of the period. */
  readonly lines: readonly string[];
}

/** Characters that no title has, for {period} and {period}度: no line ends within them. */
const PERIOD = '\uE000';
const PERIOD_YEAR = '\uE001';

const TITLES: readonly StyleName[] = ['title', 'titleSmall', 'titleSmaller'];

/** 二号, unless 小二 or 三号 saves a line. */
export function titleInLines(
  { title }: Rubric,
  { first, last, span }: Columns,
  { periodWords, suffix }: Pick<LongestHead, 'periodWords' | 'suffix'>,
): TitleLines {
  const text = title.replace(/\{period\}度/, PERIOD_YEAR).replace('{period}', PERIOD) + suffix;
  const lengthOf = (words: string): number => emWidth(inWords(words, periodWords));
  const choices = TITLES.map((style) => {
    const width = emsPerLine(span(first, last), styleOf(style).size);
    return { style, lines: phraseLines(text, width, lengthOf) };
  });
  return choices.reduce((best, each) => (each.lines.length < best.lines.length ? each : best));
}

const inWords = (text: string, period: string): string =>
  text.replace(PERIOD_YEAR, () => `${period}度`).replace(PERIOD, () => period);

/** The title as printed. */
export const titleText = ({ lines }: TitleLines, period: string): string => inWords(lines.join('\n'), period);

/** The twin of `titleText`. */
export const titleFormula = ({ lines }: TitleLines, period: Formula, lineBreak: Formula): Formula =>
  chain(
    '&',
    lines
      .join('\n')
      .replace(PERIOD_YEAR, `${PERIOD}度`)
      .split(/([\n\uE000])/)
      .filter((piece) => piece !== '')
      .map((piece) => (piece === '\n' ? lineBreak : piece === PERIOD ? period : piece)),
    '',
  );
