/** 本机的评分标准 in a browser: kept, handed on, dropped on the page, in two windows, without storage; 本单位的评分标准. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { loadRubric } from '../../src/rubric/load';
import { fingerprint } from '../../src/rubric/fingerprint';
import { versionCode } from '../../src/rubric/issued';
import { hospital } from '../importer/notices/hospital';
import { htmlOf, textOf } from '../importer/support/form';
import type { Surf, Visit, VisitOptions } from '../support/chromium';
import { describeWithChromium, surf, leave } from '../support/chromium';
import { eventually } from '../support/eventually';
import { templateText } from '../support/templates';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

/** At the list of rubrics. */
const open = async (options: VisitOptions = {}): Promise<Page> => {
  const visit = await net.visit(options);
  visits.push(visit);
  await visit.page.waitForSelector('.pane :is([data-total], .elsewhere)');
  await visit.page.click('.button:text("换一份评分标准")');
  await visit.page.waitForSelector('.library');
  return visit.page;
};

/** 大兴镇's sheet as another town's: an id and a title of its own. */
const TOWN = templateText('daxing-2021')
  .replace('"id": "daxing-2021"', '"id": "town-2026"')
  .replaceAll('{period}大兴镇', '{period}向阳镇');
const CHANGED = TOWN.replace('"points": 0.1', '"points": 0.05');
const codeOf = (text: string): string => versionCode(fingerprint(loadRubric(text)));
const TITLE = '向阳镇社区生态环境保护工作考核评分表';

const jsonFile = (text: string, name = '标准.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const choose = (page: Page, text: string): Promise<void> =>
  page.setInputFiles('.file input[accept=".json"]', jsonFile(text));
const own = '.library[aria-label="本机的评分标准"]';
/** The first line of each row, and its 标准版本码. */
const rows = (page: Page): Promise<string[]> =>
  page.$$eval(`${own} li`, (all) => all.map((each) => (each as HTMLElement).innerText.split('　')[0]!));
/** Waits until the rows are these: what takes a row away may leave as many as there were. */
const expectRows = (page: Page, wanted: readonly unknown[]): Promise<void> =>
  eventually(async () => expect(await rows(page)).toEqual(wanted));
const rowOf = (text: string): string => `${TITLE}\n标准版本码 ${codeOf(text)}`;
const said = (page: Page): Promise<string> => page.innerText('.start > p[role="status"]');

/** As a file that is dropped from a folder. */
const drop = (page: Page, on: string, text: string): Promise<void> =>
  page.locator(on).evaluate((element, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], '发来的标准.json', { type: 'application/json' }));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent('dragover', options));
    element.dispatchEvent(new DragEvent('drop', options));
  }, text);

