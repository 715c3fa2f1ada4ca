/**
 * Whether people see what the sheet holds: what is read must be what is printed and signed.
 *
 * None of it changes a number. So it is found by what lies over or hides a cell that holds something, wherever the
 * rows have gone, and in sheets of earlier versions too. What has to be compared with the sheet as it was written is
 * in asWritten.ts.
 */

import { a1 } from '../formula/reference';
import type { Problem } from '../problems/problem';
import { returnedError, returnedWarning } from '../problems/returnedProblems';
import type { CellLook } from '../problems/trustMessages';
import type { Address } from '../sheet/model';
import { ENTRIES, UNMARKED, MARKS, SCORESHEET } from '../sheet/sheetNames';
import { EVERYWHERE, addressOf, areaOf, cellFinder } from './areas';
import type { FoundSheet } from './find';
import { isDate } from './formats';
import { showsAsIs } from './numberFormat';
import { shortWords, shown } from './shown';
import type { SheetFormatting, StoredCell, StoredSheet, StoredWorkbook } from './stored';

/** Points, and characters: what is lower or narrower nobody reads. */
const LOWEST = 7;
const NARROWEST = 1;

/** What is signed, and what it comes from. */
const MUST_BE_SEEN: ReadonlySet<string> = new Set([SCORESHEET, ENTRIES]);

const OURS: ReadonlySet<unknown> = new Set(Object.values(MARKS));

/** Places, `评分表!F5`, where people type: what is odd about a day or a percentage there is told with the entry. */
export interface Inputs {
  readonly all: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
}

export function formattingProblems(
  workbook: StoredWorkbook,
  sheets: readonly FoundSheet[],
  inputs: Inputs,
): readonly Problem[] {
  return [
    ...(workbook.hasMacros === true ? [returnedError('sheet.macros', {}, {})] : []),
    ...foreignSheets(workbook),
    ...sheets.flatMap(({ original, stored }) =>
      original.startsWith('pf_')
        ? technicalProblems(stored)
        : [...viewProblems(original, stored), ...formatProblems(original, stored, inputs)],
    ),
  ];
}

/** Those without a mark are known by their titles. */
function foreignSheets({ sheets, otherSheets = [] }: StoredWorkbook): readonly Problem[] {
  const foreign = sheets
    .filter(
      ({ name, cells }) =>
        !OURS.has(cells.get('A1')?.value) &&
        ![name, cells.get('B1')?.value].some((title) => UNMARKED.some((own) => own === title)),
    )
    .map(({ name }) => name);
  const all = [...foreign, ...otherSheets];
  const names = all
    .slice(0, 3)
    .map((name) => `“${shortWords(name)}”`)
    .join('、');
  return all.length === 0 ? [] : [returnedWarning('sheet.foreignSheets', {}, { names, count: all.length })];
}

const technicalProblems = ({ name, looks }: StoredSheet): readonly Problem[] =>
  looks?.state === 'visible'
    ? [returnedWarning('sheet.shownSheet', { sheet: name }, { name: shortWords(name) })]
    : [];

interface Filled extends Address {
  readonly at: string;
  readonly cell: StoredCell;
}

function viewProblems(original: string, { name, cells, looks }: StoredSheet): readonly Problem[] {
  if (looks === undefined) return [];
  const filled: readonly Filled[] = [...cells]
    .filter(([, { value }]) => value !== null && value !== '')
    .map(([at, cell]) => ({ at, ...addressOf(at), cell }))
    .filter(({ column }) => column > 1);
  const numbers = filled.filter(({ cell }) => cell.formula !== undefined || typeof cell.value === 'number');
  const find = cellFinder(numbers);
  const covered = looks.drawings.map((area) => find(area)[0]);
  const place = { sheet: name };
  const tellHidden = MUST_BE_SEEN.has(original) ? returnedError : returnedWarning;
  return [
    ...(looks.state === 'visible'
      ? []
      : [tellHidden('sheet.hiddenSheet', place, { name: shortWords(name) })]),
    ...(looks.isViewOdd ? [returnedError('sheet.viewChanged', place, {})] : []),
    ...told('sheet.hiddenCells', name, filled.filter(isHidden(looks))),
    ...told('sheet.mergedOver', name, mergedOver(looks, filled)),
    ...told('sheet.conditionalFormat', name, changedByCondition(original, looks, filled)),
    ...told(
      'sheet.covered',
      name,
      covered.flatMap((each) => each ?? []),
    ),
    ...(covered.includes(undefined) ? [returnedWarning('sheet.drawing', place, {})] : []),
  ];
}

