/** 评分表.zip as an office without a server has it: unpacked onto a stick, opened by double click, over file://. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import type { Visit } from '../support/chromium';
import { describeWithChromium, visit, WEB } from '../support/chromium';
import { aged } from '../support/aged';
import { pdfText } from '../support/pages';
import { fillInByKeys, violations } from './workedExample';
import type { RubricFile } from '../../scripts/intranet/rubricFolder';
import { packStick } from '../../scripts/intranet/stick';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import { templateText } from '../support/templates';

const folder = mkdtempSync(join(tmpdir(), 'pingfen-stick-'));
const stick = join(folder, 'U盘 1', '评分表 #2');
const address = `${pathToFileURL(stick).href}/`;

/** A dialogue in which somebody takes the name that is offered, or closes it; and a file that takes what is written. */
const PICKER = `{
  const seen = (window.seen = { offered: [], written: [], closes: false, isOpenElsewhere: false });
  window.showSaveFilePicker = async ({ suggestedName: name }) => {
    seen.offered.push(name);
    if (seen.closes) throw new DOMException('', 'AbortError');
    return {
      name,
      async createWritable() {
        if (seen.isOpenElsewhere) throw new DOMException('', 'NoModificationAllowedError');
        let bytes = [];
        return { write: async (piece) => void (bytes = [...piece]), close: async () => void seen.written.push(bytes) };
      },
    };
  };
}`;
interface Seen {
  readonly offered: readonly string[];
  readonly written: readonly (readonly number[])[];
}
/** A rubric of the office, whose words would end a script, begin a picture and leave a comment open. */
const EVIL = '</script><img src=x onerror="window.broken=1"><!-- <script>';
const OFFICE: RubricFile = {
  file: '向阳镇.json',
  title: `向阳镇${EVIL}`,
  code: 'K7QM3V9T',
  text: templateText('daxing-2021')
    .replace('"id": "daxing-2021"', '"id": "town-2026"')
    .replaceAll('{period}大兴镇', `{period}向阳镇${EVIL.replaceAll('"', '\\"')}`),
};

const seen = ({ page }: Visit): Promise<Seen> => page.evaluate<Seen>('window.seen');

/** In a browser that knows nothing: no draft, no setting. */
const openPage = async (before?: string): Promise<Visit> => {
  const opened = await visit(await globalThis.sharedChromium(), address, {
    path: encodeURIComponent('评分表.html'),
    ...(before !== undefined && { before }),
  });
  await opened.page.waitForSelector('[data-total]');
  return opened;
};

const save = async ({ page }: Visit, name: string): Promise<string> => {
  await page.click('#tab-report');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.report .button:text("下载评分表")'),
  ]);
  const path = join(folder, name);
  await file.saveAs(path);
  return path;
};

/** 生成 → fill in by keyboard → save; returns the file. */
async function day(opened: Visit, name: string): Promise<string> {
  const { page } = opened;
  await page.click('.pane-bar .button');
  await page.click('.rubrics button >> nth=0');
  await page.click('.options .button');
  await page.waitForSelector('.start', { state: 'detached' });
  await fillInByKeys(page);
  await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.2分');
  return save(opened, name);
}

/** Leaves nothing in the browser, and must have asked for nothing but the page. */
async function leave({ requests, faults, close }: Visit): Promise<void> {
  await close();
  expect(faults).toEqual([]);
  expect(requests.filter((each) => !each.startsWith('blob:') && !each.startsWith('data:'))).toEqual([
    `${address}${encodeURIComponent('评分表.html')}`,
  ]);
}

async function expectWords(at: Locator, wanted: string | RegExp): Promise<void> {
  await at.filter({ hasText: wanted }).waitFor({ timeout: 5000 });
}

