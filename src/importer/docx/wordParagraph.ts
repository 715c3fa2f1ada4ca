/** One paragraph of a Word document, its automatic number written out in front. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { gatherText } from '../source/cellText';
import type { WordContext } from './wordContext';
import { readRuns } from './wordRuns';
import type { NumberProperties } from './wordStyles';
import { readNumberProperties } from './wordStyles';
import { isLandscapeIn, valueOfWord, visitChildren } from './wordXml';

export interface WordParagraph {
  readonly text: string;
  /** Its end was deleted: it is one with the next. */
  readonly isJoined: boolean;
}

/** The `p` just entered. */
export function readParagraph(xml: XmlScanner, context: WordContext): WordParagraph {
  const words = gatherText();
  let number = '';
  let isJoined = false;
  const properties = (): void => {
    let own: NumberProperties = {};
    let style: string | undefined;
    visitChildren(xml, {
      pStyle: () => void (style = valueOfWord(xml)),
      numPr: () => void (own = readNumberProperties(xml)),
      sectPr: () => context.builder.endPage(isLandscapeIn(xml)),
      rPr: () => visitChildren(xml, { del: () => void (isJoined = true) }),
    });
    number = context.number(own, style);
  };
  readRuns(xml, (piece) => words.add(piece), context, properties);
  if (words.isCut()) context.tell('longText', words.text());
  return { text: number + words.text(), isJoined };
}
