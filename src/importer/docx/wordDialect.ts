/**
 * The namespaces that a Word document's own words stand in.
 *
 * Drawings and formulas are homes of their own: what is in them is looked for by name where it may stand, and never
 * where text of the page is read. All else, as revisions of Word add it, is passed over with what it holds.
 */

import type { Dialect } from '../../hosts/file/xml/xmlDialect';

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

const BESIDE = [
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
  'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  'urn:schemas-microsoft-com:vml',
];

/** Of attributes: `w:val`. */
export const wordAttributes: ReadonlySet<string> = new Set(WORD);

export const word: Dialect = { namespaces: new Set([...WORD, ...BESIDE]), names: new Set() };
