/**
 * 评分表.zip: for offices without a server. Whoever unpacks it has 评分表.html to double-click, how to use it, and on
 * what terms.
 */

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { notices } from './notices';
import { onePage } from './onePage';
import type { RubricFile } from './rubricFolder';

export interface Stick {
  readonly root: string;
  readonly version: string;
  /** The built web files. */
  readonly web: string;
  /** The zip. */
  readonly output: string;
  /** For everybody. */
  readonly rubrics?: readonly RubricFile[];
}

/** Written under another name and renamed when it is whole. */
export function packStick({ root, version, web, output, rubrics = [] }: Stick): void {
  const help = readFileSync(join(root, 'assets', 'admin', 'stick.txt'), 'utf8');
  const bytes = zipSync({
    '评分表.html': strToU8(onePage(web, rubrics)),
    '使用说明.txt': strToU8(forNotepad(help.replaceAll('{{version}}', version))),
    LICENSE: readFileSync(join(root, 'LICENSE')),
    '第三方许可.txt': strToU8(forNotepad(notices(root))),
  });
  mkdirSync(dirname(output), { recursive: true });
  const draft = join(dirname(output), `.stick-${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, output);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Older versions of it take a file without a mark for GBK, and know one line break alone. */
const forNotepad = (text: string): string => `\ufeff${text.replace(/\r?\n/g, '\r\n')}`;
