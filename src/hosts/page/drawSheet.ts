/** A sheet as HTML tables, and how to bring them up to date without drawing them again. */

import type { Field } from '../../scoring/fields/fields';
import type { Cell, Worksheet } from '../../sheet/model';
import { a1 } from '../../sheet/model';
import type { PageBlock } from './blocks';
import { blocksOf, rowsFrom } from './blocks';
import type { Control } from './control';
import { controlFor } from './control';
import type { DrawnCell } from './drawCell';
import { drawCell } from './drawCell';
import type { GridCell, GridRow, SheetIndex, Span } from './grid';
import { gridOf, heightOf, indexOf } from './grid';
import { isMet } from './highlight';
import type { Prompts } from './prompts';
import { emptyTable, tableCell, widthsOf } from './tableParts';

export interface DrawnSheet {
  readonly name: string;
  readonly element: HTMLElement;
  /** In reading order, by address; of a merge only its first cell is there. */
  readonly cells: ReadonlyMap<string, DrawnCell>;
  /** The cell at an address, also where it is merged into another one. */
  readonly find: (cell: string) => DrawnCell | undefined;
  readonly update: (sheet: Worksheet) => void;
  /** Gives every row the height that what it holds now needs. */
  readonly fit: () => void;
}

export interface DrawOptions {
  readonly document: Document;
  /** In front of every id on the page. */
  readonly prefix: string;
  readonly prompts: Prompts;
  readonly fieldAt: (cell: string) => Field | undefined;
}

export function drawSheet(sheet: Worksheet, options: DrawOptions): DrawnSheet {
  const { document } = options;
  const index = indexOf(sheet);
  const columns: Span = { from: 2, to: sheet.columns.length };
  const cells = new Map<string, DrawnCell>();
  const rows = new Map<number, HTMLTableRowElement>();
  const element = document.createElement('div');
  element.className = 'pf-sheet';
  element.style.setProperty('--pf-paper-width', `${paperPixels(sheet)}px`);
  element.append(
    ...blocksOf(sheet).map((block) => {
      const drawn = gridOf(sheet, index, block.rows, columns).map((row) => {
        const line = drawRow(row, { ...options, sheet, index, cells });
        rows.set(row.row, line);
        return line;
      });
      return tableOf(document, sheet, block, drawn);
    }),
  );
  const highlight = highlighter(sheet, cells);
  highlight(sheet);
  const anchors = anchorsOf(sheet);
  let before = sheet;
  /** The sheet whose row heights are drawn. */
  let fitted = sheet;
  return {
    name: sheet.name,
    element,
    cells,
    find: (cell) => cells.get(anchors.get(cell) ?? cell),
    update(next) {
      updateCells(before, next, cells);
      highlight(next);
      before = next;
    },
    fit() {
      for (const [row, line] of rows)
        if (heightOf(fitted, row) !== heightOf(before, row)) line.style.height = `${heightOf(before, row)}pt`;
      fitted = before;
    },
  };
}

/** Every address inside a merge, with that of its first cell. */
const anchorsOf = ({ merges }: Worksheet): ReadonlyMap<string, string> =>
  new Map(
    merges.flatMap(({ from, to }) =>
      rowsFrom(from.row, to.row).flatMap((row) =>
        rowsFrom(from.column, to.column).map((column) => [a1({ row, column }), a1(from)] as const),
      ),
    ),
  );

/** Of the printed columns. */
const paperPixels = (sheet: Worksheet): number =>
  widthsOf(sheet, {
    from: sheet.print?.area.from.column ?? 2,
    to: sheet.print?.area.to.column ?? sheet.columns.length,
  }).reduce((a, b) => a + b, 0);

function tableOf(
  document: Document,
  sheet: Worksheet,
  { kind, headerRows }: PageBlock,
  rows: readonly HTMLTableRowElement[],
): HTMLElement {
  const table = emptyTable(document, sheet, { from: 2, to: sheet.columns.length });
  const body = document.createElement('tbody');
  if (headerRows > 0) {
    const head = document.createElement('thead');
    head.append(...rows.slice(0, headerRows));
    table.append(head);
    table.setAttribute('aria-label', sheet.name);
  } else table.setAttribute('role', 'presentation');
  body.append(...rows.slice(headerRows));
  table.append(body);
  table.classList.add(`pf-on-${kind}`);
  return table;
}

interface RowInput extends DrawOptions {
  readonly sheet: Worksheet;
  readonly index: SheetIndex;
  readonly cells: Map<string, DrawnCell>;
}

function drawRow({ height, cells }: GridRow, input: RowInput): HTMLTableRowElement {
  const line = input.document.createElement('tr');
  line.style.height = `${height}pt`;
  const tip = cells.find(({ cell }) => cell?.style === 'warning')?.at;
  line.append(
    ...cells.map((grid) => {
      const element = tableCell(input.document, grid);
      const name = a1(grid.at);
      element.dataset['cell'] = name;
      if (grid.cell === undefined) return element;
      if (grid.at === tip) element.id = `${input.prefix}-${name}-tip`;
      const control = controlIn(
        grid,
        tip === undefined ? undefined : `${input.prefix}-${a1(tip)}-tip`,
        input,
      );
      if (control !== undefined) element.classList.add('pf-input');
      if (grid.cell.fields !== undefined) element.dataset['shows'] = grid.cell.fields.join(' ');
      input.cells.set(name, drawCell(element, grid.cell, { control, link: linkIn(grid.cell, input) }));
      return element;
    }),
  );
  return line;
}

function controlIn({ at, cell }: GridCell, tip: string | undefined, input: RowInput): Control | undefined {
  const name = a1(at);
  const field = cell?.isUnlocked === true ? input.fieldAt(name) : undefined;
  return (
    field &&
    controlFor({
      document: input.document,
      field,
      format: cell?.format,
      id: `${input.prefix}-${name}`,
      describedBy: [input.prompts.idOf(field.entry.expected), ...(tip === undefined ? [] : [tip])],
    })
  );
}

/** Where it leads is in `data-link`: 评分表!A1. */
function linkIn({ link }: Cell, { document }: RowInput): HTMLElement | undefined {
  if (link === undefined) return undefined;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pf-link';
  button.dataset['link'] = link;
  return button;
}

/** What is typed changes no structure: the same cells are in the same places. */
function updateCells(before: Worksheet, next: Worksheet, drawn: ReadonlyMap<string, DrawnCell>): void {
  next.cells.forEach((cell, i) => {
    const old = before.cells[i];
    if (old?.value === cell.value && old.style === cell.style && old.format === cell.format) return;
    drawn.get(a1(cell))?.update(cell);
  });
}

/** Switches the highlights on and off. */
function highlighter(
  { highlights, cells: all }: Worksheet,
  drawn: ReadonlyMap<string, DrawnCell>,
): (sheet: Worksheet) => void {
  const positions = new Map(all.map((cell, i) => [a1(cell), i]));
  const watched = highlights.flatMap(({ cells: { from }, when }) => {
    const cell = drawn.get(a1(from));
    const position = positions.get(a1(when.at));
    return cell === undefined || position === undefined ? [] : [{ cell, when, position }];
  });
  return ({ cells }) => {
    for (const { cell, when, position } of watched)
      cell.markWrong(isMet(when, cells[position]?.value ?? null));
  };
}
