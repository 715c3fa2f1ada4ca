/** Whether a returned scoresheet still is what was written: its formulas, results, 分值 and words. */

import { INVALID } from '../scoring/steps/stateWords';
import type { CellValue } from '../formula/value';
import type { Formula } from '../formula/formula';
import { a1 } from '../formula/reference';
import type { Problem } from '../problems/problem';
import { errorAt } from '../problems/openProblems';
import { returnedError, returnedWarning } from '../problems/returnedProblems';
import type { Cell, SheetModel, Worksheet } from '../sheet/model';
import { CALC } from '../sheet/sheetNames';
import type { FoundSheet } from './find';
import type { RowsNow } from './rowsNow';
import { rowsNow } from './rowsNow';
import type { SheetNames } from './sameFormula';
import { sameFormula } from './sameFormula';
import { isSame } from './sameValue';
import { shown } from './shown';
import type { StoredCell, StoredSheet } from './stored';

/**
 * Every difference on the sheets that people see; those of the hidden calculation are only counted. `labelColumn` says in
 * which column a sheet names its rows; `hasOdd` that an input cannot be read, which recalculating would not mend.
 */
export function compare(
  model: SheetModel,
  sheets: ReadonlyMap<string, FoundSheet>,
  labelColumn: (sheet: string) => number,
  hasOdd: boolean,
): readonly Problem[] {
  const problems = model.sheets.flatMap((expected) => {
    const found = sheets.get(expected.name);
    if (found === undefined) return [];
    const names: SheetNames = { here: expected.name, ...namesOf(sheets) };
    return expected.name === CALC
      ? compareHidden(expected, found.stored, names)
      : compareVisible(expected, found, labelColumn(expected.name), { names, hasOdd });
  });
  return uncalculatedOnce(problems);
}

const namesOf = (sheets: ReadonlyMap<string, FoundSheet>): Omit<SheetNames, 'here'> => ({
  originals: originalsOf(sheets),
  isAsWritten: [...sheets].every(([name, { stored }]) => name === stored.name),
});

/** Of a sheet in which nothing else is wrong. What the hints say follows from their formulas as long as no row has moved; they name rows. */
export function compareHints(
  { sheets: expected }: SheetModel,
  sheets: ReadonlyMap<string, FoundSheet>,
): readonly Problem[] {
  const names = namesOf(sheets);
  const visible = expected.flatMap((sheet) => {
    const found = sheets.get(sheet.name);
    return found === undefined || sheet.name === CALC
      ? []
      : [{ sheet, found, now: rowsNow(sheet, found).now }];
  });
  const isInPlace =
    names.isAsWritten && visible.every(({ now }) => [...now].every(([row, at]) => row === at));
  return visible.flatMap(({ sheet, found: { stored }, now }) =>
    sheet.cells
      .filter((cell) => isAside(cell, sheet) && cell.column > 1 && cell.isUnlocked !== true)
      .flatMap((cell) => {
        const row = now.get(cell.row);
        if (row === undefined) return [];
        const at = a1({ row, column: cell.column });
        const seen = isInPlace ? cell : { ...cell, value: stored.cells.get(at)?.value ?? null };
        const setting = { what: '提示', names: { ...names, here: sheet.name }, hasOdd: false };
        return compareCell(seen, stored, at, setting);
      }),
  );
}

/** A program that does not calculate leaves no result in any formula: that is one thing to be told. */
function uncalculatedOnce(problems: readonly Problem[]): readonly Problem[] {
  const uncalculated = problems.filter(({ code }) => code === 'sheet.uncalculated');
  const [first] = uncalculated;
  if (first === undefined) return problems;
  const { sheet = '', cell = '' } = first;
  return [
    returnedError('sheet.uncalculated', { sheet, cell }, { count: uncalculated.length }),
    ...problems.filter(({ code }) => code !== 'sheet.uncalculated'),
  ];
}

/** What our sheets were called, by what they are called now. */
export const originalsOf = (sheets: ReadonlyMap<string, FoundSheet>): SheetNames['originals'] =>
  new Map([...sheets].map(([name, { stored }]) => [stored.name.toLowerCase(), name]));

/** Results follow from formulas, and place names from where rows have gone; so only the formulas count here. */
function compareHidden({ cells }: Worksheet, stored: StoredSheet, names: SheetNames): readonly Problem[] {
  const wrong = cells.filter(
    (cell) => cell.formula !== undefined && !hasFormula(cell.formula, stored.cells.get(a1(cell)), names),
  );
  return wrong[0] === undefined
    ? []
    : [
        returnedError(
          'sheet.calcChanged',
          { sheet: stored.name, cell: a1(wrong[0]) },
          { count: wrong.length },
        ),
      ];
}

const hasFormula = (expected: Formula, found: StoredCell | undefined, names: SheetNames): boolean =>
  found?.formula !== undefined && sameFormula(expected.text, found.formula, names);

interface ComparisonSetting {
  readonly names: SheetNames;
  readonly hasOdd: boolean;
}

