/**
 * The short cut through the rows of a sheet, for those that are written, placed and filled as nearly all are. It stops
 * before the first other one; the scanner and worksheet.ts read that one and all behind it.
 */
import { columnName } from '../../../formula/reference';
import { type PlainText, plainTextOf } from '../xml/plainText';
import type { PlainChildren } from '../xml/partRest';
import { type Tables, formatFinder, formattedCell } from './cells';
import { LONGEST_FORMULA } from './formulas';
import { type FormattingReader, USUAL_HEIGHT } from './formatting';
import { noPlainCell, readPlainCell } from './plainCell';
import { noPlainRow, readPlainRow } from './plainRow';
import { plainValue } from './plainValue';
import type { ReadCell } from './workbookModel';

export interface PlainRows {
  readonly take: PlainChildren;
  /** The last that was taken; 0 for none. */
  readonly lastRow: () => number;
}

export function plainRows(
  cells: Map<string, ReadCell>,
  looks: FormattingReader,
  sheet: string,
  { strings, styles, budget, startsIn1904 }: Tables,
): PlainRows {
  const tables = { strings, styles, budget, startsIn1904 };
  const row = noPlainRow();
  const cell = noPlainCell();
  const formatOf = formatFinder(styles.cells);
  let lastRow = 0;
  /** Of the row: kept when all of it turns out to be plain. */
  let names: string[] = [];
  let read: ReadCell[] = [];

  /** Undefined for a cell that has to be looked at more closely, null for a blank one. */
  function cellOf(bytes: Uint8Array, textOf: PlainText): ReadCell | null | undefined {
    const value = plainValue(bytes, cell, textOf, tables);
    if (value === undefined) return undefined;
    const hasFormula = cell.formulaTo > cell.formulaFrom;
    const formula = hasFormula ? textOf(cell.formulaFrom, cell.formulaTo) : undefined;
    if (hasFormula && (formula === undefined || formula.length > LONGEST_FORMULA)) return undefined;
    return value === null && formula === undefined
      ? null
      : formattedCell(value, formula, formatOf(cell.style));
  }

  /** Where the cells end that begin at `from`. */
  function takeCells(bytes: Uint8Array, from: number, textOf: PlainText): number {
    const rowName = String(row.row);
    let at = from;
    let lastColumn = 0;
    while (readPlainCell(bytes, at, row.row, cell) && cell.column > lastColumn) {
      const found = cellOf(bytes, textOf);
      if (found === undefined) return at;
      if (found !== null) {
        names.push(lettersOf(cell.column) + rowName);
        read.push(found);
      }
      lastColumn = cell.column;
      at = cell.end;
    }
    return at;
  }

  function keepRow(): void {
    if (read.length > 0) budget.takeCell(sheet, read.length);
    for (let index = 0; index < read.length; index++) cells.set(names[index]!, read[index]!);
    lastRow = row.row;
    looks.row(lastRow, row.isHidden ? 0 : (row.height ?? USUAL_HEIGHT));
  }

  function take(bytes: Uint8Array, from: number): number {
    const textOf = plainTextOf(bytes);
    let at = from;
    while (readPlainRow(bytes, at, row) && row.row > lastRow) {
      names = [];
      read = [];
      let end = row.end;
      if (!row.isEmpty) {
        end = takeCells(bytes, end, textOf);
        if (!isRowEnd(bytes, end)) return at;
        end += ROW_END.length;
      }
      keepRow();
      at = end;
    }
    return at;
  }

  return { take, lastRow: () => lastRow };
}

const ROW_END = [...'</row>'].map((each) => each.charCodeAt(0));

function isRowEnd(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < ROW_END.length; index++) if (bytes[at + index] !== ROW_END[index]) return false;
  return true;
}

/** By column: asked for every cell. */
const known: string[] = [];

const lettersOf = (column: number): string => (known[column] ??= columnName(column));
