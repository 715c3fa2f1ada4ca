/**
 * Whether a sheet that an earlier version drew still shows what its entries come to.
 *
 * Its formulas are those of another layout, so they are not compared word for word. What is signed is: each printed
 * score, 备注, 总分 and grade has to take its value from the calculation of the same workbook, and the scores have to
 * be those that the entries come to. The words of 备注 may differ from one version to the next.
 */

import { a1 } from '../formula/reference';
import type { Problem } from '../problems/problem';
import { errorAt } from '../problems/openProblems';
import { returnedError } from '../problems/returnedProblems';
import { printsGrade } from '../rubric/printLayout';
import type { ColumnId } from '../rubric/rubric';
import { ID_COLUMN, officialColumn } from '../sheet/columns';
import type { Earlier } from '../sheet/earlier';
import { isEarliest } from '../sheet/earlier';
import type { FilledForm } from '../sheet/fillForm';
import type { Cell, Worksheet } from '../sheet/model';
import { CALC, SCORESHEET } from '../sheet/sheetNames';
import { cellNamer, originalsOf } from './compare';
import type { FoundSheet } from './find';
import { namesForeign } from './sameFormula';
import { isSame } from './sameValue';
import { shown } from './shown';
import type { StoredSheet } from './stored';

export function compareEarlier(
  { layout: { prepared }, model }: FilledForm,
  sheets: ReadonlyMap<string, FoundSheet>,
  earlier: Earlier,
  hasOdd: boolean,
): readonly Problem[] {
  const [found, calc] = [sheets.get(SCORESHEET), sheets.get(CALC)];
  const expected = model.sheets.find(({ name }) => name === SCORESHEET);
  if (found === undefined || calc === undefined || expected === undefined) return [];
  const { rubric, mode, leaves } = prepared;
  const column = (field: ColumnId): number => officialColumn(rubric, field) ?? 0;
  const shownIn = printedCells(expected);
  const nameOf = cellNamer(expected, column('label'));
  const groups = ['bonus', 'penalty'] as const;
  const printed: readonly Printed[] = [
    ...leaves.flatMap(({ item: { id } }): readonly Printed[] => [
      { id, field: 'fullScore', is: 'text' },
      ...(mode === 'tally' ? [{ id, field: 'score', is: 'result' } as const] : []),
      { id, field: 'remark', is: 'words' },
    ]),
    ...groups.flatMap((id): readonly Printed[] => [
      { id, field: 'score', is: 'result' },
      { id, field: 'remark', is: 'words' },
    ]),
    { id: 'total', field: 'score', is: 'result' },
    ...(printsGrade(rubric) ? [{ id: 'total', field: 'grade', is: 'result' } as const] : []),
  ];
  return [
    ...foreignSources(calc.stored, sheets),
    ...printed.flatMap(({ id, field, is }) => {
      const cell = shownIn(id, field === 'grade' ? column('score') + 1 : column(field));
      if (cell === undefined) return [];
      return judge({
        id,
        is,
        cell: id === 'penalty' && isEarliest(earlier) ? unsigned(cell) : cell,
        found,
        calc,
        hasOdd,
        what: nameOf(cell),
      });
    }),
  ];
}

/** Steps of the calculation that take their value from elsewhere, counted. */
function foreignSources(
  { name, cells }: StoredSheet,
  sheets: ReadonlyMap<string, FoundSheet>,
): readonly Problem[] {
  const originals = originalsOf(sheets);
  const [first, ...rest] = [...cells].filter(
    ([, { formula }]) => formula !== undefined && namesForeign(formula, { originals }),
  );
  return first === undefined
    ? []
    : [returnedError('sheet.calcChanged', { sheet: name, cell: first[0] }, { count: rest.length + 1 })];
}

/** In 0.1.0 扣分项 stood without a minus. */
const unsigned = (cell: Cell): Cell =>
  typeof cell.value === 'number' ? { ...cell, value: Math.abs(cell.value) } : cell;

interface Printed {
  /** Of the row. */
  readonly id: string;
  readonly field: ColumnId | 'grade';
  /** A constant of the rubric; a number that is worked out; words that are. */
  readonly is: 'text' | 'result' | 'words';
}

interface Judged extends Pick<Printed, 'id' | 'is'> {
  /** As this version would draw it. */
  readonly cell: Cell;
  readonly found: FoundSheet;
  readonly calc: FoundSheet;
  /** Whether an input cannot be read. */
  readonly hasOdd: boolean;
  readonly what: string;
}

function judge({ id, is, cell, found: { stored, rowsOf }, calc, hasOdd, what }: Judged): readonly Problem[] {
  const [row, copy] = rowsOf(id);
  if (row === undefined)
    return is === 'words' ? [] : [errorAt('sheet.missingRow', { sheet: stored.name }, { label: what })];
  const at = a1({ row, column: cell.column });
  const place = { sheet: stored.name, cell: at };
  if (copy !== undefined)
    return is === 'words'
      ? []
      : [returnedError('sheet.duplicateRow', { ...place, cell: `B${copy}` }, { id })];
  const held = stored.cells.get(at);
  const value = held?.value ?? null;
  const words = { what, found: shown(value), expected: shown(cell.value) };
  if (is === 'text')
    return isSame(cell.value, value) ? [] : [returnedError('sheet.textChanged', place, words)];
  const source = sourceOf(held?.formula, calc.stored);
  if (source === undefined) return [returnedError('sheet.formulaOverwritten', place, words)];
  const isTrue = isSame(source.value, value) && (is === 'words' || isSame(cell.value, value));
  return isTrue ? [] : [returnedError(hasOdd ? 'sheet.afterOdd' : 'sheet.earlierValue', place, words)];
}

/** What of the calculation a printed cell shows; undefined where it shows anything else. */
function sourceOf(
  formula: string | undefined,
  { name, cells }: StoredSheet,
): { readonly value: Cell['value'] } | undefined {
  const [, negated] = NEGATED.exec(formula ?? '') ?? [];
  const [, quoted, bare, at = ''] = REFERENCE.exec(negated ?? formula ?? '') ?? [];
  if ((quoted?.replaceAll("''", "'") ?? bare)?.toLowerCase() !== name.toLowerCase()) return undefined;
  const { value } = cells.get(at.replaceAll('$', '')) ?? { value: null };
  return { value: negated !== undefined && typeof value === 'number' ? -value : value };
}

/** `pf_calc!$C$7`, `'it''s'!C7`. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7})$/;

/** What 扣分项 come to, with a minus, as 0.2.0 wrote it: `IF(ISNUMBER(pf_calc!$E$9),-pf_calc!$E$9,pf_calc!$E$9)`. */
const NEGATED = /^IF\(ISNUMBER\(([^()]+)\),-\1,\1\)$/i;

/** Cells of the table by the id of their row. */
function printedCells({ cells }: Worksheet): (id: string, column: number) => Cell | undefined {
  const rows = new Map(
    cells.flatMap(({ row, column, value }) => (column === ID_COLUMN ? [[value, row] as const] : [])),
  );
  const found = new Map(cells.map((cell) => [a1(cell), cell]));
  return (id, column) => {
    const row = rows.get(id);
    return row === undefined ? undefined : found.get(a1({ row, column }));
  };
}
