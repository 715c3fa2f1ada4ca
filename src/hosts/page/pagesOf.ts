/** Which rows of a sheet are printed on which page, as a spreadsheet does it: by their heights and the breaks set. */

import type { Worksheet } from '../../sheet/model';
import { A4_MM, marginsOf, POINTS_PER_MM } from '../../paper/pages';
import { rowsFrom } from './blocks';
import { heightOf } from './grid';

export interface PrintedPage {
  /** From the top; the repeated header row is the first of every page after the one it stands on. */
  readonly rows: readonly number[];
}

type Printed = Pick<Worksheet, 'print' | 'heights'>;

/** Millimetres free at the foot of a full page, as the footer needs them: LibreOffice fills all but 0.1 to 0.2, measured. */
const SPARE = 0.15;

export function pagesOf(sheet: Printed): readonly PrintedPage[] {
  const { print } = sheet;
  if (print === undefined) return [];
  const { area, orientation, headerRow = 0, headerTop = headerRow, breaksAfter } = print;
  const margins = marginsOf(print);
  const room = (A4_MM[orientation] - margins.top - margins.bottom - SPARE) * POINTS_PER_MM;
  const breaks = new Set(breaksAfter);
  const pages: (readonly number[])[] = [];
  let page: number[] = [];
  for (const row of rowsFrom(area.from.row, area.to.row)) {
    const isFull = heightOfRows(sheet, [...page, row]) > room;
    if (page.length > 0 && (isFull || breaks.has(row - 1))) {
      pages.push(page);
      page = headerRow > 0 && headerRow < row ? [...rowsFrom(headerTop, headerRow)] : [];
    }
    page.push(row);
  }
  return [...pages, page].map((rows) => ({ rows }));
}

const heightOfRows = (sheet: Printed, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + printedHeight(sheet, row), 0);

/**
 * Points. Spreadsheets make rows of whole pixels, of which there are four in three points; so does LibreOffice, measured
 * with rows of ten heights.
 */
export const printedHeight = (sheet: Printed, row: number): number =>
  Math.floor((heightOf(sheet, row) * 4) / 3) * 0.75;
