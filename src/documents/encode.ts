/**
 * Words for the headers and lines for the bodies of a mail, in ASCII. A header is made of nothing else, so what comes
 * from outside, a unit's name with a line break in it, cannot begin a header of its own.
 */

const utf8 = new TextEncoder();

/** 12 characters of `=?UTF-8?B??=` and 52 of content: with the header's name, a line of less than 76. */
const WORD_BYTES = 39;
/** With ` filename*0*=utf-8''` and `;`, a line of less than 78. */
const PARAMETER_LENGTH = 54;
/** 57 bytes make a line of 76. */
const LINE_BYTES = 57;

const FOLD = '\r\n ';

/**
 * RFC 2047 encoded words, one a line. No character is cut in two, for each word is decoded by itself.
 *
 *     示范 → =?UTF-8?B?56S66IyD?=
 */
export const encodedWords = (text: string): string =>
  pieces(text, WORD_BYTES, (character) => utf8.encode(character).length)
    .map((piece) => `=?UTF-8?B?${base64(utf8.encode(piece))}?=`)
    .join(FOLD);

/**
 * RFC 2231 parameter, in numbered parts.
 *
 *     filename, 示.xlsx → filename*0*=utf-8''%E7%A4%BA.xlsx
 */
export const parameter = (name: string, value: string): string =>
  pieces(value, PARAMETER_LENGTH, (character) => percent(character).length)
    .map((piece, i) => `${name}*${i}*=${i === 0 ? "utf-8''" : ''}${[...piece].map(percent).join('')}`)
    .join(`;${FOLD}`);

/** Everything but letters, digits and what RFC 5987 leaves as it is. */
const percent = (character: string): string =>
  /^[A-Za-z0-9._-]$/.test(character)
    ? character
    : Array.from(
        utf8.encode(character),
        (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      ).join('');

/** The text cut between characters, each piece of at most so much; one piece at least. */
function pieces(text: string, most: number, size: (character: string) => number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of text) {
    const own = size(character);
    if (used + own > most) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += own;
  }
  return [...found, piece];
}

/** Base64 in lines of 76 characters (RFC 2045). */
export function base64Lines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE_BYTES)
    lines.push(base64(bytes.subarray(at, at + LINE_BYTES)));
  return lines.join('\r\n');
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
