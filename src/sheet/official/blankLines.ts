/**
 * Rows of blanks, notes and boxes as they are drawn. What is typed into a blank stands on 加扣分明细, like the unit, and is
 * shown here; until then there is a line for the pen.
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import { BLANK_DAY } from '../../period/period';
import { toNumber } from '../../points/points';
import type { Blank } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import { blankId } from '../../scoring/fields/fieldId';
import { WHOLE } from '../../scoring/levels/total';
import type { CalcGrid } from '../calc/calcGrid';
import type { Fill } from '../fill';
import type { BlankCell, BlankRow } from './blankRows';
import { BETWEEN } from './blankRows';
import { besideTyped, TERSE_DAY } from './blankText';
import type { FootRow } from './footRows';
import { blankShown } from './fieldShown';
import type { FormRow, Merge, RowCell, ScoresheetInput } from './lines';
import { across } from './lines';
import type { DrawnRow } from './ruledRows';

export const blankLine = (grid: CalcGrid, rubric: Rubric, { cells, style, height }: BlankRow): FormRow => ({
  height,
  cells: cells.map((cell): RowCell => ({
    column: cell.from,
    style,
    ...blankContent(grid, cell),
    ...blanksShown(rubric, cell),
  })),
  merges: cells.flatMap(({ from, to }) => (from < to ? [[from, to] as const] : [])),
});

/** All blanks of a cell that are typed, in their order. */
const blanksShown = (rubric: Rubric, { blanks }: Pick<BlankCell, 'blanks'>): Pick<RowCell, 'fields'> => {
  const fields = blanks.flatMap(({ blank }) => blankShown(rubric, blank).fields ?? []);
  return fields.length === 0 ? {} : { fields };
};

/** What a blank shows, in both forms; only the first where nothing is typed into it. */
interface Shown {
  readonly value: (fill: Fill) => string;
  readonly formula?: Formula;
}

function blankContent(
  grid: CalcGrid,
  { blanks, between = BETWEEN }: Pick<BlankCell, 'blanks' | 'between'>,
  most?: number,
): Pick<RowCell, 'value' | 'formula'> {
  const shown = blanks.map(({ blank, line }, i) => {
    const own = most === undefined ? shownIn(grid, blank, line) : cutTo(shownIn(grid, blank, line), most);
    return i === blanks.length - 1 ? own : padded(own, line.length);
  });
  const parts = shown.flatMap(({ formula }, i) => formula ?? blanks[i]?.line ?? '');
  const isTyped = shown.some(({ formula }) => formula !== undefined);
  const value: RowCell['value'] = (fill) => shown.map((each) => each.value(fill)).join(between);
  if (!isTyped) return { value: blanks.map(({ line }) => line).join(between) };
  return { value, formula: chain('&', joinedBy(parts, between), '') };
}

const joinedBy = (parts: readonly (Formula | string)[], between: string): readonly (Formula | string)[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));

/** Where a cell has no room for more. */
function cutTo({ value, formula }: Shown, most: number): Shown {
  const cut = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  return {
    value: (fill) => cut(value(fill)),
    ...(formula !== undefined && {
      formula: f`IF(LEN(${formula})>${most},LEFT(${formula},${most - 1})&"…",${formula})`,
    }),
  };
}

/** The blanks behind it stay where they are when less is typed than there are strokes. */
function padded({ value, formula }: Shown, length: number): Shown {
  if (formula === undefined) return { value };
  const spaces = '　'.repeat(length);
  return {
    value: (fill) => value(fill).padEnd(length, '　'),
    formula: f`${formula}&LEFT(${spaces},MAX(0,${length}-LEN(${formula})))`,
  };
}

function shownIn(grid: CalcGrid, blank: Blank, line: string): Shown {
  if (blank.is === 'words' || blank.is === 'day') return { value: () => line };
  const [before, behind] = besideTyped(blank);
  const around = (typed: Formula): Formula =>
    behind === '' ? f`${before}&${typed}` : f`${before}&${typed}&${behind}`;
  const { unit, date, periodWords } = grid.head.cells(WHOLE);
  if (blank.is === 'unit')
    return {
      value: ({ head }) => (head.unit === '' ? line : before + head.unit + behind),
      formula: f`IF(${unit}="",${line},${around(unit)})`,
    };
  if (blank.is === 'date') {
    const usual = { value: ({ head }: Fill) => before + head.date + behind, formula: around(date) };
    if (!line.includes(TERSE_DAY)) return usual;
    return {
      value: (fill) => (fill.head.date === BLANK_DAY ? line : usual.value(fill)),
      formula: f`IF(${date}=${BLANK_DAY},${line},${usual.formula})`,
    };
  }
  if (blank.is === 'period')
    return { value: ({ head }) => before + head.periodWords + behind, formula: around(periodWords) };
  if (blank.is === 'total') return totalShown(grid, line, [before, behind]);
  if (blank.is === 'grade') {
    const { grade } = grid.total.cells(WHOLE);
    return {
      value: ({ scoring: { total: own } }) => (own.grade === '' ? line : before + own.grade + behind),
      formula: f`IF(${grade}="",${line},${around(grade)})`,
    };
  }
  if (blank.key === undefined) return { value: () => line };
  const id = blankId(blank.key);
  const { value } = grid.fields.cells(id);
  return {
    value: ({ scoring }) => {
      const typed = String(scoring.fields.get(id)?.value ?? '');
      return typed === '' ? line : before + typed + behind;
    },
    formula: f`IF(${value}&""="",${line},${around(value)})`,
  };
}

/** The number with the words beside it, or why there is none; with the grade, which else stands beside 总分 in its row. */
function totalShown(grid: CalcGrid, line: string, [before, behind]: readonly [string, string]): Shown {
  const { total, grade } = grid.total.cells(WHOLE);
  return {
    value: ({ scoring: { total: own } }) => {
      if (typeof own.total !== 'number') return own.total === '' ? line : before + own.total;
      return `${before}${toNumber(own.total)}${behind}${own.grade === '' ? '' : `（${own.grade}）`}`;
    },
    formula: f`IF(ISNUMBER(${total}),${before}&${total}&${behind}&IF(${grade}="","","（"&${grade}&"）"),IF(${total}="",${line},${before}&${total}))`,
  };
}

/** A row of the table with its cells. */
export const ruledLine = (grid: CalcGrid, rubric: Rubric, { cells, height }: DrawnRow): FormRow => ({
  height,
  cells: cells.map(({ from, style, text, blanks, most }): RowCell => ({
    column: from,
    style,
    ...(blanks === undefined
      ? { value: text ?? null }
      : { ...blankContent(grid, { blanks }, most), ...blanksShown(rubric, { blanks }) }),
  })),
  merges: cells.flatMap(({ from, to, down = 1 }): readonly Merge[] =>
    from < to || down > 1 ? [[from, to, down]] : [],
  ),
});

export function footLine(grid: CalcGrid, { prepared, geometry }: ScoresheetInput, row: FootRow): FormRow {
  const { id, height } = row;
  if (row.kind === 'blanks') return { ...blankLine(grid, prepared.rubric, row.row), id };
  return { ...across(geometry, row.text, row.kind === 'box' ? 'textTop' : 'plain', height), id };
}
