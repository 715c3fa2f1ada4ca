/** Bytes of a text or a page to characters: UTF-8, UTF-16 by its mark, what the page says, else GB18030. */

import { latin1Of } from '../../hosts/file/latin1';

/** Names of encodings that a page may ask for; all Chinese ones are read as GB18030, which holds them. */
const ASKED: ReadonlyMap<string, string> = new Map([
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16', 'utf-16le'],
]);

/** As many bytes as a page has to name its encoding in. */
const HEAD = 2048;

export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const head = latin1Of(bytes.subarray(0, HEAD));
  const asked = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding = ASKED.get(asked);
  return decodeAs(bytes, encoding === undefined || encoding === 'utf-8' ? 'gb18030' : encoding);
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
