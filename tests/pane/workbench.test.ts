/** The workbench page in a browser, used as a clerk uses it: by mouse, and by keyboard alone. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, surf, leave } from '../support/chromium';
import { LibreOffice, oracleIsHere } from '../support/libreOffice';
import { bytesOf } from '../support/bench';
import { fillOf, layoutFor, template, templateIds, templateText, workedExample } from '../support/templates';
import { enter, fillIn, goTo, SCORES } from './workedExample';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { officialColumn } from '../../src/sheet/columns';
import { fillForm } from '../../src/sheet/fillForm';
import { a1 } from '../../src/sheet/model';
import { readBack } from '../../src/readBack/readBack';
import { builtIns } from '../../src/pane/templates';

let net: Surf;
const visits: Visit[] = [];
const folder = mkdtempSync(join(tmpdir(), 'pingfen-workbench-'));

const open = async (options: Parameters<Surf['visit']>[0] = {}): Promise<Visit> => {
  const visit = await net.visit(options);
  visits.push(visit);
  await visit.page.waitForSelector('[data-total]');
  return visit;
};

/** The worked example, opened from a file: typing it takes longer than all that is asked about it. */
const openFilled = async (): Promise<Visit> => {
  const visit = await open();
  await visit.page.click('.pane-bar .button');
  const { model } = fillForm(layout, fillOf(layout, workedExample));
  await visit.page.setInputFiles('.file input[accept=".xlsx"]', {
    name: '示范社区.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await bytesOf(model)),
  });
  await expectSoon(() => total(visit.page), '9.2分');
  return visit;
};

const total = (page: Page): Promise<string> => page.innerText('[data-total]');
const layout = layoutFor(template('daxing-2021'), 'tally');
const { names } = fillForm(layout, new Map()).model;
/** What a named cell shows on the sheet beside the pane. */
const onSheet = async (page: Page, name: string): Promise<string> => {
  const { sheet, at } = names.find((each) => each.name === name)!;
  await page.click(`#sheet [role="tab"]:text-is("${sheet}")`);
  const cell = page.locator(`#sheet [role="tabpanel"]:visible [data-cell="${a1(at)}"]`);
  return (await cell.innerText()).trim();
};
const remarkOf = async (page: Page, item: string): Promise<string> => {
  const { at } = names.find((each) => each.name === `pf_score_${item}`)!;
  const column = officialColumn(layout.prepared.rubric, 'remark')!;
  return page.innerText(`#sheet [data-cell="${a1({ ...at, column })}"] >> visible=true`);
};
const download = async (page: Page, label: string): Promise<string> => {
  await page.click('#tab-report');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`.pane .button:text("${label}")`),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
};

