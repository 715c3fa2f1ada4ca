/** What was typed into a returned scoresheet, and everything about it that cannot be used. */

import { columnName } from '../formula/reference';
import type { CellValue } from '../formula/value';
import type { Place, Problem } from '../problems/problem';
import { errorAt, warningAt } from '../problems/openProblems';
import type { InputType } from '../rules/inputType';
import { judge, State } from '../rules/inputType';
import { fromCell } from '../rules/entries/percent';
import type { Field } from '../scoring/fields/fields';
import type { Prepared } from '../scoring/fields/prepared';
import type { Earlier } from '../sheet/earlier';
import { columnIn, hasField, sheetIn } from '../sheet/earlier';
import type { FoundSheet } from './find';
import { fixFor } from './fix';
import { isDate, isPercent } from './formats';
import { shortWords, shown } from './shown';
import type { StoredCell } from './stored';
import { DAYS_TO_1904 } from './stored';

export interface FoundEntries {
  readonly entries: ReadonlyMap<string, CellValue>;
  /** Where each field's cell is now, by field id. */
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
  /** Whether the entries might be those of another sheet: theirs is there twice. */
  readonly isAmbiguous: boolean;
}

/** A row that is gone, or there twice, is an unusable entry, never a blank one. */
const LOST: CellValue = { error: '#REF!' };

export function readEntries(
  { rubric, all }: Prepared,
  sheets: ReadonlyMap<string, FoundSheet>,
  earlier: Earlier | undefined,
): FoundEntries {
  const entries = new Map<string, CellValue>();
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  let isAmbiguous = false;
  for (const field of all) {
    const sheet = sheets.get(sheetIn(earlier, field));
    const [row, copy] = sheet?.rowsOf(field.row) ?? [];
    if (sheet !== undefined && row === undefined && !hasField(earlier, field)) continue;
    if (sheet === undefined || row === undefined) {
      entries.set(field.id, LOST);
      if (sheet !== undefined && isOwnRow(field)) problems.push(missingRow(field, sheet));
      continue;
    }
    isAmbiguous ||= sheet.isCopied;
    if (copy !== undefined) {
      entries.set(field.id, LOST);
      continue;
    }
    const { name, cells, startsIn1904 } = sheet.stored;
    const place = { sheet: name, cell: `${columnName(columnIn(earlier, rubric, field.column))}${row}` };
    places.set(field.id, place);
    const found = cells.get(place.cell);
    if (found === undefined) continue;
    const cell = startsIn1904 === true ? countedFrom1900(found, field) : found;
    entries.set(field.id, isCalculated(cell) ? fromCell(field.entry, cell.value) : LOST);
    problems.push(...judgeCell(field, cell, place));
  }
  return { entries, places, problems, isAmbiguous };
}

/** Of a workbook that counts its days from 1904, the same day as every other workbook counts it. */
function countedFrom1900(cell: StoredCell, { entry }: Field): StoredCell {
  const { value } = cell;
  return entry.validation.type === 'date' && typeof value === 'number'
    ? { ...cell, value: value + DAYS_TO_1904 }
    : cell;
}

/** A 事由 shares the row of its clause; the row is reported once. */
const isOwnRow = ({ column }: Field): boolean => column !== 'note';

const missingRow = ({ label }: Field, { stored }: FoundSheet): Problem =>
  errorAt('sheet.missingRow', { sheet: stored.name }, { label });

/** Programs that do not calculate leave a formula without a result, which is not a blank. */
const isCalculated = ({ formula, value }: StoredCell): boolean => formula === undefined || value !== null;

const shownEntry = ({ inPoints }: InputType, value: CellValue): string =>
  typeof value === 'number' && inPoints !== undefined ? `${value}%` : shown(value);

/** `cell` with its value as its entry reads it: a percentage in points. */
export const unusableEntry = ({ entry, label }: Field, cell: StoredCell, place: Place): Problem =>
  errorAt('sheet.unusable', place, {
    label,
    found: shownEntry(entry, cell.value),
    expected: entry.expected,
    fix: fixFor(cell, entry).say,
  });

function judgeCell(field: Field, cell: StoredCell, place: Place): readonly Problem[] {
  const { entry, label } = field;
  const { formula = '', odd } = cell;
  if (odd !== undefined)
    return [errorAt('sheet.oddCell', place, { what: label, odd, found: shown(cell.value) })];
  const value = fromCell(entry, cell.value);
  if (!isCalculated(cell))
    return [errorAt('sheet.notCalculated', place, { label, formula: shortWords(formula) })];
  const { state } = judge(entry, value);
  if (state === State.invalid) return [unusableEntry(field, { ...cell, value }, place)];
  const found = shownEntry(entry, value);
  const isNumber = typeof value === 'number' && value !== 0 && entry.validation.type !== 'date';
  return [
    ...(formula === '' || state === State.blank
      ? []
      : [warningAt('sheet.formulaInInput', place, { label, formula: shortWords(formula) })]),
    ...(isNumber && isPercent(cell) && entry.inPoints === undefined
      ? [warningAt('sheet.percent', place, { label, found })]
      : []),
    ...(isNumber && isDate(cell) ? [warningAt('sheet.dateFormat', place, { label, found })] : []),
  ];
}
