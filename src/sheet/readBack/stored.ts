/** A workbook as a reader found it, whichever host read it. */

import type { CellValue } from '../../formula/value';

export interface StoredCell {
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula?: string;
  /** Built-in number format, or the text of a custom one. */
  readonly numberFormat?: number;
  readonly formatCode?: string;
}

export interface StoredSheet {
  readonly name: string;
  /** By A1 reference; blank cells are absent. */
  readonly cells: ReadonlyMap<string, StoredCell>;
}

export interface StoredWorkbook {
  readonly sheets: readonly StoredSheet[];
  /** Defined names of the whole workbook: name → what it refers to (`评分表!$B$7`); undefined where they were not read. */
  readonly names?: ReadonlyMap<string, string>;
}
