/** A folder of rubrics that an office offers to everybody, and the list that a page reads: src/pane/library/officeRubrics.ts. */

import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeRubric } from '../../src/pane/library/officeRubrics';
import { OFFICE_LIST } from '../../src/pane/library/officeRubrics';
import { fileLimits, MB } from '../../src/problems/fileLimits';
import { refusalAt } from '../../src/problems/openProblems';
import { ScoresheetError } from '../../src/problems/problem';
import { fingerprint } from '../../src/rubric/fingerprint';
import { versionCode } from '../../src/rubric/issued';
import { loadRubric } from '../../src/rubric/load';
import { plainTitle } from '../../src/rubric/title';

export interface RubricFile extends OfficeRubric {
  readonly code: string;
  /** As it lies there. */
  readonly text: string;
}

/**
 * The rubrics of a folder, by the names of their files.
 * @throws Error in Chinese that names every file with a fault, and every fault of it.
 */
export function rubricsIn(folder: string): readonly RubricFile[] {
  const read = namesIn(folder).map((file) => rubricIn(folder, file));
  const faults = read.flatMap((each) => (typeof each === 'string' ? [each] : []));
  const rubrics = read.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  for (const [i, { file, code }] of rubrics.entries()) {
    const same = rubrics.slice(0, i).find((each) => each.code === code);
    if (same !== undefined) faults.push(`${file}：与 ${same.file} 是同一份标准，请只留一份。`);
  }
  if (faults.length > 0) throw new Error(`“${folder}”里的评分标准有问题，没有生成：\n${faults.join('\n')}`);
  return rubrics;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.json$/i.test(name) && name !== OFFICE_LIST)
      .sort();
  } catch {
    throw new Error(`没有“${folder}”这个文件夹，没有生成。请检查路径。`);
  }
}

/** What is wrong with it, where it is none. */
function rubricIn(folder: string, file: string): RubricFile | string {
  const path = join(folder, file);
  try {
    if (statSync(path).size > fileLimits.rubric * MB)
      throw refusalAt('command.fileTooLarge', {}, { path: file, sort: 'rubric' });
    const text = utf8In(path, file);
    const rubric = loadRubric(text);
    return { file, title: plainTitle(rubric), code: versionCode(fingerprint(rubric)), text };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return error.problems
      .map(({ message, pointer = '' }) => `${file}${pointer === '' ? '' : ` ${pointer}`}：${message}`)
      .join('\n');
  }
}

function utf8In(path: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw refusalAt('command.notUtf8', {}, { path: file });
  }
}

/** What the page reads first: a title and a 标准版本码 for each file. */
const listText = (rubrics: readonly RubricFile[]): string =>
  `${JSON.stringify(
    rubrics.map(({ file, title, code }) => ({ file, title, code })),
    null,
    2,
  )}\n`;

/** The rubrics themselves and their list into a folder for a server. */
export function writeRubrics(rubrics: readonly RubricFile[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of rubrics) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, OFFICE_LIST), listText(rubrics));
}

/** The list anew, for the files that lie in the folder now. */
export function writeList(folder: string): readonly RubricFile[] {
  const rubrics = rubricsIn(folder);
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, listText(rubrics));
    renameSync(draft, join(folder, OFFICE_LIST));
  } finally {
    rmSync(draft, { force: true });
  }
  return rubrics;
}
