/** Ids along the document: items 1, 2, 3; the headings over several items g1, g2. */

import { leadingOrdinal } from '../recognise/ordinalText';
import { lineText } from './words';

export interface ItemNumbering {
  item(): string;
  parent(): string;
  /** Of a heading: the number that it begins with, or a dash. */
  label(heading: string): string;
}

export function openItemNumbering(): ItemNumbering {
  let items = 0;
  let parents = 0;
  return {
    item: () => String(++items),
    parent: () => `g${++parents}`,
    label: (heading) => lineText(leadingOrdinal(heading)?.label ?? '', 20) || '—',
  };
}
