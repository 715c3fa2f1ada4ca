/** The page's print beside the workbook's: Chromium against LibreOffice, page by page. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { BrowserContext } from 'playwright-core';
import { writeWorkbook } from '../../../src/hosts/file/write/writeWorkbook';
import { printTwin } from '../../../src/hosts/page/printTwin';
import { fontsClass, styleRules } from '../../../src/hosts/page/styleRules';
import { fillForm } from '../../../src/sheet/fillForm';
import type { SheetModel, Worksheet } from '../../../src/sheet/model';
import { describeWithOracle, LibreOffice } from '../../support/libreOffice';
import type { Page } from '../../support/pages';
import { pdfWords } from '../../support/pages';
import { everythingFired, layoutFor, template } from '../../support/templates';

const cases = [
  { id: 'daxing-2021', fill: 'blank' },
  { id: 'daxing-2021', fill: 'filled' },
  { id: 'xianqu-2013', fill: 'blank' },
  { id: 'mubiao-2020', fill: 'filled' },
] as const;

const css = readFileSync(join(__dirname, '../../../src/hosts/page/page.css'), 'utf8');

/** The characters on a page, in no order: the two programs write the cells of a row in different ones. */
const lettersOn = ({ words }: Page): string =>
  [
    ...words
      .map(({ text }) => text)
      .join('')
      .replace(/\s|第\d+页(?:共\d+页)?/g, ''),
  ]
    .sort()
    .join('');

const footOf = ({ words }: Page): string =>
  /第\d+页共\d+页/.exec(words.map(({ text }) => text).join(''))?.[0] ?? '';

// The oracle is complete only with Chromium: scripts/oracle.mjs.
describeWithOracle('the printed page', () => {
  let office: LibreOffice;
  let windows: BrowserContext;
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-page-'));
  beforeAll(async () => {
    office = await LibreOffice.start();
    windows = await (await globalThis.sharedChromium()).newContext();
  });
  afterAll(async () => {
    await Promise.all([office.stop(), windows.close()]);
    rmSync(folder, { recursive: true });
  });

  /** LibreOffice fits rows that grow anew when it opens a file; Excel and the page keep the heights of the file. */
  async function workbookPages(name: string, model: SheetModel): Promise<readonly Page[]> {
    const path = join(folder, `${name}.xlsx`);
    const sheets = model.sheets.map((sheet) => ({ ...sheet, growing: new Set<number>() }));
    writeFileSync(path, await writeWorkbook({ ...model, sheets }, { fonts: 'windows', now: new Date(0) }));
    return pdfWords(await office.convert(path, 'pdf', folder));
  }

  async function pagePages(name: string, sheet: Worksheet): Promise<readonly Page[]> {
    const { document } = new JSDOM().window;
    const twin = printTwin(document, sheet, fontsClass('windows'))!;
    const page = await windows.newPage();
    await page.setContent(
      `<!doctype html><html lang="zh-CN" class="pf-printing"><style>${css}${styleRules()}</style>${twin.outerHTML}`,
    );
    const path = join(folder, `${name}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    await page.close();
    return pdfWords(path);
  }

  it.each(cases)('has the pages and the words of the workbook: $id, $fill', async ({ id, fill }) => {
    const layout = layoutFor(template(id), 'tally');
    const { model } = fillForm(layout, fill === 'blank' ? new Map() : everythingFired(layout));
    const workbook = await workbookPages(`${id}-${fill}`, model);
    const printed: Page[] = [];
    for (const sheet of model.sheets.filter(({ visibility }) => visibility === 'visible')) {
      const pages = await pagePages(`${id}-${fill}-${sheet.name}`, sheet);
      expect(pages.map(footOf)).toEqual(pages.map((_, i) => `第${i + 1}页共${pages.length}页`));
      printed.push(...pages);
    }
    expect(printed.map(lettersOn)).toEqual(workbook.map(lettersOn));
    // Within a point: browsers print A4 in whole pixels.
    const sizes = (pages: readonly Page[]) =>
      pages.map(({ width, height }) => [width, height].map(Math.round));
    expect(sizes(printed)).toEqual(sizes(workbook));
  });
});
