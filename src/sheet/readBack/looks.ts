/**
 * Whether people see what the sheet holds: what is read must be what is printed and signed.
 *
 * None of it changes a number. So it is found by what lies over or hides a cell that holds something, wherever the
 * rows have gone, and in sheets of earlier versions too.
 */

import { a1 } from '../../formula/reference';
import type { Problem } from '../../problems/problem';
import { errorAt, warningAt } from '../../problems/problem';
import type { Address } from '../model';
import { ENTRIES, GUIDE, MARKS } from '../sheetNames';
import type { FoundSheet } from './find';
import { addressOf, areaOf, covers } from './areas';
import { showsAsIs } from './numberFormat';
import { shorten, shown } from './shown';
import type { StoredCell, StoredSheet, StoredWorkbook } from './stored';

export interface CellArea {
  readonly from: Address;
  readonly to: Address;
}

export interface SheetLooks {
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** By hand, by a filter, or as good as: too low to see. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** All rows that do not say otherwise. */
  readonly hidesRows: boolean;
  readonly hidesZeros: boolean;
  readonly showsFormulas: boolean;
  /** `A1:B2` */
  readonly merges: readonly string[];
  readonly drawings: readonly CellArea[];
  /** What is printed, as the workbook has it: `评分表!$B$1:$H$40`; undefined for everything. */
  readonly printArea: string | undefined;
}

/** `inputs` are the places where people type: what is odd about a day or a percentage there is told with the entry. */
export function lookProblems(
  workbook: StoredWorkbook,
  sheets: readonly FoundSheet[],
  inputs: ReadonlySet<string>,
): readonly Problem[] {
  return [
    ...(workbook.hasMacros === true ? [errorAt('sheet.macros', {}, {})] : []),
    ...foreignSheets(workbook),
    ...sheets.flatMap(({ original, stored }) => [
      ...(original.startsWith('pf_') ? [] : viewProblems(stored)),
      ...(original.startsWith('pf_') ? [] : formatProblems(original, stored, inputs)),
    ]),
  ];
}

const OURS: ReadonlySet<unknown> = new Set(Object.values(MARKS));

/** 填表说明 has no mark: it is known by its title. */
function foreignSheets({ sheets }: StoredWorkbook): readonly Problem[] {
  const foreign = sheets.filter(
    ({ name, cells }) =>
      !OURS.has(cells.get('A1')?.value) && name !== GUIDE && cells.get('B1')?.value !== GUIDE,
  );
  const names = foreign
    .slice(0, 3)
    .map(({ name }) => `“${shorten(name)}”`)
    .join('、');
  return foreign.length === 0 ? [] : [warningAt('sheet.foreignSheets', {}, { names, count: foreign.length })];
}

function viewProblems({ name, cells, looks }: StoredSheet): readonly Problem[] {
  if (looks === undefined) return [];
  const filled = [...cells]
    .filter(([, { value }]) => value !== null && value !== '')
    .map(([at, cell]) => ({ at, ...addressOf(at), cell }))
    .filter(({ column }) => column > 1);
  const isHidden = ({ row, column }: Address): boolean =>
    looks.hiddenRows.has(row) || looks.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const hidden = filled.filter(isHidden);
  const numbers = filled.filter(({ cell }) => cell.formula !== undefined || typeof cell.value === 'number');
  const merges = looks.merges.map(areaOf);
  const merged = merges.flatMap((area) => {
    const lost = area === undefined ? undefined : within(filled, area).find((each) => !isCorner(each, area));
    return lost === undefined ? [] : [lost];
  });
  const covered = looks.drawings.map((area) => numbers.find((each) => covers(area, each)));
  return [
    ...(looks.state === 'visible' ? [] : [errorAt('sheet.hiddenSheet', { sheet: name }, { name })]),
    ...(looks.hidesZeros || looks.showsFormulas || looks.hidesRows
      ? [errorAt('sheet.viewChanged', { sheet: name }, {})]
      : []),
    ...told('sheet.hiddenCells', name, hidden),
    ...told('sheet.mergedOver', name, merged),
    ...told(
      'sheet.covered',
      name,
      covered.flatMap((each) => each ?? []),
    ),
    ...(covered.includes(undefined) ? [warningAt('sheet.drawing', { sheet: name }, {})] : []),
  ];
}

interface Filled extends Address {
  readonly at: string;
  readonly cell: StoredCell;
}

/** By its first cell, with how many there are. */
const told = (
  code: 'sheet.hiddenCells' | 'sheet.mergedOver' | 'sheet.covered',
  sheet: string,
  [first, ...rest]: readonly Filled[],
): readonly Problem[] =>
  first === undefined ? [] : [errorAt(code, { sheet, cell: first.at }, { count: rest.length + 1 })];

/** Cells come row by row, so only those of the area's rows are looked at when it is small. */
const within = (cells: readonly Filled[], area: CellArea): readonly Filled[] =>
  area.from.row === area.to.row && area.from.column === area.to.column
    ? []
    : cells.filter((cell) => covers(area, cell));

const isCorner = ({ at }: Filled, { from }: CellArea): boolean => at === a1(from);

function formatProblems(
  original: string,
  { name, cells }: StoredSheet,
  inputs: ReadonlySet<string>,
): readonly Problem[] {
  const hidesZero = original === ENTRIES;
  return [...cells].flatMap(([at, cell]) => {
    if (at.startsWith('A') && addressOf(at).column === 1) return [];
    return showsAsIs(cell, { isInput: inputs.has(`${name}!${at}`), hidesZero })
      ? []
      : [errorAt('sheet.numberFormat', { sheet: name, cell: at }, { found: shown(cell.value) })];
  });
}
