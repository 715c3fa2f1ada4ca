/** What stands in the columns of words of an item, or of a line of 加分 and 扣分项. */

import { columnId, usualAlign } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import type { ItemRow, LineRow } from './bodyRow';
import { cutColumns, isOver, sharedColumns, wordsIn } from './columnWords';
import type { RowContents } from './lines';

interface WordCell {
  readonly value: string | null;
  readonly style: 'centre' | 'text';
}

export const wordCells = (rubric: Rubric, row: ItemRow | LineRow): RowContents =>
  Object.fromEntries(
    [...cutColumns(rubric), ...sharedColumns(rubric)].map((id) => [id, wordCell(rubric, row, id)] as const),
  );

function wordCell(rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): WordCell {
  const column = rubric.layout.columns.find((each) => columnId(each) === id);
  const isCentred = column !== undefined && (column.align ?? usualAlign(column)) === 'center';
  const words = wordsIn(rubric, row, id)?.words ?? '';
  // What a level gives, where the form has a column for each: 30, 36-40分.
  const isAmount = id.startsWith('text:') && /^[\d.]+分?(?:[-~～—至][\d.]+分?)?$/.test(words);
  return { value: words || null, style: !isOver(row, id) && (isAmount || isCentred) ? 'centre' : 'text' };
}
