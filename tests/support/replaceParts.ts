/** A workbook with some of its parts changed, as another program or a person might have left it. */

import { openZip } from '../../src/hosts/file/zip/zip';
import { readDirectory } from '../../src/hosts/file/zip/zipDirectory';
import { zipOf } from '../../src/hosts/file/zip/zipWrite';

export function replaceParts(
  bytes: Uint8Array,
  edits: ReadonlyMap<string, (text: string) => string>,
): Uint8Array {
  const zip = openZip(bytes);
  const names = [...readDirectory(bytes).values()].map(({ name }) => name);
  for (const part of edits.keys()) if (!names.includes(part)) throw new Error(`no part ${part}`);
  return zipOf(
    new Map(
      names.map((name) => {
        const text = new TextDecoder().decode(zip.read(name));
        return [name, edits.get(name)?.(text) ?? text] as const;
      }),
    ),
  );
}

export const replacePart = (bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array =>
  replaceParts(bytes, new Map([[part, edit]]));
