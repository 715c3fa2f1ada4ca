/** The headings over the row that is being read: the row across the table, then the columns of headings. */

import type { Column } from './columns';
import type { Heading, ListKind } from './outline';
import { oneLineOf, bareText } from './bareText';
import { pointsOfHeading } from './pointsInText';
import type { RowCells } from './rowCells';
import { listOpened } from './rowWords';

export interface Path {
  openRow(heading: Heading): void;
  closeRow(): void;
  /** Takes in the cells of the columns of headings; a blank one belongs to the cell above. */
  follow(row: RowCells): void;
  headings(): readonly Heading[];
  /** The list that a heading has opened; undefined under headings of ordinary items. */
  list(): ListKind | undefined;
}

export function openPath(columns: readonly Column[]): Path {
  const parents = columns.filter(({ role }) => role === 'parent');
  let across: Heading | undefined;
  let current: readonly (Heading | undefined)[] = parents.map(() => undefined);

  return {
    openRow(heading) {
      across = heading;
      current = parents.map(() => undefined);
    },
    closeRow: () => void (across = undefined),
    follow(row) {
      let isNew = false;
      current = parents.map((column, level) => {
        const cell = row.cellAt(column);
        const before = current[level];
        // Below a new heading, a blank belongs to nothing above it.
        const isBlank = cell === undefined || cell.text === '';
        if (isBlank) return isNew ? undefined : before;
        // A cell that covers two columns is one heading.
        if (level > 0 && row.cellAt(parents[level - 1] ?? column) === cell) return undefined;
        const isSame =
          !isNew &&
          before !== undefined &&
          (before.cell === cell || bareText(before.cell.text) === bareText(cell.text));
        if (isSame) return before;
        isNew = true;
        return headingOf(cell, column.index);
      });
    },
    headings: () => [across, ...current].filter((heading) => heading !== undefined),
    list() {
      const opened = [across, ...current].filter(
        (heading) => heading !== undefined && heading.list !== 'items',
      );
      return opened.at(-1)?.list;
    },
  };
}

function headingOf(cell: Heading['cell'], column: number): Heading {
  const points = pointsOfHeading(cell.text);
  return {
    text: oneLineOf(cell.text),
    ...(points !== undefined && { points }),
    list: listOpened(cell.text) ?? 'items',
    cell,
    column,
  };
}
