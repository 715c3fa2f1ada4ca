/** Files in and out of the pane. What knows .xlsx and mail is loaded when it is needed. */

import type { CellValue } from '../formula/value';
import type { Host } from '../hosts/host';
import type { FileSort } from '../problems/fileLimits';
import { fileLimits, MB } from '../problems/fileLimits';
import { ScoresheetError } from '../problems/problem';
import { refusalAt } from '../problems/openProblems';
import type { Form } from '../sheet/form';
import type { SheetReading } from '../readBack/reading';
import type { Source } from '../importer/source/source';
import type { StoredWorkbook } from '../readBack/stored';
import type { ChosenFile } from './ui/chooseFile';
import { chooseFile } from './ui/chooseFile';
import { download } from './ui/download';

/** By the size that the browser states, before a byte is read. */
function refuseLarge({ name, size }: File, sort: FileSort): void {
  if (size > fileLimits[sort] * MB) throw refusalAt('command.fileTooLarge', {}, { path: name, size, sort });
}

/** A rubric's text, which must be UTF-8. */
export async function readFileText(file: File): Promise<string> {
  refuseLarge(file, 'rubric');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw refusalAt('command.notUtf8', {}, { path: file.name });
  }
}

/** A notice, whatever it was written with, to the text and the tables in it. */
export async function readNotice(file: File): Promise<Source> {
  refuseLarge(file, 'notice');
  const { readSourceFile } = await import('./importBundle');
  return readSourceFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

export async function readXlsx(file: File): Promise<StoredWorkbook> {
  refuseLarge(file, 'workbook');
  const { readWorkbook } = await import('../hosts/file/readWorkbook');
  return readWorkbook(new Uint8Array(await file.arrayBuffer()));
}

/** 上报: a copy with 评分表 in front, under the standard name. */
export async function saveSheet(
  host: Host,
  layout: Form,
  { entries }: SheetReading,
  now: Date,
): Promise<string> {
  const { bytes, name } = await workbookOf(layout, entries, now);
  await host.saveCopy(bytes, name);
  return name;
}

/** The same into a file that was chosen, or is chosen now; undefined where she changes her mind. */
export async function saveIntoFile(
  layout: Form,
  { entries }: SheetReading,
  now: Date,
  chosen: ChosenFile | undefined,
): Promise<ChosenFile | undefined> {
  await chosen?.ready();
  const file = chosen ?? (await chooseFile(await nameOf(layout, entries)));
  await file?.write((await workbookOf(layout, entries, now)).bytes);
  return file;
}

async function nameOf(layout: Form, entries: ReadonlyMap<string, CellValue>): Promise<string> {
  const { exportModel, fileName } = await import('../documents/reporting');
  return fileName(exportModel(layout, entries).head, 'xlsx');
}

/** 沿用 where the sheet cannot be replaced: the next one in a workbook of its own. */
export async function openUnsaved(
  host: Host,
  layout: Form,
  entries: ReadonlyMap<string, CellValue>,
  now: Date,
): Promise<void> {
  const { bytes, name } = await workbookOf(layout, entries, now);
  await host.saveCopy(bytes, name);
}

/**
 * A draft of a mail with the sheet attached.
 * @throws ScoresheetError where the sheet has errors: no total is sent out beside one.
 */
export async function saveMail(layout: Form, live: SheetReading, now: Date): Promise<string> {
  const { entries, scoring, problems } = live;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ScoresheetError(errors);
  const { mailDraft } = await import('../documents/mailDraft');
  const { reportText } = await import('../documents/reporting');
  const { bytes, name } = await workbookOf(layout, entries, now);
  const stem = name.replace(/\.xlsx$/, '');
  const draft = mailDraft({
    subject: stem,
    text: reportText(layout, scoring, problems),
    attachment: { name, bytes },
    now,
  });
  download(draft, `${stem}.eml`, 'message/rfc822');
  return `${stem}.eml`;
}

async function workbookOf(
  layout: Form,
  entries: ReadonlyMap<string, CellValue>,
  now: Date,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const { exportModel, fileName } = await import('../documents/reporting');
  const { writeScoresheet } = await import('../hosts/file/write/writeScoresheet');
  const exported = exportModel(layout, entries);
  return {
    bytes: await writeScoresheet(exported, now),
    name: fileName(exported.head, 'xlsx'),
  };
}
