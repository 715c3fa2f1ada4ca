/** Strings of a workbook, plain or in runs of rich text; 拼音 written above them is left out. */
import type { XmlScanner } from '../xml';
import { decodeExcelEscapes } from '../xmlText';

/** The strings that cells point at by number. */
export function readSharedStrings(xml: XmlScanner): readonly string[] {
  const strings: string[] = [];
  xml.eachChild((root) => {
    if (root !== 'sst') xml.fail();
    xml.eachChild((name) => {
      if (name === 'si') strings.push(readString(xml));
    });
  });
  return strings;
}

/** `<t>…</t>` or `<r><t>…</t></r>…`, inside the element just entered. */
export function readString(xml: XmlScanner): string {
  let text = '';
  const addText = (name: string): void => {
    if (name === 't') text += xml.textContent();
  };
  xml.eachChild((name) => {
    if (name === 'r') xml.eachChild(addText);
    else addText(name);
  });
  return decodeExcelEscapes(text);
}
