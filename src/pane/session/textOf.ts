/** An entry as text; nothing for a blank or an error. */

import type { CellValue } from '../../formula/value';

export const entryText = (value: CellValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
