/** In which order the rows of the form stand, and how its headings across the table are drawn. */

import type { RowGroup } from '../../rubric/printLayout';
import type { PrintLayout } from '../../rubric/rubric';
import type { Line } from '../recognise/outline';
import { topOf } from '../recognise/outline';

const USUAL: readonly RowGroup[] = ['items', 'base', 'bonus', 'penalty', 'veto', 'total'];

/** Only if it is another than usual. */
export function orderOfRows(order: readonly RowGroup[]): Pick<PrintLayout, 'rowOrder'> {
  const usual = USUAL.filter((group) => order.includes(group));
  return usual.some((group, i) => group !== order[i]) ? { rowOrder: order } : {};
}

/** Of headings across the table, whether all of them are one cell, or none has a number in its row. */
export function sectionRowsOf(items: readonly Line[]): Pick<PrintLayout, 'sectionRows'> {
  const across = items.map(topOf).filter((heading) => heading?.column === undefined);
  if (across.length === 0 || across.some((heading) => heading === undefined)) return {};
  if (across.every((heading) => heading?.isWhole === true)) return { sectionRows: 'whole' };
  return across.some((heading) => heading?.mark !== undefined) ? {} : { sectionRows: 'plain' };
}
