/** Drafts in a browser: two windows, a full disk, no storage at all, sixty units, what an older version left. */

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { fillForm } from '../../src/sheet/fillForm';
import { a1 } from '../../src/sheet/model';
import { readBack } from '../../src/readBack/readBack';
import type { Surf, Visit, VisitOptions } from '../support/chromium';
import { describeWithChromium, surf, leave } from '../support/chromium';
import { layoutFor, template, templateText } from '../support/templates';
import { enter, goTo } from './workedExample';

const { names } = fillForm(layoutFor(template('daxing-2021'), 'tally'), new Map()).model;

let net: Surf;
const visits: Visit[] = [];
/** Another window of the same browser, where a context is given. */
const open = async (options: VisitOptions = {}): Promise<Page> => {
  const visit = await net.visit(options);
  visits.push(visit);
  await visit.page.waitForSelector('.pane :is([data-total], .start, .elsewhere)');
  return visit.page;
};
const again = (page: Page): Promise<Page> => open({ context: page.context() });
const saved = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const status = document.querySelector<HTMLElement>('[data-saved]');
    return /^已保存 \d\d:\d\d$/.test(status?.textContent ?? '');
  });
/** Longer than what is typed takes to be written. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(700);
const unit = async (page: Page): Promise<string> => {
  await goTo(page, ':head');
  return page.inputValue('.pane [data-field=":unit"]');
};
const toList = async (page: Page): Promise<void> => {
  await page.click('.button:text("换一份评分标准")');
  await page.waitForSelector('.drafts li');
};
const rows = (page: Page): Promise<string[]> =>
  page.$$eval('.drafts li > span', (all) => all.map((each) => each.firstChild?.textContent ?? ''));
const press = (page: Page, label: string): Promise<void> => page.click(`.pane .button:text("${label}")`);

/** Another window opens the latest draft and never comes to the end, until somebody closes it. */
async function freezeOver(page: Page): Promise<void> {
  const at = page.url();
  // This window lets the draft go.
  await page.goto('about:blank');
  const frozen = await page.context().newPage();
  await frozen.addInitScript(FREEZE);
  const isFrozen = frozen.waitForEvent('console', (message) => message.text() === 'opening');
  await frozen.goto(at, { waitUntil: 'commit' });
  await isFrozen;
  await frozen.close();
}

