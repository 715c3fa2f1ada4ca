/**
 * The oracle: LibreOffice recalculates, measures, damages and prints what we wrote. It rounds halves as Excel does.
 * Start one per test file and stop it in `afterAll`: the files of a jest worker share the process, one after another.
 */
import { mkdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { CellValue } from '../../src/formula/value';
import { OracleLease } from './oracleLease';

export { describeWithOracle, oracleIsHere } from './describeWithOracle';

/** A cell by address, or by a workbook-wide defined name (its top left cell). */
export type CellPlace = { readonly sheet: string; readonly cell: string } | { readonly name: string };

/**
 * null clears the cell. A string is literal text, whatever it looks like.
 * Booleans, errors and the empty string (which pasting can leave behind) are entered as formulas.
 */
export type InputValue =
  string | number | boolean | null | { readonly error: ErrorName } | { readonly emptyString: true };

type ErrorName = '#N/A' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NUM!' | '#NAME?';

export type CellInput = CellPlace & { readonly value: InputValue };

export interface FormulaCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

export interface RowHeight {
  /** As in Excel, from 1. */
  readonly row: number;
  /** Points, to a tenth. A row without a height of its own has the file’s default height. */
  readonly stored: number;
  readonly optimal: number;
}

export class LibreOffice {
  private constructor(private readonly lease: OracleLease) {}

  static async start(fonts?: string): Promise<LibreOffice> {
    return new LibreOffice(await OracleLease.take(fonts));
  }

  /** With a process and a profile of its own. */
  static async startAnother(fonts?: string): Promise<LibreOffice> {
    return new LibreOffice(await OracleLease.own(fonts));
  }

  /** Opens and recalculates; the file itself is never changed. */
  async open(path: string): Promise<Document> {
    return new Document(this.lease, (await this.lease.ask('open', { path: resolve(path) })) as number);
  }

  /** Writes the recalculated workbook into `outDir` under its own name; returns the new path. */
  async convert(path: string, format: 'pdf' | 'xlsx', outDir: string): Promise<string> {
    const target = join(resolve(outDir), `${basename(path, extname(path))}.${format}`);
    if (target === resolve(path)) throw new Error(`${path} would overwrite itself`);
    await mkdir(outDir, { recursive: true });
    const document = await this.open(path);
    await document.saveAs(target);
    await document.close();
    return target;
  }

  stop(): Promise<void> {
    return this.lease.end();
  }
}

export class Document {
  constructor(
    private readonly lease: OracleLease,
    private readonly id: number,
  ) {}

  /**
   * Enters each fill into the sheet as the file had it, and reads the outputs: one row a fill.
   * The last fill stays. LibreOffice has no booleans: TRUE comes back as 1, FALSE as 0.
   * A blank cell is null; a formula's empty text is ''.
   */
  recalculate(
    fills: readonly (readonly CellInput[])[],
    outputs: readonly CellPlace[],
  ): Promise<readonly (readonly CellValue[])[]> {
    const marked = fills.map((fill) => fill.map((input) => ({ ...input, value: markBoolean(input.value) })));
    return this.ask('recalculate', { fills: marked, outputs });
  }

  /** The value of every formula of every sheet, hidden ones too, after a hard recalculation. */
  readAll(): Promise<readonly FormulaCell[]> {
    return this.ask('readAll', {});
  }

  /** LibreOffice's own opinion of each used row's height. Cells merged over several rows do not count. */
  optimalRowHeights(sheet: string): Promise<readonly RowHeight[]> {
    return this.ask('optimalRowHeights', { sheet });
  }

  // What people do to a sheet. Each takes the sheet's protection off first; later fills go back to the result.

  deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.ask('deleteRows', { sheet, row, count });
  }

  /** The new rows come before `row`. */
  insertRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.ask('insertRows', { sheet, row, count });
  }

  /** As dragging does: `moveRange('评分表', 'A5:K5', 'A9')`. References follow. */
  moveRange(sheet: string, source: string, target: string): Promise<void> {
    return this.ask('moveRange', { sheet, source, target });
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.ask('renameSheet', { sheet, name });
  }

  /** `formula` in Excel's syntax, with or without the `=`. */
  setFormula(at: CellPlace, formula: string): Promise<void> {
    return this.ask('setFormula', { at, formula });
  }

  /** All sheets and the workbook's structure. */
  unprotect(): Promise<void> {
    return this.ask('unprotect', {});
  }

  /** As .xlsx or .pdf, by the path's ending, recalculated. Locked inputs that were filled have lost their protection. */
  saveAs(path: string): Promise<string> {
    return this.ask('saveAs', { path: resolve(path) });
  }

  close(): Promise<void> {
    return this.ask('close', {});
  }

  private ask<Result>(command: string, parameters: object): Promise<Result> {
    return this.lease.ask(command, { ...parameters, document: this.id }) as Promise<Result>;
  }
}

/** Python takes True for 1, so booleans travel under a name. */
function markBoolean(value: InputValue): Exclude<InputValue, boolean> | { readonly boolean: boolean } {
  return typeof value === 'boolean' ? { boolean: value } : value;
}
