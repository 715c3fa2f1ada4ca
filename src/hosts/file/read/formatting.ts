/** What of a worksheet hides or covers its cells, or prints others: heights, widths, merges, the view, conditional formats. */
import type { Conditional, SheetFormatting } from '../../../readBack/stored';
import type { XmlScanner } from '../xml/xml';
import { isTrue } from './settings';
import type { ReadFormat } from './workbookModel';

/** Rows that may matter: no scoresheet is longer. */
const LAST_ROW = 20_000;
/** Of merges, conditional formats, and of runs of columns; a long sheet of ours has some 2,000. */
const MOST = 10_000;

/** Points, and characters: below these, all rows and columns that do not say otherwise are as good as hidden. */
const LOWEST = 3;
const NARROWEST = 0.5;

/** Points of a row that says nothing. */
export const USUAL_HEIGHT = 15;

export interface FormattingReader {
  /** The child of `worksheet` just entered. */
  readonly read: (name: string) => void;
  /** The `row` just entered: its height in points, 0 when it is hidden. */
  readonly row: (row: number, height: number) => void;
  /** Of the `row` just entered. */
  readonly height: () => number;
  readonly found: () => Omit<SheetFormatting, 'state' | 'drawings' | 'printArea' | 'printTitles'>;
}

/** `formats` are those that conditional formats have, by their number. */
export function formattingReader(xml: XmlScanner, formats: readonly ReadFormat[]): FormattingReader {
  const heights = new Map<number, number>();
  const columns: { from: number; to: number; width: number }[] = [];
  const merges: string[] = [];
  const headerFooter: string[] = [];
  const conditional: Conditional[] = [];
  let isViewOdd = false;
  let isLandscape: boolean | undefined;

  const number = (attribute: string, usual: number): number => {
    const value = Number(xml.attribute(attribute) ?? usual);
    return Number.isFinite(value) ? value : usual;
  };

  function readRules(): void {
    const cells = xml.attribute('sqref') ?? '';
    xml.eachChild((name) => {
      if (name !== 'cfRule' || conditional.length === MOST) return;
      const format = formats[number('dxfId', -1)] ?? {};
      const shows: boolean[] = [];
      xml.eachChild((kind) => {
        if (kind === 'dataBar' || kind === 'iconSet') shows.push(isTrue(xml, 'showValue', true));
      });
      if (shows.includes(false)) conditional.push({ cells, format: { look: 'invisible' } });
      else if (format.numberFormat !== undefined || format.look !== undefined)
        conditional.push({ cells, format });
    });
  }

  const readers: Readonly<Record<string, () => void>> = {
    sheetViews: () =>
      xml.eachChild((name) => {
        if (name === 'sheetView')
          isViewOdd ||= !isTrue(xml, 'showZeros', true) || isTrue(xml, 'showFormulas');
      }),
    sheetFormatPr() {
      isViewOdd ||=
        isTrue(xml, 'zeroHeight') ||
        number('defaultRowHeight', USUAL_HEIGHT) < LOWEST ||
        number('defaultColWidth', 9) < NARROWEST;
    },
    cols: () =>
      xml.eachChild((name) => {
        if (name !== 'col' || columns.length === MOST) return;
        const width = isTrue(xml, 'hidden') ? 0 : number('width', 9);
        columns.push({ from: number('min', 1), to: number('max', 1), width });
      }),
    mergeCells: () =>
      xml.eachChild((name) => {
        if (name === 'mergeCell' && merges.length < MOST) merges.push(xml.attribute('ref') ?? '');
      }),
    conditionalFormatting: readRules,
    pageSetup() {
      const orientation = xml.attribute('orientation');
      if (orientation === 'landscape' || orientation === 'portrait')
        isLandscape = orientation === 'landscape';
    },
    headerFooter: () => xml.eachChild(() => headerFooter.push(xml.textContent())),
    // Conditional formats of Excel 2010 stand here, in a namespace of their own.
    extLst() {
      const text = xml.rawContent();
      if (text.includes('conditionalFormatting') && /numFmt\b|showValue\s*=\s*["'](?:0|false)/.test(text))
        conditional.push({ cells: '', format: { look: 'invisible' } });
    },
  };
  const known = new Map(Object.entries(readers));
  return {
    read: (name) => known.get(name)?.(),
    row(row, height) {
      if (row <= LAST_ROW && height !== USUAL_HEIGHT) heights.set(row, height);
    },
    height: () => (isTrue(xml, 'hidden') ? 0 : number('ht', USUAL_HEIGHT)),
    found: () => ({ heights, columns, merges, isViewOdd, headerFooter, conditional, isLandscape }),
  };
}
