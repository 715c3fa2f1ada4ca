/** Bytes of a file, whatever it is: a Word document, a workbook, a page, a text. All else is refused with what to do. */

import type { Problem } from '../problems/problem';
import { ScoresheetError } from '../problems/problem';
import { fileRefusal } from '../problems/fileProblems';
import { importError, importRefusal } from '../problems/importProblems';
import type { Zip } from '../hosts/file/zip/zip';
import { openZip } from '../hosts/file/zip/zip';
import { mainPart, readDocx } from './docx/readDocx';
import { readHtml } from './html/readHtml';
import { fileKind, isHtml } from './source/fileKind';
import type { Source } from './source/source';
import { decodeText } from './text/decodeText';
import { readText } from './text/readText';
import { readXlsxSource } from './xlsx/readXlsxSource';

/**
 * The paragraphs and tables of a file. `name` is only looked at where the bytes leave two answers.
 *
 * @throws ScoresheetError where it cannot be read, with one sentence what to do.
 */
export function readSourceFile(bytes: Uint8Array, name = ''): Source {
  if (bytes.length === 0) throw fileRefusal('file.empty', {}, {});
  const kind = fileKind(bytes, name);
  if (kind === 'zip') return readZip(bytes);
  if (kind === 'encrypted') throw importRefusal('import.encrypted', {}, {});
  if (kind !== 'text') throw importRefusal('import.wrongKind', {}, { kind });
  const text = decodeText(bytes);
  return isHtml(text) ? readHtml(text) : readText(text);
}

function readZip(bytes: Uint8Array): Source {
  try {
    const zip = openZip(bytes);
    const main = zip.has('[Content_Types].xml') ? mainPart(zip) : undefined;
    if (main === undefined) throw importRefusal('import.wrongKind', {}, { kind: kindOfZip(zip) });
    const root = rootOf(zip, main);
    if (root === 'document') return readDocx(zip, main);
    if (root === 'workbook') return readXlsxSource(bytes);
    throw importRefusal('import.wrongKind', {}, { kind: /\.bin$/i.test(main) ? 'xls' : 'other' });
  } catch (error) {
    throw error instanceof ScoresheetError ? new ScoresheetError(error.problems.map(asImport)) : error;
  }
}

const kindOfZip = (zip: Zip): 'openDocument' | 'archive' =>
  zip.names().some((part) => /^META-INF\/manifest\.xml$/i.test(part)) ? 'openDocument' : 'archive';

const HEAD = 4096;

/** The name of the first element of a part; its reader looks again. */
function rootOf(zip: Zip, part: string): string | undefined {
  const head = new TextDecoder('utf-8').decode(zip.read(part)?.subarray(0, HEAD)).replaceAll('\0', '');
  return /<(?:[\w.-]+:)?(document|workbook)[\s>]/.exec(head)?.[1];
}

/** The readers of files speak of scoresheets that were sent in; here it is a notice that somebody opens. */
function asImport(problem: Problem): Problem {
  const part = /“(.*?)”/.exec(problem.message)?.[1] ?? '文件';
  const put = WORDED.get(problem.code);
  return put === undefined ? problem : put(part);
}

const damaged = (part: string): Problem => importError('import.damaged', {}, { part });
const encrypted = (): Problem => importError('import.encrypted', {}, {});
const tooLarge = (part: string): Problem => importError('import.tooLarge', {}, { part, limit: '16 MB' });

const WORDED: ReadonlyMap<string, (part: string) => Problem> = new Map([
  ['file.badPart', damaged],
  ['file.badDirectory', damaged],
  ['file.truncated', damaged],
  ['file.sizeMismatch', damaged],
  ['file.duplicateEntry', damaged],
  ['file.foreignElement', damaged],
  ['file.tooManyEntries', damaged],
  ['file.notAZip', damaged],
  ['file.notAWorkbook', damaged],
  ['file.encryptedEntry', encrypted],
  ['file.encrypted', encrypted],
  ['file.tooLarge', tooLarge],
  ['file.sheetTooLarge', tooLarge],
]);
