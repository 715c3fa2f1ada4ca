/** The task pane in a browser, over the real office.js and the fake Excel. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { scenarios } from '../../src/hosts/office/selfCheck';
import { fillForm } from '../../src/sheet/fillForm';
import { a1 } from '../../src/sheet/model';
import { readBack } from '../../src/readBack/readBack';
import { hospital } from '../importer/notices/hospital';
import { placed } from '../importer/support/form';
import type { FakeExcel } from '../support/fakeExcel/fakeExcel';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, surf } from '../support/chromium';
import type { ExcelVisitOptions } from '../support/excelInPage';
import { visitInExcel } from '../support/excelInPage';
import { LibreOffice, oracleIsHere } from '../support/libreOffice';
import { layoutFor, template } from '../support/templates';
import { enter, fillIn, goTo, SCORES, violations } from './workedExample';

const { names } = fillForm(layoutFor(template('daxing-2021'), 'tally'), new Map()).model;
const cellOf = (name: string): string => a1(names.find((each) => each.name === name)!.at);

declare global {
  interface Window {
    fakeExcel: FakeExcel;
    copied?: string;
  }
}

let net: Surf;
let visit: Visit;

const open = async (options: ExcelVisitOptions = {}): Promise<Page> => {
  visit = await visitInExcel(net, options);
  return visit.page;
};
const generate = async (page: Page): Promise<void> => {
  await page.click('.rubrics button >> nth=0');
  await page.click('.options .button');
  await page.waitForSelector('[data-total]');
};
const settled = (page: Page, wanted: string): Promise<unknown> =>
  page.waitForFunction((text) => document.querySelector('[data-total]')?.textContent === text, wanted);
describeWithChromium('the pane in Excel', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(async () => {
    const complaints = await visit.page.evaluate(
      () => (window as Partial<Window>).fakeExcel?.complaints ?? [],
    );
    const { faults } = visit;
    await visit.close();
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
  });

  it('comes to 9.2 with the facts of the worked example, and hands over a file that says the same', async () => {
    const page = await open();
    await generate(page);
    await fillIn(page);
    await settled(page, '9.2分');
    await page.click('#tab-overview');
    const rows = await page.$$eval('.overview .row-score', (all) => all.map((each) => each.textContent));
    expect(rows.slice(1, 11).map((each) => each.split('／')[0])).toEqual(SCORES);
    await page.evaluate(() => {
      Object.assign(Excel, {
        createWorkbook: (base64: string) => {
          window.copied = base64;
          return Promise.resolve();
        },
      });
    });
    await page.click('#tab-report');
    await page.click('.report .button:text("打开副本")');
    await page.waitForFunction(() => window.copied !== undefined);
    expect(await page.innerText('.report [role="status"]')).toContain(
      '2021年大兴镇社区生态环境保护工作考核评分表_示范社区_2021.xlsx',
    );
    const folder = mkdtempSync(join(tmpdir(), 'pingfen-pane-'));
    const path = join(folder, 'copy.xlsx');
    writeFileSync(path, Buffer.from((await page.evaluate(() => window.copied))!, 'base64'));
    expect(readBack(readWorkbook(readFileSync(path)))).toMatchObject({
      problems: [],
      report: { total: 9.2 },
    });
    if (oracleIsHere) {
      const office = await LibreOffice.start();
      const document = await office.open(path);
      expect(await document.recalculate([[]], [{ name: 'pf_total' }])).toEqual([[9.2]]);
      await office.stop();
    }
    rmSync(folder, { recursive: true });
  });

  it('writes once for an entry in the pane, and never for one in the sheet', async () => {
    const page = await open();
    await generate(page);
    await page.selectOption('.picker select', '1');
    const trips = (): Promise<{ all: number; writes: number }> =>
      page.evaluate(() => {
        const { trips: made } = window.fakeExcel;
        return { all: made.length, writes: made.filter(({ writes }) => writes).length };
      });
    await page.evaluate(() => window.fakeExcel.forgetTrips());
    await page.click('[data-clause="1a"] .button >> nth=1');
    await page.waitForFunction(() => document.querySelector('.part-score')?.textContent === '0.9／1');
    expect((await trips()).writes).toBe(1);
    await page.waitForTimeout(400);
    await page.evaluate(() => window.fakeExcel.forgetTrips());
    await page.evaluate((cell) => window.fakeExcel.person.type('加扣分明细', cell, '3'), cellOf('pf_in_1b'));
    await page.waitForFunction(() => document.querySelector('.part-score')?.textContent === '0.6／1');
    await page.waitForTimeout(400);
    expect(await trips()).toEqual({ all: 1, writes: 0 });
  });

  it('follows what is typed, pasted, picked and undone in the sheet, and the cursor', async () => {
    const page = await open();
    await generate(page);
    const person = (act: string): Promise<void> => page.evaluate(`window.fakeExcel.person.${act}`);
    await person(`paste('加扣分明细', '${cellOf('pf_in_1a')}', [['3'], ['三']])`);
    await settled(page, '有误');
    await page.waitForFunction(() => document.querySelector('#tab-problems .count')?.textContent === '1');
    await person('undo()');
    await settled(page, '还没有填');
    await person(`pick('加扣分明细', '${cellOf('pf_in_2b')}', '是')`);
    await settled(page, '未评完');
    await person(`select('加扣分明细', '${cellOf('pf_in_4b')}')`);
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.picker select')?.value === '4',
    );
  });

  it('makes a scoresheet of a table that is selected in the workbook, beside it', async () => {
    const page = await open({ version: '1.13' });
    const press = (): Promise<void> => page.click('.paste .button:text-is("从选区识别")');
    await press();
    await page.waitForSelector('.start > .wrong');
    expect(await page.innerText('.start > .wrong')).toContain('没有选中表格');
    await page.evaluate((cells) => {
      const { book, person } = window.fakeExcel;
      for (const { row, column, text, down, across } of cells) {
        if (text !== '') person.paste('Sheet1', `${'ABCDEFGH'[column - 1]}${row}`, [[text]]);
        if (down > 1 || across > 1)
          book.active.merges.push({
            top: row,
            left: column,
            bottom: row + down - 1,
            right: column + across - 1,
          });
      }
      person.select('Sheet1', 'A1:H7');
    }, placed(hospital.form));
    await press();
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toBe('认出5项，共100分');
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
    await page.waitForSelector('[data-total]');
    const sheets = await page.evaluate(() => window.fakeExcel.book.sheets.map(({ name }) => name));
    expect(sheets).toContain('Sheet1');
    expect(sheets).toContain('评分表');
  });

  it('takes back its own entries, and leaves those of the sheet to Excel', async () => {
    const page = await open();
    await generate(page);
    await goTo(page, '1');
    await enter(page, '1a', '3');
    await page.evaluate((cell) => window.fakeExcel.person.type('加扣分明细', cell, '1'), cellOf('pf_in_1b'));
    await page.waitForFunction(() => document.querySelector('.part-score')?.textContent === '0.6／1');
    await page.click('.toolbar .button >> nth=0');
    await page.waitForFunction(() => document.querySelector('.part-score')?.textContent === '0.9／1');
    expect(await page.getAttribute('.toolbar .button >> nth=0', 'aria-disabled')).toBe('true');
  });

  it('refuses a second sheet in the same workbook, in words', async () => {
    const page = await open();
    await generate(page);
    await page.click('.pane-bar .button');
    await page.click('.rubrics button >> nth=2');
    await page.click('.options .button');
    await page.waitForSelector('.start [role="alert"]');
    expect(await page.innerText('.start [role="alert"]')).toContain('一个工作簿只放一份');
  });

  it('has nothing that axe objects to, at 320 px', async () => {
    const page = await open();
    await generate(page);
    await goTo(page, '1');
    await enter(page, '1b', '三');
    for (const tab of ['fill', 'overview', 'problems', 'report']) {
      await page.click(`#tab-${tab}`);
      expect([tab, await violations(page)]).toEqual([tab, []]);
    }
  });

  it('opens on the problems or on 上报 where that button of the ribbon was pressed', async () => {
    const page = await open({ path: 'taskpane.html?view=check' });
    await generate(page);
    expect(await page.isVisible('.problems')).toBe(true);
    await visit.close();
    const other = await open({ path: 'taskpane.html?view=print' });
    await generate(other);
    expect(await other.isVisible('.report')).toBe(true);
  });

  it('shows in 宿主自检 what passes, and what does not: this Excel does not calculate', async () => {
    const page = await open({ path: 'taskpane.html?view=selfcheck' });
    await page.click('.button');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.results li').length === count,
      scenarios.length,
      { timeout: 60_000 },
    );
    const failed = await page.$$eval('.results li', (all) =>
      all.map((each) => each.textContent ?? '').filter((text) => text.startsWith('未通过')),
    );
    expect(failed.length).toBeLessThan(scenarios.length / 2);
    expect(failed.join()).toContain('每一格和公式的结果都与模型一致');
    expect(failed.join()).toContain('读回没有问题');
  });

  it('turns to the page for old versions below ExcelApi 1.9', async () => {
    const page = await open({ version: '1.7' });
    await page.waitForURL('**/unsupported.html?why=excel');
    expect(await page.innerText('body')).toContain('Excel 2021');
  });
});

describeWithChromium('a pane that Excel does not answer', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());

  it('says within seconds that office.js is not on the server, with something to copy', async () => {
    const page = await open({ officeJs: 'missing' });
    await page.waitForSelector('[role="alert"]');
    expect(await page.innerText('.diagnostics')).toContain('office.js');
    await visit.close();
  });

  it('says so where the handshake never ends', async () => {
    const page = await open({ officeJs: 'silent' });
    await page.waitForSelector('[role="alert"]', { timeout: 15_000 });
    expect(await page.innerText('.diagnostics')).toContain('onReady');
    await visit.close();
  });

  it('goes on where Excel answers late', async () => {
    const page = await open({ officeJs: 'late' });
    await page.waitForSelector('.diagnostics', { timeout: 15_000 });
    await page.evaluate('window.answer()');
    await page.waitForSelector('.rubrics');
    await visit.close();
  });
});
