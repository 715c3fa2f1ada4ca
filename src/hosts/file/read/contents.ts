/** The workbook part: which sheets there are, in which order, and the defined names. */
import { fileRefusal } from '../../../problems/fileProblems';
import type { XmlScanner } from '../xml/xml';
import type { Problem } from '../../../problems/problem';
import { relationshipIds } from '../xml/xmlDialect';
import { readLimits } from './budget';
import { calculationProblems, isTrue } from './settings';
import type { StoredSheetState } from './workbookModel';

export interface PartContents {
  readonly sheets: readonly ListedSheet[];
  /** Names of the whole workbook: name → what it refers to. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of one sheet alone, besides those below. */
  readonly localNames: readonly string[];
  /** What is printed of a sheet, and which rows on every page, by its place in the list. */
  readonly printAreas: ReadonlyMap<number, string>;
  readonly printTitles: ReadonlyMap<number, string>;
  /** Days are counted from 1904-01-01. */
  readonly startsIn1904: boolean;
  readonly problems: readonly Problem[];
}

export interface ListedSheet {
  readonly name: string;
  readonly state: StoredSheetState;
  /** Of the relationship that leads to its part. */
  readonly relationship: string;
}

const PRINT_AREA = '_xlnm.print_area';
const PRINT_TITLES = '_xlnm.print_titles';

/** Undefined for the main part of another sort of document. */
export function readContents(xml: XmlScanner): PartContents | undefined {
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  const localNames: string[] = [];
  const printed = { [PRINT_AREA]: new Map<number, string>(), [PRINT_TITLES]: new Map<number, string>() };
  const seen = { sheets: new Set<string>(), names: new Set<string>(), elements: new Set<string>() };
  let startsIn1904 = false;
  let problems: readonly Problem[] = [];

  function addSheet(sheet: ListedSheet): void {
    if (sheets.length === readLimits.sheets) {
      throw fileRefusal('file.tooManyEntries', {}, { limit: readLimits.sheets });
    }
    addOnce(seen.sheets, sheet.name);
    sheets.push(sheet);
  }

  function addName(): void {
    const name = xml.attribute('name') ?? xml.fail();
    const sheet = xml.attribute('localSheetId');
    if (sheet !== undefined) {
      const bySheet = new Map(Object.entries(printed)).get(name.toLowerCase());
      // Of two, programs disagree which one counts.
      if (bySheet?.has(Number(sheet)) === true) xml.fail();
      if (bySheet === undefined) localNames.push(name);
      else bySheet.set(Number(sheet), xml.textContent());
      return;
    }
    addOnce(seen.names, name);
    names.set(name, xml.textContent());
  }

  const readers: ReadonlyMap<string, () => void> = new Map([
    ['sheets', () => xml.eachChild((name) => name === 'sheet' && addSheet(readListedSheet(xml)))],
    ['definedNames', () => xml.eachChild((name) => name === 'definedName' && addName())],
    ['workbookPr', () => void (startsIn1904 = isTrue(xml, 'date1904'))],
    ['calcPr', () => void (problems = calculationProblems(xml))],
  ]);
  const isWorkbook = xml.inRoot('workbook', (name) => {
    const read = readers.get(name);
    if (read === undefined) return;
    // Of two, programs disagree which one counts.
    if (seen.elements.has(name)) xml.fail();
    seen.elements.add(name);
    read();
  });
  return isWorkbook
    ? {
        sheets,
        names,
        localNames,
        printAreas: printed[PRINT_AREA],
        printTitles: printed[PRINT_TITLES],
        startsIn1904,
        problems,
      }
    : undefined;
}

/** Excel takes names in any letter case for the same. */
function addOnce(seen: Set<string>, name: string): void {
  const key = name.toLowerCase();
  if (seen.has(key)) throw fileRefusal('file.duplicateEntry', {}, { part: name });
  seen.add(key);
}

function readListedSheet(xml: XmlScanner): ListedSheet {
  const name = xml.attribute('name') ?? xml.fail();
  const relationship = xml.attribute('id', relationshipIds) ?? xml.fail();
  const state = xml.attribute('state') ?? 'visible';
  return isState(state) ? { name, state, relationship } : xml.fail();
}

const isState = (text: string): text is StoredSheetState =>
  text === 'visible' || text === 'hidden' || text === 'veryHidden';
