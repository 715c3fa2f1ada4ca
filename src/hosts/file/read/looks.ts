/** What of a worksheet hides or covers its cells: hidden rows and columns, merges, settings of the view, drawings. */
import type { SheetLooks } from '../../../sheet/readBack/looks';
import type { XmlScanner } from '../xml';
import { isTrue } from './settings';

/** Rows that may matter: no scoresheet is longer. */
const LAST_ROW = 20_000;
/** Of merges, and of runs of columns; a long sheet of ours has some 2,000. */
const MOST = 10_000;

/** Points, and characters: what is lower or narrower nobody sees. */
const LOWEST = 3;
const NARROWEST = 0.5;

export interface LooksReader {
  /** The child of `worksheet` just entered. */
  readonly read: (name: string) => void;
  /** The `row` just entered. */
  readonly row: (row: number) => void;
  readonly found: () => Omit<SheetLooks, 'state' | 'drawings' | 'printArea'>;
}

export function looksReader(xml: XmlScanner): LooksReader {
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const merges: string[] = [];
  let [hidesRows, hidesZeros, showsFormulas] = [false, false, false];

  const number = (attribute: string, usual: number): number => {
    const value = Number(xml.attribute(attribute) ?? usual);
    return Number.isFinite(value) ? value : usual;
  };
  const readers: ReadonlyMap<string, () => void> = new Map([
    [
      'sheetViews',
      () =>
        xml.eachChild((name) => {
          if (name !== 'sheetView') return;
          hidesZeros ||= !isTrue(xml, 'showZeros', true);
          showsFormulas ||= isTrue(xml, 'showFormulas');
        }),
    ],
    ['sheetFormatPr', () => void (hidesRows = isTrue(xml, 'zeroHeight'))],
    [
      'cols',
      () =>
        xml.eachChild((name) => {
          if (name !== 'col' || hiddenColumns.length === MOST) return;
          const isHidden = isTrue(xml, 'hidden') || number('width', 9) < NARROWEST;
          if (isHidden) hiddenColumns.push({ from: number('min', 1), to: number('max', 1) });
        }),
    ],
    [
      'mergeCells',
      () =>
        xml.eachChild((name) => {
          if (name === 'mergeCell' && merges.length < MOST) merges.push(xml.attribute('ref') ?? '');
        }),
    ],
  ]);
  return {
    read: (name) => readers.get(name)?.(),
    row(row) {
      if (row > LAST_ROW) return;
      if (isTrue(xml, 'hidden') || number('ht', 15) < LOWEST) hiddenRows.add(row);
    },
    found: () => ({ hiddenRows, hiddenColumns, merges, hidesRows, hidesZeros, showsFormulas }),
  };
}
