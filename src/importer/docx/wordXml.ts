/** Small readings of Word's XML that several parts share. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { decodeEntities } from '../../hosts/file/xml/xmlEntities';
import type { SourcePaper } from '../source/sourceBuilder';
import { wordAttributes } from './wordDialect';

/** What to do at each element, by its name; elements that have none are passed over. */
export type Visits = Readonly<Record<string, () => void>>;

export function visitChildren(xml: XmlScanner, visits: Visits): void {
  xml.eachChild((name) => {
    if (Object.hasOwn(visits, name)) visits[name]?.();
  });
}

export const wordAttribute = (xml: XmlScanner, name: string): string | undefined =>
  xml.attribute(name, wordAttributes);

export const valueOfWord = (xml: XmlScanner): string | undefined => wordAttribute(xml, 'val');

/** A whole number; undefined where there is none. */
export function numberOfWord(xml: XmlScanner, name = 'val'): number | undefined {
  const text = wordAttribute(xml, name) ?? '';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

/** The paper of the `sectPr` just entered, as far as it says: on its side or not, and how white its sides are. */
export function paperIn(xml: XmlScanner): SourcePaper {
  let isLandscape: boolean | undefined;
  let whiteMm: number | undefined;
  visitChildren(xml, {
    pgSz() {
      const [width, height] = [numberOfWord(xml, 'w'), numberOfWord(xml, 'h')];
      if (width !== undefined && height !== undefined) isLandscape = width > height;
    },
    pgMar() {
      const [left, right] = [numberOfWord(xml, 'left'), numberOfWord(xml, 'right')];
      if (left !== undefined && right !== undefined)
        whiteMm = (left + right + (numberOfWord(xml, 'gutter') ?? 0)) / TWIPS_PER_MM;
    },
  });
  return { isLandscape, whiteMm };
}

/** `<w:vanish/>` and `<w:vanish w:val="true"/>` alike. */
export const isOn = (xml: XmlScanner): boolean => !/^(?:0|false|off|none)$/.test(valueOfWord(xml) ?? '');

/** Longer than any text that is kept; the rest need not be decoded. */
const MOST_RAW = 100_000;

/** The characters of the element just entered, however many they are. */
export function charactersOf(xml: XmlScanner): string {
  const raw = xml.rawContent();
  const inner = raw.slice(0, Math.max(0, raw.lastIndexOf('</')));
  if (!inner.includes('<')) return decodeEntities(upTo(inner)) ?? xml.fail();
  return inner
    .slice(0, MOST_RAW)
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, i) => (i % 2 === 1 ? piece : (decodeEntities(piece.replace(/<[^>]*>/g, '')) ?? '')))
    .join('');
}

/** Not through the middle of an `&amp;`. */
function upTo(raw: string): string {
  if (raw.length <= MOST_RAW) return raw;
  const cut = raw.slice(0, MOST_RAW);
  const ampersand = cut.lastIndexOf('&');
  return ampersand > cut.lastIndexOf(';') ? cut.slice(0, ampersand) : cut;
}
