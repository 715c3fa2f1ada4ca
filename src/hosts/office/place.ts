/** Addresses as Excel writes them: `评分表!B7`, `'我的 表'!B7:C8`. */

import type { CellPlace } from '../host';

/** The first cell of an address, and its sheet. */
export function parsePlace(address: string): CellPlace {
  const bang = address.lastIndexOf('!');
  const sheet = address.slice(0, Math.max(0, bang));
  const [cell = ''] = address
    .slice(bang + 1)
    .replaceAll('$', '')
    .split(/[:,]/);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cell };
}
