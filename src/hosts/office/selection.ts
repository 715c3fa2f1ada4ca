/** The cells that are selected in Excel, as they are shown: 5分, 93.5%, 2024年3月1日. */

import { refusalAt } from '../../problems/openProblems';
import type { SelectedCells, SelectionBounds } from '../host';
import { isOfficeError } from './failure';
import type { Run } from './run';

type Context = Excel.RequestContext;

/**
 * Of what is selected, the part that holds something: whole columns may be selected. Its size is asked before its
 * cells are, and how it is drawn after them.
 *
 * `seesMerges`: whether this Excel can tell which cells are merged.
 */
export const readSelected = (run: Run, seesMerges: boolean, most: SelectionBounds): Promise<SelectedCells> =>
  run(async (context) => {
    const { sheet, used } = await usedPart(context);
    const { rowCount: rows, columnCount: columns } = used;
    if (rows > most.rows || columns > most.columns || rows * columns > most.cells)
      throw refusalAt('host.selectionTooLarge', {}, { rows, columns, most: most.rows });
    used.load('text,values');
    await context.sync();
    const shown: unknown[][] = used.text;
    const values: unknown[][] = used.values;
    const merges = seesMerges ? await mergesIn(context, used) : undefined;
    const drawn = rows * columns <= MOST_DRAWN ? await drawnIn(context, used) : undefined;
    return {
      sheet,
      row: used.rowIndex + 1,
      column: used.columnIndex + 1,
      values: shown.map((line, i) => line.map((text, j) => textIn(text, values[i]?.[j]))),
      ...(merges !== undefined && { merges }),
      ...drawn,
    };
  });

async function usedPart(context: Context): Promise<{ readonly sheet: string; readonly used: Excel.Range }> {
  const selected = context.workbook.getSelectedRange();
  const { worksheet } = selected;
  worksheet.load('name');
  const used = selected.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject || used.rowCount * used.columnCount < 2)
    throw refusalAt('host.nothingSelected', {}, {});
  return { sheet: worksheet.name, used };
}

/** A number in a column too narrow for it shows as #####. */
const textIn = (text: unknown, value: unknown): string =>
  /^#+$/.test(String(text)) ? String(value) : String(text);

/** Cells whose lines are asked for: at some 150 bytes a cell the answer of 宿主 stays far below its limit (`payload`). */
const MOST_DRAWN = 6000;

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
/** Fewest sides of a cell of a table: a line below it alone is one to write on. As in files. */
const FEWEST_SIDES = 2;

/** How the form is drawn; undefined where Excel does not answer. */
async function drawnIn(
  context: Context,
  used: Excel.Range,
): Promise<Pick<SelectedCells, 'widths' | 'ruled'> | undefined> {
  try {
    const columns = used.getColumnProperties({ format: { columnWidth: true } });
    const cells = used.getCellProperties({ format: { borders: { style: true } } });
    await context.sync();
    const widths = columns.value.map(({ format }) => format?.columnWidth ?? 0);
    return {
      // A sheet with no column of a width of its own tells nothing of how the form was drawn.
      ...(new Set(widths).size > 1 && { widths }),
      ruled: cells.value.map((line) => line.map(({ format }) => isRuled(format?.borders))),
    };
  } catch (error) {
    if (isOfficeError(error)) return undefined;
    throw error;
  }
}

const isRuled = (borders: Excel.CellBorderCollection | undefined): boolean =>
  SIDES.filter((side) => (borders?.[side]?.style ?? 'None') !== 'None').length >= FEWEST_SIDES;

/** Undefined where Excel does not answer: it lists 512 of them and no more (assumption `mergedAreas`). */
async function mergesIn(context: Context, used: Excel.Range): Promise<SelectedCells['merges']> {
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areaCount');
  try {
    await context.sync();
    // Of a null object nothing may be asked.
    if (merged.isNullObject) return [];
    const { areas } = merged;
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex + 1,
      left: columnIndex + 1,
      bottom: rowIndex + rowCount,
      right: columnIndex + columnCount,
    }));
  } catch (error) {
    if (isOfficeError(error)) return undefined;
    throw error;
  }
}
