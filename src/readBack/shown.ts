/** Values from a returned file in the words of a message. */

import type { CellValue } from '../formula/value';
import { isCellError } from '../formula/value';

/** As a spreadsheet shows it. */
export function shown(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return shortWords(isCellError(value) ? value.error : String(value));
}

/** Text from a file may be as long as it likes; a message may not. */
export const shortWords = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
