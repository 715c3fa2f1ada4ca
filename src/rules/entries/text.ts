/** Words a person writes: 事由, 调整理由, 备注改写, the unit's name. */

import { f } from '../../formula/formula';
import type { Entry } from '../entry';

/**
 * Text of at most `longest` characters. A number is refused: “6.3” meant as 6月3日 would print as
 * whatever the spreadsheet made of it.
 */
export const text = ({
  longest,
  expected = `应填文字，不超过${longest}字`,
}: {
  longest: number;
  expected?: string;
}): Entry<string> => ({
  empty: '',
  expected,
  validation: { type: 'text', longest },
  accepts: (value) => typeof value === 'string' && value.length <= longest,
  accepting: (x) => f`IF(ISNUMBER(${x}),FALSE,LEN(${x})<=${longest})`,
  read: String,
  reading: (x) => x,
  typed: (json) => (typeof json === 'string' ? storable(json) : undefined),
  json: (value) => value,
});

/** Text as a workbook can hold it: every line break is \n, and what nobody can see is left out. */
const storable = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
