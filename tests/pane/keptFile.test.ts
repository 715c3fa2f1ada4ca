/** The file that a sheet was saved to, over a reload: she goes on with it by one press, and never with another. */

import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import { enter, goTo, violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

/**
 * A dialogue in which somebody takes the name that is offered, into the private folder of the page: its handles are real,
 * are kept and are written to. Only what the browser would ask is answered here.
 */
const BROWSER = `{
  const seen = (window.seen = { offered: [], asked: 0, answer: 'granted' });
  window.showSaveFilePicker = async ({ suggestedName: name }) => {
    seen.offered.push(name);
    return (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  };
  FileSystemHandle.prototype.requestPermission = async () => ((seen.asked += 1), await seen.thinking, seen.answer);
}`;

const opened = async (): Promise<Page> => {
  const visit = await net.visit({ before: BROWSER });
  visits.push(visit);
  await visit.page.waitForSelector('[data-total]');
  return visit.page;
};

const reloaded = async (page: Page, button: string): Promise<void> => {
  await page.waitForSelector('.save-status[data-saved]');
  await page.reload();
  await page.waitForSelector('[data-total]');
  await page.waitForSelector(`.filing-line .button:text-is("${button}")`);
};

const press = (page: Page): Promise<void> => page.click('.filing-line .button');
const label = (page: Page): Promise<string> => page.innerText('.filing-line .button');
const seen = (page: Page) =>
  page.evaluate<{ readonly offered: readonly string[]; readonly asked: number }>('window.seen');

/** The files of the folder, as a person would find them there. */
async function files(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const all: (readonly [string, readonly number[]])[] = [];
    for await (const [name, handle] of folder as unknown as AsyncIterable<
      readonly [string, FileSystemFileHandle]
    >)
      all.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
    return all;
  });
  return new Map(found.map(([name, bytes]) => [name, new Uint8Array(bytes)]));
}

const entryIn = async (page: Page, name: string, id: string): Promise<unknown> => {
  const bytes = (await files(page)).get(name);
  if (bytes === undefined) throw new Error(`no ${name}`);
  const clauses = readBack(readWorkbook(bytes)).report.items.flatMap((item) => item.clauses);
  return clauses.find((clause) => clause.id === id)?.entry;
};

/** 1a is typed, and saved to a file; which is its name. */
async function savedOnce(page: Page): Promise<string> {
  await goTo(page, '1');
  await enter(page, '1a', '2');
  await press(page);
  await page.waitForSelector('.filing .status:text("已存到文件")');
  const [name] = (await seen(page)).offered;
  expect(name).toMatch(/\.xlsx$/);
  return name ?? '';
}

const changed = async (page: Page): Promise<void> => {
  await goTo(page, '1');
  await enter(page, '1a', '3');
};

describeWithChromium('the file of a sheet over a reload', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('waits with the words for what the browser asks, which it does in a corner of its own', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    await reloaded(page, `继续存到 ${name}`);
    await page.evaluate('void (seen.thinking = new Promise((answer) => (seen.decide = answer)))');
    await press(page);
    await page.waitForSelector('.filing .status:text-is("浏览器在问，请按“允许”")');
    await page.evaluate('seen.decide()');
    await page.waitForSelector('.filing .status:text("已存到文件")');
  });

  it('is gone on with by one press, which says its name and asks', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    expect(await label(page)).toBe('存到文件');
    await reloaded(page, `继续存到 ${name}`);
    expect(await violations(page)).toEqual([]);
    await changed(page);
    // Nothing is written unasked.
    expect(await entryIn(page, name, '1a')).toBe(2);
    await press(page);
    await page.waitForSelector('.filing .status:text("已存到文件")');
    expect(await seen(page)).toMatchObject({ offered: [], asked: 1 });
    expect(await entryIn(page, name, '1a')).toBe(3);
    expect([...(await files(page)).keys()]).toEqual([name]);
    // From then on as before.
    expect(await label(page)).toBe('存到文件');
    await enter(page, '1a', '4');
    await page.keyboard.press('Control+s');
    await page.waitForSelector('.filing .status:text("已存到文件")');
    expect(await seen(page)).toMatchObject({ offered: [], asked: 1 });
    expect(await entryIn(page, name, '1a')).toBe(4);
  });

  it('is not written to where she does not allow it; then she chooses', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    await reloaded(page, `继续存到 ${name}`);
    await changed(page);
    await page.evaluate("window.seen.answer = 'denied'");
    await press(page);
    expect(await page.innerText('.filing [role="alert"]')).toContain(`浏览器没有允许写入“${name}”`);
    expect(await entryIn(page, name, '1a')).toBe(2);
    expect(await page.innerText('.filing .filing-line > span')).toContain('未存到文件');
    expect(await label(page)).toBe('存到文件');
    await press(page);
    await page.waitForSelector('.filing .status:text("已存到文件")');
    expect((await seen(page)).offered).toHaveLength(1);
  });

  it('is not written over where somebody has changed it meanwhile', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    await reloaded(page, `继续存到 ${name}`);
    await page.evaluate(async (own) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(own);
      const stream = await handle.createWritable();
      await stream.write('edited in Excel');
      await stream.close();
    }, name);
    await changed(page);
    await press(page);
    expect(await page.innerText('.filing [role="alert"]')).toContain(`“${name}”在上次存过以后改动过`);
    expect(new TextDecoder().decode((await files(page)).get(name))).toBe('edited in Excel');
    expect(await label(page)).toBe('存到文件');
  });

  it('is not made anew where it was removed', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    await reloaded(page, `继续存到 ${name}`);
    await page.evaluate(async (own) => (await navigator.storage.getDirectory()).removeEntry(own), name);
    await changed(page);
    await press(page);
    expect(await page.innerText('.filing [role="alert"]')).toContain(`找不到“${name}”`);
    expect([...(await files(page)).keys()]).toEqual([]);
  });

  it('is that of its own sheet alone: another one chooses its own', async () => {
    const page = await opened();
    await savedOnce(page);
    await page.click('.pane-bar .button');
    await page.getByRole('button', { name: /昌吉/ }).first().click();
    await page.click('.button:text-is("生成评分表")');
    await page.waitForSelector('.filing-line .button:text-is("存到文件")');
    await page.reload();
    await page.waitForSelector('[data-total]');
    await page.waitForTimeout(500);
    expect(await label(page)).toBe('存到文件');
  });

  it('is offered in a narrow pane without running off it', async () => {
    const page = await opened();
    const name = await savedOnce(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await reloaded(page, `继续存到 ${name}`);
    const line = page.locator('.filing-line');
    const [wide, shown] = await line.evaluate((each) => [each.scrollWidth, each.clientWidth]);
    expect(wide).toBeLessThanOrEqual(shown ?? 0);
    expect(await violations(page)).toEqual([]);
  });
});
