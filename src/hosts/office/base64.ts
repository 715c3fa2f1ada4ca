/** Bytes as base64, as Excel takes a workbook. */

/** Arguments of a call are limited; bytes are not. */
const CHUNK = 32768;

export function bytesToBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
