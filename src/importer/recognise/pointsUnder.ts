/** What the rows below a heading come to: 一、 | 巩固成果 | 31, over rows of 5+4+2+2+11+7. */

import type { SourceTable } from '../source/source';
import type { Points } from '../../points/points';
import { plus, pointsOf } from '../../points/points';
import type { Column } from './column';
import { isChineseNumber, isNumber } from './ordinalText';
import { pointsInCell } from './pointsInText';
import { rowCells } from './rowCells';

/** Of the rows numbered 1, 2, 3 up to the next heading; undefined where the next row is none of them. */
export function pointsUnder(
  table: SourceTable,
  columns: readonly Column[],
  index: number,
): Points | undefined {
  const own: Points[] = [];
  for (let below = index + 1; below < table.rows.length; below++) {
    const row = rowCells(table, columns, below);
    const label = row.textOf('label');
    if (isChineseNumber(label) || (label !== '' && !isNumber(label))) break;
    const points = row.cellOf('fullScore');
    if (points?.row === below) own.push(pointsOf(pointsInCell(points.text) ?? 0));
  }
  return own.length === 0 ? undefined : plus(...own);
}