/** As it opens a draft by itself, and has written its mark. */
const FREEZE = `const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    set.call(this, key, value);
    if (key === 'pingfen.opening') {
      console.log('opening');
      for (;;);
    }
  };`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pingfen-drafts-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithChromium('drafts', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('has one draft of a name typed letter by letter, and says when it was saved', async () => {
    const page = await open();
    await goTo(page, ':head');
    await page.focus('.pane [data-field=":unit"]');
    for (const letter of '东风路第一社区') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
    }
    await saved(page);
    await settle(page);
    await toList(page);
    expect(await rows(page)).toEqual(['东风路第一社区 大兴镇社区生态环境保护工作考核评分表']);
  });

  it('opens the same sheet after a reload, where somebody was, and not what another window worked on', async () => {
    const page = await open();
    await goTo(page, ':head');
    await enter(page, ':unit', '甲社区');
    await goTo(page, '7');
    await saved(page);
    const other = await again(page);
    // The first window has the last draft open.
    await other.waitForSelector('.elsewhere');
    await press(other, '换一份评分标准');
    await other.click('.rubrics button >> nth=2');
    await other.click('.options .button');
    await other.waitForSelector('[data-total]');
    await settle(other);
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.inputValue('.picker select')).toBe('7');
    expect(await unit(page)).toBe('甲社区');
    // Generated and not yet typed into: it is that one all the same.
    await other.reload();
    await other.waitForSelector('[data-total]');
    expect(await other.innerText('.summary h1')).toContain('工作目标');
  });

  it('lets one window have a sheet, hands it over when told, and makes a copy when told', async () => {
    const first = await open();
    await goTo(first, ':head');
    await enter(first, ':unit', '甲社区');
    await saved(first);
    const second = await again(first);
    expect(await second.innerText('.elsewhere h1')).toContain('这张表已在另一个窗口打开：甲社区');
    // Typed in the first window until the last moment.
    await goTo(first, '1');
    await first.focus('.pane [data-field="1a:note"]');
    await first.keyboard.type('到最后一刻');
    await press(second, '在这里填');
    await second.waitForSelector('[data-total]');
    await goTo(second, '1');
    expect(await second.inputValue('.pane [data-field="1a:note"]')).toBe('到最后一刻');
    await first.waitForSelector('.elsewhere');
    expect(await first.locator('#sheet table').count()).toBe(0);
    await press(first, '打开一份副本');
    await first.waitForSelector('[data-total]');
    await goTo(first, '1');
    await enter(first, '1a', '1');
    await goTo(second, '1');
    await enter(second, '1a', '2');
    await settle(second);
    for (const [page, found] of [
      [first, '1'],
      [second, '2'],
    ] as const) {
      await page.reload();
      await page.waitForSelector('[data-total]');
      expect(await page.inputValue('.pane [data-field="1a"]')).toBe(found);
    }
    await toList(first);
    expect([...(await rows(first))].sort()).toEqual([
      '甲社区 大兴镇社区生态环境保护工作考核评分表',
      '甲社区 大兴镇社区生态环境保护工作考核评分表（副本）',
    ]);
  });

  it('keeps what both windows typed where the browser has no locks, and says so', async () => {
    const before = `Object.defineProperty(navigator, 'locks', { value: undefined })`;
    const first = await open({ before });
    await goTo(first, '1');
    await enter(first, '1a', '1');
    await saved(first);
    const second = await open({ before, context: first.context() });
    await goTo(second, '1');
    await enter(second, '1b', '2');
    await settle(second);
    await enter(first, '1c', '3');
    await first.waitForSelector('.notice:has-text("两份都留着")');
    await toList(second);
    expect(await rows(second)).toHaveLength(2);
  });

  it('gives a removed draft back whole, and is rid of all of them when told twice', async () => {
    const page = await open();
    await goTo(page, '1');
    await enter(page, '1a', '3');
    await saved(page);
    await page.click('#tab-report');
    await press(page, '做下一个单位');
    await page.waitForSelector('.report', { state: 'detached' });
    await saved(page);
    await toList(page);
    expect(await rows(page)).toHaveLength(2);
    await page.click('.drafts li:nth-child(2) .button:text("删除")');
    await page.click('.drafts li:nth-child(2) .button:text("撤销")');
    await page.click('.drafts li:nth-child(2) .button:text("接着填")');
    await page.waitForSelector('[data-total]');
    await goTo(page, '1');
    expect(await page.inputValue('.pane [data-field="1a"]')).toBe('3');
    await toList(page);
    await page.click('.drafts .button:text("删除全部草稿")');
    expect(await rows(page)).toHaveLength(2);
    await page.click('.drafts .button:text("再按一次")');
    await page.waitForSelector('.drafts li', { state: 'detached' });
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.innerText('[data-total]')).toBe('还没有填');
  });

  it('says that the disk is full as long as it is, goes on, and writes it when there is room', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    const room = (bytes?: number): Promise<unknown> =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(page.url()).origin,
        ...(bytes !== undefined && { quotaSize: bytes }),
      });
    await room(1);
    await goTo(page, '1');
    await enter(page, '1a', '3');
    await page.waitForSelector('.save-failure');
    expect(await page.innerText('.save-failure')).toContain('空间满了');
    expect(await page.innerText('.save-failure')).toContain('下载评分表');
    await enter(page, '1b', '2');
    await settle(page);
    expect(await page.isVisible('.save-failure')).toBe(true);
    expect(await page.innerText('.part-score')).toBe('0.5／1');
    await room();
    await page.waitForSelector('.save-failure', { state: 'detached' });
    await saved(page);
    await page.reload();
    await page.waitForSelector('[data-total]');
    await goTo(page, '1');
    expect(await page.inputValue('.pane [data-field="1b"]')).toBe('2');
  });

  it.each([
    ['asking for it', `Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } })`],
    ['opening it', `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }`],
  ])('says at once that nothing is kept where %s is forbidden, and works all the same', async (_, before) => {
    const page = await open({
      before: `${before}; Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } });
        Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`,
      width: 320,
      height: 640,
    });
    expect(await page.innerText('.save-failure')).toContain('浏览器不让本页存草稿');
    expect(await page.innerText('.summary .status')).toContain('没有保存，请下载');
    await goTo(page, '1');
    await enter(page, '1a', '3');
    // The next unit does not drop the one before.
    await page.click('#tab-report');
    await press(page, '做下一个单位');
    await page.waitForSelector('.report', { state: 'detached' });
    await toList(page);
    await page.click('.drafts li:last-child .button:text("接着填")');
    await page.waitForSelector('[data-total]');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('.save-failure .button')]);
    expect(readBack(readWorkbook(readFileSync(await file.path()))).entries.get('1a')).toBe(3);
    expect(await page.isVisible('.save-failure')).toBe(true);
  });

  it('does not open by itself what froze the page before, and offers it in the list', async () => {
    const page = await open();
    await goTo(page, ':head');
    await enter(page, ':unit', '甲社区');
    await saved(page);
    await freezeOver(page);
    for (const time of ['once', 'again']) {
      await page.goto(`${net.server.url}index.html`);
      await page.waitForSelector('.drafts li');
      expect([time, await page.innerText('.start-notice')]).toEqual([
        time,
        expect.stringContaining('上次打开草稿“甲社区 大兴镇社区生态环境保护工作考核评分表”没有完成'),
      ]);
    }
    await press(page, '接着填');
    await page.waitForSelector('[data-total]');
    expect(await unit(page)).toBe('甲社区');
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await unit(page)).toBe('甲社区');
  });

  it('refuses files by their size, with the size and the limit', async () => {
    const page = await open();
    await press(page, '换一份评分标准');
    const choose = async (accept: string, name: string, megabytes: number): Promise<string> => {
      const path = join(folder, name);
      writeFileSync(path, '{');
      truncateSync(path, megabytes * 1024 * 1024);
      await page.setInputFiles(`input[accept="${accept}"]`, path);
      return page.innerText(`.start [role="alert"]:has-text("${name}")`);
    };
    expect(await choose('.json', 'a.json', 49)).toContain('有49.0 MB，超过评分标准的上限2 MB，没有读取');
    expect(await choose('.xlsx', 'b.xlsx', 51)).toContain('有51.0 MB，超过评分表的上限50 MB，没有读取');
    expect(await page.innerText('.start')).toContain('从文件选择评分标准（.json，不超过2 MB）');
  });

  it('lists sixty units, opens the right one, and that one again after a reload', async () => {
    const page = await open();
    await goTo(page, ':head');
    await enter(page, ':unit', '第0社区');
    await saved(page);
    await page.evaluate(CLONE_59);
    const other = await again(page);
    await press(other, '换一份评分标准');
    await other.waitForSelector('.drafts li');
    expect(await rows(other)).toHaveLength(60);
    await other.click('.drafts li:has-text("第17社区") .button:text("接着填")');
    await other.waitForSelector('[data-total]');
    expect(await unit(other)).toBe('第17社区');
    await other.reload();
    await other.waitForSelector('[data-total]');
    expect(await unit(other)).toBe('第17社区');
  });

  it('opens what version 0.1.0 kept, and lists what cannot be read with the reason and the whole of it', async () => {
    const whole = {
      id: 'daxing-2021|tally|assess|2021||示范社区',
      name: '示范社区 2021 大兴镇社区生态环境保护工作考核评分表',
      setting: { chosen: {}, mode: 'tally', stage: 'assess' },
      rubric: templateText('daxing-2021'),
      entries: [
        [':unit', '示范社区'],
        ['1a', 3],
      ],
    };
    const broken = { ...whole, name: '坏了的社区', rubric: '{"id": "x"}' };
    const context = await emptyContext();
    await context.addInitScript(
      `if (!sessionStorage.length) localStorage.setItem('pingfen.drafts', ${JSON.stringify(JSON.stringify([whole, broken]))})`,
    );
    const page = await open({ context });
    expect(await unit(page)).toBe('示范社区');
    await goTo(page, '1');
    expect(await page.inputValue('.pane [data-field="1a"]')).toBe('3');
    expect(await page.evaluate(() => window.localStorage.getItem('pingfen.drafts'))).toBeNull();
    await toList(page);
    const row = page.locator('.drafts li:has-text("坏了的社区")');
    await row.locator('.button:text("接着填")').click();
    await row.locator('.wrong').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      row.locator('.button:text("下载原样")').click(),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
      rubric: '{"id": "x"}',
      entries: whole.entries,
    });
    // The open sheet is still kept.
    await press(page, '返回现在的评分表');
    await enter(page, '1b', '2');
    await settle(page);
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.inputValue('.pane [data-field="1b"]')).toBe('2');
  });

  it('says 确认后改过 from the stray key until it is confirmed again, over a reload', async () => {
    const page = await open();
    await goTo(page, ':head');
    await enter(page, ':unit', '甲社区');
    await enter(page, ':year', '2021');
    await enter(page, ':date', '2021-12-20');
    await goTo(page, '1');
    await enter(page, '1a', '3');
    await goTo(page, ':confirmed');
    await enter(page, ':confirmed', '是');
    await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.7分');
    expect(await page.innerText('.summary')).not.toContain('确认后改过');
    await page.click('#sheet [role="tab"]:text-is("加扣分明细")');
    const { at } = names.find(({ name }) => name === 'pf_in_1a')!;
    const cell = page.locator(`#sheet [role="tabpanel"]:not([hidden]) [data-cell="${a1(at)}"] .pf-control`);
    await cell.click();
    await page.keyboard.type('5');
    expect(await cell.inputValue()).toBe('5');
    await page.waitForSelector('.summary :text("确认后改过：确认时9.7分，现在9.5分")');
    await settle(page);
    await page.reload();
    await page.waitForSelector('.summary :text("确认后改过：确认时9.7分，现在9.5分")');
    await press(page, '重新确认');
    await page.waitForSelector('.summary :text("确认后改过")', { state: 'detached' });
    await settle(page);
    await page.reload();
    await page.waitForSelector('[data-total]');
    expect(await page.innerText('.summary')).not.toContain('确认后改过');
  });
});

/** A browser without a past. */
async function emptyContext(): Promise<BrowserContext> {
  const visit = await net.visit();
  visits.push(visit);
  await visit.page.close();
  return visit.context;
}

/** Fifty-nine more of the one draft that is there. */
const CLONE_59 = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('pingfen');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const database = opening.result;
    const tx = database.transaction(['drafts', 'makings'], 'readwrite');
    const drafts = tx.objectStore('drafts'), makings = tx.objectStore('makings');
    drafts.getAll().onsuccess = ({ target: { result: [draft] } }) => {
      makings.get(draft.id).onsuccess = ({ target: { result: making } }) => {
        for (let i = 1; i < 60; i++) {
          const name = '第' + i + '社区';
          drafts.put({ ...draft, id: 'd' + i, name, entries: [[':unit', name]], savedAt: draft.savedAt - i });
          makings.put(making, 'd' + i);
        }
      };
    };
    tx.oncomplete = () => { database.close(); resolve(); };
  };
})`;
