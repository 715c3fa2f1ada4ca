/** 条件, 减半 and 由得分决定 set on the page, by mouse and by keyboard, without JSON. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import type { NoticeRow } from './editorPage';
import { chooseItem, clausesIn, openEditor } from './editorPage';
import { enter, goTo, violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const ROWS: readonly NoticeRow[] = [
  ['1', '信息报送', '少报一篇扣1分；其中不按期的每篇扣0.5分；已补报的可减半扣分。', '20分'],
  ['2', '现场管理', '垃圾乱倒每处扣2分。', '30分'],
  ['3', '台账', '台账缺1项扣1分。', '50分'],
];

/** The editor with everything taken over that the words say. */
async function inEditor(viewport?: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await openEditor(net, visits, { title: '示范镇2026年环境考核评分表', rows: ROWS }, viewport);
  await page.click('dialog.editor .take-all .button');
  return page;
}

const said = (page: Page): Promise<string> => page.innerText('dialog.editor .said');
const parts = (page: Page): Promise<void> => page.click('dialog.editor nav .row:text("一票否决")');
const undo = (page: Page): Promise<void> => page.click('dialog.editor header .button:text-is("撤销")');

describeWithChromium('conditions on the page', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('lets one case count once, where it counts most, by one press', async () => {
    const rows: readonly NoticeRow[] = [
      ['1', '督查', '被省级通报每次扣3分，被市级通报每次扣2分；同一问题按最高级扣，不重复扣分。', '50分'],
      ['2', '台账', '台账缺1项扣1分。', '50分'],
    ];
    const page = await openEditor(net, visits, { title: '示范镇2026年督查评分表', rows });
    await page.click('dialog.editor .take-all .button');
    await chooseItem(page, 1);
    await page.click('.multipliers-form .button:text-is("按“同一问题就高”设好")');
    expect(await said(page)).toContain('已设好');
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await goTo(page, '1');
    // 省级 1次, 市级 2次 of which one is the same problem: 50 − 3 − 2.
    await enter(page, '1a/省级', '1');
    await enter(page, '1a/市级', '2');
    await enter(page, '1m1/市级', '1');
    await page
      .locator('#sheet')
      .getByText('扣5分（其中1次同一问题已按更高情形计）', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('lets a clause count only where another was not found, and prints why not', async () => {
    const page = await inEditor();
    await chooseItem(page, 3);
    await page.click('dialog.editor [aria-label^="改："]');
    await page.click('.relations-form summary');
    await page.click('.relations-form .button:text-is("加一行")');
    const [which] = await page.getByLabel('看哪一款').locator('option').allInnerTexts();
    expect(which).toBe('（不填）');
    await page.getByLabel('看哪一款').selectOption({ label: '第2项第①款“垃圾乱倒”' });
    await page.getByLabel('那一款要').selectOption({ label: '没有（没有填）' });
    expect(await page.locator('.relations-form li').allInnerTexts()).toEqual(['（填了“垃圾乱倒”，不计）']);
    expect(await violations(page)).toEqual([]);
    await page.click('.clause-form .button:text-is("写明这一款")');
    expect(await said(page)).toBe('已写明一款。');
    // What the condition speaks of stays, until that is changed.
    await chooseItem(page, 2);
    await page.click('dialog.editor [aria-label="删：垃圾乱倒"]');
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('有一款的条件说的是另一款');
    expect(await clausesIn(page)).toHaveLength(1);
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await goTo(page, '2');
    await enter(page, '2a', '1');
    await goTo(page, '3');
    await enter(page, '3a', '4');
    const sheet = page.locator('#sheet');
    await sheet
      .getByText('台账缺4项，不扣分（填了“垃圾乱倒”，不计）', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('sets 减半 by keyboard, changes it and takes it back', async () => {
    const page = await inEditor();
    const form = page.locator('.multipliers-form');
    await form.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('已补报的可减半扣分');
    await page.keyboard.press('Tab');
    await page.keyboard.type('已补报，减半');
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await form.locator('p.standard').innerText()).toBe('表上印的标准：①减半');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('已写明减半、加倍。');
    expect(await form.locator('li > div').allInnerTexts()).toEqual(['“已补报，减半”：①减半']);
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: '改：已补报，减半' }).click();
    expect(await form.getByLabel('“可以”减半的').isChecked()).toBe(true);
    await form.getByLabel('按百分之几计').fill('0');
    await form.getByLabel('原文').fill('没有的话');
    expect(await form.locator('.problem').innerText()).toBe('这不是评分标准里的原话。');
    await form.getByLabel('原文').fill('已补报的可减半扣分');
    await form.locator('.button:text-is("改好了")').click();
    expect(await form.locator('li > div').allInnerTexts()).toEqual(['“已补报，减半”：①不计']);
    await undo(page);
    expect(await form.locator('li > div').allInnerTexts()).toEqual(['“已补报，减半”：①减半']);
    await form.getByRole('button', { name: '删：已补报，减半' }).click();
    expect(await form.locator('li').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  it('lets the score decide the grade, and the total on the sheet says so', async () => {
    const page = await inEditor();
    await parts(page);
    for (const [name, min] of [
      ['合格', '60'],
      ['不合格', '0'],
    ] as const) {
      await page.click('dialog.editor [aria-label="加一条：等级"]');
      await page.getByLabel('等级', { exact: true }).last().fill(name);
      await page.getByLabel('几分以上（含）').last().fill(min);
    }
    await page.click('dialog.editor [aria-label="加一条：一票否决"]');
    await page.getByLabel('情形（照抄原文）').fill('信息报送得分率低于60%的');
    await page.getByLabel('怎样知道出现了没有').selectOption({ label: '由得分决定，不用人填' });
    // Points are not to depend on themselves: such an effect is not offered.
    const effects = await page.getByLabel('出现了怎样处理').locator('option').allInnerTexts();
    expect(effects.some((each) => each.includes('记0分'))).toBe(false);
    const when = page.getByRole('group', { name: '由得分决定，不用人填' });
    await when.getByLabel('加上').selectOption({ label: '第1项' });
    await page.click('dialog.editor .parts > .button');
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('不能这样写');
    await when.getByLabel('低于多少').fill('60');
    await when.getByLabel('按什么比').selectOption({ label: '得分率（占分值的百分之几）' });
    await page.getByLabel('出现了怎样处理').selectOption('forcedGrade');
    await page.getByLabel('哪个等级').selectOption('不合格');
    expect(await page.innerText('.parts .line > .standard')).toBe(
      '出现了印在总分下面：等级评定：信息报送得分率低于60%的，直接判定为不合格。',
    );
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.editor .parts > .button');
    expect(await said(page)).toBe('已改。');
    await undo(page);
    expect(await page.locator('.parts [role="group"][aria-label="一票否决1"]').count()).toBe(0);
    await page.click('dialog.editor header .button:text-is("重做")');
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
  });

  it('says what cannot be together and for which classes an item is, by the names of the form', async () => {
    const page = await inEditor();
    await parts(page);
    await page.click('dialog.editor [aria-label="加一条：不能同时有的情形"]');
    for (const [side, name] of [
      ['第1边的款', '第2项第①款“垃圾乱倒”'],
      ['第2边的款', '第3项第①款“台账缺”'],
    ] as const)
      await page.getByRole('group', { name: side }).getByLabel('加上').selectOption({ label: name });
    await page.getByLabel('分几类考核').fill('镇、街道');
    await page.click('dialog.editor .parts > .button');
    expect(await said(page)).toBe('已改。');
    await chooseItem(page, 2);
    await page.getByRole('group', { name: '只考核哪几类单位' }).getByLabel('镇', { exact: true }).click();
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('请先在“可以‘不涉及’吗”里选');
    await page.getByLabel('可以“不涉及”吗').selectOption('rescale');
    await page.getByRole('group', { name: '只考核哪几类单位' }).getByLabel('镇', { exact: true }).click();
    expect(await said(page)).toBe('已改考核的类别。');
    expect(
      await page
        .getByRole('group', { name: '只考核哪几类单位' })
        .getByLabel('镇', { exact: true })
        .isChecked(),
    ).toBe(true);
  });

  it.each([
    { width: 390, height: 844 },
    // 1366 at 200%
    { width: 683, height: 384 },
  ])('runs off no side at $width px', async (viewport) => {
    const page = await inEditor(viewport);
    await page.click('.multipliers-form summary');
    await parts(page);
    await page.click('dialog.editor [aria-label="加一条：一票否决"]');
    await page.getByLabel('怎样知道出现了没有').selectOption('when');
    await page.click('dialog.editor [aria-label="加一条：不能同时有的情形"]');
    expect(await violations(page)).toEqual([]);
    const [wide, shown] = await page
      .locator('dialog.editor')
      .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    expect(wide).toBe(shown);
  });
});
