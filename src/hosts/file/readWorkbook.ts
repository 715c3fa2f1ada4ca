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
import { fileRefusal } from '../../problems/fileProblems';
import { otherKindOfZip, refusalOfZip } from './otherFormats';
import { openBudget } from './read/budget';
import type { Tables } from './read/cells';
import { type ListedSheet, readContents } from './read/contents';
import { drawingsOver } from './read/drawings';
import { type Relationship, onlyPart, readRelationships, relsOf } from './read/relationships';
import { readSharedStrings } from './read/sharedStrings';
import { themeColours } from './read/colours';
import { NO_STYLES, type Styles, readStyles } from './read/styles';
import type { ReadWorkbook } from './read/workbookModel';
import { readWorksheet } from './read/worksheet';
import { XmlScanner } from './xml/xml';
import { spreadsheet } from './xml/xmlDialect';
import { type Zip, openZip, zipLimits } from './zip/zip';
import { partKey } from './zip/zipDirectory';

export type { ReadCell, ReadSheet, ReadWorkbook } from './read/workbookModel';

/** How cells are drawn is read for who asks for it: of a returned file nothing depends on it. */
export function readWorkbook(bytes: Uint8Array, { isDrawnToo = false } = {}): ReadWorkbook {
  const zip = openZip(bytes);
  if (!zip.has('[Content_Types].xml')) throw refusalOfZip(zip.names());
  const root = readRelationships(zip, '');
  const workbook = onlyPart(root, 'officeDocument');
  if (workbook === undefined) throw otherKindOfZip(zip.names()) ?? badPart(relsOf(''));
  // An .xlsb holds no XML to read.
  if (/\.bin$/i.test(workbook)) throw refusalOfZip(zip.names());

  const contents = readContents(openPart(zip, workbook));
  if (contents === undefined) throw refusalOfZip(zip.names());
  const { startsIn1904 } = contents;
  const relationships = readRelationships(zip, workbook);
  const strings = onlyPart(relationships, 'sharedStrings');
  const tables: Tables = {
    strings: readPresent(zip, strings, readSharedStrings, '<si>') ?? {
      missing: strings ?? 'sharedStrings.xml',
    },
    styles: stylesOf(zip, relationships, isDrawnToo),
    budget: openBudget(),
    startsIn1904,
  };
  const read = worksheetParts(contents.sheets, relationships, relsOf(workbook)).map(({ listed, part }) => {
    const { name, state } = listed;
    const { problems, looks, ...content } = readWorksheet(openSheet(zip, part, name), name, tables);
    const place = contents.sheets.indexOf(listed);
    const seen = {
      ...looks,
      state,
      drawings: drawingsOver(zip, part),
      printArea: contents.printAreas.get(place),
      printTitles: contents.printTitles.get(place),
    };
    return { sheet: { name, state, startsIn1904, ...content, looks: seen }, problems };
  });
  return {
    sheets: read.map(({ sheet }) => sheet),
    names: contents.names,
    localNames: contents.localNames,
    otherSheets: contents.sheets
      .filter((listed) => listed.state === 'visible' && !read.some(({ sheet }) => sheet.name === listed.name))
      .map(({ name }) => name),
    hasMacros: relationships.some(({ kind }) => /vbaProject$|xlMacrosheet$/.test(kind)),
    problems: [...contents.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

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
    if (taken.has(partKey(part))) throw fileRefusal('file.duplicateEntry', {}, { part });
    taken.add(partKey(part));
    return [{ listed, part }];
  });
}

function stylesOf(zip: Zip, relationships: readonly Relationship[], isDrawnToo: boolean): Styles {
  const theme = relationships.find(({ kind }) => kind === 'theme')?.part;
  const colours = theme === undefined ? undefined : zip.read(theme);
  return (
    readPresent(zip, onlyPart(relationships, 'styles'), (xml) =>
      readStyles(xml, colours && themeColours(colours), isDrawnToo),
    ) ?? NO_STYLES
  );
}

/** Undefined when the part is gone: nothing is lost as long as no cell needs it. */
const readPresent = <T>(
  zip: Zip,
  part: string | undefined,
  read: (xml: XmlScanner) => T,
  plain?: string,
): T | undefined => (part === undefined || !zip.has(part) ? undefined : read(openPart(zip, part, plain)));

const openPart = (zip: Zip, part: string, plain?: string): XmlScanner =>
  XmlScanner.of(zip.read(part) ?? missing(part), part, spreadsheet, plain);

/** What is too large about a sheet is blank cells, and those can be deleted. */
function openSheet(zip: Zip, part: string, sheet: string): XmlScanner {
  try {
    return openPart(zip, part, '<row ');
  } catch (error) {
    if (!(error instanceof ScoresheetError) || error.problems[0]?.code !== 'file.tooLarge') throw error;
    throw fileRefusal('file.sheetTooLarge', { sheet }, { sheet, limit: `${zipLimits.part} MB` });
  }
}

function missing(part: string): never {
  throw badPart(part);
}

const badPart = (part: string): ScoresheetError => fileRefusal('file.badPart', {}, { part });
