/** A table of a Word document: gridSpan, vMerge, deleted rows, tables within cells. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { gatherLooks } from '../source/cellLooks';
import { gatherText } from '../source/cellText';
import { sourceLimits } from '../source/limits';
import type { TableBuilder } from '../source/tableBuilder';
import { readBlocks } from './wordBlocks';
import type { WordContext } from './wordContext';
import { numberOfWord, valueOfWord, visitChildren, wordAttribute } from './wordXml';

/** Around rows and around cells. */
const WRAPPERS = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'];

/** A cell that holds the table, and gets its text as well: nobody knows yet which of the two is the scoresheet. */
interface OuterCell {
  readonly name: string;
  readonly add: (piece: string) => void;
}

/** The `tbl` just entered. */
export function readTable(xml: XmlScanner, context: WordContext, outer?: OuterCell): void {
  const started = context.builder.startTable({ cell: outer?.name });
  if (started === undefined) return;
  const { table, name } = started;
  const into = outer?.add;
  const visit = (child: string): void => {
    if (child === 'tblGrid') table.setWidths(readGrid(xml));
    else if (child === 'tr') readRow(xml, context, table, name, into);
    else if (WRAPPERS.includes(child)) xml.eachChild(visit);
  };
  xml.eachChild(visit);
  context.builder.endTable(table);
}

/** As wide as Word last drew the columns, in twentieths of a point. */
function readGrid(xml: XmlScanner): readonly number[] {
  const widths: number[] = [];
  visitChildren(xml, {
    gridCol() {
      if (widths.length < sourceLimits.columns) widths.push(numberOfWord(xml, 'w') ?? 0);
    },
  });
  return widths;
}

function readRow(
  xml: XmlScanner,
  context: WordContext,
  table: TableBuilder,
  name: string,
  into?: (piece: string) => void,
): void {
  let isDeleted = false;
  let isBegun = false;
  /** Columns left free in front; a deleted row never begins. */
  let before = 0;
  function begin(): void {
    if (isBegun) return;
    isBegun = true;
    table.startRow();
    table.skip(before);
    into?.('\n');
  }
  const visit = (child: string): void => {
    if (child === 'trPr')
      visitChildren(xml, {
        del: () => void (isDeleted = true),
        gridBefore: () => void (before = numberOfWord(xml) ?? 0),
      });
    else if (child === 'tc' && !isDeleted) {
      begin();
      if (context.builder.takeCell()) readCell(xml, context, table, name, into);
    } else if (WRAPPERS.includes(child)) xml.eachChild(visit);
  };
  xml.eachChild(visit);
}

/** What `tcPr` says of its cell. */
interface FoundProperties {
  colSpan: number;
  merge: string | undefined;
  isDeleted: boolean;
  /** In twentieths of a point. */
  width: number | undefined;
}

function readCell(
  xml: XmlScanner,
  context: WordContext,
  table: TableBuilder,
  name: string,
  into?: (piece: string) => void,
): void {
  const words = gatherText();
  const looks = gatherLooks();
  const found: FoundProperties = { colSpan: 1, merge: undefined, isDeleted: false, width: undefined };
  const spot = table.place();
  const place = `${name}第${spot.row}行第${spot.column}列`;
  context.inCell(place, name, () => {
    readBlocks(xml, context, {
      paragraph(text, own = {}) {
        words.add(`${text}\n`);
        looks.add(text.length, own);
      },
      table() {
        context.tell('nestedTable');
        readTable(xml, context, { name: place, add: (piece) => words.add(piece) });
      },
      properties: () =>
        visitChildren(xml, {
          gridSpan: () => void (found.colSpan = numberOfWord(xml) ?? 1),
          vMerge: () => void (found.merge = valueOfWord(xml) ?? 'continue'),
          tcW() {
            if (wordAttribute(xml, 'type') === 'dxa') found.width = numberOfWord(xml, 'w');
          },
          cellDel: () => void (found.isDeleted = true),
        }),
    });
    if (words.isCut()) context.tell('longText', words.text());
  });
  const { colSpan, merge, isDeleted, width } = found;
  if (isDeleted) return;
  into?.(`${words.text()} `);
  if (merge === 'continue') table.extendAbove(colSpan);
  else table.add({ text: words.text(), colSpan, width, looks: looks.looks() });
}