describeWithChromium('rubrics of one’s own', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  // Whatever a test looks at: nothing may fail, break the policy or leave the origin meanwhile.
  afterEach(() => leave(visits));

  it('stay after a reload and in another window, and are handed on as a file that is dropped anywhere', async () => {
    const page = await open();
    await eventually(async () => expect(await page.innerText(own)).toContain('还没有。'));
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    expect(await said(page)).toBe(`已放进“本机的评分标准”：${TITLE}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`${own} .button:text("存为文件")`),
    ]);
    expect(file.suggestedFilename()).toBe(`${TITLE}.json`);
    const handedOn = readFileSync(await file.path(), 'utf8');
    expect(loadRubric(handedOn)).toEqual(loadRubric(TOWN));

    await page.reload();
    await page.waitForSelector('[data-total]');
    const other = await open({ context: page.context() });
    await expectRows(other, [expect.stringContaining(rowOf(TOWN))]);
    await other.click(`${own} .row`);
    await other.click('.options .button');
    await other.waitForSelector('.start', { state: 'detached' });
    await other.waitForFunction(() => document.querySelector('.summary h1')?.textContent?.includes('向阳镇'));

    // On another machine, over the open sheet.
    const elsewhere = await net.visit({});
    visits.push(elsewhere);
    await elsewhere.page.waitForSelector('[data-total]');
    await drop(elsewhere.page, '#sheet', handedOn);
    await expectRows(elsewhere.page, [expect.stringContaining(rowOf(TOWN))]);
    await elsewhere.page.click('.options .button');
    await elsewhere.page.waitForFunction(() =>
      document.querySelector('.summary h1')?.textContent?.includes('向阳镇'),
    );
    // What was dropped once is not opened again.
    await elsewhere.page.click('.button:text("换一份评分标准")');
    await expectRows(elsewhere.page, [expect.stringContaining(rowOf(TOWN))]);
    expect(await said(elsewhere.page)).toBe('');
  });

  it('stand before what came with the page, and show in sight what is to be pressed for the one that is chosen', async () => {
    const page = await open({ width: 1366, height: 768 });
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    const topOf = async (at: string): Promise<number> => (await page.locator(at).first().boundingBox())!.y;
    expect(await topOf(own)).toBeLessThan(await topOf('.rubrics'));
    for (const row of [
      `${own} .row`,
      '.rubrics .row >> nth=5',
      '.library[aria-label="其他工作的示例"] .row >> nth=2',
    ]) {
      await page.click(row);
      const button = page.locator('.options .button:text-is("生成评分表")');
      await button.waitFor();
      expect(await button.count()).toBe(1);
      const { y, height } = (await button.boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThan(768);
    }
  });

  it('are there once, and one that was changed asks which of the two is meant', async () => {
    const page = await open();
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    // The same in another writing.
    await choose(page, JSON.stringify(JSON.parse(TOWN)));
    await page.waitForFunction(
      (words) => document.querySelector('.start > p[role="status"]')?.textContent === words,
      `“本机的评分标准”里已有这一份（标准版本码 ${codeOf(TOWN)}）：${TITLE}`,
    );
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);

    const question = 'dialog.which';
    await choose(page, CHANGED);
    await page.waitForSelector(question);
    const text = await page.innerText(question);
    for (const part of ['“town-2026”', codeOf(TOWN), codeOf(CHANGED)]) expect(text).toContain(part);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector(question, { state: 'detached' });
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);

    await choose(page, CHANGED);
    await page.click(`${question} .button:text("仍用已有的")`);
    await page.waitForSelector(question, { state: 'detached' });
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);

    await choose(page, CHANGED);
    await page.click(`${question} .button:text("两份都留着")`);
    await expectRows(page, [expect.stringContaining(rowOf(CHANGED)), expect.stringContaining(rowOf(TOWN))]);
    await page.click(`${own} .button:text("删除") >> nth=0`);
    await expectRows(page, [
      expect.stringContaining(`已删除：${TITLE}（标准版本码 ${codeOf(CHANGED)}）`),
      expect.stringContaining(rowOf(TOWN)),
    ]);

    await choose(page, CHANGED);
    await page.click(`${question} .button:text("替换已有的")`);
    await expectRows(page, [
      expect.stringContaining(rowOf(CHANGED)),
      expect.stringContaining(`已删除：${TITLE}（标准版本码 ${codeOf(TOWN)}）`),
    ]);
    await page.click(`${own} .button:text("撤销")`);
    await expectRows(page, [expect.stringContaining(rowOf(CHANGED)), expect.stringContaining(rowOf(TOWN))]);
  });

  it('are not made of what comes with the product', async () => {
    const page = await open();
    await choose(page, templateText('changji-2023'));
    await page.waitForSelector('.options');
    expect(await said(page)).toBe('这就是自带的评分标准：昌吉州网格化环境监管考核评分表');
    expect(await page.getAttribute('.rubrics li:nth-child(5) button', 'aria-pressed')).toBe('true');
    expect(await page.innerText(own)).toContain('还没有。');
  });

  it('have what was imported, which is filled in directly, for it has no rules', async () => {
    const page = await open();
    await page.locator('.paste textarea').evaluate(
      (field, given) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', given.html);
        clipboardData.setData('text/plain', given.text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { html: htmlOf(hospital.form), text: textOf(hospital.form) },
    );
    await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
    await page.waitForSelector('dialog.import', { state: 'detached' });
    await page.locator('#sheet [role="tabpanel"]:visible').getByText('病案归档').waitFor();
    await page.reload();
    await page.waitForSelector('[data-total]');
    await page.click('.button:text("换一份评分标准")');
    await page.click(`${own} .row`);
    await page.waitForSelector('.options');
    expect(await page.locator('.options select >> nth=1 >> option').allInnerTexts()).toEqual(['直接填分']);
    await page.click('.options .button');
    await page.waitForSelector('.start', { state: 'detached' });
    await page.locator('#sheet [role="tabpanel"]:visible').getByText('病案归档').waitFor();
  });

  it.each([
    [
      'no storage',
      `Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } })`,
      '浏览器不让本页留存评分标准',
    ],
    [
      'a full disk',
      `const put = IDBObjectStore.prototype.put;
       IDBObjectStore.prototype.put = function (...given) {
         if (this.name === 'rubrics') throw new DOMException('full', 'QuotaExceededError');
         return put.apply(this, given);
       };`,
      '磁盘或浏览器的空间满了，评分标准没有存上',
    ],
  ])(
    'say at once that they are in this window alone over %s, and work all the same',
    async (_, before, words) => {
      const page = await open({ before });
      await choose(page, TOWN);
      await page.waitForSelector(`${own} .row .wrong`);
      expect(await page.innerText(`${own} .row .wrong`)).toBe('没有存上，只在这个窗口里');
      expect(await page.innerText('.start-notice [role="status"]')).toContain(words);
      expect(await page.innerText(`${own} > .wrong`)).toContain(words);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`${own} .button:text("存为文件")`),
      ]);
      expect(loadRubric(readFileSync(await file.path(), 'utf8'))).toEqual(loadRubric(TOWN));
      await page.click('.options .button');
      await page.waitForSelector('[data-total]');
    },
  );

  it('say that one is gone which another window removed', async () => {
    const page = await open();
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    const other = await open({ context: page.context() });
    await expectRows(other, [expect.stringContaining(rowOf(TOWN))]);
    await page.click(`${own} .button:text("删除")`);
    await expectRows(page, [expect.stringContaining('已删除')]);
    await other.click(`${own} .row`);
    await other.waitForSelector('.start > .wrong');
    expect(await other.innerText('.start > .wrong')).toContain(`“${TITLE}”已不在本机`);
  });

  it.each([
    ['at 390 px', { width: 390, height: 844 }],
    ['at 320 px', { width: 320, height: 640 }],
    ['at 200%', { width: 640, height: 450 }],
    ['in forced colours', { forcedColors: 'active' as const }],
  ])('lose nothing %s, and pass axe', async (_, options) => {
    const page = await open(options);
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    await choose(page, CHANGED);
    await page.click('dialog.which .button:text("两份都留着")');
    await page.click(`${own} .button:text("删除") >> nth=1`);
    await expectRows(page, [expect.stringContaining(rowOf(CHANGED)), expect.stringContaining('已删除')]);
    const outside = await page.$$eval('#pane *', (all) => {
      const pane = document.getElementById('pane') as HTMLElement;
      return all
        .filter((each) => each.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1)
        .map((each) => each.outerHTML.slice(0, 100));
    });
    expect(outside).toEqual([]);
    // Nor does what is hidden from sight make the page longer than the window, or than the pane where the page scrolls.
    expect(
      await page.evaluate(() => {
        const pane = document.getElementById('pane') as HTMLElement;
        const end = pane.getBoundingClientRect().bottom + scrollY;
        // Heights of documents are whole pixels.
        return document.documentElement.scrollHeight - Math.ceil(Math.max(innerHeight, end));
      }),
    ).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  it('are chosen, handed on, removed and taken back by keyboard', async () => {
    const page = await open();
    await choose(page, TOWN);
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
    await page.focus(`${own} .row`);
    const named = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    await page.keyboard.press('Tab');
    expect(await named()).toBe(`存为文件：${TITLE}（标准版本码 ${codeOf(TOWN)}）`);
    await page.keyboard.press('Tab');
    expect(await named()).toBe(`删除：${TITLE}（标准版本码 ${codeOf(TOWN)}）`);
    await page.keyboard.press('Enter');
    await expectRows(page, [expect.stringContaining('已删除')]);
    await page.focus(`${own} li .button`);
    await page.keyboard.press('Enter');
    await expectRows(page, [expect.stringContaining(rowOf(TOWN))]);
  });

  it('come from the server of the office as well, where the administrator put some', async () => {
    const list = `[{"file": "向阳镇.json", "title": "向阳镇2026年考核", "code": "${codeOf(TOWN)}"}]`;
    const page = await open({
      routes: {
        [`**/${encodeURIComponent('目录.json')}`]: list,
        [`**/${encodeURIComponent('向阳镇.json')}`]: TOWN,
      },
    });
    const office = '.library[aria-label="本单位的评分标准"]';
    await page.click(`${office} .row:has-text("向阳镇2026年考核")`);
    await page.click('.options .button');
    await page.waitForFunction(() => document.querySelector('.summary h1')?.textContent?.includes('向阳镇'));
    await page.click('.button:text("换一份评分标准")');
    // It stays where it is, and is in nobody's browser.
    await eventually(async () => expect(await page.innerText(own)).toContain('还没有。'));
  });

  it('show the administrator a list that is none, and offer the rest all the same', async () => {
    const page = await open({ routes: { [`**/${encodeURIComponent('目录.json')}`]: '向阳镇.json' } });
    const office = '.library[aria-label="本单位的评分标准"]';
    await page.waitForSelector(`${office} .wrong`);
    expect(await page.innerText(office)).toContain('“评分标准/目录.json”的内容不对');
    expect(await page.locator('.rubrics button').count()).toBe(7);
  });
});
