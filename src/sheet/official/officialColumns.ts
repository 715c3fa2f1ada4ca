/** The official columns as they lie on the sheet. */

import { columnPixels } from '../../paper/textHeight';
import type { Rubric } from '../../rubric/rubric';
import { ID_COLUMN } from '../columns';
import { officialWidths } from './officialWidths';

export interface Columns {
  readonly first: number;
  readonly last: number;
  /** Pixels from one column to another, both included. */
  readonly span: (from: number, to: number) => number;
}

export function columnsOf(rubric: Rubric): Columns {
  const pixels = officialWidths(rubric).map(columnPixels);
  const first = ID_COLUMN + 1;
  return {
    first,
    last: ID_COLUMN + pixels.length,
    span: (from, to) => pixels.slice(from - first, to - first + 1).reduce((a, b) => a + b, 0),
  };
}
