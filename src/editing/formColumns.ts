/**
 * The columns of the official sheet as a person lists them. What the form says by the number of a column (the row 合计,
 * rows of the table above and below it) follows when one comes, goes or moves.
 */

import { itemsWithPointers } from '../rubric/items';
import type { ColumnField, PrintLayout, SumRow } from '../rubric/printLayout';
import { columnId } from '../rubric/printLayout';
import type { Rubric } from '../rubric/rubric';

type Column = PrintLayout['columns'][number];

export interface ColumnDraft {
  readonly column: Column;
  readonly header: string;
  /** Characters; undefined: as wide as its words ask for. Words that are no number are refused when loaded. */
  readonly width: number | string | undefined;
  /** Its place in the rubric as it is; undefined of one that is new. */
  readonly was: number | undefined;
}

export const columnDrafts = ({ columns }: PrintLayout): readonly ColumnDraft[] =>
  columns.map((column, was) => ({ column, header: column.header, width: column.width, was }));

/** Fields that a form has once at most, and that say nothing that a rubric has not got anyway. */
const PLAIN: readonly ColumnField[] = [
  ...(['label', 'section', 'requirement', 'criteria', 'fullScore', 'score', 'deduction', 'remark'] as const),
  ...(['leadUnit', 'responsibleUnits'] as const),
];

/** Columns that could stand on the form and do not, and one more for the pen. */
export function missingColumns(rubric: Rubric, drafts: readonly ColumnDraft[]): readonly Column[] {
  const shown = new Set(drafts.map(({ column }) => columnId(column)));
  const items = itemsWithPointers(rubric).map(({ item }) => item);
  const texts = [...new Set(items.flatMap((item) => Object.keys(item.texts ?? {})))];
  const levels = Math.max(0, ...items.map(({ headings = [] }) => headings.length));
  const hasField = (field: ColumnField): boolean =>
    (field !== 'leadUnit' && field !== 'responsibleUnits') || items.some((item) => item[field] !== undefined);
  const possible: readonly Column[] = [
    ...PLAIN.filter(hasField).map((field): Column => ({ field, header: '' })),
    ...Array.from({ length: levels }, (_, i): Column => ({
      field: 'heading',
      level: i + 1,
      header: `${'一二三四'[i]}级指标`,
    })),
    ...texts.map((key): Column => ({ field: 'text', key, header: key })),
  ];
  return [
    ...possible.filter((column) => !shown.has(columnId(column))),
    { field: 'pen', header: '', key: freshKey(drafts) },
  ];
}

const freshKey = (drafts: readonly ColumnDraft[]): string => {
  const keys = drafts.map(({ column }) => column.key);
  const free = (n: number): string => (keys.includes(`手写${n}`) ? free(n + 1) : `手写${n}`);
  return free(1);
};

/** The layout with these columns, as a rubric file has it. */
export function withColumns(
  layout: PrintLayout,
  drafts: readonly ColumnDraft[],
): Readonly<Record<string, unknown>> {
  const columns = drafts.map(({ column: { width: _, ...column }, header, width }) => ({
    ...column,
    header,
    ...(width !== undefined && { width }),
  }));
  const isAsBefore = drafts.length === layout.columns.length && drafts.every(({ was }, i) => was === i);
  if (isAsBefore) return { ...layout, columns };
  const { totalRow, baseRow, tableHead, tableFoot, ...rest } = layout;
  const ofTotal = totalRow && sumRowFor(totalRow, drafts);
  const ofBase = baseRow && sumRowFor(baseRow, drafts);
  return {
    ...rest,
    columns,
    ...(ofTotal !== undefined && { totalRow: ofTotal }),
    ...(ofBase !== undefined && { baseRow: ofBase }),
    ...(tableHead !== undefined && { tableHead: rowsFor(tableHead, drafts) }),
    ...(tableFoot !== undefined && { tableFoot: rowsFor(tableFoot, drafts) }),
  };
}

/** Cells go over the columns that they went over; where one has come in between, they are two. */
function sumRowFor(
  { spans, label = 1, numbers = [] }: SumRow,
  drafts: readonly ColumnDraft[],
): SumRow | undefined {
  const cellOf = spans.flatMap((span, cell) => Array.from({ length: span }, () => cell));
  const cells = drafts.map(({ was }, i) => (was === undefined ? `new ${i}` : cellOf[was]));
  const runs = cells.reduce<number[]>(
    (sums, cell, i) =>
      i > 0 && cell === cells[i - 1] ? [...sums.slice(0, -1), (sums.at(-1) ?? 0) + 1] : [...sums, 1],
    [],
  );
  const placeOf = (column: number): number => drafts.findIndex(({ was }) => was === column - 1) + 1;
  // Its name goes with its column; with that gone, it is in the first.
  const name = Math.max(1, placeOf(label));
  const start = runs.findIndex((_, i) => runs.slice(0, i + 1).reduce((sum, run) => sum + run, 0) >= name);
  const behind = runs.slice(0, start + 1).reduce((sum, run) => sum + run, 0);
  const placed = numbers
    .map((number) => ({ ...number, column: placeOf(number.column) }))
    .filter(({ column }) => column > behind);
  if (runs.length < 2) return undefined;
  return {
    spans: runs,
    ...(name > 1 && { label: name }),
    ...(placed.length > 0 && { numbers: placed }),
  };
}

/**
 * Rows of the table that are none of its lines have cells by their places: they stay where they are when columns change
 * places, grow with a new one and shrink with one that goes.
 */
function rowsFor(
  rows: NonNullable<PrintLayout['tableHead']>,
  drafts: readonly ColumnDraft[],
): NonNullable<PrintLayout['tableHead']> {
  const kept = drafts.flatMap(({ was }) => was ?? []).sort((a, b) => a - b);
  const added = drafts.length - kept.length;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const own = kept.filter((was) => was + 1 >= cell.from && was + 1 <= cell.to);
      const [first] = own;
      if (first === undefined) return [];
      const from = kept.indexOf(first) + 1;
      const to = from + own.length - 1;
      return [{ ...cell, from, to: to === kept.length ? to + added : to }];
    }),
  }));
}
