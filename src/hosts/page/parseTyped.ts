/**
 * What the characters in an input of the page mean, as a cell value.
 *
 * Digits typed with the Chinese keyboard's full-width forms are the digits that were meant, and an input of a web
 * page has no wrong font to show. Whatever else is no number stays the words it is, for the sheet to judge 有误:
 * “2分” is never read as 2.
 */

import type { CellValue } from '../../formula/value';
import type { InputType } from '../../rules/inputType';
import { dayIn } from '../../rules/entries/day';

/** Blank is null, and so is a cell with nothing but spaces in it. */
export function parseTyped(typed: string, entry: InputType): CellValue {
  const { validation } = entry;
  const text = typed.trim();
  if (text === '') return null;
  switch (validation.type) {
    case 'whole':
    case 'decimal':
      return numberIn(entry.inPoints === undefined ? text : withoutPercent(text)) ?? typed;
    case 'date':
      return dayIn(halfWidth(text)) ?? typed;
    case 'list':
      return validation.options.includes(text) ? text : typed;
    case 'text':
      return entry.typed(typed) ?? typed;
  }
}

/** In a cell for percentages the sign may be typed or not: 93.5% is 93.5. */
const withoutPercent = (text: string): string => text.replace(/\s*[%％]$/, '');

const FULL_WIDTH = /[０-９．－＋−]/g;

const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => (character === '−' ? '-' : character.normalize('NFKC')));

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function numberIn(text: string): number | undefined {
  const plain = halfWidth(text);
  const value = NUMBER.test(plain) ? Number(plain) + 0 : NaN;
  return Number.isFinite(value) ? value : undefined;
}
