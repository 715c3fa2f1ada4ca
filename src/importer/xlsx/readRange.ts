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
  /** Of its columns, in any unit; undefined where the host cannot tell. */
  readonly widths?: readonly number[];
  /** Whether lines are drawn around each cell; undefined where the host cannot tell. */
  readonly ruled?: readonly (readonly boolean[])[];
}

export function readRange({ sheet, row, column, values, merges = [], ...drawn }: SelectedRange): Source {
  const rows = new Map<number, Map<number, string>>();
  const { widths, ruled } = drawn;
  /** Rows with words around which no lines are drawn. */
  const unruled = new Set<number>();
  for (const [down, line] of values.entries())
    for (const [right, value] of line.entries()) {
      const words = gatherText();
      words.add(textOfValue({ value }));
      const text = words.text();
      if (text === '') continue;
      if (ruled?.[down]?.[right] !== true) unruled.add(row + down);
      rows.set(row + down, (rows.get(row + down) ?? new Map<number, string>()).set(column + right, text));
    }
  const builder = buildSource();
  if (rows.size > 0)
    builder.addTable(
      sheetTable({
        ...{ name: `工作表“${sheet}”`, rows, merges, firstColumn: column },
        ...(widths !== undefined && { widthOf: (at: number) => widths[at - column] ?? 0 }),
        ...(ruled !== undefined && { isRuled: (at: number) => !unruled.has(at) }),
      }),
    );
  return builder.finish();
}
