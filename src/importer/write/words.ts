/** Texts cut to what a rubric may hold. */

import { oneLineOf } from '../recognise/bareText';
import { sourceLimits } from '../source/limits';

/** Of a label, a heading, a title. */
const LONGEST_LINE = 200;

export const lineText = (text: string, most: number = LONGEST_LINE): string => {
  const line = oneLineOf(text);
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

export const longText = (text: string): string =>
  text.slice(0, sourceLimits.text).replace(/[\ud800-\udbff]$/, '');

/** The texts that are there, each on lines of its own. */
export const stacked = (...texts: readonly string[]): string =>
  longText(texts.filter((text) => text !== '').join('\n'));
