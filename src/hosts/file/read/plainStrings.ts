/** The short cut through shared strings: `<si><t>评分表</t></si>`. Rich text and 拼音 are left to sharedStrings.ts. */
import { isAscii, plainTextOf } from '../xml/plainText';
import { decodeExcelEscapes } from '../xml/xmlText';
import { LESS } from '../xml/characters';

const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'];
const CLOSING = '</t></si>';

/** Into `strings`, from `from` on; gives back where it stopped. */
export function plainStrings(bytes: Uint8Array, from: number, strings: (string | undefined)[]): number {
  const textOf = plainTextOf(bytes);
  let at = from;
  for (;;) {
    const begin = behindOpening(bytes, at);
    if (begin === undefined) return at;
    const end = bytes.indexOf(LESS, begin);
    if (end === -1 || !isAscii(bytes, end, CLOSING)) return at;
    const text = textOf(begin, end);
    if (text === undefined) return at;
    strings.push(decodeExcelEscapes(text));
    at = end + CLOSING.length;
  }
}

function behindOpening(bytes: Uint8Array, at: number): number | undefined {
  for (const opening of OPENINGS) if (isAscii(bytes, at, opening)) return at + opening.length;
  return undefined;
}
