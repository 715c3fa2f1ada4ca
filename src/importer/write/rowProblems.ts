/**
 * What is to be said of rows one by one, and the same of many of them: it is said once, with the places of all.
 *
 * > 第1个表第2至13行第2列（通道畅通等12处）没有写分值，先作为不计分的检查项…  (a list of checks without any 分值)
 */

import type { Problem } from '../../problems/problem';
import { quoteOf } from '../recognise/bareText';
import type { SourceCell } from '../source/source';

export interface RowProblem {
  /** What is said of every row alike; rows that differ in it are told apart. Default: the row is told alone. */
  readonly same?: string;
  /** Of the table. */
  readonly table: string;
  readonly cell: SourceCell;
  /** Words of the row that name it. */
  readonly name: string;
  readonly tell: (place: string, name: string) => Problem;
}

/** In the order of the first row of each. */
export function joinRows(told: readonly RowProblem[]): readonly Problem[] {
  const groups = new Map<unknown, RowProblem[]>();
  for (const each of told) {
    const key = each.same === undefined ? each : `${each.table} ${each.same}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = quoteOf(first.name);
    return group.length === 1
      ? [first.tell(first.table + first.cell.name, name)]
      : [
          first.tell(
            first.table + placesTogether(group.map(({ cell }) => cell)),
            `${name}等${group.length}处`,
          ),
        ];
  });
}

/** Places that are told one by one; of the rest, that there are more. */
const MOST_PLACES = 12;

/** 第3至8行第2列, B3至B8, 第3、5至7行: by the names of the cells, as far as they follow each other. */
export function placesTogether(cells: readonly Pick<SourceCell, 'name'>[]): string {
  const spots = cells.map(({ name }) => spotOf(name));
  const [one] = new Set(spots.map((spot) => spot?.column));
  if (spots.some((spot) => spot === undefined || spot.column !== one))
    return listed(cells.map(({ name }) => name));
  const rows = spots.flatMap((spot) => spot ?? []);
  const first = rows[0];
  if (first === undefined) return '';
  const { isA1, column } = first;
  const nameOf = (row: number): string => (isA1 ? `${column}${row}` : String(row));
  const runs = runsOf(rows.map(({ row }) => row)).map(([from, to]) =>
    from === to ? nameOf(from) : `${nameOf(from)}至${nameOf(to)}`,
  );
  return isA1 ? listed(runs) : `第${listed(runs)}行第${column}列`;
}

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_PLACES).join('、') + (names.length > MOST_PLACES ? '等' : '');

interface Spot {
  readonly row: number;
  readonly column: string;
  readonly isA1: boolean;
}

/** Undefined for a cell of a table that another was joined to: its name says so. */
function spotOf(name: string): Spot | undefined {
  const [, row, column = ''] = /^第(\d+)行第(\d+)列$/.exec(name) ?? [];
  if (row !== undefined) return { row: Number(row), column, isA1: false };
  const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return letters === undefined ? undefined : { row: Number(number), column: letters, isA1: true };
}

/** 3, 4, 5, 8 are 3 to 5, and 8. */
function runsOf(rows: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) runs[runs.length - 1] = [last[0], row];
    else runs.push([row, row]);
  }
  return runs;
}
