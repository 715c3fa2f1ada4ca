/** A range selected in an open workbook: what a host hands over of it. */

import type { CellValue } from '../../formula/value';
import { gatherText } from '../source/cellText';
import type { Source } from '../source/source';
import { buildSource } from '../source/sourceBuilder';
import { sheetTable } from './sheetTable';
import type { MergedArea } from './sheetTable';
import { textOfValue } from './textOfValue';

export interface SelectedRange {
  /** Sheet name. */
  readonly sheet: string;
  /** Row and column of the first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Merged cells within the range, on the sheet; without them, blank cells below count as one with the cell above. */
  readonly merges?: readonly MergedArea[];
}

export function readRange({ sheet, row, column, values, merges = [] }: SelectedRange): Source {
  const rows = new Map<number, Map<number, string>>();
  for (const [down, line] of values.entries())
    for (const [right, value] of line.entries()) {
      const words = gatherText();
      words.add(textOfValue({ value }));
      const text = words.text();
      if (text === '') continue;
      rows.set(row + down, (rows.get(row + down) ?? new Map<number, string>()).set(column + right, text));
    }
  const builder = buildSource();
  if (rows.size > 0)
    builder.addTable(sheetTable({ name: `工作表“${sheet}”`, rows, merges, firstColumn: column }));
  return builder.finish();
}
