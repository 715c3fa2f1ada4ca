/** Paragraphs and tables in whatever wraps them: the body of a document, or a cell. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import type { CellLooks } from '../source/cellLooks';
import type { WordContext } from './wordContext';
import { readParagraph } from './wordParagraph';
import { paperIn } from './wordXml';

/** Changes are taken as accepted; what was deleted or moved away has no reader here. */
const WRAPPERS = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'];

interface BlockVisits {
  paragraph(text: string, looks?: CellLooks): void;
  /** The `tbl` just entered. */
  table(): void;
  /** No more paragraphs are wanted. */
  isFull?(): boolean;
  /** The `tcPr` just entered. */
  properties?(): void;
}

/** Of the element just entered. */
export function readBlocks(xml: XmlScanner, context: WordContext, visits: BlockVisits): void {
  let begun = '';
  let looks: CellLooks | undefined;
  const visit = (name: string): void => {
    if (name === 'p') {
      if (visits.isFull?.() === true) return;
      const { text, isJoined, looks: own } = readParagraph(xml, context);
      begun += text;
      looks ??= own;
      if (isJoined) return;
      visits.paragraph(begun, looks);
      looks = undefined;
      begun = '';
    } else if (name === 'tbl') visits.table();
    else if (name === 'tcPr') visits.properties?.();
    else if (name === 'sectPr') context.builder.endPage(paperIn(xml));
    else if (name === 'altChunk') context.tell('otherFile');
    else if (WRAPPERS.includes(name)) xml.eachChild(visit);
    else if (name === 'AlternateContent') firstChoice();
  };
  function firstChoice(): void {
    let isTaken = false;
    xml.eachChild(() => {
      if (isTaken) return;
      isTaken = true;
      xml.eachChild(visit);
    });
  }
  xml.eachChild(visit);
  if (begun !== '') visits.paragraph(begun, looks);
}