type Told =
  'sheet.hiddenCells' | 'sheet.tooNarrow' | 'sheet.mergedOver' | 'sheet.conditionalFormat' | 'sheet.covered';

/** By its first cell, with how many there are. */
const told = (code: Told, sheet: string, [first, ...rest]: readonly Filled[]): readonly Problem[] =>
  first === undefined ? [] : [returnedError(code, { sheet, cell: first.at }, { count: rest.length + 1 })];

/** Of a sheet of ours, there is nothing in columns farther right. */
const LAST_COLUMN = 200;

function isHidden({ heights, columns }: SheetFormatting): (cell: Address) => boolean {
  const narrow = new Set(
    columns
      .filter(({ width }) => width < NARROWEST)
      .flatMap(({ from, to }) =>
        Array.from({ length: Math.max(0, Math.min(to, LAST_COLUMN) - from + 1) }, (_, i) => from + i),
      ),
  );
  return ({ row, column }) => (heights.get(row) ?? LOWEST) < LOWEST || narrow.has(column);
}

function mergedOver({ merges }: SheetFormatting, filled: readonly Filled[]): readonly Filled[] {
  const find = cellFinder(filled);
  return merges.flatMap((merge) => {
    const area = areaOf(merge);
    if (area === undefined) return [];
    return find(area)
      .filter(({ at }) => at !== a1(area.from))
      .slice(0, 1);
  });
}

function changedByCondition(
  original: string,
  { conditional }: SheetFormatting,
  filled: readonly Filled[],
): readonly Filled[] {
  const find = cellFinder(filled);
  return conditional.flatMap(({ cells, format }) => {
    const areas = cells.split(' ').map((each) => areaOf(each) ?? EVERYWHERE);
    const isChanged = ({ cell: { value } }: Filled): boolean =>
      format.look !== undefined ||
      !showsAsIs({ value, ...format }, { isInput: false, hidesZero: original === ENTRIES });
    const first = areas.flatMap((area) => find(area)).find(isChanged);
    return first === undefined ? [] : [first];
  });
}

function formatProblems(original: string, { name, cells }: StoredSheet, inputs: Inputs): readonly Problem[] {
  const hidesZero = original === ENTRIES;
  return [...cells].flatMap(([at, cell]) => {
    if (cell.value === null || cell.value === '' || /^A\d/.test(at)) return [];
    const place = { sheet: name, cell: at };
    const isUndated =
      inputs.days.has(`${name}!${at}`) &&
      typeof cell.value === 'number' &&
      cell.numberFormat !== undefined &&
      !isDate(cell);
    return [
      ...(isUndated ? [returnedWarning('sheet.dayAsNumber', place, { found: shown(cell.value) })] : []),
      ...(cell.look === undefined ? [] : [styleProblem(cell.look, place)]),
      ...(showsAsIs(cell, { isInput: inputs.all.has(`${name}!${at}`), hidesZero })
        ? []
        : [returnedError('sheet.numberFormat', place, { found: shown(cell.value) })]),
    ];
  });
}

/** Of a style that is not there, most programs show the cell in the usual one. */
const styleProblem = (look: CellLook, place: { readonly sheet: string; readonly cell: string }): Problem =>
  (look === 'unknown' ? returnedWarning : returnedError)('sheet.cellLook', place, { look });