function compareVisible(
  expected: Worksheet,
  found: FoundSheet,
  labelColumn: number,
  setting: ComparisonSetting,
): readonly Problem[] {
  const { stored } = found;
  const rows = rowsNow(expected, found);
  const nameOf = cellNamer(expected, labelColumn);
  const unlocked = new Set(expected.cells.filter(({ isUnlocked }) => isUnlocked).map(({ row }) => row));
  const cells = expected.cells
    .filter((cell) => !isAside(cell, expected) && cell.isUnlocked !== true)
    .flatMap((cell) => {
      const row = rows.now.get(cell.row);
      if (row !== undefined)
        return compareCell(cell, stored, a1({ row, column: cell.column }), {
          ...setting,
          what: nameOf(cell),
        });
      // A row with an input is missed by whoever looks for the input.
      return cell.column === labelColumn && rows.ids.has(cell.row) && !unlocked.has(cell.row)
        ? [errorAt('sheet.missingRow', { sheet: stored.name }, { label: nameOf({ ...cell, column: 0 }) })]
        : [];
    });
  return [...cells, ...doubledRows(rows, found), ...addedRows(expected, rows, stored)];
}

/** The ids themselves, and hints above and beside the paper, which speak of rows that may have moved. */
const isAside = ({ row, column }: Cell, { print }: Worksheet): boolean =>
  column === 1 || (print !== undefined && (row < print.area.from.row || column > print.area.to.column));

function doubledRows({ ids }: RowsNow, { stored, rowsOf }: FoundSheet): readonly Problem[] {
  return [...ids.values()].flatMap((id) =>
    rowsOf(id)
      .slice(1)
      .map((row) => returnedError('sheet.duplicateRow', { sheet: stored.name, cell: `B${row}` }, { id })),
  );
}

/** The first words of each row that was put in between or below; an empty one does no harm. */
function addedRows(
  { print }: Worksheet,
  { isAdded }: RowsNow,
  { name, cells }: StoredSheet,
): readonly Problem[] {
  const added = new Map<number, Problem>();
  for (const [at, { value }] of cells) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const row = Number(digits);
    if (value === null || value === '' || added.has(row) || !isAdded(row)) continue;
    const column = columnOf(letters);
    if (print === undefined || column < print.area.from.column || column > print.area.to.column) continue;
    added.set(
      row,
      returnedWarning('sheet.addedRow', { sheet: name, cell: at }, { row, found: shown(value) }),
    );
  }
  return [...added.values()];
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function compareCell(
  cell: Cell,
  { name, cells }: StoredSheet,
  at: string,
  { what, names, hasOdd }: ComparisonSetting & { readonly what: string },
): readonly Problem[] {
  const found = cells.get(at);
  const place = { sheet: name, cell: at };
  if (found?.odd !== undefined)
    return [errorAt('sheet.oddCell', place, { what, odd: found.odd, found: shown(found.value) })];
  const words = { what, found: shown(found?.value ?? null), expected: shown(cell.value) };
  const isEqual = isSame(cell.value, found?.value ?? null);
  if (cell.formula === undefined)
    return isEqual && found?.formula === undefined ? [] : [returnedError('sheet.textChanged', place, words)];
  const isOurs = hasFormula(cell.formula, found, names);
  if (isEqual && isOurs) return [];
  if (isEqual && found?.formula !== undefined)
    return [returnedWarning('sheet.formulaChanged', place, { what })];
  if (!isOurs) return [returnedError('sheet.formulaOverwritten', place, words)];
  if (found?.value === null) return [returnedError('sheet.uncalculated', place, { count: 1 })];
  // The sheet itself found that it was damaged; recalculating would not help.
  return words.found.includes(INVALID)
    ? [returnedError('sheet.shownInvalid', place, words)]
    : [returnedError(hasOdd ? 'sheet.afterOdd' : 'sheet.wrongValue', place, words)];
}

/** Narrow cells have their words in lines. */
const inOneLine = (value: CellValue): string =>
  shown(typeof value === 'string' ? value.replaceAll('\n', '') : value);

/** How messages name a cell: “4”行的评分. */
export function cellNamer({ cells, print }: Worksheet, labelColumn: number): (cell: Cell) => string {
  const { headerRow: lowest = 0, headerTop: top = lowest } = print ?? {};
  const headings = new Map(
    cells
      .filter(({ row, value }) => value !== null && top <= row && row <= lowest)
      .map(({ column, value }) => [column, inOneLine(value)]),
  );
  const labels = new Map(
    cells
      .filter(({ column }) => column === labelColumn)
      .map(({ row, value }) => [row, typeof value === 'string' ? inOneLine(value) : '']),
  );
  return ({ row, column }) => {
    const [label = '', heading = ''] = [labels.get(row), headings.get(column)];
    const line = label === '' ? '' : `“${label}”`;
    return heading === '' ? line : `${line}这一行的${heading}`;
  };
}
