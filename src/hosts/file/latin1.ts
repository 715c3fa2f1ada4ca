/**
 * A letter for every byte. No TextDecoder does it: in browsers `latin1` is another name of windows-1252, where the first
 * byte of a picture, 0x89, is ‰.
 */
export function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;
