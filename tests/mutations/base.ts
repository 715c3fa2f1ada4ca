/** The sound file that is changed: its parts as text, and their elements. */

import { readDirectory } from '../../src/hosts/file/zip/zipDirectory';
import { openZip } from '../../src/hosts/file/zip/zip';

export interface Part {
  readonly name: string;
  readonly text: string;
  readonly elements: readonly Element[];
}

/** Offsets into the part: `<a` from … `>` inside … `</a>` outside, to. */
export interface Element {
  readonly name: string;
  readonly from: number;
  readonly inside: number;
  readonly outside: number;
  readonly to: number;
}

export function partsOf(bytes: Uint8Array): readonly Part[] {
  const zip = openZip(bytes);
  return [...readDirectory(bytes).values()].map(({ name }) => {
    const text = new TextDecoder().decode(zip.read(name));
    return { name, text, elements: elementsOf(text) };
  });
}

function elementsOf(text: string): readonly Element[] {
  const found: Element[] = [];
  const open: { name: string; from: number; inside: number }[] = [];
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^>]*>/g)) {
    const to = index + tag.length;
    if (tag.startsWith('</')) {
      const opened = open.pop();
      if (opened !== undefined) found.push({ ...opened, outside: index, to });
      continue;
    }
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    if (tag.endsWith('/>')) found.push({ name, from: index, inside: to, outside: to, to });
    else open.push({ name, from: index, inside: to });
  }
  return found;
}
