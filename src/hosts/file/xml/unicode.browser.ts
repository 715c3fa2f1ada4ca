/** `unicode.ts` for browsers: the bundler of the pane takes this file in its place. */

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** A mark of byte order is a character here, for it does not stand at the beginning of a part. */
const ascii = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Without a mark of byte order; undefined when the bytes are not valid UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Makes texts of the first so many code units of `units`, whatever they are by then. */
export const wideTextsOf =
  (units: Uint16Array): ((length: number) => string) =>
  (length) =>
    utf16.decode(units.subarray(0, length));

/** Makes texts of those bytes from one offset to another that are known to be ASCII. */
export const asciiTextsOf =
  (bytes: Uint8Array): ((from: number, to: number) => string) =>
  (from, to) =>
    ascii.decode(bytes.subarray(from, to));
