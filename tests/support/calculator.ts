/** What calculates our workbooks besides the engine: LibreOffice (bench.ts), Gnumeric (gnumeric/gnumericBench.ts). */
import type { CellValue } from '../../src/formula/value';
import type { SheetModel } from '../../src/sheet/model';
import type { CellInput, CellPlace } from './libreOffice';

export interface Calculator {
  readonly open: (name: string, workbook: SheetModel) => Promise<OpenWorkbook>;
}

/** What is entered in each fill, and where to look afterwards: one row of values a fill. */
export type Recalculate = (
  fills: readonly (readonly CellInput[])[],
  outputs: readonly CellPlace[],
) => Promise<readonly (readonly CellValue[])[]>;

export interface OpenWorkbook {
  readonly recalculate: Recalculate;
  /** The same, led around what the calculator is known to do wrong; for where it comes to something else. */
  readonly recalculateAround?: Recalculate;
  /** How far its numbers may be off, by their size: it calculates with other digits than Excel. Default: not at all. */
  readonly tolerance?: number;
  readonly close: () => Promise<void>;
}
