/** Strings of a workbook, plain or in runs of rich text; 拼音 written above them is left out. */
import type { XmlScanner } from '../xml/xml';
import { decodeExcelEscapes } from '../xml/xmlText';
import { plainStrings } from './plainStrings';

/** The strings that cells point at by number. */
export function readSharedStrings(xml: XmlScanner): readonly (string | undefined)[] {
  const strings: (string | undefined)[] = [];
  const isRead = xml.inRoot(
    'sst',
    (name) => {
      if (name === 'si') strings.push(readString(xml));
    },
    (bytes, at) => plainStrings(bytes, at, strings),
  );
  return isRead ? strings : xml.fail();
}

/**
 * `<t>…</t>` or `<r><t>…</t></r>…`, inside the element just entered; undefined where it holds both, or two of the
 * first: programs disagree on which counts.
 */
export function readString(xml: XmlScanner): string | undefined {
  const plain: string[] = [];
  const runs: string[] = [];
  xml.eachChild((name) => {
    if (name === 't') plain.push(xml.textContent());
    else if (name === 'r') runs.push(readRun(xml));
  });
  const isTwice = plain.length > 1 || (plain.length > 0 && runs.length > 0);
  return isTwice ? undefined : decodeExcelEscapes([...plain, ...runs].join(''));
}

function readRun(xml: XmlScanner): string {
  const texts: string[] = [];
  xml.eachChild((name) => {
    if (name === 't') texts.push(xml.textContent());
  });
  if (texts.length > 1) xml.fail();
  return texts[0] ?? '';
}
