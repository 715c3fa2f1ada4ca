/** What a cell holds, in the XML of its worksheet, character for character as ExcelJS writes it. */

import type { CellValue } from '../../../formula/value';

/**
 * Text as a file stores it. What looks like Excel's own escape for a character (_x0041_) would come back as that
 * character; U+FFFE and U+FFFF, which XML has not at all, are left out.
 */
export const storedText = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(ESCAPE, '_x005F_').replace(NO_CHARACTER, '') : text;

const UNUSUAL = /_x|[\ufffe\uffff]/;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NO_CHARACTER = /[\ufffe\uffff]/g;

/** ` t="str"`, which stands behind the style of a cell with a formula. */
export function formulaType(result: CellValue): string {
  if (typeof result === 'string') return ' t="str"';
  if (typeof result === 'boolean') return ' t="b"';
  return typeof result === 'object' && result !== null ? ' t="e"' : '';
}

/** `<v>…</v>`, which stands behind the formula. */
export function formulaResult(result: CellValue): string {
  if (result === null) return '';
  if (typeof result === 'string') return `<v>${xmlText(storedText(result))}</v>`;
  if (typeof result === 'object') return `<v>${xmlText(result.error)}</v>`;
  return `<v>${Number(result)}</v>`;
}

/**
 * All that stands behind the style of a cell without a formula, to its end. A text stands in the cell itself, so that
 * the shared strings stay what they are.
 */
export function constantTail(value: CellValue): string {
  if (value === null) return '/>';
  if (typeof value === 'string') return ` t="inlineStr"><is>${textElement(storedText(value))}</is></c>`;
  return `${formulaType(value)}>${formulaResult(value)}</c>`;
}

/** Without being told so, a reader may drop the spaces at both ends. */
const textElement = (text: string): string =>
  `<t${/^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t>`;

/** Text as it stands between tags; characters that XML does not allow are left out. */
export const xmlText = (text: string): string =>
  SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ENTITIES[character] ?? '') : text;

const SPECIAL = /[<>&'"\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const SPECIALS = new RegExp(SPECIAL, 'g');
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
};
