/** A table of a page, its spans as browsers read them, tables within its cells. */

import type { LeftOut } from '../../problems/importMessages';
import { gatherText } from '../source/cellText';
import { sourceLimits } from '../source/limits';
import type { SourceBuilder } from '../source/sourceBuilder';
import type { TableBuilder } from '../source/tableBuilder';
import { isUnread } from './hiddenHtml';
import { readWords, wholeNumber } from './htmlText';
import { htmlLooks } from './htmlLooks';
import { htmlWidths } from './htmlWidths';
import type { HtmlElement } from './parseHtml';
import { attributeOf, isElement } from './parseHtml';

/** A cell that holds the table, and gets its text as well. */
interface OuterCell {
  readonly name: string;
  readonly add: (piece: string) => void;
}

export function readHtmlTable(table: HtmlElement, builder: SourceBuilder, outer?: OuterCell): void {
  for (const caption of childrenOf(table, ['caption'])) readCaption(caption, builder);
  const started = builder.startTable({ cell: outer?.name });
  if (started === undefined) return;
  const { ofColumns, ofCell } = htmlWidths(columnsOf(table), rowsOf(table).flatMap(cellsOf));
  started.table.setWidths(ofColumns);
  for (const row of rowsOf(table)) {
    started.table.startRow();
    outer?.add('\n');
    for (const cell of cellsOf(row))
      if (builder.takeCell()) readHtmlCell(cell, builder, { ...started, width: ofCell(cell) }, outer);
  }
  builder.endTable(started.table);
}

/** A table that only holds others in their places on the page: no row of it has more than two cells. */
export const isForLayout = (table: HtmlElement): boolean =>
  rowsOf(table).every((row) => cellsOf(row).length <= 2) && holdsTable(table);

const holdsTable = (element: HtmlElement): boolean =>
  element.childNodes.some((child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)));

interface Started {
  readonly name: string;
  readonly table: TableBuilder;
  /** Of the cell. */
  readonly width: number | undefined;
}

function readHtmlCell(
  cell: HtmlElement,
  builder: SourceBuilder,
  { name, table, width }: Started,
  outer?: OuterCell,
): void {
  const { row, column } = table.place();
  const place = `${name}第${row}行第${column}列`;
  const words = gatherText();
  const tell = (what: LeftOut): void => builder.tell('import.leftOut', { what, place, quote: '' }, name);
  let hasText = false;
  const add = (piece: string): void => {
    words.add(piece);
    hasText ||= piece.trim() !== '';
  };
  readWords(cell.childNodes, {
    text: add,
    endParagraph() {
      if (hasText) words.add('\n');
      hasText = false;
    },
    table(nested) {
      tell('nestedTable');
      readHtmlTable(nested, builder, { name: place, add });
    },
    picture: () => tell('picture'),
    formula: () => tell('formula'),
  });
  const text = words.text();
  if (words.isCut())
    builder.tell('import.leftOut', { what: 'longText', place, quote: text.slice(0, 30) }, name);
  outer?.add(`${text} `);
  table.add({
    text,
    rowSpan: spanOf(cell, 'rowspan', sourceLimits.rows),
    colSpan: spanOf(cell, 'colspan', 1),
    width,
    looks: htmlLooks(cell),
  });
}

/** 0 is the rest of the rows, or no number of columns at all. */
const spanOf = (cell: HtmlElement, attribute: string, ofZero: number): number =>
  (wholeNumber(attributeOf(cell, attribute)) ?? 1) || ofZero;

const childrenOf = (element: HtmlElement, names: readonly string[]): readonly HtmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName) && !isUnread(child));

const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  childrenOf(table, ['thead', 'tbody', 'tfoot', 'tr']).flatMap((child) =>
    child.tagName === 'tr' ? [child] : childrenOf(child, ['tr']),
  );

const cellsOf = (row: HtmlElement): readonly HtmlElement[] => childrenOf(row, ['td', 'th']);

/** Each as often as it stands for columns. */
const columnsOf = (table: HtmlElement): readonly HtmlElement[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'colgroup' ? child.childNodes.filter(isElement) : child))
    .filter(({ tagName }) => tagName === 'col')
    .slice(0, sourceLimits.columns)
    .flatMap((column) =>
      Array.from({ length: Math.min(spanOf(column, 'span', 1), sourceLimits.columns) }, () => column),
    );

function readCaption(caption: HtmlElement, builder: SourceBuilder): void {
  const words = gatherText();
  readWords(caption.childNodes, {
    text: (piece) => words.add(piece),
    endParagraph: () => words.add('\n'),
    table: () => undefined,
    picture: () => undefined,
    formula: () => undefined,
  });
  builder.paragraph(words.text());
}
