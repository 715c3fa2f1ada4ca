/** The pane over the real office.js and the fake Excel, in Chromium. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { FakeExcelOptions } from './fakeExcel/fakeExcel';
import type { Surf, Visit, VisitOptions } from './chromium';

const OFFICE = join(
  __dirname,
  '..',
  '..',
  'node_modules',
  '@microsoft',
  'office-js',
  'dist',
  'excel-win32-16.01.js',
);

const bundled = (): string =>
  buildSync({
    entryPoints: [join(__dirname, 'fakeExcel', 'installInPage.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'fakeExcelInPage',
    target: 'es2022',
    write: false,
  }).outputFiles[0]!.text;

const SILENT = 'window.Office = { onReady: () => new Promise(() => undefined) };';
/** Answers when the test says so. */
const LATE = `;(() => {
  const { onReady } = Office;
  const wait = new Promise((resolve) => { window.answer = resolve; });
  window.Office = Object.create(Office, { onReady: { value: () => wait.then(() => onReady()) } });
})();`;

let fake: string | undefined;

export interface ExcelVisitOptions extends VisitOptions, FakeExcelOptions {
  /** Answers for office.js in place of the library: an office whose server has none. */
  readonly officeJs?: 'missing' | 'silent' | 'late';
}

/**
 * Opens the pane. What the server sends for office.js is the minified Windows library, and behind it the fake, which
 * the page then has as `window.fakeExcel`.
 */
export async function visitInExcel(net: Surf, options: ExcelVisitOptions = {}): Promise<Visit> {
  const { version = '1.14', officeJs, path = 'taskpane.html', width = 320, height = 800 } = options;
  fake ??= bundled();
  const install = `\n;${fake}\n;window.fakeExcel = fakeExcelInPage.installInPage(window, ${JSON.stringify({ version })});`;
  const real = `${readFileSync(OFFICE, 'utf8')}${install}`;
  const body = { missing: undefined, silent: SILENT, late: `${real}${LATE}`, none: real }[officeJs ?? 'none'];
  return net.visit({
    ...options,
    path,
    width,
    height,
    routes: { '**/office/office.js': body },
  });
}
