/**
 * A Word document: bytes in, paragraphs and tables out.
 *
 * The zip and XML guards of the workbook reader bound time and memory; parts are found by relationship alone.
 */

import { XmlScanner } from '../../hosts/file/xml/xml';
import type { Relationship } from '../../hosts/file/read/relationships';
import { onlyPart, readRelationships } from '../../hosts/file/read/relationships';
import type { Zip } from '../../hosts/file/zip/zip';
import { fileRefusal } from '../../problems/fileProblems';
import type { Source } from '../source/source';
import { buildSource } from '../source/sourceBuilder';
import { openCounter } from './counters';
import { NO_NUMBERING, readNumbering } from './numbering';
import { readBlocks } from './wordBlocks';
import { openContext } from './wordContext';
import { word } from './wordDialect';
import { NO_STYLES_OF_WORD, readParagraphStyles } from './wordStyles';
import { readTable } from './wordTable';

/** The main part of the package; undefined for another sort of file. */
export function mainPart(zip: Zip): string | undefined {
  return onlyPart(readRelationships(zip, ''), 'officeDocument');
}

/** @throws ScoresheetError with a `file.` code where a part cannot be read. */
export function readDocx(zip: Zip, main: string): Source {
  const relationships = readRelationships(zip, main);
  const numbering = readOptional(zip, relationships, 'numbering', readNumbering) ?? NO_NUMBERING;
  const styles = readOptional(zip, relationships, 'styles', readParagraphStyles) ?? NO_STYLES_OF_WORD;
  const builder = buildSource();
  const context = openContext(builder, styles, openCounter(numbering));
  const xml = openPart(zip, main);
  const isRead = xml.inRoot('document', (name) => {
    if (name !== 'body') return;
    readBlocks(xml, context, {
      paragraph: (text) => builder.paragraph(text),
      table: () => readTable(xml, context),
      isFull: () => builder.isFull(),
    });
  });
  if (!isRead) xml.fail();
  return builder.finish();
}

function readOptional<T>(
  zip: Zip,
  relationships: readonly Relationship[],
  kind: string,
  read: (xml: XmlScanner) => T,
): T | undefined {
  const part = relationships.find((relationship) => relationship.kind === kind)?.part;
  return part === undefined || !zip.has(part) ? undefined : read(openPart(zip, part));
}

function openPart(zip: Zip, part: string): XmlScanner {
  const bytes = zip.read(part);
  if (bytes === undefined) throw fileRefusal('file.badPart', {}, { part });
  return XmlScanner.of(bytes, part, word);
}
