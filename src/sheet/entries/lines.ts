/** Rows of 扣分明细 before they have a place, and how high they must be. */

import type { CellValue } from '../../formula/value';
import type { Prepared } from '../../scoring/prepared';
import type { Scoring } from '../../scoring/score';
import { ID_COLUMN, entryColumns, entryWidths } from '../columns';
import type { HeadText } from '../words';
import type { Cell, CellValidation, Highlight, Range } from '../model';
import type { StyleName } from '../styles';
import { styledHeight } from '../styles';
import { columnPixels } from '../textHeight';

export interface EntriesInput extends Remembered {
  readonly prepared: Prepared;
  readonly scoring: Scoring;
  readonly head: HeadText;
  readonly entries: ReadonlyMap<string, CellValue>;
}

/** What is the same whatever is typed, worked out at the first drawing of a sheet. */
export interface Remembered {
  readonly tall: Tall;
  readonly validations: Once<readonly CellValidation[]>;
  readonly highlights: Once<readonly Highlight[]>;
}

/** Makes it the first time. */
type Once<T> = (make: () => T) => T;

export const remembered = (): Remembered => ({ tall: measuring(), validations: once(), highlights: once() });

function once<T>(): Once<T> {
  let made: { readonly value: T } | undefined;
  return (make) => (made ??= { value: make() }).value;
}

/** Points that a text needs over columns, at least those of a row. */
export type Tall = (text: string, from: Column, to: Column, style?: StyleName) => number;

export type Column = keyof typeof entryColumns;

export type Placed = Omit<Cell, 'row' | 'column'> & { readonly in: Column };

/** One row before it has a place; `id` finds it. */
export interface Line {
  readonly id?: string;
  readonly height: number;
  readonly cells: readonly Placed[];
  /** Merged from one column to another. */
  readonly merges?: readonly (readonly [from: Column, to: Column])[];
  /** Merged over this row and the next ones. */
  readonly down?: { readonly columns: readonly Column[]; readonly rows: number };
  readonly isKept?: boolean;
}

/** Screen rows above the paper: the state of the sheet, and a way to 评分表. */
export const SCREEN_ROWS = 2;

/** Points; a blank to write into by hand. */
export const ROW_HEIGHT = 24;

/** Pixels from one column to another. */
export function pixels(from: Column, to: Column): number {
  const all = Object.keys(entryColumns) as Column[];
  return all
    .slice(all.indexOf(from), all.indexOf(to) + 1)
    .reduce((sum, column) => sum + columnPixels(entryWidths[column]), 0);
}

/** More texts than a sheet has; what is typed differs every time, and is not kept for ever. */
const MOST_KNOWN = 5000;

/** Measures, and remembers: most texts are the same whenever the sheet is drawn. */
function measuring(): Tall {
  const byCell = new Map<string, Map<string, number>>();
  return (text, from, to, style = 'text') => {
    const cell = `${from} ${to} ${style}`;
    const known = byCell.get(cell) ?? new Map<string, number>();
    byCell.set(cell, known);
    const found = known.get(text);
    if (found !== undefined) return found;
    const height = Math.max(ROW_HEIGHT, styledHeight(text, pixels(from, to), style));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, height);
    return height;
  };
}

/** Points for what was typed into a field; a row is never too low for the words it is written with. */
export function typedHeight({ entries, tall }: EntriesInput, id: string, from: Column, to: Column): number {
  const typed = entries.get(id);
  return typeof typed === 'string' ? tall(typed, from, to) : 0;
}

export const placed = ({ id, cells }: Line, row: number): readonly Cell[] => [
  ...(id === undefined ? [] : [{ row, column: ID_COLUMN, value: id, style: 'calc' } as const]),
  ...cells.map(({ in: column, ...cell }) => ({ ...cell, row, column: entryColumns[column] })),
];

export const mergesOf = ({ merges = [], down }: Line, row: number): readonly Range[] => [
  ...merges.map(([from, to]) => ({
    from: { row, column: entryColumns[from] },
    to: { row, column: entryColumns[to] },
  })),
  ...(down?.columns ?? []).map((column) => ({
    from: { row, column: entryColumns[column] },
    to: { row: row + (down?.rows ?? 1) - 1, column: entryColumns[column] },
  })),
];

export const bordered = (columns: readonly Column[], style: StyleName = 'text'): readonly Placed[] =>
  columns.map((column) => ({ in: column, value: null, style }));

/** A heading is not left alone at the foot of a page. */
export const keepWithFirst = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first === undefined ? [] : [{ ...first, isKept: true }, ...rest];

export const heading = (text: string): Line => ({
  height: 26,
  cells: [{ in: 'label', value: text, style: 'heading' }],
});
