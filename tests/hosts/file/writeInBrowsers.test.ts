/** The workbook that the pane writes with ExcelJS's bundle for browsers is the one that the command line writes. */
import type ExcelJS from 'exceljs';
import * as inBrowsers from '../../../src/hosts/file/zip/inflate.browser';
import * as inNode from '../../../src/hosts/file/write/writeWorkbook';
import { fillForm } from '../../../src/sheet/fillForm';
import { fillOf, layoutFor, template, workedExample } from '../../support/templates';

const OPTIONS = { fonts: 'windows', now: new Date(0) } as const;
const BUNDLE = 'exceljs/dist/exceljs.bare.min.js';

const loadBundle = jest.fn(() => jest.requireActual<typeof ExcelJS>(BUNDLE));

async function writerInBrowsers(): Promise<typeof inNode.writeWorkbook> {
  let writer: typeof inNode | undefined;
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../../src/hosts/file/zip/inflate', () => inBrowsers);
    jest.doMock('exceljs', loadBundle);
    writer = await import('../../../src/hosts/file/write/writeWorkbook');
  });
  return writer!.writeWorkbook;
}

it('is the same, byte for byte', async () => {
  const layout = layoutFor(template('daxing-2021'), 'tally');
  const { model } = fillForm(layout, fillOf(layout, workedExample));
  const writeInBrowsers = await writerInBrowsers();
  expect(loadBundle).toHaveBeenCalledTimes(1);
  const [ours, theirs] = [await inNode.writeWorkbook(model, OPTIONS), await writeInBrowsers(model, OPTIONS)];
  expect(Buffer.compare(ours, theirs)).toBe(0);
}, 60_000);
