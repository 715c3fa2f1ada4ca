/** Where the rows of a sheet have gone, those without an id too. */

import type { Worksheet } from '../model';
import type { FoundSheet } from './find';

export interface RowsNow {
  /** The id of a row as written. */
  readonly ids: ReadonlyMap<number, string>;
  /** Where a row as written is now; absent where it is gone, or where nobody can tell. */
  readonly now: ReadonlyMap<number, number>;
  /** Whether a row that is there now has been put between those that were written. */
  readonly isAdded: (row: number) => boolean;
}

/** A row without an id, as a heading, stands between two ids; where their distance has changed it is left alone. */
export function rowsNow({ cells }: Worksheet, { rowsOf }: FoundSheet): RowsNow {
  const ids = new Map(
    cells.flatMap(({ row, column, value }) =>
      column === 1 && typeof value === 'string' ? [[row, value] as const] : [],
    ),
  );
  const now = new Map<number, number>();
  const accounted = new Set<number>();
  let above = { row: 0, now: 0, isNext: true };
  for (const [row, id] of ids) {
    const found = rowsOf(id);
    found.forEach((each) => accounted.add(each));
    const at = found[0];
    if (at === undefined) {
      above = { ...above, isNext: false };
      continue;
    }
    const gap = row - above.row;
    const isKept = above.isNext && at - above.now === gap;
    for (let i = 1; i < gap && isKept; i++) now.set(above.row + i, above.now + i);
    if (gap > 1) for (let each = above.now + 1; each < at; each++) accounted.add(each);
    now.set(row, at);
    above = { row, now: at, isNext: true };
  }
  const end = above.now;
  return { ids, now, isAdded: (row) => row < end && !accounted.has(row) };
}
