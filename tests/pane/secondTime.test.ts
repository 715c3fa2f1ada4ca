/** Somebody brings the same notice again: what she began is there, and nothing is made twice without her wish. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import { tableOf } from './editorPage';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const NOTICE = tableOf({
  title: '示范县2026年养老服务考核评分表',
  rows: [
    ['1', '护理', '护理记录不全的每处扣1分。', '60分'],
    ['2', '食堂', '未留样的扣2分。', '40分'],
  ],
});

async function bring(page: Page): Promise<void> {
  await page.click('.pane-bar .button >> nth=0');
  await page.locator('.paste textarea').evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, NOTICE);
  await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
}

const isShown = (page: Page): Promise<unknown> =>
  page.waitForSelector('#sheet :text("养老服务考核评分表") >> nth=0', { state: 'attached' });

async function drafts(page: Page): Promise<readonly string[]> {
  await page.click('.pane-bar .button >> nth=1');
  await page.waitForSelector('.drafts li');
  const all = await page.locator('.drafts li > span').allInnerTexts();
  await page.click('.start .button:text-is("返回现在的评分表")');
  return all.filter((text) => text.includes('养老服务'));
}

describeWithChromium('the same notice for the second time', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('goes on with the blank sheet, and asks where something was filled in', async () => {
    const visit = await net.visit({});
    visits.push(visit);
    const { page } = visit;
    await page.waitForSelector('[data-total]');
    await bring(page);
    await isShown(page);
    await bring(page);
    await page.waitForSelector('dialog.import', { state: 'detached' });
    await isShown(page);
    expect(await drafts(page)).toHaveLength(1);
    const unit = '.pane [data-field=":unit"]';
    await page.fill(unit, '示范养老院');
    await page.press(unit, 'Tab');
    await bring(page);
    await page.waitForSelector('dialog.which');
    expect(await page.innerText('dialog.which')).toContain('示范养老院');
    expect(await page.innerText('dialog.which')).toMatch(/已保存 \d\d:\d\d/);
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.which li .button');
    await page.waitForSelector('dialog.which', { state: 'detached' });
    expect(await page.inputValue(unit)).toBe('示范养老院');
    expect(await drafts(page)).toHaveLength(1);
    await bring(page);
    await page.click('dialog.which .button:text-is("另做一份（草稿都留着）")');
    await page.waitForSelector('dialog.which', { state: 'detached' });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.pane [data-field=":unit"]')?.value === '',
    );
    expect(await drafts(page)).toHaveLength(2);
  });
});
