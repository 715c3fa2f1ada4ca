/**
 * The sheet for paper: pages built by ourselves, so that the page of the browser is that of the workbook.
 *
 * Browsers repeat a table's head, but not the inputs' words in it, and count no pages; so each page is an A4 of its
 * own with its rows, the header again, and its number at the foot.
 */

import type { Worksheet } from '../../sheet/model';
import { marginsOf } from '../../paper/pages';
import type { GridRow } from './grid';
import { gridOf, indexOf } from './grid';
import { pagesOf, printedHeight } from './pagesOf';
import { emptyTable, tableCell, shownText } from './tableParts';

/** All pages of a sheet; nothing where the sheet is not printed. */
export function printTwin(document: Document, sheet: Worksheet, fonts: string): HTMLElement | undefined {
  const { print } = sheet;
  if (print === undefined) return undefined;
  const { area, orientation } = print;
  const { top, right, bottom, left, footer } = marginsOf(print);
  const twin = document.createElement('div');
  twin.className = `pf-print pf-print-${orientation} ${fonts}`;
  const index = indexOf(sheet);
  const columns = { from: area.from.column, to: area.to.column };
  const pages = pagesOf(sheet);
  twin.append(
    ...pages.map(({ rows }, i) => {
      const page = document.createElement('section');
      page.className = 'pf-page';
      page.style.padding = `${top}mm ${right}mm ${bottom}mm ${left}mm`;
      const foot = document.createElement('p');
      foot.className = 'pf-foot';
      foot.style.bottom = `${footer}mm`;
      foot.textContent = `第 ${i + 1} 页 共 ${pages.length} 页`;
      const table = emptyTable(document, sheet, columns);
      const body = document.createElement('tbody');
      body.append(...gridOf(sheet, index, rows, columns).map((row) => printRow(document, sheet, row)));
      table.append(body);
      page.append(table, foot);
      return page;
    }),
  );
  return twin;
}

function printRow(document: Document, sheet: Worksheet, { row, cells }: GridRow): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.style.height = `${printedHeight(sheet, row)}pt`;
  line.append(
    ...cells.map((grid) => {
      const cell = tableCell(document, grid);
      if (grid.cell !== undefined) cell.textContent = shownText(grid.cell);
      return cell;
    }),
  );
  return line;
}
