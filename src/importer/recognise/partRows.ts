/** What the rows of a table with parts side by side are: of the parts, over all of them, or sums of them. */

import { plus, pointsOf, toNumber } from '../../points/points';
import type { SourceCell, SourceTable } from '../source/source';
import { cellsOf } from './headingRows';
import type { PartGrid, PlacedCell } from './partGrid';
import { blankCell, cellsIn } from './partGrid';
import { pointsInCell } from './pointsInText';
import { asksForTotal, isSubtotal, isTotal } from './rowWords';
import type { SideBySide } from './sideBySide';
import { footOfTable } from './tableFoot';
import { fittedCells } from './wholeRows';

export type PlacedRow = readonly PlacedCell[];

export interface PartRows {
  /** A cell of it goes from one part into the next, it is of the foot, or all that it has are sums of the parts. */
  isWhole(row: number): boolean;
  /** A row over all parts, as rows of the stacked table. */
  whole(row: number): readonly PlacedRow[];
  /** 合计 of the row, if there is one, with the points of all parts together. */
  sum(row: number): readonly PlacedRow[];
  /** The part has something else than a sum in it. */
  hasLine(row: number, part: number): boolean;
}

export function partRows(table: SourceTable, found: SideBySide, grid: PartGrid): PartRows {
  const { heading, lead, parts, trail, points } = found;
  const { width, places } = grid;
  const foot = footOfTable(table, heading.to);
  const ownCells = (row: number): readonly SourceCell[] =>
    cellsOf(table, row).filter((cell) => cell.row === row);
  const wordsOf = (row: number, part: number): readonly SourceCell[] =>
    cellsIn(table, row, parts[part] ?? [], places).flatMap(({ cell }) => (cell.text === '' ? [] : [cell]));
  const isSum = ({ text }: SourceCell): boolean => (isTotal(text) || asksForTotal(text)) && !isSubtotal(text);
  const hasSum = (row: number, part: number): boolean => {
    const [cell] = wordsOf(row, part);
    return cell !== undefined && cell.row === row && isSum(cell);
  };
  const all = [...parts.keys()];
  const ends = [lead, ...parts, trail].flatMap((units) => units.at(-1)?.to ?? []);

  function isWhole(row: number): boolean {
    const isAcross = ownCells(row).some(({ column, colSpan }) =>
      ends.some((end) => column <= end && column + colSpan - 1 > end),
    );
    return isAcross || foot.has(row) || isOfSums(row);
  }

  /** 合计 | 50 of every part, or of the first with 100 under the last. */
  function isOfSums(row: number): boolean {
    const filled = all.filter((part) => wordsOf(row, part).length > 0);
    const hasNumbers = (part: number): boolean =>
      wordsOf(row, part).every(({ text }) => pointsInCell(text) !== undefined);
    return (
      filled.some((part) => hasSum(row, part)) &&
      filled.every((part) => hasSum(row, part) || hasNumbers(part))
    );
  }

  /** In the column of the points; what else stands in the row has one of its own below. */
  function sumRows(row: number, cells: readonly SourceCell[]): readonly PlacedRow[] {
    const [label, ...others] = cells.filter(({ text }) => text !== '');
    if (label === undefined) return [];
    const numbers = others.filter(({ text }) => pointsInCell(text) !== undefined);
    const rest = others.filter((cell) => !numbers.includes(cell) && !isSum(cell));
    const [number = blankCell(row)] = numbers;
    const together = toNumber(plus(...numbers.map(({ text }) => pointsOf(pointsInCell(text) ?? 0))));
    const sum = numbers.length > 1 ? { ...number, text: String(together) } : number;
    const [at, ...behind] = places.slice(lead.length + points);
    if (at === undefined) return [];
    return [
      [
        { cell: label, from: 0, to: Math.max(0, at.from - 1) },
        { cell: sum, ...at },
        ...behind.map((place) => ({ cell: blankCell(row), ...place })),
      ],
      ...(rest.length > 0 ? [fittedCells([...rest, blankCell(row)], width)] : []),
    ];
  }

  return {
    isWhole,
    whole(row) {
      const cells = ownCells(row);
      const label = cells.find(({ text }) => text !== '');
      if (label === undefined) return [];
      const isSumRow = isSum(label) && row >= heading.to && !foot.has(row);
      return isSumRow ? sumRows(row, cells) : [fittedCells(cells, width)];
    },
    sum: (row) =>
      all.some((part) => hasSum(row, part))
        ? sumRows(
            row,
            all.filter((part) => hasSum(row, part)).flatMap((part) => wordsOf(row, part)),
          )
        : [],
    hasLine: (row, part) => wordsOf(row, part).length > 0 && !hasSum(row, part),
  };
}
