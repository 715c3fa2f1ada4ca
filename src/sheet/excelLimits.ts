/**
 * What Excel takes of a workbook, whichever host writes it: beyond that it repairs the file, or refuses it.
 *
 * Lists that are too long for a validation's own text stand in cells of the calculation sheet instead, one list a
 * column; the words beside a cell are shortened, for the advice in the row says all of them.
 */

import { refusalAt } from '../problems/openProblems';
import type { FormCell, FormSheet } from './fill';
import type { CellValidation, CellRange } from './model';
import { CALC } from './sheetNames';

const LONGEST_FORMULA = 8192;
/** Excel counts what stands between the quotes. */
const LONGEST_LIST = 255;
export const LONGEST_PROMPT = 255;
/** A validation's error message; the full stop behind the prompt counts. */
export const LONGEST_ERROR = 224;

/** Right of every block of the calculation. */
const FIRST_LIST_COLUMN = 40;

/** @throws ScoresheetError for a rubric that comes to formulas that no spreadsheet takes; its texts are shorter by far. */
export function withinExcel(sheets: readonly FormSheet[]): readonly FormSheet[] {
  const isTooLong = sheets.some(({ cells }) =>
    cells.some(({ formula }) => formula !== undefined && formula.text.length + 1 > LONGEST_FORMULA),
  );
  if (isTooLong) throw refusalAt('rubric.tooComplex', { pointer: '' }, {});
  return withLists(sheets);
}

/** Text within a limit, whole words or not: what is left out is said elsewhere. */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;

function withLists(given: readonly FormSheet[]): readonly FormSheet[] {
  const lists = new Map<string, { readonly options: readonly string[]; readonly range: CellRange }>();
  const placed = (validation: CellValidation): CellValidation => {
    const { allows } = validation;
    if (allows.type !== 'list' || fitsInline(allows.options)) return validation;
    const key = JSON.stringify(allows.options);
    const column = lists.get(key)?.range.from.column ?? FIRST_LIST_COLUMN + lists.size;
    const range = { from: { row: 1, column }, to: { row: allows.options.length, column } };
    lists.set(key, { options: allows.options, range });
    return { ...validation, list: { sheet: CALC, range } };
  };
  const sheets = given.map((sheet) => ({ ...sheet, validations: sheet.validations.map(placed) }));
  if (lists.size === 0) return given;
  return sheets.map((sheet) => (sheet.name === CALC ? withCells(sheet, lists) : sheet));
}

/** A comma would part one option in two. */
const fitsInline = (options: readonly string[]): boolean =>
  options.join(',').length <= LONGEST_LIST && !options.some((option) => /[,"]|^\s|\s$/.test(option));

const withCells = (
  sheet: FormSheet,
  lists: ReadonlyMap<string, { readonly options: readonly string[]; readonly range: CellRange }>,
): FormSheet => ({
  ...sheet,
  cells: [
    ...sheet.cells,
    ...[...lists.values()].flatMap(({ options, range: { from } }) =>
      options.map((value, i): FormCell => ({
        row: from.row + i,
        column: from.column,
        value,
        style: 'calc',
        format: '@',
      })),
    ),
  ],
});
