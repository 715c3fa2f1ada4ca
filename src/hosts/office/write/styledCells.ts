/** The cells of a sheet, each with the style that it shows. */

import type { Address, Cell, Worksheet } from '../../../sheet/model';
import type { Style } from '../../../sheet/styles';
import { styleOf } from '../../../sheet/styles';

export interface StyledCell extends Address {
  readonly cell: Cell;
  readonly style: Style;
}

/** Every cell of a merge looks like its first one, or the frame has gaps. */
export function styledCells({ cells, merges }: Worksheet): readonly StyledCell[] {
  const key = ({ row, column }: Address): string => `${row},${column}`;
  const byPlace = new Map(cells.map((cell) => [key(cell), { cell, row: cell.row, column: cell.column }]));
  for (const { from, to } of merges) {
    const cell = byPlace.get(key(from))?.cell;
    if (cell === undefined) continue;
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++)
        byPlace.set(key({ row, column }), { cell, row, column });
  }
  return [...byPlace.values()].map((each) => ({ ...each, style: styleOf(each.cell.style) }));
}
