/** What is read from a workbook: values and formulas, and the little else that tells how they were entered. */
import type { CellValue } from '../../../formula/value';
import type { Problem } from '../../../problems/problem';
import type { CellLook } from '../../../problems/trustMessages';
import type { SheetFormatting } from '../../../readBack/stored';
import type { Oddity } from '../../../problems/oddities';

export interface ReadWorkbook {
  /** Worksheets in the order of their tabs. Chart sheets and macro sheets are left out. */
  readonly sheets: readonly ReadSheet[];
  /** Defined names of the whole workbook: name → what it refers to (`评分表!$B$7`). Names of one sheet are left out. */
  readonly names: ReadonlyMap<string, string>;
  /** Settings that change what is shown, and cells that have no place. */
  readonly problems: readonly Problem[];
  /** A program of its own that runs when it is opened. */
  readonly hasMacros: boolean;
  /** Names of one sheet alone, which hide those of the whole workbook there. */
  readonly localNames: readonly string[];
  /** In sight, and no worksheets: charts, macros. */
  readonly otherSheets: readonly string[];
}

export interface ReadSheet {
  readonly name: string;
  readonly state: StoredSheetState;
  /** By A1 reference (`B7`). A cell with neither value nor formula is left out. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly isProtected: boolean;
  /** Days are counted from 1904-01-01: 0 is that day. */
  readonly startsIn1904: boolean;
  /** What hides or covers its cells. */
  readonly looks: SheetFormatting;
}

export type StoredSheetState = 'visible' | 'hidden' | 'veryHidden';

export interface ReadCell extends ReadFormat {
  /** Of a formula, the result last stored in the file. */
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula?: string;
  /** Written as a day, whatever its format says. */
  readonly isDate?: true;
  /** Why nobody can tell what it holds; the value is then an error with what stands there. */
  readonly odd?: Oddity;
}

/** Enough to notice a date or a percentage typed by accident, and what shows otherwise than it is. */
export interface ReadFormat {
  /** `numFmtId`: 0 General, 9 and 10 percent, 14 to 22 dates; from 164 on, custom. */
  readonly numberFormat?: number;
  /** Of a custom format: `yyyy"年"m"月"`. */
  readonly formatCode?: string;
  /** What else its style does to what it shows. */
  readonly look?: CellLook;
  /** Points, where it is larger than our numbers have. */
  readonly fontSize?: number;
  /** Only told to who asks for it. */
  readonly drawn?: DrawnAs;
}

export interface DrawnAs {
  /** Lines are drawn around it. */
  readonly isRuled: boolean;
  readonly isCentred: boolean;
  /** Points; undefined where the workbook does not say. */
  readonly size: number | undefined;
}
