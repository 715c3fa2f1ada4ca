/** Where the rows of a sheet have gone, those without an id too. */

import { a1 } from '../formula/reference';
import type { Worksheet } from '../sheet/model';
import type { FoundSheet } from './find';
import { isSame } from './sameValue';
import type { StoredSheet } from './stored';

export interface RowsNow {
  /** The id of a row as written. */
  readonly ids: ReadonlyMap<number, string>;
  /** Where a row as written is now; absent where it is gone, or where nobody can tell. */
  readonly now: ReadonlyMap<number, number>;
  /** Whether a row that is there now has been put between those that were written. */
  readonly isAdded: (row: number) => boolean;
}

/**
 * A row without an id, as a heading, stands between two ids; where their distance has changed it is left alone. The
 * rows below the last id, as the signatures, come one after the other with the words that they had.
 */
export function rowsNow({ cells }: Worksheet, { rowsOf, stored }: FoundSheet): RowsNow {
  const ids = new Map(
    cells.flatMap(({ row, column, value }) =>
      column === 1 && typeof value === 'string' ? [[row, value] as const] : [],
    ),
  );
  const now = new Map<number, number>();
  const accounted = new Set<number>();
  let above = { row: 0, now: 0, isNext: true };
  /** Rows since the latest that was found. */
  let gone = 0;
  for (const [row, id] of ids) {
    const found = rowsOf(id);
    found.forEach((each) => accounted.add(each));
    const at = found[0];
    if (at === undefined) {
      above = { ...above, isNext: false };
      gone++;
      continue;
    }
    const gap = row - above.row;
    const isKept = above.isNext && at - above.now === gap;
    for (let i = 1; i < gap && isKept; i++) now.set(above.row + i, above.now + i);
    const between = Math.min(at, above.now + MOST_BETWEEN);
    if (gap > 1) for (let each = above.now + 1; each < between; each++) accounted.add(each);
    now.set(row, at);
    above = { row, now: at, isNext: true };
    gone = 0;
  }
  const lastId = [...ids.keys()].at(-1) ?? 0;
  const shift = above.now - above.row - gone;
  for (let row = above.now + 1; row <= lastId + shift; row++) accounted.add(row);
  for (const [row, at] of rowsBelow(cells, { lastId, shift }, stored)) {
    now.set(row, at);
    accounted.add(at);
  }
  return { ids, now, isAdded: (row) => !accounted.has(row) };
}

/** Rows that may be put in between two with ids and be left alone. */
const MOST_BETWEEN = 1_000;

/** How far below its place a row is looked for; past that it is gone. */
const FARTHEST = 30;

/** Each is found by the words of its first cell. One that is not found is where it should be, and differs. */
function rowsBelow(
  cells: Worksheet['cells'],
  { lastId, shift: above }: { readonly lastId: number; readonly shift: number },
  stored: StoredSheet,
): readonly (readonly [row: number, at: number])[] {
  const below = cells.filter(({ row, column }) => row > lastId && column > 1);
  const firsts = new Map([...below].reverse().map((cell) => [cell.row, cell]));
  let shift = above;
  return [...firsts.values()].reverse().map((cell) => {
    const isAt = (row: number): boolean =>
      isSame(stored.cells.get(a1({ ...cell, row }))?.value ?? null, cell.value);
    if (cell.value !== null && cell.value !== '')
      for (let by = 0; by <= FARTHEST; by++)
        if (isAt(cell.row + shift + by)) {
          shift += by;
          break;
        }
    return [cell.row, cell.row + shift] as const;
  });
}
