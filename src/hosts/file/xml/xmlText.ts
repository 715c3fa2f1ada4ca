/** From the bytes of an XML part to its text. */
import { hasForbidden, hasForbiddenIn } from './forbidden';
import { decodeUtf8 } from './unicode';

/** Undefined when the bytes are not valid in their encoding, or it is none of those XML demands of everyone. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  const text = encoding === 'utf-8' ? decodeXmlPiece(bytes) : decodeUtf16(bytes, encoding);
  return text === undefined || declaresAnother(text) ? undefined : text;
}

/** A piece of a part that is in UTF-8. */
export function decodeXmlPiece(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return text === undefined || hasForbiddenIn(bytes, text) ? undefined : text;
}

function decodeUtf16(bytes: Uint8Array, encoding: keyof typeof decoders): string | undefined {
  try {
    const text = decoders[encoding].decode(bytes);
    return hasForbidden(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const decoders = {
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
};

type Encoding = 'utf-8' | keyof typeof decoders;

/** By the byte order mark or, without one, by the zero beside the first `<`. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function declaresAnother(text: string): boolean {
  const [, encoding = 'utf-8'] = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  return !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding);
}

/** Characters of one text or attribute: a cell holds 32,767, each at most 7 long when escaped. */
export const MAX_TEXT = 262_144;

/** Shorter slices are copied by V8 anyway. */
const SHORTEST_SLICE = 13;

/** V8 keeps the whole part alive for a slice of it: ten thousand remarks would hold ten thousand workbooks. */
export const ownCopy = (slice: string): string =>
  slice.length < SHORTEST_SLICE ? slice : ` ${slice}`.slice(1);

/** Excel writes characters XML cannot hold, and a literal `_x000D_`, as `_x000D_` and `_x005F_x000D_`. */
export const decodeExcelEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
