/** Files in and out: a size limit on what is read, no half file under a final name. */

import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstatSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { chmod, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileSort } from '../problems/fileLimits';
import { fileLimits, MB } from '../problems/fileLimits';
import { ScoresheetError } from '../problems/problem';
import { commandRefusal } from '../problems/commandProblems';
import { fileRefusal } from '../problems/fileProblems';
import { refusalAt } from '../problems/openProblems';
import { nameOnDisk } from './nameOnDisk';

/** @throws ScoresheetError where there is no such file, it cannot be read, or it is far too large. */
export async function readInput(path: string, sort: FileSort): Promise<Buffer> {
  try {
    const file = await open(nameOnDisk(path), 'r');
    try {
      return await readAll(file, path, sort);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ScoresheetError) throw error;
    throw codeOf(error) === 'ENOENT'
      ? fileRefusal('file.notFound', {}, { path })
      : commandRefusal('command.cannotRead', {}, { path, reason: codeOf(error) });
  }
}

/** Also by what is read, not only by what the file system says: a device says that it has no size. */
async function readAll(file: FileHandle, path: string, sort: FileSort): Promise<Buffer> {
  const most = fileLimits[sort] * MB;
  const { size } = await file.stat();
  if (size > most) throw refusalAt('command.fileTooLarge', {}, { path, size, sort });
  const pieces: Buffer[] = [];
  for (let total = 0; ;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MB), 0, MB);
    if (bytesRead === 0) return Buffer.concat(pieces);
    pieces.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
    if (total > most) throw refusalAt('command.fileTooLarge', {}, { path, sort });
  }
}

/** Text, which must be UTF-8: a file in GBK would be read without an error, and every name in it be lost. */
export async function readTextFile(path: string, sort: Exclude<FileSort, 'workbook'>): Promise<string> {
  const bytes = await readInput(path, sort);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Every other byte of UTF-16 is one.
    if (!text.includes('\0')) return text;
  } catch {
    // Refused below.
  }
  throw refusalAt('command.notUtf8', {}, { path });
}

export interface SaveOptions {
  /** Replace a file that is there already. */
  readonly force: boolean;
}

/**
 * Writes under a temporary name beside the target, then renames: whoever is killed half-way leaves no half file.
 * Without `force` an existing file is never replaced, not even one that appeared meanwhile.
 *
 * @throws ScoresheetError where the file exists or the folder cannot be written.
 */
export async function writeOutput(path: string, bytes: Uint8Array, { force }: SaveOptions): Promise<void> {
  const target = resolve(path);
  refuseExisting(target, path, force);
  const mode = modeOf(target);
  // Not the target's name with something added: that may be too long. Nor the process's number: those come back.
  const temporary = join(dirname(target), `.pingfen-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    if (force) await rename(temporary, target);
    else await linkNew(temporary, target, path);
  } catch (error) {
    if (error instanceof ScoresheetError) throw error;
    throw commandRefusal('command.cannotWrite', {}, { path, reason: codeOf(error) });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Refuses early, before the work is done that would have to be thrown away. */
export function refuseExisting(target: string, path: string, force: boolean): void {
  const found = foundAt(target);
  if (found === undefined) return;
  if (!force) throw commandRefusal('command.fileExists', {}, { path });
  // A device, a pipe or a link is not the file that somebody means to replace.
  if (!found.isFile()) throw commandRefusal('command.notAFile', {}, { path });
}

/** Who may read the file that is replaced may read the new one, and nobody else. */
function modeOf(target: string): number | undefined {
  const found = foundAt(target);
  return found === undefined ? undefined : found.mode & 0o777;
}

/** What stands there; what cannot be looked at cannot be written either, and says so then. */
function foundAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A hard link fails where the name is taken; a rename would replace it. Not every file system has links. */
async function linkNew(temporary: string, target: string, path: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw commandRefusal('command.fileExists', {}, { path });
    refuseExisting(target, path, false);
    await rename(temporary, target);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
