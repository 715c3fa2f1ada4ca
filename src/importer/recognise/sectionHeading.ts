/** The heading that a row across the table is, with its number and its points. */

import type { SourceCell } from '../source/source';
import { oneLineOf } from './bareText';
import { depthOf, isDotted } from './ordinalText';
import type { Heading, ListKind } from './outline';
import { pointsInCell, pointsOfHeading } from './pointsInText';
import type { RowCells } from './rowCells';
import { listBegun, listOpened } from './rowWords';

export function sectionOf(row: RowCells, cell: SourceCell, label?: SourceCell, list?: ListKind): Heading {
  const own = pointsInCell(row.textOf('fullScore'));
  const points = own ?? pointsOfHeading(cell.text);
  const number =
    label === undefined
      ? ''
      : isDotted(label.text)
        ? label.text.trim()
        : label.text.replace(/[、.．]?$/, '、').replace(/([)）])、$/, '$1');
  const depth = depthOf(number + cell.text);
  return {
    text: oneLineOf(number + cell.text),
    ...(depth > 0 && { depth }),
    ...(label !== undefined && {
      numbered: { label: oneLineOf(label.text), words: oneLineOf(cell.text) },
    }),
    ...(points !== undefined && { points }),
    ...(own !== undefined && { mark: row.textOf('fullScore') }),
    list: list ?? (own === undefined ? listOpened : listBegun)(cell.text) ?? 'items',
    cell,
  };
}
