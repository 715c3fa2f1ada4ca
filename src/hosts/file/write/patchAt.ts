/** Other text at a place of a part. */

import type { Patch } from '../deflate/patch';
import type { XmlPlace } from './sheetPlaces';

const utf8Bytes = new TextEncoder();
/** Most patches are a number, for which calling the encoder takes longer than writing it. */
const SHORT = 24;

export const patchAt = ({ from, to }: XmlPlace, text: string): Patch => ({
  from,
  to,
  bytes: (text.length <= SHORT ? asciiBytes(text) : undefined) ?? utf8Bytes.encode(text),
});

function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return undefined;
    bytes[at] = code;
  }
  return bytes;
}
