/** A workbook with some of its parts changed, as another program or a person might have left it. */

import { openZip } from '../../src/hosts/file/zip/zip';
import { readDirectory } from '../../src/hosts/file/zip/zipDirectory';
import { zipOf } from './zipOf';

const NAMES_IN_UTF8 = 0x0800;

export function replaceParts(
  bytes: Uint8Array,
  edits: ReadonlyMap<string, (text: string) => string>,
): Uint8Array {
  const zip = openZip(bytes);
  const names = [...readDirectory(bytes).values()].map(({ name }) => name);
  for (const part of edits.keys()) if (!names.includes(part)) throw new Error(`no part ${part}`);
  // Packed by Node: our own packing, which runs in browsers too, takes several times as long.
  return zipOf(
    names.map((name) => {
      const text = new TextDecoder().decode(zip.read(name));
      return { name, content: edits.get(name)?.(text) ?? text, flags: NAMES_IN_UTF8 };
    }),
  );
}

export const replacePart = (bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array =>
  replaceParts(bytes, new Map([[part, edit]]));
