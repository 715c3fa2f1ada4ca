/** Where the units of parts that stood side by side come to lie, once one stands under the other. */

import type { SourceCell, SourceRow, SourceTable } from '../source/source';
import type { SideBySide, Unit } from './sideBySide';

/** A cell of the document, or one without words, over columns of the stacked table, both included. */
export interface PlacedCell {
  readonly cell: SourceCell;
  readonly from: number;
  readonly to: number;
}

export interface PartGrid {
  readonly width: number;
  /** The column of the document that each is as wide as. */
  readonly columns: readonly number[];
  /** Columns of the units left of the parts, of a part, right of the parts. */
  readonly places: readonly Pick<PlacedCell, 'from' | 'to'>[];
}

export function partGrid({ lead, parts, trail }: SideBySide): PartGrid {
  const [first = []] = parts;
  const size = ({ from, to }: Unit): number => to - from + 1;
  const shape = [
    ...lead.map((unit) => ({ unit, wide: size(unit) })),
    ...first.map((unit, i) => ({
      unit,
      wide: Math.max(...parts.flatMap((part) => part.slice(i, i + 1).map(size))),
    })),
    ...trail.map((unit) => ({ unit, wide: size(unit) })),
  ];
  const starts = shape.map((_, i) => shape.slice(0, i).reduce((sum, { wide }) => sum + wide, 0));
  return {
    width: shape.reduce((sum, { wide }) => sum + wide, 0),
    columns: shape.flatMap(({ unit, wide }) =>
      Array.from({ length: wide }, (_, i) => Math.min(unit.from + i, unit.to)),
    ),
    places: shape.map(({ wide }, i) => ({ from: starts[i] ?? 0, to: (starts[i] ?? 0) + wide - 1 })),
  };
}

/** What a row has in these units, over the places of as many units of the stacked table. */
export function cellsIn(
  table: SourceTable,
  row: number,
  units: readonly Unit[],
  places: PartGrid['places'],
): readonly PlacedCell[] {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return [];
  const cells = [...new Set((table.rows[row] ?? []).slice(first.from, last.to + 1))].flatMap(
    (cell) => cell ?? [],
  );
  const unitAt = (column: number): number => {
    const found = units.findIndex(({ to }) => column <= to);
    return found < 0 ? units.length - 1 : found;
  };
  return cells.map((cell) => {
    const [begin, end] = [unitAt(Math.max(cell.column, first.from)), unitAt(cell.column + cell.colSpan - 1)];
    const [from, to] = [places[begin], places[end]];
    const [start = 0, stop = 0] = [units[begin]?.from, units[end]?.to];
    const inside = Math.max(0, cell.column - start);
    const left = Math.max(0, stop - (cell.column + cell.colSpan - 1));
    const at = Math.min((from?.from ?? 0) + inside, from?.to ?? 0);
    return { cell, from: at, to: Math.max(at, (to?.to ?? 0) - left) };
  });
}

export const blankCell = (row: number): SourceCell => ({
  ...{ text: '', row, column: 0, rowSpan: 1, colSpan: 1 },
  name: `第${row + 1}行`,
});

/** A cell that goes on in the next row, at the same place, is one. */
export function stackedRows(rows: readonly (readonly PlacedCell[])[], width: number): readonly SourceRow[] {
  const begun: { readonly placed: PlacedCell; readonly row: number; rows: number }[][] = [];
  for (const [row, cells] of rows.entries()) {
    const above = begun.at(-1) ?? [];
    begun.push(
      cells.map((placed) => {
        const known = above.find(
          ({ placed: other }) =>
            other.cell === placed.cell && other.from === placed.from && other.to === placed.to,
        );
        if (known === undefined) return { placed, row, rows: 1 };
        known.rows++;
        return known;
      }),
    );
  }
  const made = new Map(
    begun.flat().map((each) => {
      const { cell, from, to } = each.placed;
      const place = { row: each.row, column: from, rowSpan: each.rows, colSpan: to - from + 1 };
      return [each, { ...cell, ...place }] as const;
    }),
  );
  return begun.map((cells) => {
    const row: (SourceCell | undefined)[] = Array.from({ length: width }, () => undefined);
    for (const each of cells)
      for (let column = each.placed.from; column <= each.placed.to; column++) row[column] ??= made.get(each);
    return row;
  });
}
