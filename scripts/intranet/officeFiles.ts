/**
 * The files of Microsoft's Office.js that Excel asks a server for. They are copied unmodified from the package when the
 * folder is made and never committed: their licence lets them be shipped with an add-in, not published.
 */

import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Under the base address; the pane's page loads `office/office.js`, which finds the others beside itself. */
export const OFFICE_FOLDER = 'office';

/** Excel on Windows, on the web and on the Mac; the strings of its language, and English where it has another. */
export const officeFiles: readonly string[] = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** Copies them, and their licence, into a folder. */
export function copyOfficeFiles(nodeModules: string, folder: string): void {
  const source = join(nodeModules, '@microsoft', 'office-js');
  for (const name of officeFiles) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(source, 'dist', name), join(folder, name));
  }
  copyFileSync(join(source, 'LICENSE.md'), join(folder, 'LICENSE.md'));
}
