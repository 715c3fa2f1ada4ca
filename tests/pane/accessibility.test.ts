/** The page for everyone: checked by axe, used by keyboard alone, in forced colours, at 320 px, at 200%. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, surf } from '../support/chromium';
import { violations } from './workedExample';

let net: Surf;
let visit: Visit;

/** Where the focus is, through the shadows of the widgets, as it is read aloud: its name. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const label = at?.labels?.[0]?.textContent ?? '';
  return (at?.getAttribute('aria-label') ?? (label || at?.textContent) ?? '').trim();
})()`;
const focused = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED);

/** Presses Tab until the focus is on what is read so; fails where the keyboard cannot get there. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

const open = async (options: Parameters<Surf['visit']>[0] = {}): Promise<Page> => {
  visit = await net.visit(options);
  await visit.page.waitForSelector('[data-total]');
  return visit.page;
};

/** Some entries, one of them wrong, so that every kind of message stands there. */
async function someEntries(page: Page): Promise<void> {
  await page.selectOption('.picker select', '1');
  await page.fill('.pane [data-field="1a"]', '3');
  await page.press('.pane [data-field="1a"]', 'Tab');
  await page.fill('.pane [data-field="1b"]', '三');
  await page.press('.pane [data-field="1b"]', 'Tab');
  await page.waitForSelector('.pane .wrong');
}

describeWithChromium('the page for everyone', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(async () => {
    const { faults } = visit;
    await visit.close();
    expect(faults).toEqual([]);
  });

  it('has nothing that axe objects to, on any view', async () => {
    const page = await open();
    await someEntries(page);
    const found: Record<string, readonly string[]> = {};
    for (const tab of ['fill', 'overview', 'problems', 'report']) {
      await page.click(`#tab-${tab}`);
      found[tab] = await violations(page);
    }
    for (const sheet of ['评分表', '加扣分明细', '填表说明']) {
      await page.click(`#sheet [role="tab"]:text-is("${sheet}")`);
      found[sheet] = await violations(page);
    }
    await page.click('.pane-bar .button');
    await page.click('.rubrics li:nth-child(5) button');
    await page.waitForSelector('.options');
    found['start'] = await violations(page);
    expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({});
  });

  it('takes the whole task by keyboard alone', async () => {
    const page = await open();
    await tabTo(page, '换一份评分标准');
    await page.keyboard.press('Enter');
    await tabTo(page, '大兴镇社区生态环境保护工作考核评分表（附件2）');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options');
    await tabTo(page, '生成评分表');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-total]');
    const sheet = '#sheet [role="tabpanel"]:visible';
    await page.focus(`${sheet} input >> nth=0`);
    const entries: readonly (readonly [RegExp, string])[] = [
      [/社区名称/, '示范社区'],
      [/年度/, '2021'],
      [/评分时间/, '2021-12-20'],
      [/“专题研究会议少开”/, '3'],
    ];
    await page.keyboard.press('Shift+Tab');
    for (const [name, text] of entries) {
      await tabTo(page, name);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('未及时传达');
    await tabTo(page, /^评分确认/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '填写');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.overview');
    expect(await page.innerText('[data-total]')).toBe('9.7分');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.report');
    await tabTo(page, '复制报送文字');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.report [role="status"]')?.textContent === '已复制。',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('总分9.7分');
  });

  it.each([
    ['at 320 px', { width: 320, height: 640 }],
    ['at 200%', { width: 640, height: 450 }],
    ['in forced colours', { forcedColors: 'active' as const }],
  ])('loses nothing %s', async (_, options) => {
    const page = await open(options);
    await someEntries(page);
    for (const tab of ['fill', 'overview', 'problems', 'report']) {
      await page.click(`#tab-${tab}`);
      // Nothing of the pane sticks out where no scrolling reaches it.
      const outside = await page.$$eval('#pane *', (all) => {
        const pane = document.getElementById('pane') as HTMLElement;
        return all
          .filter((each) => each.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1)
          .map((each) => each.outerHTML.slice(0, 100));
      });
      expect(outside).toEqual([]);
    }
    expect(await page.isVisible('[data-total]')).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});
