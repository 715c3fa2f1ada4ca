/** Gnumeric without its window: every formula of a workbook worked out anew, from the formulas alone. */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReadWorkbook } from '../../../src/hosts/file/readWorkbook';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';

const run = promisify(execFile);
/** The point of a number, and the names of errors, are those of the language. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/** One after another: each call takes a processor for itself. */
let last: Promise<unknown> = Promise.resolve();

/** `folder` is for files on the way. */
export function recalculated(bytes: Uint8Array, folder: string): Promise<ReadWorkbook> {
  const next = last.then(() => convert(bytes, folder));
  last = next.catch(() => undefined);
  return next;
}

async function convert(bytes: Uint8Array, folder: string): Promise<ReadWorkbook> {
  const path = join(folder, crypto.randomUUID());
  const [given, made] = [`${path}.xlsx`, `${path}.out.xlsx`];
  await writeFile(given, bytes);
  await run('ssconvert', ['--recalc', given, made], { env });
  const workbook = readWorkbook(await readFile(made));
  await Promise.all([given, made].map((each) => rm(each)));
  return workbook;
}
