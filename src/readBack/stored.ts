/** A workbook as a reader found it, whichever host read it. */

import type { CellValue } from '../formula/value';
import type { Oddity } from '../problems/fileMessages';
import type { Problem } from '../problems/problem';
import type { CellLook, SheetFormatting } from './formatting';

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
