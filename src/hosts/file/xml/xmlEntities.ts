/** From text in XML to the characters it stands for. */

const AMPERSAND = '&';

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Of the name between `&` and `;`. */
const LONGEST_NAME = '#x10ffff'.length;

/** Resolves `&amp;`, `&#8217;` and line ends; undefined when there is an `&` that means nothing. */
export function decodeEntities(raw: string): string | undefined {
  const text = withLineFeeds(raw);
  let at = text.indexOf(AMPERSAND);
  if (at === -1) return text;
  let decoded = '';
  let done = 0;
  // By pieces: a sheet has sixty thousand of them, and `replace` with a function takes three times as long.
  while (at !== -1) {
    const end = text.indexOf(';', at);
    if (end === -1 || end - at - 1 > LONGEST_NAME) return undefined;
    const name = text.slice(at + 1, end);
    const character = entities.get(name) ?? numbered(name);
    if (character === undefined) return undefined;
    decoded += text.slice(done, at) + character;
    done = end + 1;
    at = text.indexOf(AMPERSAND, done);
  }
  return decoded + text.slice(done);
}

/** As XML has every reader see the line ends of any system. */
export const withLineFeeds = (raw: string): string =>
  raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;

/** `#8217`, `#x2019` */
function numbered(name: string): string | undefined {
  if (!/^#(?:\d{1,7}|x[\da-fA-F]{1,6})$/.test(name)) return undefined;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  const isCharacter = code >= 0x20 ? code <= 0x10ffff : code === 0x9 || code === 0xa || code === 0xd;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isNoCharacter = code === 0xfffe || code === 0xffff;
  return isCharacter && !isSurrogate && !isNoCharacter ? String.fromCodePoint(code) : undefined;
}
