/** Whether a returned scoresheet still is what was written: its formulas, results, 分值 and words. */

import type { Formula } from '../../formula/formula';
import { a1 } from '../../formula/reference';
import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import type { Problem } from '../../problems/problem';
import { errorAt, warningAt } from '../../problems/problem';
import type { Cell, SheetModel, Worksheet } from '../model';
import { CALC } from '../sheetNames';
import { shown } from './entries';
import type { FoundSheet } from './find';
import { sameFormula } from './sameFormula';
import type { StoredCell, StoredSheet } from './stored';

/** Every difference on the sheets that people see; those of the hidden calculation are only counted. */
export function compare(model: SheetModel, sheets: ReadonlyMap<string, FoundSheet>): readonly Problem[] {
  return model.sheets.flatMap((expected) => {
    const found = sheets.get(expected.name);
    if (found === undefined) return [];
    return expected.name === CALC ? compareHidden(expected, found.stored) : compareVisible(expected, found);
  });
}

/** Results follow from formulas, and place names from where rows have gone; so only the formulas count here. */
function compareHidden({ cells }: Worksheet, stored: StoredSheet): readonly Problem[] {
  const wrong = cells.filter(
    (cell) => cell.formula !== undefined && !hasFormula(cell.formula, stored.cells.get(a1(cell))),
  );
  return wrong[0] === undefined
    ? []
    : [errorAt('sheet.calcChanged', { sheet: stored.name, cell: a1(wrong[0]) }, { count: wrong.length })];
}

const hasFormula = (expected: Formula, found: StoredCell | undefined): boolean =>
  found?.formula !== undefined && sameFormula(expected.text, found.formula);

function compareVisible(expected: Worksheet, { stored, rows }: FoundSheet): readonly Problem[] {
  const ids = new Map(
    expected.cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, shown(value)]),
  );
  const heads = headings(expected);
  return expected.cells.flatMap((cell) => {
    const id = ids.get(cell.row);
    const row = id === undefined ? undefined : rows.get(id)?.[0];
    if (isAside(cell, expected) || cell.isUnlocked === true || id === undefined) return [];
    const what = nameOf(heads.get(cell.column), expected, cell.row);
    if (row === undefined)
      return cell.column === 2 && !expected.cells.some((each) => each.row === cell.row && each.isUnlocked)
        ? [lostRow(stored, what)]
        : [];
    const at = a1({ row, column: cell.column });
    return compareCell(cell, stored, at, what);
  });
}

/** The ids themselves, and hints beside the paper, which speak of rows that may have moved. */
const isAside = ({ column }: Cell, { print }: Worksheet): boolean =>
  column === 1 || (print !== undefined && column > print.area.to.column);

const lostRow = ({ name }: StoredSheet, label: string): Problem =>
  errorAt('sheet.missingRow', { sheet: name }, { label });

function compareCell(cell: Cell, { name, cells }: StoredSheet, at: string, what: string): readonly Problem[] {
  const found = cells.get(at);
  const place = { sheet: name, cell: at };
  const words = { what, found: shown(found?.value ?? null), expected: shown(cell.value) };
  const isEqual = isSame(cell.value, found?.value ?? null);
  if (cell.formula === undefined)
    return isEqual && found?.formula === undefined ? [] : [errorAt('sheet.textChanged', place, words)];
  if (found?.formula === undefined) return [errorAt('sheet.formulaOverwritten', place, words)];
  if (!isEqual) return [errorAt('sheet.wrongValue', place, words)];
  return sameFormula(cell.formula.text, found.formula)
    ? []
    : [warningAt('sheet.formulaChanged', place, { what })];
}

/** Doubles written out and read back by another program may differ in the last digit. */
const TOLERANCE = 1e-9;

function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) < TOLERANCE;
  if (isCellError(expected) || (found !== null && isCellError(found))) return false;
  return blankless(expected) === blankless(found);
}

/** A formula's empty text and a blank cell look alike; line breaks differ from program to program. */
const blankless = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value === null ? '' : value;

/** Headings of the columns, for messages. */
function headings({ cells, print }: Worksheet): ReadonlyMap<number, string> {
  const headerRow = print?.headerRow;
  return new Map(
    cells.filter(({ row }) => row === headerRow).map(({ column, value }) => [column, shown(value)]),
  );
}

/** 第4项的评分 */
function nameOf(heading: string | undefined, { cells }: Worksheet, row: number): string {
  const label = cells.find((cell) => cell.row === row && cell.column === 2)?.value;
  const isShort = typeof label === 'string' && label.length > 0 && label.length <= 6;
  const line = isShort
    ? `“${label}”行`
    : typeof label === 'string' && label !== ''
      ? `“${shown(label)}”`
      : '这一行';
  return heading === undefined || heading === '' ? line : `${line}的${heading}`;
}
