/**
 * The formula of a cell: `<f>A1*2</f>`, `<f t="shared" si="0"/>`, which another cell has the text of, or
 * `<f t="array" ref="A1:A9">`, which fills its neighbours too.
 */
import type { Address } from '../../../formula/reference';
import type { Oddity } from '../../../problems/oddities';
import type { XmlScanner } from '../xml/xml';
import type { Budget } from './budget';
import { type FormulaPieces, joinShifted, splitFormula } from './sharedFormula';

/** The most Excel lets a formula have. */
export const LONGEST_FORMULA = 8192;

export interface FoundFormula {
  readonly text?: string;
  /** The cells that it fills, as written: `A1:A9`. */
  readonly fills?: string;
  readonly odd?: Oddity;
}

export interface FormulaReader {
  /** Reads the `<f>` just entered. */
  readonly read: (cell: Address) => FoundFormula;
}

/** For the sheet that `xml` scans. */
export function formulaReader(xml: XmlScanner, sheet: string, budget: Budget): FormulaReader {
  const shared = new Map<string, { readonly home: Address; readonly text: string }>();
  /** Of the latest group alone: pieces take a hundred times the room of their text. */
  let latest: { readonly group: string; readonly pieces: FormulaPieces } | undefined;

  function piecesOf(group: string, text: string): FormulaPieces {
    if (latest?.group !== group) {
      budget.takeSharedText(text.length, sheet);
      latest = { group, pieces: splitFormula(text) };
    }
    return latest.pieces;
  }

  function readShared(group: string | undefined, text: string, cell: Address): FoundFormula {
    if (group === undefined) return { text, odd: 'sharedWithNobody' };
    const master = shared.get(group);
    if (text !== '') {
      if (master === undefined) shared.set(group, { home: cell, text });
      return { text };
    }
    if (master === undefined) return { text, odd: 'sharedWithNobody' };
    const [rows, columns] = [cell.row - master.home.row, cell.column - master.home.column];
    const spelledOut = joinShifted(piecesOf(group, master.text), rows, columns);
    budget.takeSharedText(spelledOut.length, sheet);
    return { text: spelledOut };
  }

  return {
    read(cell) {
      const type = xml.attribute('t') ?? 'normal';
      const group = xml.attribute('si');
      const fills = xml.attribute('ref');
      const inputs = [xml.attribute('r1'), xml.attribute('r2')];
      const text = xml.textContent();
      if (text.length > LONGEST_FORMULA) return { text: '', odd: 'longFormula' };
      if (type === 'shared') return readShared(group, text, cell);
      // A data table: Excel computes its cells by putting one value after the other into two others.
      if (type === 'dataTable') return { text: `TABLE(${inputs.join(',')})`, ...(fills && { fills }) };
      if (type === 'array') return { text, ...(fills && { fills }) };
      return text === '' ? {} : { text };
    },
  };
}
