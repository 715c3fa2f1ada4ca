/** From the bytes of an XML part to its text, and from text in XML to the characters it stands for. */

/** Undefined when the bytes are not valid in their encoding, or it is none of those XML demands of everyone. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = decoders[encoding].decode(bytes);
    return declaresAnother(text) || FORBIDDEN.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Characters that XML has none of: most readers refuse them, some go on. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
};

type Encoding = keyof typeof decoders;

/** By the byte order mark or, without one, by the zero beside the first `<`. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function declaresAnother(text: string): boolean {
  const [, encoding = 'utf-8'] = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  return !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves `&amp;`, `&#8217;` and line ends; undefined when there is an `&` that means nothing. */
export function decodeEntities(raw: string): string | undefined {
  const text = withLineFeeds(raw);
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const decoded = text.replace(
    /&(?:([a-z]{2,4}|#\d{1,7}|#x[\da-fA-F]{1,6});)?/g,
    (all, name: string | undefined) => {
      const character = name === undefined ? undefined : characterOf(name);
      if (character === undefined) unknown.push(all);
      return character ?? '';
    },
  );
  return unknown.length === 0 ? decoded : undefined;
}

/** As XML has every reader see the line ends of any system. */
export const withLineFeeds = (raw: string): string =>
  raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities.get(name);
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  const isCharacter = code >= 0x20 ? code <= 0x10ffff : code === 0x9 || code === 0xa || code === 0xd;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isNoCharacter = code === 0xfffe || code === 0xffff;
  return isCharacter && !isSurrogate && !isNoCharacter ? String.fromCodePoint(code) : undefined;
}

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
