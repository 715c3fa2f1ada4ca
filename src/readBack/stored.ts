/** A workbook as a reader found it, whichever host read it. */

import type { CellValue } from '../formula/value';
import type { Oddity } from '../problems/oddities';
import type { Problem } from '../problems/problem';
import type { CellLook } from '../problems/trustMessages';
import type { CellArea } from './areas';

export interface StoredCell {
  /** Of a cell that is odd, an error with what stands there. */
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula?: string;
  /** Built-in number format, or the text of a custom one. */
  readonly numberFormat?: number;
  readonly formatCode?: string;
  /** Written as a day, whatever its format says. */
  readonly isDate?: true;
  /** What else its style does to what it shows. */
  readonly look?: CellLook;
  /** Points, where it is larger than our numbers have. */
  readonly fontSize?: number;
  /** Why nobody can tell what the cell holds. */
  readonly odd?: Oddity;
}

export interface StoredSheet {
  readonly name: string;
  /** By A1 reference; blank cells are absent. */
  readonly cells: ReadonlyMap<string, StoredCell>;
  /** The workbook counts days from 1904-01-01, as those begun on a Mac long ago: 0 is that day. */
  readonly startsIn1904?: boolean;
  /** What hides or covers its cells; undefined where the host did not look. */
  readonly looks?: SheetFormatting;
}

export interface SheetFormatting {
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Points by row, where it is not the usual one; 0 where the row is hidden. */
  readonly heights: ReadonlyMap<number, number>;
  /** Characters; 0 where the columns are hidden. */
  readonly columns: readonly { readonly from: number; readonly to: number; readonly width: number }[];
  /** Formulas are shown in place of results, no zeros, or no rows and columns that do not say otherwise. */
  readonly isViewOdd: boolean;
  /** `A1:B2` */
  readonly merges: readonly string[];
  readonly drawings: readonly CellArea[];
  /** Those that change what a cell shows. */
  readonly conditional: readonly Conditional[];
  readonly headerFooter: readonly string[];
  /** The paper lies on its side; undefined where the sheet does not say. */
  readonly isLandscape?: boolean | undefined;
  /** What is printed, as the workbook has it: `评分表!$B$1:$H$40`; undefined for everything. */
  readonly printArea: string | undefined;
  /** What is repeated on every page: `评分表!$4:$4`. */
  readonly printTitles: string | undefined;
}

export interface Conditional {
  /** `A1:B2 D4` */
  readonly cells: string;
  readonly format: Omit<StoredCell, 'value'>;
}

/** From day 0 of an ordinary workbook to that of one that starts in 1904. */
export const DAYS_TO_1904 = 1462;

export interface StoredWorkbook {
  readonly sheets: readonly StoredSheet[];
  /** Defined names of the whole workbook: name → what it refers to (`评分表!$B$7`); undefined where they were not read. */
  readonly names?: ReadonlyMap<string, string>;
  /** What the reader found: settings of the workbook that change what it shows, cells without a place. */
  readonly problems?: readonly Problem[];
  readonly hasMacros?: boolean;
  /** Names of one sheet alone, which hide those of the whole workbook there. */
  readonly localNames?: readonly string[];
  /** In sight, and no worksheets: charts, macros. */
  readonly otherSheets?: readonly string[];
}
