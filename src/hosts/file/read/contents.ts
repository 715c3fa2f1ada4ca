/** The workbook part: which sheets there are, in which order, and the defined names. */
import { ScoresheetError } from '../../../problems/problem';
import type { XmlScanner } from '../xml';
import { readLimits } from './budget';
import type { SheetState } from './workbookModel';

export interface Contents {
  readonly sheets: readonly ListedSheet[];
  /** Names of the whole workbook: name → what it refers to. */
  readonly names: ReadonlyMap<string, string>;
}

export interface ListedSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Of the relationship that leads to its part. */
  readonly relationship: string;
}

export function readContents(xml: XmlScanner): Contents {
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  const seen = { sheets: new Set<string>(), names: new Set<string>() };

  function addSheet(sheet: ListedSheet): void {
    if (sheets.length === readLimits.sheets) {
      throw ScoresheetError.of('file.tooManyEntries', {}, { limit: readLimits.sheets });
    }
    addOnce(seen.sheets, sheet.name);
    sheets.push(sheet);
  }

  function addName(): void {
    const name = xml.attribute('name') ?? xml.fail();
    if (xml.attribute('localSheetId') !== undefined) return;
    addOnce(seen.names, name);
    names.set(name, xml.textContent());
  }

  xml.eachChild((root) => {
    if (root !== 'workbook') throw ScoresheetError.of('file.notAWorkbook', {}, {});
    xml.eachChild((list) => {
      if (list === 'sheets') xml.eachChild((name) => name === 'sheet' && addSheet(readListedSheet(xml)));
      if (list === 'definedNames') xml.eachChild((name) => name === 'definedName' && addName());
    });
  });
  return { sheets, names };
}

/** Excel takes names in any letter case for the same. */
function addOnce(seen: Set<string>, name: string): void {
  const key = name.toLowerCase();
  if (seen.has(key)) throw ScoresheetError.of('file.duplicateEntry', {}, { part: name });
  seen.add(key);
}

function readListedSheet(xml: XmlScanner): ListedSheet {
  const name = xml.attribute('name') ?? xml.fail();
  const relationship = xml.attribute(':id') ?? xml.fail();
  const state = xml.attribute('state') ?? 'visible';
  return isState(state) ? { name, state, relationship } : xml.fail();
}

const isState = (text: string): text is SheetState =>
  text === 'visible' || text === 'hidden' || text === 'veryHidden';
