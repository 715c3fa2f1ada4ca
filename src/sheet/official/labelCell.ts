/** What stands in the column 序号. */

import { shownNumber } from '../../rubric/items';
import type { Rubric } from '../../rubric/rubric';
import type { Geometry } from '../geometry';
import type { ItemRow, LineRow } from './bodyRow';
import { isSpanned } from './wordSpan';
import { isOver, overWords } from './columnWords';
import type { RowCell } from './lines';
import { labelLines } from './rowSizes';

/** The number of the item or line, unless its words are written over the column. */
export function labelCell(
  drawn: { readonly rubric: Rubric; readonly geometry: Geometry },
  row: ItemRow | LineRow,
): Omit<RowCell, 'column'> {
  const isWords = row.over !== undefined && isSpanned(drawn.rubric, row.over, 'label');
  if (isWords) return { value: isOver(row, 'label') ? overWords(row) : null, style: 'text' };
  return { value: shownLabel(drawn, labelOf(row)), style: 'centre' };
}

/** Rows under one 分值 may have numbers of their own. */
function labelOf(row: ItemRow | LineRow): string | null {
  if (row.kind === 'line') return shownNumber(row.line);
  const { item, part } = row;
  return part?.own.has('label') === true ? (part.words.label ?? null) : shownNumber(item);
}

export const shownLabel = (
  { rubric, geometry }: { readonly rubric: Rubric; readonly geometry: Geometry },
  label: string | null,
): string | null => (label === null || label === '' ? null : labelLines(rubric, geometry, label));