describeWithChromium('the workbench page', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(async () => {
    await net.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  // Whatever a test looks at: nothing may fail, break the policy or leave the origin meanwhile.
  afterEach(() => leave(visits));

  it('comes to 9.2 with the worked example typed in, saves it for LibreOffice, and opens it again as it was', async () => {
    const { page } = await open();
    await fillIn(page);
    await expectSoon(() => total(page), '9.2分');
    await page.click('#tab-overview');
    const rows = await page.$$eval('.overview .row-score', (all) => all.map((each) => each.textContent));
    const full = ['1', '0.5', '1.5', '1.5', '0.5', '0.5', '1.5', '1', '1', '1'];
    expect(rows.slice(1, 11)).toEqual(SCORES.map((score, i) => `${score}／${full[i]}`));
    // Decimals even in the printed column.
    for (const [i, score] of SCORES.entries())
      expect(await onSheet(page, `pf_score_${i + 1}`)).toBe(Number(score).toFixed(2));
    expect(Number(await onSheet(page, 'pf_total'))).toBe(9.2);
    expect(await remarkOf(page, '1')).toBe('专题研究会议少开3次，扣0.3分。');
    expect(await remarkOf(page, '4')).toBe('露天焚烧被区级巡查到1次，扣0.2分（10月12日，村口荒地）。');
    const path = await download(page, '下载评分表');
    expect(basename(path)).toBe('2021年大兴镇社区生态环境保护工作考核评分表_示范社区_2021.xlsx');
    const back = readBack(readWorkbook(readFileSync(path)));
    expect(back.problems).toEqual([]);
    expect(back.report.total).toBe(9.2);
    if (oracleIsHere) {
      const office = await LibreOffice.start();
      const document = await office.open(path);
      const [row] = await document.recalculate([[]], [{ name: 'pf_total' }, { name: 'pf_score_1' }]);
      expect(row).toEqual([9.2, 0.7]);
      await office.stop();
    }
    const other = await open();
    await other.page.click('.pane-bar .button');
    await other.page.setInputFiles('.file input[accept=".xlsx"]', path);
    await other.page.waitForSelector('[data-total]');
    expect(await total(other.page)).toBe('9.2分');
    expect(await onSheet(other.page, 'pf_why_4b')).toBe('');
    await goTo(other.page, '4');
    expect(await other.page.inputValue('.pane [data-field="4b:note"]')).toBe('10月12日，村口荒地');
  });

  it('names what does not belong in a cell, shows no total beside it, and takes it back', async () => {
    const { page } = await openFilled();
    for (const wrong of ['三', '2分', '-1', '1.5', '10000']) {
      await goTo(page, '1');
      await enter(page, '1b', wrong);
      await expectSoon(() => total(page), '有误');
      expect(await page.innerText('.pane .wrong >> nth=0')).toBe('应填0或正整数，最多9999');
      await page.click('#tab-problems');
      expect(await page.innerText('.problem')).toContain(`“${wrong}”`);
      await page.click('.pane .toolbar .button:text("撤销")');
      await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.2分');
    }
    await goTo(page, '1');
    await enter(page, '1b', '２');
    await expectSoon(() => total(page), '9分');
    expect(await page.inputValue('.pane [data-field="1b"]')).toBe('2');
  });

  it('shows no total of a rubric that only passes for the built-in one', async () => {
    const { page } = await open();
    const forged = templateText('daxing-2021').replaceAll('"points": 0.1', '"points": 0.05');
    await page.click('.pane-bar .button');
    await page.setInputFiles('.file input[accept=".json"]', {
      name: 'daxing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(forged),
    });
    await page.click('.options .button');
    await fillIn(page);
    await expectSoon(() => total(page), '有误');
    expect(await page.textContent('.summary .hint')).toContain('内容却与自带的不同');
    await page.click('.summary .hint');
    await expectSoon(async () => (await page.textContent('.problem'))?.includes('另起编号'), true);
  });

  it('leads from a problem to its cell', async () => {
    const { page } = await open();
    await goTo(page, '7');
    await enter(page, '7f/市级', '两次');
    await page.click('#tab-problems');
    await page.click('.problem .button');
    const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    expect(focused).toBe('两次');
  });

  it('asks for the reason of an adjustment, and prints it', async () => {
    const { page } = await openFilled();
    await goTo(page, '6');
    await page.click('.adjust summary');
    await enter(page, '6:adjust', '-0.1');
    await expectSoon(() => total(page), '未评完');
    await enter(page, '6:reason', '佐证材料不全');
    await expectSoon(() => total(page), '9.1分');
    expect(await onSheet(page, 'pf_score_6')).toBe('0.40');
    expect(await remarkOf(page, '6')).toBe('经审定得0.4分：佐证材料不全。');
  });

  it('says of an adjustment that cannot act what it can do', async () => {
    const { page } = await openFilled();
    await goTo(page, '6');
    await page.click('.adjust summary');
    await enter(page, '6:adjust', '0.3');
    await enter(page, '6:reason', '复核属实');
    // 0.5 of 0.5 already: nothing can be added.
    await expectSoon(() => page.textContent('.adjust .wrong'), '本项最少0分、最多0.5分，按此调整没有起作用');
  });

  it('takes back and does again across cells, those of the sheet included', async () => {
    const { page } = await open();
    await goTo(page, '1');
    await enter(page, '1a', '3');
    await page.click('#sheet [role="tab"]:text-is("加扣分明细")');
    const cell = page.locator('#sheet input[aria-label*="未及时传达"]').first();
    await cell.fill('2');
    await cell.press('Tab');
    const entered = (): Promise<readonly string[]> =>
      Promise.all(['1a', '1b'].map((id) => page.inputValue(`.pane [data-field="${id}"]`)));
    await expectSoon(entered, ['3', '2']);
    const press = (label: string): Promise<void> => page.click(`.pane .toolbar .button:text("${label}")`);
    await press('撤销');
    await expectSoon(entered, ['3', '']);
    await press('撤销');
    await expectSoon(entered, ['', '']);
    await press('重做');
    await press('重做');
    await expectSoon(entered, ['3', '2']);
    expect(await cell.inputValue()).toBe('2');
  });

  it('takes back with Ctrl+Z what was pasted over several cells of the sheet, as one step', async () => {
    const { page } = await open();
    const cells = page.locator(
      '#sheet [role="tabpanel"]:visible td.pf-input input:is([inputmode="numeric"], [inputmode="decimal"])',
    );
    const values = async (): Promise<readonly string[]> =>
      (await cells.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).slice(1, 4);
    await page.evaluate(() => navigator.clipboard.writeText('3\r\n2分\r\n１\r\n'));
    await cells.nth(1).focus();
    await page.keyboard.press('Control+V');
    await expectSoon(values, ['3', '2分', '1']);
    await expectSoon(() => total(page), '有误');
    await page.keyboard.press('Control+Z');
    await expectSoon(values, ['', '', '']);
    await page.keyboard.press('Control+Y');
    await expectSoon(values, ['3', '2分', '1']);
  });

  it('refuses 99 where the item is worth 1, when scores are typed directly', async () => {
    const { page } = await open();
    await page.click('.pane-bar .button');
    await page.click('.rubrics button >> nth=0');
    await page.selectOption('.options select >> nth=1', 'direct');
    await page.click('.options .button');
    await page.waitForSelector('.start', { state: 'detached' });
    await goTo(page, '1');
    await enter(page, '1', '99');
    await expectSoon(() => total(page), '有误');
    expect(await page.innerText('.pane .wrong >> nth=0')).toBe('应填0到1的数，最多三位小数');
    await enter(page, '1', '0.7');
    await expectSoon(() => total(page), '未评完');
  });

  it('has the link to the other sheet beside the paper, and no number over two lines', async () => {
    const { page } = await openFilled();
    for (const sheet of ['评分表', '加扣分明细', '审定调整', '备注']) {
      await page.click(`#sheet [role="tab"]:text-is("${sheet}")`);
      const shown = page.locator('#sheet [role="tabpanel"]:visible .pf-sheet');
      const [edge, link] = await shown.evaluate((desk) => {
        const paper = Number.parseFloat(getComputedStyle(desk).getPropertyValue('--pf-paper-width'));
        const link = desk.querySelector('.pf-link')!.getBoundingClientRect();
        // 16 px on either side of what is printed are paper as well.
        return [desk.getBoundingClientRect().left + paper + 32, link.left] as const;
      });
      expect([sheet, link >= edge]).toEqual([sheet, true]);
    }
    const wraps = await page
      .locator('#sheet .pf-number')
      .evaluateAll((cells) => new Set(cells.map((cell) => getComputedStyle(cell).whiteSpace)).size);
    expect(wraps).toBe(1);
    expect(
      await page
        .locator('#sheet .pf-number')
        .first()
        .evaluate((cell) => getComputedStyle(cell).whiteSpace),
    ).toBe('nowrap');
  });

  it('opens every template, one after the other, and takes an entry in every part', async () => {
    const { page } = await open();
    for (const id of templateIds) {
      await page.click('.pane-bar .button');
      await page.click(`.rubrics button:text-is("${builtIns.find((each) => each.id === id)!.title}")`);
      await page.click('.options .button');
      await page.waitForSelector('.start', { state: 'detached' });
      await page.waitForSelector('[data-total]');
      expect([id, await total(page)]).toEqual([id, '还没有填']);
      const parts = await page.$$eval('.picker option', (all) =>
        all.map((each) => (each as HTMLOptionElement).value),
      );
      expect(parts.length).toBeGreaterThan(template(id).sections.length);
      await goTo(page, parts[1]!);
      const cell = page.locator('.pane .entering .field-cell').first();
      if ((await cell.evaluate((each) => each.tagName)) === 'SELECT') await cell.selectOption({ index: 1 });
      else {
        await cell.fill('1');
        await cell.press('Tab');
      }
      await expectSoon(() => total(page), '未评完');
    }
  });
});

/** What is shown when the page has settled. */
async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toEqual(wanted);
}
