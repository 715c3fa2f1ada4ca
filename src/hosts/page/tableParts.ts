/** Parts of an HTML table that the form and the paper share. */

import type { Cell, Worksheet } from '../../sheet/model';
import { styleOf } from '../../sheet/styles';
import { columnPixels } from '../../paper/textHeight';
import { formatValue } from './formatValue';
import type { GridCell, Span } from './grid';
import { styleClass } from './styleRules';

/** A table as wide as its columns on paper, without rows. */
export function emptyTable(document: Document, sheet: Worksheet, columns: Span): HTMLTableElement {
  const widths = widthsOf(sheet, columns);
  const table = document.createElement('table');
  table.className = 'pf-table';
  table.style.width = `${widths.reduce((a, b) => a + b, 0)}px`;
  const group = document.createElement('colgroup');
  group.append(
    ...widths.map((width) => {
      const column = document.createElement('col');
      column.style.width = `${width}px`;
      return column;
    }),
  );
  table.append(group);
  return table;
}

/** Pixels. */
export const widthsOf = ({ columns }: Pick<Worksheet, 'columns'>, { from, to }: Span): readonly number[] =>
  columns.slice(from - 1, to).map(({ width }) => columnPixels(width));

/** `<td>` with its style and its spans; a column heading is a `<th>`. */
export function tableCell(document: Document, { cell, rowSpan, columnSpan }: GridCell): HTMLTableCellElement {
  const element = document.createElement(cell?.style === 'head' ? 'th' : 'td');
  if (cell?.style === 'head') element.scope = 'col';
  if (rowSpan > 1) element.rowSpan = rowSpan;
  if (columnSpan > 1) element.colSpan = columnSpan;
  if (cell !== undefined) element.className = styleClass(cell.style);
  return element;
}

export const shownText = ({ value, format, style }: Cell): string =>
  formatValue(value, format ?? styleOf(style).format);
