/** Reads a picture's size out of its header. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureSizeOf } from './icons';

const SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG, or undefined if the bytes are not one. */
function pngSize(bytes: Buffer): ReturnType<PictureSizeOf> {
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Looks addresses up as files of a folder: what stands after `/assets/` in one is its path below the folder. */
export const pictureFolder =
  (folder: string): PictureSizeOf =>
  (url) => {
    const name = /\/assets\/([\w./-]+)$/.exec(url)?.[1];
    if (name === undefined || name.includes('..')) return undefined;
    const path = join(folder, name);
    return existsSync(path) ? pngSize(readFileSync(path)) : undefined;
  };
