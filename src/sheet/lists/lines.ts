/** Rows of 加扣分明细 and of the sheets drawn like it, before they have a place, and how high they must be. */

import type { Prepared } from '../../scoring/fields/prepared';
import type { ListColumn, ListSheet } from '../listColumns';
import { ID_COLUMN, keysOf, listColumns, listWidths } from '../listColumns';
import type { LongestHead } from '../headText';
import type { FormCell, InFill } from '../fill';
import { highest } from '../fill';
import type { CellRange } from '../model';
import type { StyleName } from '../styles';
import { styledHeight } from '../styles';
import { columnPixels } from '../../paper/textHeight';
import { ownEntries } from '../../problems/narrow';

export type { ListColumn } from '../listColumns';

export interface EntriesInput {
  readonly prepared: Prepared;
  /** At the head, whatever is typed. */
  readonly longest: LongestHead;
  readonly tall: Tall;
}

/** Points that a text needs over columns, at least those of a row. */
type Tall = (text: string, from: ListColumn, to: ListColumn, style?: StyleName) => number;

export type ListCell = Omit<FormCell, 'row' | 'column'> & { readonly in: ListColumn };

/** One row before it has a place; `id` finds it. */
export interface ListRow {
  readonly id?: string;
  readonly height: InFill<number>;
  /** Points for its own cells, where it is higher than that. */
  readonly ownHeight?: InFill<number>;
  /** Points while nothing is typed, where the height depends on that. */
  readonly blankHeight?: number;
  readonly cells: readonly ListCell[];
  /** Merged from one column to another, never over rows. */
  readonly merges?: readonly (readonly [from: ListColumn, to: ListColumn])[];
  /** Has a cell that grows with what is typed into it; such a cell is never merged. */
  readonly grows?: boolean;
  /** Stands on the page of the row after it. */
  readonly heads?: boolean;
}

/** Points; a blank to write into by hand. */
export const ROW_HEIGHT = 24;

/** Pixels from one column to another. */
export function pixelsOf(sheet: ListSheet, from: ListColumn, to: ListColumn): number {
  const all = keysOf(sheet);
  return all
    .slice(all.indexOf(from), all.indexOf(to) + 1)
    .reduce((sum, column) => sum + columnPixels(listWidths[sheet][column] ?? 0), 0);
}

/** More texts than a sheet has; what is typed differs every time, and is not kept for ever. */
const MOST_KNOWN = 5000;

/** Measures, and remembers: most texts are the same whenever the sheet is drawn. */
export function measuring(sheet: ListSheet): Tall {
  const byCell = new Map<string, Map<string, number>>();
  return (text, from, to, style = 'text') => {
    const cell = `${from} ${to} ${style}`;
    const known = byCell.get(cell) ?? new Map<string, number>();
    byCell.set(cell, known);
    const found = known.get(text);
    if (found !== undefined) return found;
    const height = Math.max(ROW_HEIGHT, styledHeight(text, pixelsOf(sheet, from, to), style));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, height);
    return height;
  };
}

/** Points for what was typed into a field; a row is never too low for the words it is written with. */
export const typedHeight =
  ({ tall }: EntriesInput, id: string, from: ListColumn, to: ListColumn): InFill<number> =>
  ({ entries }) => {
    const typed = entries.get(id);
    return typeof typed === 'string' ? tall(typed, from, to) : 0;
  };

/** A row that is higher once something is typed. */
export const growing = (
  blankHeight: number,
  typed: InFill<number>,
): Pick<ListRow, 'height' | 'blankHeight'> => ({ height: highest(blankHeight, typed), blankHeight });

export const placed = (sheet: ListSheet, { id, cells }: ListRow, row: number): readonly FormCell[] => [
  ...(id === undefined ? [] : [{ row, column: ID_COLUMN, value: id, style: 'calc' } as const]),
  ...cells.map(({ in: column, ...cell }) => ({ ...cell, row, column: listColumns(sheet)[column] })),
];

export function mergesOf(sheet: ListSheet, { merges = [] }: ListRow, row: number): readonly CellRange[] {
  const columns = listColumns(sheet);
  return merges.map(([from, to]) => ({
    from: { row, column: columns[from] },
    to: { row, column: columns[to] },
  }));
}

export const bordered = (columns: readonly ListColumn[], style: StyleName = 'text'): readonly ListCell[] =>
  columns.map((column) => ({ in: column, value: null, style }));

/** The column headings, which every page repeats. */
export const headLine = <C extends ListColumn>(headers: Readonly<Record<C, string>>): ListRow => ({
  id: HEAD_ROW,
  height: HEAD_HEIGHT,
  heads: true,
  cells: ownEntries(headers).map(([column, value]) => ({
    in: column,
    value,
    style: 'head',
  })),
});

export const HEAD_ROW = ':head';
/** Points. */
export const HEAD_HEIGHT = 26;

export const headingRow = (text: string): ListRow => ({
  height: 26,
  cells: [{ in: 'label', value: text, style: 'heading' }],
  heads: true,
});