describeWithChromium('评分表.html on a stick', () => {
  beforeAll(() => {
    const zip = join(folder, '评分表.zip');
    packStick({
      root: join(__dirname, '..', '..'),
      version: '1.2.3',
      web: WEB,
      output: zip,
      rubrics: [OFFICE],
    });
    mkdirSync(stick, { recursive: true });
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip))))
      writeFileSync(join(stick, name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('generates, fills in by keyboard, saves, opens what was saved with all site data gone, and prints', async () => {
    const opened = await openPage();
    const path = await day(opened, '示范社区.xlsx');
    const back = readBack(readWorkbook(readFileSync(path)));
    expect(back.problems).toEqual([]);
    expect(back.report).toMatchObject({ total: 9.2, unit: '示范社区', period: '2021' });
    expect(await violations(opened.page)).toEqual([]);
    await leave(opened);

    const again = await openPage();
    const { page } = again;
    expect(await page.innerText('[data-total]')).toBe('还没有填');
    await page.click('.pane-bar .button');
    await page.setInputFiles('.file input[accept=".xlsx"]', path);
    await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.2分');
    const pdf = join(folder, '评分表.pdf');
    await page.click('#sheet [role="tab"]:text-is("评分表")');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const text = (await pdfText(pdf)).join('\n').replace(/\s/g, '');
    for (const words of ['附件2', '社区：示范社区', '总分：10分9.20', '考核人（签字）', '第3页共3页'])
      expect(text).toContain(words);
    await leave(again);
  });

  it('does the same where all is taken away that came after Chromium 86', async () => {
    const opened = await openPage(aged());
    // Gone, and what the code needs of it made up for.
    expect(await opened.page.evaluate<string>('typeof structuredClone')).toBe('undefined');
    expect(await opened.page.evaluate<string>('String([].at)')).not.toContain('native code');
    const path = await day(opened, '旧浏览器.xlsx');
    expect(readBack(readWorkbook(readFileSync(path))).report.total).toBe(9.2);
    const { page } = opened;
    await page.click('.pane-bar .button');
    await page.setInputFiles('.file input[accept=".xlsx"]', path);
    await page.waitForSelector('.start', { state: 'detached' });
    await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.2分');
    // Only what the page says is kept has to be there after a reload.
    await page.waitForFunction(() =>
      document.querySelector('[data-saved]')?.textContent?.startsWith('已保存'),
    );
    await page.reload();
    // The draft of it.
    await page.waitForFunction(() => document.querySelector('[data-total]')?.textContent === '9.2分');
    await opened.close();
    expect(opened.faults).toEqual([]);
  });

  it('saves into the file that was chosen, and says in words how long what is entered has been in none', async () => {
    const opened = await openPage(PICKER);
    const { page } = opened;
    const line = page.locator('.filing-line span');
    const saveIt = (): Promise<void> => page.click('.filing .button:text("存到文件")');
    const type = async (text: string): Promise<void> => {
      await page.selectOption('.picker select', '1');
      await page.fill('.pane [data-field="1a"]', text);
      await page.press('.pane [data-field="1a"]', 'Tab');
    };
    expect(await line.innerText()).toBe('');
    await type('1');
    await expectWords(line, '未存到文件 不到1分钟');
    await page.clock.setFixedTime(Date.now() + 12 * 60_000);
    await type('2');
    await expectWords(line, '未存到文件 12分钟');

    await page.evaluate('window.seen.closes = true');
    await saveIt();
    await page.waitForFunction('window.seen.offered.length === 1');
    await page.waitForTimeout(300);
    expect(await line.innerText()).toBe('未存到文件 12分钟');

    await page.evaluate('window.seen.closes = false');
    await saveIt();
    await expectWords(line, /^已存到文件 \d\d:\d\d$/);
    await type('3');
    await expectWords(line, '未存到文件 不到1分钟');
    await saveIt();
    await expectWords(line, /^已存到文件/);
    const { offered, written } = await seen(opened);
    // Asked twice, the second time answered; the third saving goes into the same file.
    expect(offered.length).toBe(2);
    expect(offered[1]).toMatch(/大兴镇社区生态环境保护工作考核评分表.*\.xlsx$/);
    const entered = written.map((bytes) => {
      const { entries } = readBack(readWorkbook(Uint8Array.from(bytes)));
      return entries.get('1a');
    });
    expect(entered).toEqual([2, 3]);

    await page.evaluate('window.seen.isOpenElsewhere = true');
    await type('4');
    await saveIt();
    await page.waitForSelector('.filing [role="alert"]');
    expect(await page.innerText('.filing [role="alert"]')).toContain('可能正在 Excel 或 WPS 里打开');
    expect(await line.innerText()).toBe('未存到文件 不到1分钟');
    await page.waitForFunction(() => document.querySelector('[data-saved]') !== null);
    await page.waitForTimeout(500);

    await page.reload();
    await page.waitForSelector('[data-total]');
    await expectWords(line, /^未存到文件/);
    await opened.close();
    expect(opened.faults).toEqual([]);
  });

  it('saves by Ctrl+S what is being typed, and tells the truth of the file after a reload', async () => {
    const opened = await openPage(PICKER);
    const { page } = opened;
    const line = page.locator('.filing-line span');
    await page.clock.setFixedTime(new Date('2026-11-27T10:21:00'));
    await page.selectOption('.picker select', '1');
    await page.focus('.pane [data-field="1a"]');
    await page.keyboard.type('3');
    // Not left: the cell still has the cursor.
    await page.keyboard.press('Control+s');
    await expectWords(line, '已存到文件 10:21');
    const name = await line.getAttribute('title');
    expect(name).toMatch(/^大兴镇社区生态环境保护工作考核评分表.*\.xlsx$/);
    const fileNow = async (): Promise<unknown> => {
      const last = (await seen(opened)).written.at(-1) ?? [];
      return readBack(readWorkbook(Uint8Array.from(last))).entries.get('1a');
    };
    expect(await fileNow()).toBe(3);
    // In the sheet as well, where no key is waited for.
    await page.click('#sheet [role="tab"]:text-is("加扣分明细")');
    const cell = page.locator('#sheet input[aria-label*="专题研究会议少开"]').first();
    await cell.fill('4');
    await page.keyboard.press('Control+s');
    await page.waitForFunction('window.seen.written.length === 2');
    expect(await fileNow()).toBe(4);
    await page.waitForTimeout(700);

    await page.reload();
    await page.waitForSelector('[data-total]');
    await expectWords(line, '已存到文件 10:21');
    expect(await line.getAttribute('title')).toBe(name);

    await page.clock.setFixedTime(new Date('2026-11-27T10:30:00'));
    await page.selectOption('.picker select', '1');
    await page.fill('.pane [data-field="1a"]', '5');
    await page.press('.pane [data-field="1a"]', 'Tab');
    await expectWords(line, '未存到文件 不到1分钟');
    await page.waitForTimeout(700);
    await page.clock.setFixedTime(new Date('2026-11-27T10:42:00'));
    await page.reload();
    await page.waitForSelector('[data-total]');
    await expectWords(line, '未存到文件 12分钟');
    // What was saved is there again: nothing is missing.
    await page.fill('.pane [data-field="1a"]', '4');
    await page.press('.pane [data-field="1a"]', 'Tab');
    await expectWords(line, '已存到文件 10:21');
    await opened.close();
    expect(opened.faults).toEqual([]);
  });

  it('knows of a sheet that was opened from a file that it is in that file, also after a reload', async () => {
    const opened = await openPage();
    const { page } = opened;
    const line = page.locator('.filing-line span');
    await page.selectOption('.picker select', '1');
    await page.fill('.pane [data-field="1a"]', '3');
    await page.press('.pane [data-field="1a"]', 'Tab');
    const path = await save(opened, '收到的.xlsx');
    const other = await openPage();
    await other.page.click('.pane-bar .button');
    await other.page.setInputFiles('.file input[accept=".xlsx"]', path);
    await other.page.waitForSelector('.start', { state: 'detached' });
    const there = other.page.locator('.filing-line span');
    await expectWords(there, /^已存到文件/);
    await other.page.waitForTimeout(700);
    await other.page.reload();
    await other.page.waitForSelector('[data-total]');
    await expectWords(there, /^已存到文件/);
    expect(await there.getAttribute('title')).toBe('收到的.xlsx');
    // The copy among the downloads is a file, too.
    await expectWords(line, /^已存到文件/);
    for (const each of [opened, other]) {
      await each.close();
      expect(each.faults).toEqual([]);
    }
  });

  it('offers the rubrics of the office out of itself: their words stay words, and nothing is fetched', async () => {
    const opened = await openPage();
    const { page } = opened;
    await page.click('.pane-bar .button');
    const row = page.locator('.library[aria-label="本单位的评分标准"] .row');
    expect(await row.innerText()).toContain(EVIL);
    await row.click();
    await page.click('.options .button');
    await page.waitForFunction(() => document.querySelector('.summary h1')?.textContent?.includes('向阳镇'));
    expect(await page.innerText('.summary h1')).toContain(EVIL);
    expect(await page.evaluate<string>('typeof window.broken')).toBe('undefined');
    await leave(opened);
  });

  it('keeps a rubric that is opened in it, also after a reload', async () => {
    const opened = await openPage();
    const { page } = opened;
    await page.click('.pane-bar .button');
    await page.setInputFiles('.file input[accept=".json"]', {
      name: '向阳镇.json',
      mimeType: 'application/json',
      buffer: Buffer.from(OFFICE.text),
    });
    const row = page.locator('.library[aria-label="本机的评分标准"] .row');
    await row.waitFor();
    await page.reload();
    await page.waitForSelector('[data-total]');
    await page.click('.pane-bar .button');
    await row.waitFor();
    await opened.close();
    expect(opened.faults).toEqual([]);
  });
});
