/** The formula of a cell, `<f>A1*2</f>`, or `<f t="shared" si="0"/>`, which another cell has the text of. */
import type { Address } from '../../../formula/reference';
import type { XmlScanner } from '../xml';
import type { Budget } from './budget';
import { type FormulaPieces, joinShifted, splitFormula } from './sharedFormula';

/** The most Excel lets a formula have. */
const LONGEST_FORMULA = 8192;

interface Shared {
  readonly home: Address;
  readonly pieces: FormulaPieces;
}

/** Reads the `<f>` just entered, for the sheet `xml` scans; undefined when it says nothing. */
export function formulaReader(xml: XmlScanner, budget: Budget): (cell: Address) => string | undefined {
  const shared = new Map<string, Shared>();

  function spellOut(group: string, cell: Address): string {
    const { home, pieces } = shared.get(group) ?? xml.fail();
    const text = joinShifted(pieces, cell.row - home.row, cell.column - home.column);
    budget.takeSharedText(text.length, xml.part);
    return text;
  }

  return (cell) => {
    const group = xml.attribute('t') === 'shared' ? (xml.attribute('si') ?? xml.fail()) : undefined;
    const text = xml.textContent();
    if (group === undefined) return text === '' ? undefined : text;
    if (text === '') return spellOut(group, cell);
    if (text.length > LONGEST_FORMULA) xml.fail();
    if (!shared.has(group)) shared.set(group, { home: cell, pieces: splitFormula(text) });
    return text;
  };
}
