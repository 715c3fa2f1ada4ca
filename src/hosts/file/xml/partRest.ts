/** Where a part falls into its head and what may be read by a short cut. */
import { isAscii } from './plainText';
import { encodingOf } from './xmlText';
import { BANG, LESS, QUESTION } from './characters';

export interface PartRest {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/**
 * A short cut for children that look as they nearly always do: takes as many of them as it knows from the bytes of the
 * part, from `at` on, and says where it stopped. It takes whole, well-formed elements without prefixes, or nothing.
 */
export type PlainChildren = (bytes: Uint8Array, at: number) => number;

/** Bytes; that of a sheet holds the widths of its columns and how it is looked at. */
const LONGEST_HEAD = 65_536;

/** The rest begins with the first `opening`, such as `<row `; undefined where it may not be what it looks like. */
export function restFrom(bytes: Uint8Array, opening: string): PartRest | undefined {
  if (encodingOf(bytes) !== 'utf-8') return undefined;
  const limit = Math.min(bytes.length, LONGEST_HEAD);
  for (let at = bytes.indexOf(LESS); at !== -1 && at < limit; at = bytes.indexOf(LESS, at + 1)) {
    const next = bytes[at + 1];
    // In a comment, CDATA or instruction it would be text.
    if (next === BANG || (next === QUESTION && at > 3)) return undefined;
    if (isAscii(bytes, at, opening)) return { bytes, at };
  }
  return undefined;
}
