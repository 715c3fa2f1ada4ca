/** The heading that a row across the table is, with its number and its points. */

import type { SourceCell } from '../source/source';
import { oneLineOf } from './bareText';
import { isDotted } from './ordinalText';
import type { Heading, ListKind } from './outline';
import { pointsInCell, pointsOfHeading } from './pointsInText';
import type { RowCells } from './rowCells';
import { listOpened } from './rowWords';

/** Headings go into each other by their numbers: 一、 （一） 1. and 1 1.1 1.1.1. */
function depthOf(text: string): number {
  const words = text.trimStart();
  const [dotted] = /^\d+(?:[.-]\d+)+/.exec(words) ?? [];
  if (dotted !== undefined) return dotted.split(/[.-]/).length - 1;
  return /^[（(][一二三四五六七八九十]+[)）]/.test(words) ? 1 : 0;
}

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
    list: list ?? listOpened(cell.text) ?? 'items',
    cell,
  };
}
