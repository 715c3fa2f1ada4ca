/**
 * The name of a file as its disk has it. A name that is not UTF-8, as old archives unpack to in GBK, reaches a program
 * with a mark in place of every byte that could not be read, and no file has that name.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const UNREADABLE = '\ufffd';

/** The path itself, or the bytes of the one name in its folder that reads like it. */
export function nameOnDisk(path: string): string | Buffer {
  const name = basename(path);
  const folder = dirname(path);
  if (!name.includes(UNREADABLE) || existsSync(path) || !existsSync(folder)) return path;
  const alike = readdirSync(folder, { encoding: 'buffer' }).filter(
    (bytes) => bytes.toString('utf8') === name,
  );
  const [only, another] = alike;
  if (only === undefined || another !== undefined) return path;
  return Buffer.concat([Buffer.from(join(folder, '/')), only]);
}
