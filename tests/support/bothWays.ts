/** A workbook read with the short cuts (read/plainRows.ts, read/plainStrings.ts), and by the scanner alone. */

import type { ReadWorkbook } from '../../src/hosts/file/readWorkbook';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { openZip } from '../../src/hosts/file/zip/zip';
import { readDirectory } from '../../src/hosts/file/zip/zipDirectory';
import { ScoresheetError } from '../../src/problems/problem';
import { replaceParts } from './replaceParts';

export type Read = ReadWorkbook | { readonly refused: readonly string[] };

export function readOrRefusal(bytes: Uint8Array): Read {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return { refused: error.problems.map(({ code }) => code) };
  }
}

/**
 * The same workbook with a comment before the root of each sheet and of the strings: where there is one, nothing is
 * read by a short cut. Undefined where the file is too damaged to be written again as it is.
 */
export function withoutShortCuts(bytes: Uint8Array): Uint8Array | undefined {
  const parts = textParts(bytes);
  const plain = [...(parts ?? [])].filter(([, text]) => /<row |<si>/.test(text));
  if (parts === undefined || plain.length === 0) return undefined;
  const comment = (text: string): string => text.replace(/<(?=[A-Za-z])/, '<!-- -->$&');
  return replaceParts(bytes, new Map(plain.map(([name]) => [name, comment])));
}

/** Undefined where not all of them are text, or there are two of one name. */
function textParts(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const zip = openZip(bytes);
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return new Map([...readDirectory(bytes).values()].map(({ name }) => [name, utf8.decode(zip.read(name))]));
  } catch {
    return undefined;
  }
}
