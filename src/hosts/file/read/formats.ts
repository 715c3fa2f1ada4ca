/** The number formats of a workbook, from its styles: `s="3"` of a cell is the fourth in the list. */
import type { XmlScanner } from '../xml';
import type { ReadFormat } from './workbookModel';

export function readFormats(xml: XmlScanner): readonly ReadFormat[] {
  const codes = new Map<number, string>();
  const numbers: number[] = [];
  const readers: Readonly<Record<string, () => void>> = {
    numFmts: () => {
      xml.eachChild(() => {
        const number = formatNumber(xml);
        const code = xml.attribute('formatCode') ?? xml.fail();
        if ((codes.get(number) ?? code) !== code) xml.fail();
        codes.set(number, code);
      });
    },
    cellXfs: () => {
      xml.eachChild(() => numbers.push(formatNumber(xml)));
    },
  };
  const parts = new Map(Object.entries(readers));
  if (!xml.inRoot('styleSheet', (name) => parts.get(name)?.())) xml.fail();
  return numbers.map((numberFormat) => withCode(numberFormat, codes.get(numberFormat)));
}

const withCode = (numberFormat: number, formatCode: string | undefined): ReadFormat =>
  formatCode === undefined ? { numberFormat } : { numberFormat, formatCode };

function formatNumber(xml: XmlScanner): number {
  const text = xml.attribute('numFmtId') ?? '0';
  return /^\d{1,9}$/.test(text) ? Number(text) : xml.fail();
}
