/**
 * Parts of a table that stand side by side, one under the other: the left whole, then the next; under a heading that they
 * share, the left rows of it and then the others. So each line has its row, with its points and its 得分.
 */

import type { SourceCell, SourceTable } from '../source/source';
import { bareText, oneLineOf } from './bareText';
import { blankCell, cellsIn, stackedRows, partGrid } from './partGrid';
import type { PartGrid, PlacedCell } from './partGrid';
import type { PartRows, PlacedRow } from './partRows';
import { partRows } from './partRows';
import type { SideBySide, Unit } from './sideBySide';
import { sideBySide } from './sideBySide';

export function stackParts(table: SourceTable): SourceTable {
  const found = sideBySide(table);
  if (found === undefined) return table;
  const grid = partGrid(found);
  const rows = partRows(table, found, grid);
  const { heading } = found;
  const titles = titleRow(table, found);
  const numbers = table.rows.map((_, row) => row);
  const placed = [
    ...numbers.slice(0, titles ?? heading.from).flatMap((row) => rows.whole(row)),
    ...numbers.slice(heading.from, heading.to).map((row) => headRow(table, row, found, grid)),
    ...bodyRows({ table, found, grid, rows, titles }),
  ].filter((row) => row.length > 0);
  const { widths, isLandscape: _, ...rest } = table;
  return {
    ...rest,
    width: grid.width,
    ...(widths !== undefined && { widths: grid.columns.map((column) => widths[column] ?? 0) }),
    rows: stackedRows(placed, grid.width),
    ...(table.ruledRows !== undefined && { ruledRows: new Set(placed.keys()) }),
    parts: found.parts.length,
  };
}

/** 一、环境（30分） | 二、服务（40分） right above the headings: each part has its own. */
function titleRow(table: SourceTable, { heading, parts }: SideBySide): number | undefined {
  const row = heading.from - 1;
  const isTitled = parts.every((part) => {
    const [first, last] = [part[0], part.at(-1)];
    const cell = table.rows[row]?.[first?.from ?? 0];
    return (
      cell !== undefined &&
      cell.text !== '' &&
      cell.column === first?.from &&
      cell.column + cell.colSpan - 1 === last?.to
    );
  });
  return isTitled ? row : undefined;
}

/** What all parts call the column: 检查内容, if it is 室内检查内容 over the left part and 室外检查内容 over the right one. */
function headRow(
  table: SourceTable,
  row: number,
  { lead, parts, trail }: SideBySide,
  { places }: PartGrid,
): PlacedRow {
  const [first = [], ...others] = parts;
  const at = lead.length;
  const namesIn = (part: readonly Unit[]): readonly string[] =>
    cellsIn(table, row, part, places.slice(at)).map(({ cell }) => oneLineOf(cell.text));
  const named = cellsIn(table, row, first, places.slice(at)).map(({ cell, ...place }, i) => {
    const all = others.map((part) => namesIn(part)[i] ?? '');
    const isSame = all.every((name) => bareText(name) === bareText(cell.text));
    return { ...place, cell: isSame ? cell : { ...cell, text: commonEnd([oneLineOf(cell.text), ...all]) } };
  });
  return [
    ...cellsIn(table, row, lead, places),
    ...named,
    ...cellsIn(table, row, trail, places.slice(at + first.length)),
  ];
}

function commonEnd(names: readonly string[]): string {
  const [first = ''] = names;
  const from = [...first].findIndex((_, i) => names.every((name) => name.endsWith(first.slice(i))));
  return from < 0 ? names.join('／') : first.slice(from);
}

/** The row over each part: 一、环境（30分） as the form has it, or 室内检查内容 where its column is called so in this part alone. */
function partTitle({ table, found, grid, titles }: Stacking, part: number): readonly PlacedRow[] {
  const { heading, lead, parts } = found;
  const own = parts[part] ?? [];
  if (titles !== undefined) return [cellsIn(table, titles, own, grid.places.slice(lead.length))];
  const nameOf = ({ texts }: Unit): string => bareText(texts.join(''));
  const unit = own.find((each, i) => parts.some((other) => nameOf(other[i] ?? each) !== nameOf(each)));
  const cell = unit && table.rows[heading.from]?.[unit.from];
  return cell === undefined ? [] : [[{ cell, from: 0, to: grid.width - 1 }]];
}

interface Stacking {
  readonly table: SourceTable;
  readonly found: SideBySide;
  readonly grid: PartGrid;
  readonly rows: PartRows;
  readonly titles: number | undefined;
}

function bodyRows(stacking: Stacking): readonly PlacedRow[] {
  const { rows } = stacking;
  const { parts } = stacking.found;
  return runsOf(stacking).flatMap((run, i): readonly PlacedRow[] => {
    const [only = 0] = run;
    if (rows.isWhole(only)) return rows.whole(only);
    return [
      ...[...parts.keys()].flatMap((part) => [
        ...(i === 0 ? partTitle(stacking, part) : []),
        ...run
          .filter((row) => rows.hasLine(row, part))
          .map((row) => partRow(stacking, row, { part, isAlone: run.length === 1 })),
      ]),
      // 合计 in the last row of one part is that of all of them.
      ...run.flatMap((row) => rows.sum(row)),
    ];
  });
}

/** Rows under one heading left of the parts, or all between two rows that go over them. */
function runsOf({ table, found: { heading, lead }, rows }: Stacking): readonly (readonly number[])[] {
  const group = lead.find(isGrouping);
  const keyOf = (row: number): SourceCell | undefined =>
    group === undefined ? undefined : table.rows[row]?.[group.from];
  const runs: number[][] = [];
  for (let row = heading.to; row < table.rows.length; row++) {
    const before = runs.at(-1)?.at(-1);
    const goesOn =
      before !== undefined &&
      ![row, before].some((each) => rows.isWhole(each)) &&
      (keyOf(before) === keyOf(row) || keyOf(row)?.text === '');
    if (goesOn) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** 类别, and no 序号. */
const isGrouping = ({ texts }: Unit): boolean =>
  texts.some((text) => !/^(?:序号?|编号|项次)$/.test(bareText(text)));

/** A heading beside the row is that of all its parts; 序号 and 备注 are those of the left one. */
function partRow(
  { table, found, grid: { places } }: Stacking,
  row: number,
  { part, isAlone }: { readonly part: number; readonly isAlone: boolean },
): PlacedRow {
  const { lead, parts, trail } = found;
  const own = parts[part] ?? [];
  const behind = lead.length + own.length;
  // Where merged cells are lost, blanks below the heading say that it goes on.
  const goesOn = ({ cell }: PlacedCell): boolean => cell.rowSpan > 1 || isAlone;
  const leftOnly = (cells: PlacedRow): PlacedRow =>
    part === 0 ? cells : cells.map((placed) => ({ ...placed, cell: blankCell(row) }));
  return [
    ...lead.flatMap((unit, i) => {
      const cells = cellsIn(table, row, [unit], places.slice(i));
      return isGrouping(unit) && cells.every(goesOn) ? cells : leftOnly(cells);
    }),
    ...cellsIn(table, row, own, places.slice(lead.length)),
    ...leftOnly(cellsIn(table, row, trail, places.slice(behind))),
  ];
}
