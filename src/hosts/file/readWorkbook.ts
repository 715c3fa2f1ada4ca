/**
 * Reads a workbook that came by mail, whoever saved it: bytes in, values and formulas out.
 *
 *     zip.ts → _rels/.rels → workbook → its worksheets, shared strings, styles
 *
 * Parts are found by relationship alone, for programs name them as they like. Whatever is wrong
 * with the file is a ScoresheetError with a `file.` code; time and memory are bounded (zip.ts,
 * xml.ts, read/budget.ts).
 */
import { ScoresheetError } from '../../problems/problem';
import { openBudget } from './read/budget';
import type { Tables } from './read/cells';
import { type ListedSheet, readContents } from './read/contents';
import { readFormats } from './read/formats';
import { type Relationship, onlyPart, readRelationships, relsOf } from './read/relationships';
import { readSharedStrings } from './read/sharedStrings';
import type { ReadSheet, ReadWorkbook } from './read/workbookModel';
import { readWorksheet } from './read/worksheet';
import { XmlScanner } from './xml';
import { type Zip, openZip } from './zip';
import { partKey } from './zipDirectory';

export type { ReadCell, ReadFormat, ReadSheet, ReadWorkbook, SheetState } from './read/workbookModel';

export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const zip = openZip(bytes);
  if (!zip.has('[Content_Types].xml')) throw ScoresheetError.of('file.notAWorkbook', {}, {});
  const root = readRelationships(zip, '');
  const workbook = onlyPart(root, ['officeDocument']) ?? missing(relsOf(''));
  // An .xlsb holds no XML to read.
  if (/\.bin$/i.test(workbook)) throw ScoresheetError.of('file.notAWorkbook', {}, {});

  const { sheets, names } = readContents(openPart(zip, workbook));
  const relationships = readRelationships(zip, workbook);
  const tables: Tables = {
    strings: readPart(zip, onlyPart(relationships, ['sharedStrings']), readSharedStrings) ?? [],
    formats: readPart(zip, onlyPart(relationships, ['styles']), readFormats) ?? [],
    budget: openBudget(),
  };
  const application = readPart(zip, onlyPart(root, PROPERTIES), readApplication);
  return {
    sheets: worksheetParts(sheets, relationships, relsOf(workbook)).map((found) =>
      readSheet(zip, found, tables),
    ),
    names,
    ...(application !== undefined && { application }),
  };
}

/** Transitional and strict. */
const PROPERTIES = ['extended-properties', 'extendedProperties'];

interface FoundSheet {
  readonly listed: ListedSheet;
  readonly part: string;
}

/** Where each worksheet is; sheets of other kinds are left out. `rels` names the part to blame. */
function worksheetParts(
  sheets: readonly ListedSheet[],
  relationships: readonly Relationship[],
  rels: string,
): readonly FoundSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const taken = new Set<string>();
  return sheets.flatMap((listed) => {
    const { kind, part } = byId.get(listed.relationship) ?? missing(rels);
    if (kind !== 'worksheet') return [];
    if (part === undefined) return missing(rels);
    // One part under many tabs would be read again for each.
    if (taken.has(partKey(part))) throw ScoresheetError.of('file.duplicateEntry', {}, { part });
    taken.add(partKey(part));
    return [{ listed, part }];
  });
}

function readSheet(zip: Zip, { listed: { name, state }, part }: FoundSheet, tables: Tables): ReadSheet {
  return { name, state, ...readWorksheet(openPart(zip, part), name, tables) };
}

function readApplication(xml: XmlScanner): string | undefined {
  let application: string | undefined;
  xml.eachChild(() => {
    xml.eachChild((name) => {
      if (name === 'Application') application = xml.textContent();
    });
  });
  return application;
}

const readPart = <T>(zip: Zip, part: string | undefined, read: (xml: XmlScanner) => T): T | undefined =>
  part === undefined ? undefined : read(openPart(zip, part));

const openPart = (zip: Zip, part: string): XmlScanner => XmlScanner.of(zip.read(part) ?? missing(part), part);

function missing(part: string): never {
  throw ScoresheetError.of('file.badPart', {}, { part });
}
