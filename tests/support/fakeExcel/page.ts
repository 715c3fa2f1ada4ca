/** Page set-up of a worksheet. */

import { parseAddress } from './address';
import type { FakeSheet } from './book';
import type { FakeObject } from './fakeObject';
import { accessDenied, invalidArgument, needs, oneOf } from './fakeObject';

export function pageLayoutOf(sheet: FakeSheet): FakeObject {
  const keep =
    (name: string, check: (value: unknown) => void) =>
    (value: unknown): void => {
      if (sheet.protection !== undefined) throw accessDenied();
      check(value);
      sheet.page.set(name, value);
    };
  const points = (value: unknown): void => needs('number', value);
  const address = (value: unknown): void => {
    if (typeof value !== 'string' || parseAddress(value) === undefined) throw invalidArgument(String(value));
  };
  return {
    kind: 'PageLayout',
    read: Object.fromEntries(
      ['Orientation', 'PaperSize', 'CenterHorizontally'].map((name) => [
        name,
        () => sheet.page.get(name.charAt(0).toLowerCase() + name.slice(1)) ?? null,
      ]),
    ),
    write: {
      Orientation: keep('orientation', (value) => oneOf(value, 'Portrait', 'Landscape')),
      PaperSize: keep('paperSize', (value) => oneOf(value, 'A4')),
      CenterHorizontally: keep('centerHorizontally', (value) => needs('boolean', value)),
      BlackAndWhite: keep('blackAndWhite', (value) => needs('boolean', value)),
      FirstPageNumber: keep('firstPageNumber', points),
      Zoom: keep('zoom', (value) => points((value as { scale?: unknown }).scale)),
      TopMargin: keep('topMargin', points),
      BottomMargin: keep('bottomMargin', points),
      LeftMargin: keep('leftMargin', points),
      RightMargin: keep('rightMargin', points),
      HeaderMargin: keep('headerMargin', points),
      FooterMargin: keep('footerMargin', points),
    },
    calls: {
      SetPrintArea: keep('printArea', address),
      SetPrintTitleRows: keep('printTitleRows', address),
    },
    parts: {
      HeadersFooters: () => ({
        kind: 'HeaderFooterGroup',
        parts: {
          DefaultForAllPages: () => ({
            kind: 'HeaderFooter',
            read: { CenterFooter: () => sheet.page.get('centerFooter') ?? '' },
            // Assumption `footerCodes`.
            write: { CenterFooter: keep('centerFooter', (value) => needs('string', value)) },
          }),
        },
      }),
    },
  };
}

/** A page begins above the range that is given: assumption `breakAbove`. */
export const breaksOf = (sheet: FakeSheet): FakeObject => ({
  kind: 'PageBreakCollection',
  calls: {
    Add: (at) => {
      const found = typeof at === 'string' ? parseAddress(at) : undefined;
      if (found === undefined || found.box.top === 1) throw invalidArgument(String(at));
      sheet.breaks.push(found.box.top);
      return { kind: 'PageBreak' };
    },
  },
});
