/** A table of a page, its spans as browsers read them, tables within its cells. */

import type { LeftOut } from '../../problems/importMessages';
import { gatherText } from '../source/cellText';
import { sourceLimits } from '../source/limits';
import type { SourceBuilder } from '../source/sourceBuilder';
import type { TableBuilder } from '../source/tableBuilder';
import { isUnread } from './hiddenHtml';
import { readWords, wholeNumber } from './htmlText';
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
  for (const row of rowsOf(table)) {
    started.table.startRow();
    outer?.add('\n');
    for (const cell of childrenOf(row, ['td', 'th']))
      if (builder.takeCell()) readHtmlCell(cell, builder, started, outer);
  }
  builder.endTable(started.table);
}

/** A table that only holds others in their places on the page: no row of it has more than two cells. */
export const isForLayout = (table: HtmlElement): boolean =>
  rowsOf(table).every((row) => childrenOf(row, ['td', 'th']).length <= 2) && holdsTable(table);

const holdsTable = (element: HtmlElement): boolean =>
  element.childNodes.some((child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)));

interface Started {
  readonly name: string;
  readonly table: TableBuilder;
}

function readHtmlCell(
  cell: HtmlElement,
  builder: SourceBuilder,
  { name, table }: Started,
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
