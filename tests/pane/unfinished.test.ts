/** What is half-written: another item, Esc, the sheet, a reload take nothing of it away, and it is said where it is. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import type { NoticeRow } from './editorPage';
import { chooseItem, clausesIn, openEditor, tableOf } from './editorPage';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const ROWS: readonly NoticeRow[] = [
  ['1', '组织领导', '未制定工作方案的扣2分；专题会议每少1次扣0.5分，最多扣2分。', '6分'],
  ['2', '整改', '问题整改不力的，适当扣减；逾期的酌情扣分。', '5分'],
];
const NOTICE = { title: '示范镇2026年林长制考核评分表', rows: ROWS };

const inEditor = (viewport?: { readonly width: number; readonly height: number }): Promise<Page> =>
  openEditor(net, visits, NOTICE, viewport);

const form = 'dialog.editor .clause-form';
const firstWords = (page: Page, index: number): Promise<void> =>
  page.click(`dialog.editor .criteria .words >> nth=${index}`);

/** As a hand comes to it, after a reload. */
async function openAgain(page: Page): Promise<void> {
  await page.click('.pane-bar .button >> nth=1');
  await page.click('.library button:has-text("林长制考核评分表")');
  await page.click('.options .button:text-is("写明怎样计分……")');
  await page.waitForSelector('dialog.editor .chosen h2');
}

describeWithChromium('what is half-written', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('keeps a clause as it was typed, over another item, another sentence and a reload', async () => {
    const page = await inEditor();
    await firstWords(page, 0);
    await page.fill(`${form} input >> nth=0`, '工作方案没有印发');
    await chooseItem(page, 2);
    expect(await page.innerText('dialog.editor nav li:nth-child(1)')).toContain('有没写完的');
    await chooseItem(page, 1);
    expect(await page.inputValue(`${form} input >> nth=0`)).toBe('工作方案没有印发');
    // Another sentence of the same item: both are there.
    await firstWords(page, 1);
    await page.fill(`${form} input >> nth=0`, '会议没有开');
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.innerText('#pane')).toContain('上次有没写完的评分规则');
    await openAgain(page);
    expect(await page.inputValue(`${form} input >> nth=0`)).toBe('会议没有开');
    await page.click('dialog.editor [aria-label="接着写：工作方案没有印发"]');
    expect(await page.inputValue(`${form} input >> nth=0`)).toBe('工作方案没有印发');
    expect(await violations(page)).toEqual([]);
    await page.click(`${form} .button:text-is("写明这一款")`);
    expect(await clausesIn(page)).toEqual(['工作方案没有印发\n扣2分']);
    await page.click('dialog.editor [aria-label="不要了：会议没有开"]');
    expect(await page.innerText('dialog.editor nav li:nth-child(1)')).not.toContain('有没写完的');
  });

  it('says before a sheet is made what is not in it', async () => {
    const page = await inEditor();
    await firstWords(page, 0);
    await page.fill(`${form} input >> nth=0`, '没有方案');
    await page.keyboard.press('Escape');
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    expect(await page.innerText('dialog.editor .said')).toContain('第1项有没写完的');
    await page.click('dialog.editor header .button:text-is("照样生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await page.waitForSelector('[data-total]');
  });

  it('goes on with the clause that was taken over meanwhile with all others', async () => {
    const page = await inEditor();
    await firstWords(page, 0);
    await page.fill(`${form} input >> nth=0`, '工作方案没有印发');
    await page.click('dialog.editor .take-all .button');
    expect(await clausesIn(page)).toHaveLength(2);
    await page.click(`${form} .button:text-is("写明这一款")`);
    expect(await clausesIn(page)).toEqual(['工作方案没有印发\n扣2分', '专题会议少\n每次扣0.5分，最多扣2分']);
  });

  it('keeps what stands in the other forms of an item, and follows clauses that move', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .take-all .button');
    await page.click('dialog.editor .groups:not([class*="-form"]) summary');
    await page.getByRole('group', { name: '哪几款' }).last().getByLabel('专题会议少').check();
    await page.click('dialog.editor .limits-form summary');
    await page.getByLabel('最低几分').fill('负三');
    await chooseItem(page, 2);
    expect(await page.innerText('dialog.editor .said')).toContain('还没有写进评分标准');
    await chooseItem(page, 1);
    expect(await page.getByLabel('最低几分').inputValue()).toBe('负三');
    await page.getByLabel('最低几分').fill('-3');
    await chooseItem(page, 2);
    // The first of two clauses goes, and the second is called by another id.
    await chooseItem(page, 1);
    expect(await page.getByLabel('最低几分').inputValue()).toBe('-3');
    await page.click('dialog.editor [aria-label="删：未制定工作方案"]');
    await page.click('dialog.editor header .button:text-is("撤销")');
    const ticks = page.locator('dialog.editor .groups:not([class*="-form"]) .ticks');
    expect(await ticks.getByLabel('专题会议少').isChecked()).toBe(true);
    expect(await ticks.getByLabel('未制定工作方案').isChecked()).toBe(false);
  });

  it('keeps the card of a notice that is being checked, over Esc and a reload', async () => {
    const visit = await net.visit({});
    visits.push(visit);
    const { page } = visit;
    await page.waitForSelector('[data-total]');
    const paste = (): Promise<void> =>
      page.locator('.paste textarea').evaluate((field, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, tableOf(NOTICE));
    await page.click('.pane-bar .button');
    await paste();
    const unit = page.getByLabel('考核谁');
    await unit.fill('林');
    // In the middle of a word.
    await unit.press('End');
    await unit.pressSequentially('场');
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.innerText('#pane')).toContain('上次的通知没核对完');
    await page.click('.pane-bar .button');
    expect(await violations(page)).toEqual([]);
    await page.click('.waiting .button:text-is("接着核对")');
    expect(await unit.inputValue()).toBe('林场');
    await page.locator('dialog.import select').first().focus();
    await page.keyboard.press('Escape');
    await paste();
    expect(await unit.inputValue()).toBe('林场');
    await page.click('dialog.import .button:text-is("不要了")');
    expect(await page.locator('.waiting').count()).toBe(0);
    await paste();
    expect(await unit.inputValue()).not.toBe('林场');
  });
});
