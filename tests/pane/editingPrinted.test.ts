/** The printed form changed on the page: what is typed is kept without a button, by mouse and by keyboard, and taken back. */

import type { Locator, Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import { eventually } from '../support/eventually';
import type { NoticeRow } from './editorPage';
import { openEditor } from './editorPage';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const ROWS: readonly NoticeRow[] = [
  ['1', '消防安全', '灭火器过期的，每具扣1分。', '60分'],
  ['2', '食品安全', '食品未留样的，每次扣3分。', '40分'],
];

async function openForm(viewport?: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await openEditor(net, visits, { title: '养老机构季度考核评分表', rows: ROWS }, viewport);
  await page.click('dialog.editor nav .row:text("表头、列、签字")');
  return page;
}

const list = (page: Page, title: string): Locator =>
  page.locator('dialog.editor fieldset.rows', { has: page.locator(`legend:text-is("${title}")`) });
const line = (page: Page, title: string, index: number): Locator =>
  list(page, title).locator('.line').nth(index);
const said = (page: Page): Promise<string> => page.innerText('dialog.editor .said');
const generate = async (page: Page): Promise<Locator> => {
  await page.click('dialog.editor header .button:text-is("生成评分表")');
  await page.waitForSelector('dialog.editor', { state: 'detached' });
  const sheet = page.locator('#sheet [role="tabpanel"]:visible');
  await sheet.waitFor();
  return sheet;
};
const headings = async (sheet: Locator): Promise<readonly string[]> => {
  const cells = await sheet.locator('table[aria-label="评分表"] thead').locator('td, th').allInnerTexts();
  return cells.map((words) => words.replace(/\s/g, '')).filter((words) => words !== '');
};

describeWithChromium('the printed form in the editor', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('is printed as it is changed, straight from the last field', async () => {
    const page = await openForm();
    await page.getByLabel('标题（').fill('阳光镇养老机构季度考核表');
    await page.keyboard.press('Tab');
    expect(await said(page)).toBe('已改。');
    await line(page, '各列', 1).getByLabel('列名').fill('考核项目');
    await list(page, '各列').getByRole('button', { name: '删这一条：备注' }).click();
    await list(page, '各列').getByRole('button', { name: '加一列：用笔填' }).click();
    await line(page, '各列', 5).getByLabel('列名').fill('整改期限');
    await list(page, '标题下面的空格').getByRole('button', { name: '加一处空格' }).click();
    await line(page, '标题下面的空格', 0).getByLabel('印什么字').fill('机构地址');
    await list(page, '签字').getByRole('button', { name: '加一处签字' }).click();
    await list(page, '表下面的说明、空格').getByRole('button', { name: '加一段说明' }).click();
    await line(page, '表下面的说明、空格', 0).getByLabel('说明').fill('注：本表一式两份。');
    // Straight from the field.
    const sheet = await generate(page);
    await eventually(async () => {
      const text = (await sheet.innerText()).replace(/\s/g, '');
      for (const words of [
        '阳光镇养老机构季度考核表',
        '机构地址：',
        '注：本表一式两份。',
        '考核人（签字）：',
      ])
        expect(text).toContain(words);
    });
    expect(await headings(sheet)).toEqual(['序号', '考核项目', '评分标准', '分值', '得分', '整改期限']);
  });

  it('moves a column by keyboard, keeps the focus on it, and takes it back', async () => {
    const page = await openForm();
    const header = (index: number): Promise<string> =>
      line(page, '各列', index).getByLabel('列名').inputValue();
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    await list(page, '各列').getByRole('button', { name: '左移：备注' }).focus();
    await page.keyboard.press('Enter');
    expect([await header(4), await header(5)]).toEqual(['备注', '得分']);
    expect(await focused()).toBe('左移：备注');
    await page.keyboard.press('Enter');
    expect(await header(3)).toBe('备注');
    await page.keyboard.press('Control+z');
    expect([await header(3), await header(4)]).toEqual(['分值', '备注']);
    await page.click('dialog.editor header .button:text-is("重做")');
    expect(await header(3)).toBe('备注');
    await list(page, '各列').getByRole('button', { name: '删这一条：备注' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('删这一条：分值');
  });

  it('keeps what was being typed when it is closed by Esc, over a reload', async () => {
    const page = await openForm();
    await page.getByLabel('考核谁').fill('养老院');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await page.reload();
    await page.click('.pane-bar .button >> nth=1');
    await page.click(
      '.start .button:has-text("养老机构季度考核评分表"), .start button:has-text("养老机构季度考核评分表")',
    );
    await page.click('.options .button:text-is("写明怎样计分……")');
    await page.click('dialog.editor nav .row:text("表头、列、签字")');
    expect(await page.getByLabel('考核谁').inputValue()).toBe('养老院');
  });

  it('says why something cannot be, and leaves what was typed to be mended', async () => {
    const page = await openForm();
    await list(page, '各列').getByRole('button', { name: '删这一条：得分' }).click();
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('得分一列不能去掉');
    await page.locator('dialog.editor .chosen').evaluate((node) => (node.scrollTop = 9999));
    await page.click('dialog.editor nav .row >> nth=0');
    await page.click('dialog.editor nav .row:text("表头、列、签字")');
    expect(await page.locator('dialog.editor .chosen').evaluate((node) => node.scrollTop)).toBe(0);
    expect(await list(page, '各列').locator('.line').count()).toBe(6);
    await page.getByLabel('多久考核一次').selectOption('year');
    expect(await page.getByLabel('标题（').inputValue()).toBe('【考核期】养老机构季度考核评分表');
    await page.getByLabel('标题（').fill('养老机构考核评分表');
    await page.keyboard.press('Tab');
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('【考核期】');
    expect(await page.getByLabel('标题（').inputValue()).toBe('养老机构考核评分表');
  });

  it.each([
    [1366, 768],
    [390, 844],
    [683, 384],
  ])('passes axe at %i×%i, and nothing runs off it', async (width, height) => {
    const page = await openForm({ width, height });
    await list(page, '标题下面的空格').getByRole('button', { name: '加一处空格' }).click();
    expect(await violations(page)).toEqual([]);
    const over = await page
      .locator('dialog.editor .chosen')
      .evaluate((node) => Math.max(node.scrollWidth - node.clientWidth, 0));
    expect(over).toBe(0);
  });
});
