/** Several people who score, each in a column of the form. */

import type { PrintLayout } from '../../rubric/rubric';
import type { Scorers } from '../../rubric/scorers';
import { bareText } from '../recognise/bareText';

/** 去掉一个最高分和一个最低分 */
const TRIMMED = /去(?:掉|除)?一?个?最高分?.{0,4}一?个?最低/;
const FEWEST_TRIMMED = 3;

/** `words`: what stands above and below the table. */
export function scorersIn(
  columns: PrintLayout['columns'],
  words: readonly string[],
): { readonly scorers?: Scorers } {
  const of = columns.flatMap(({ field, key = '', header }) =>
    field === 'scorer' ? [{ id: key, label: header }] : [],
  );
  if (of.length === 0) return {};
  const isTrimmed = of.length >= FEWEST_TRIMMED && words.some((text) => TRIMMED.test(bareText(text)));
  return { scorers: { of, ...(isTrimmed && { trimmed: true }) } };
}
