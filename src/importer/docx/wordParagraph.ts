/** One paragraph of a Word document, its automatic number written out in front. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { gatherText } from '../source/cellText';
import type { WordContext } from './wordContext';
import { readRuns } from './wordRuns';
import type { CellLooks } from '../source/cellLooks';
import { gatherLooks } from '../source/cellLooks';
import type { NumberProperties } from './wordStyles';
import { isCentredIn, readNumberProperties } from './wordStyles';
import { paperIn, valueOfWord, visitChildren } from './wordXml';

export interface WordParagraph {
  readonly text: string;
  /** Its end was deleted: it is one with the next. */
  readonly isJoined: boolean;
  /** Undefined where it has no words. */
  readonly looks: CellLooks | undefined;
}

/** The `p` just entered. */
export function readParagraph(xml: XmlScanner, context: WordContext): WordParagraph {
  const words = gatherText();
  let number = '';
  let isJoined = false;
  let looks = context.looks(undefined);
  const found = gatherLooks();
  const properties = (): void => {
    let own: NumberProperties = {};
    let style: string | undefined;
    let isCentred: boolean | undefined;
    visitChildren(xml, {
      pStyle: () => void (style = valueOfWord(xml)),
      numPr: () => void (own = readNumberProperties(xml)),
      sectPr: () => context.builder.endPage(paperIn(xml)),
      jc: () => void (isCentred = isCentredIn(xml)),
      rPr: () => visitChildren(xml, { del: () => void (isJoined = true) }),
    });
    looks = { ...context.looks(style), ...(isCentred !== undefined && { isCentred }) };
    number = context.number(own, style);
  };
  const add = (piece: string, size = looks.size): void => {
    words.add(piece);
    found.add(piece.trim().length, { ...looks, size });
  };
  readRuns(xml, add, context, properties);
  if (words.isCut()) context.tell('longText', words.text());
  return { text: number + words.text(), isJoined, looks: found.looks() };
}
