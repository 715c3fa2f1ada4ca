/** Rules written on the page, without JSON: from the words of a pasted notice to a total, by mouse and by keyboard. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import type { NoticeRow } from './editorPage';
import { chooseItem as item, clausesIn as clauses, openEditor } from './editorPage';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const ROWS: readonly NoticeRow[] = [
  ['1', '组织领导', '未制定工作方案的扣2分；专题会议每少1次扣0.5分，最多扣2分。', '6分'],
  ['2', '设备完好率', '设备完好率达98%以上，每低1%扣0.5分，低于90%不得分。', '10分'],
  ['3', '满意度', '满意度90%以上得4分，80%—90%得3分，80%以下不得分。', '4分'],
  ['4', '整改', '问题整改不力的，适当扣减。', '5分'],
];

const inEditor = (viewport?: { readonly width: number; readonly height: number }): Promise<Page> =>
  openEditor(net, visits, { title: '示范镇2026年设施管护考核评分表', rows: ROWS }, viewport);

describeWithChromium('rules on the page', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('takes over what the words say, and counts by it', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .take-all .button');
    expect(await page.innerText('dialog.editor .said')).toBe('写明了4款，请逐条核对。');
    expect(await clauses(page)).toEqual(['未制定工作方案\n扣2分', '专题会议少\n每次扣0.5分，最多扣2分']);
    await item(page, 3);
    expect(await clauses(page)).toEqual(['满意度\n不到80%得0分，80%得3分；90%得4分，达到哪一档按哪一档']);
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    const sheet = page.locator('#sheet [role="tabpanel"]:visible');
    await sheet.getByText('专题会议少', { exact: true }).waitFor();
    expect(await sheet.innerText()).toContain('每次扣0.5分，最多扣2分');
  });

  it('tries a rule out before it is written, and takes it back', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .words.is-proposal >> nth=1');
    await page.fill('dialog.editor .trial input', '3');
    // 0.5分 × 3次
    expect(await page.innerText('dialog.editor .trial-result')).toBe('专题会议少3次，扣1.5分。（1.5分）');
    await page.fill('dialog.editor .trial input', '10');
    expect(await page.innerText('dialog.editor .trial-result')).toBe('专题会议少10次，扣2分。（2分）');
    await page.click('dialog.editor .clause-form .button:text-is("写明这一款")');
    expect(await clauses(page)).toHaveLength(1);
    await page.click('dialog.editor header .button:text-is("撤销")');
    expect(await clauses(page)).toEqual([]);
    await page.keyboard.press('Control+y');
    expect(await clauses(page)).toHaveLength(1);
  });

  it('makes a clause of words that somebody marks, by any rule, with its numbers typed', async () => {
    const page = await inEditor();
    await item(page, 4);
    // Where the first seven characters stand: 问题整改不力的.
    const { left, right, y } = await page.locator('dialog.editor .criteria').evaluate((words) => {
      const range = document.createRange();
      const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
      if (text === null) throw new Error('no words');
      range.setStart(text, 0);
      range.setEnd(text, 7);
      const place = range.getBoundingClientRect();
      return { left: place.left, right: place.right, y: (place.top + place.bottom) / 2 };
    });
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 5 });
    await page.mouse.up();
    await page.click('dialog.editor .marking .button');
    expect(await page.inputValue('dialog.editor .clause-form textarea')).toBe('问题整改不力的');
    await page.selectOption('dialog.editor .clause-form select >> nth=1', { index: 0 });
    expect(await page.getAttribute('dialog.editor .clause-form .actions .button', 'aria-disabled')).toBe(
      'true',
    );
    const points = page.getByLabel('分数', { exact: true });
    await points.pressSequentially('0.5');
    expect(await points.inputValue()).toBe('0.5');
    expect(await page.innerText('dialog.editor .clause-form p.standard')).toBe('表上印的标准：每次扣0.5分');
    await page.fill('dialog.editor .clause-form textarea', '没有的话');
    expect(await page.innerText('dialog.editor .clause-form [role="alert"]')).toContain('没有的话');
    await page.fill('dialog.editor .clause-form textarea', '问题整改不力的');
    await page.click('dialog.editor .clause-form .button:text-is("写明这一款")');
    expect(await clauses(page)).toEqual(['问题整改不力\n每次扣0.5分']);
  });

  it('keeps what is written in the list, as it is written, over a reload', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .take-all .button');
    await page.click('dialog.editor header .button:text-is("关闭")');
    await page.locator('.own-rubrics, .start').getByText('示范镇', { exact: false }).first().waitFor();
    await page.reload();
    await page.waitForSelector('[data-total]');
    await page.click('.pane-bar .button');
    const own = page.getByRole('button', { name: /示范镇.*设施管护考核评分表/ }).first();
    await own.click();
    await page.click('.options .button:text-is("写明怎样计分……")');
    await page.waitForSelector('dialog.editor .chosen h2');
    expect(await clauses(page)).toEqual(['未制定工作方案\n扣2分', '专题会议少\n每次扣0.5分，最多扣2分']);
  });

  it('is worked by keyboard alone', async () => {
    const page = await inEditor();
    await page.locator('dialog.editor .take-all .button').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.editor nav li:nth-child(2) .row').focus();
    await page.keyboard.press('Enter');
    expect(await page.innerText('dialog.editor .chosen h2')).toBe('第2项（10分）');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    expect(await page.isVisible('.paste textarea')).toBe(true);
  });

  it('has forms for 等级 and 一票否决', async () => {
    const page = await inEditor();
    await page.click('dialog.editor nav .row:text("一票否决")');
    for (const [name, min] of [
      ['优秀', '23'],
      ['合格', '15'],
      ['不合格', '0'],
    ] as const) {
      await page.click('dialog.editor [aria-label="加一条：等级"]');
      await page.getByLabel('等级', { exact: true }).last().fill(name);
      await page.getByLabel('几分以上（含）').last().fill(min);
    }
    await page.click('dialog.editor [aria-label="加一条：一票否决"]');
    await page.getByLabel('情形（照抄原文）').fill('发生重大事故的，定为不合格');
    await page.click('dialog.editor .parts > .button');
    expect(await page.innerText('dialog.editor .said')).toBe('已改。');
    await page.getByLabel('出现了怎样处理').selectOption('forcedGrade');
    await page.click('dialog.editor .parts > .button');
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('不能这样写');
    await page.getByLabel('哪个等级').selectOption('不合格');
    await page.click('dialog.editor .parts > .button');
    expect(await page.innerText('dialog.editor .said')).toBe('已改。');
  });

  it('puts in 等级 that were typed without the button, and keeps what is not finished as it was typed', async () => {
    const page = await inEditor();
    const parts = 'dialog.editor nav .row:text("一票否决")';
    await page.click(parts);
    await page.click('dialog.editor [aria-label="加一条：等级"]');
    await page.getByLabel('等级', { exact: true }).last().fill('合格');
    await page.getByLabel('几分以上（含）').last().fill('15');
    await item(page, 1);
    await page.click(parts);
    expect(await page.getByLabel('几分以上（含）').inputValue()).toBe('15');
    // One step for all of it.
    await page.click('dialog.editor header .button:text-is("撤销")');
    expect(await page.getByLabel('几分以上（含）').count()).toBe(0);
    await page.click('dialog.editor header .button:text-is("重做")');
    await page.click('dialog.editor [aria-label="加一条：等级"]');
    await page.getByLabel('等级', { exact: true }).last().fill('优秀');
    await page.getByLabel('几分以上（含）').last().fill('二十');
    await item(page, 1);
    expect(await page.innerText('dialog.editor .said')).toContain('还没有写进评分标准');
    expect(await page.innerText('dialog.editor nav .row:text("一票否决")')).toContain('有没写完的');
    await page.click(parts);
    expect(await page.getByLabel('几分以上（含）').last().inputValue()).toBe('二十');
  });

  it('closes a clause by Esc, and itself by the next', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .words.is-proposal >> nth=0');
    await page.waitForSelector('dialog.editor .clause-form');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.editor .clause-form').count()).toBe(0);
    expect(await page.locator('dialog.editor').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
  });

  it('goes on by keyboard where a clause was deleted: to the next, and from the last to their heading', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .take-all .button');
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    await page.locator('dialog.editor [aria-label="删：未制定工作方案"]').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('删：专题会议少');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('已写明的款');
    expect(await clauses(page)).toEqual([]);
    await page.click('dialog.editor nav .row:text("一票否决")');
    const add = page.locator('dialog.editor [aria-label="加一条：等级"]');
    await add.click();
    await add.click();
    await page.locator('dialog.editor [aria-label="删这一条：等级1"]').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('删这一条：等级1');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('加一条：等级');
  });

  it('makes a row one without points, lets a veto go by its word, and takes it back', async () => {
    const page = await inEditor();
    await item(page, 4);
    await page.click('dialog.editor .status-form summary');
    await page.getByLabel('可以填的词').fill('符合、不符合、不涉及');
    await page.getByLabel('分值栏里印什么').fill('否决项');
    await page.getByLabel('印成方框').check();
    await page.click('dialog.editor .status-form .button:text-is("这一行不计分")');
    expect(await page.innerText('dialog.editor .said')).toBe('已改为不计分，可以撤销。');
    expect(await page.innerText('dialog.editor nav li:nth-child(4) .state')).toBe('不计分');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.editor nav .row:text("一票否决")');
    await page.click('dialog.editor [aria-label="加一条：一票否决"]');
    await page.getByLabel('情形（照抄原文）').fill('整改不符合的');
    await page
      .getByLabel('怎样知道出现了没有')
      .selectOption({ label: '跟着第4项（那里填了，或不符合，就算出现）' });
    await page.click('dialog.editor .parts > .button');
    expect(await page.innerText('dialog.editor .said')).toBe('已改。');
    await item(page, 4);
    await page.getByLabel('分值', { exact: true }).fill('5');
    await page.click('dialog.editor .status-form .button:text-is("改为计分")');
    expect(await page.innerText('dialog.editor .chosen h2')).toBe('第4项（5分）');
    await page.click('dialog.editor header .button:text-is("撤销")');
    expect(await page.innerText('dialog.editor .chosen h2')).toBe('第4项');
    expect(await page.inputValue('dialog.editor .status-form input >> nth=0')).toBe('符合、不符合、不涉及');
  });

  it('has a form for the least and the most of an item, and says why it cannot be', async () => {
    const page = await inEditor();
    await page.click('dialog.editor .limits-form summary');
    await page.getByLabel('最高几分').fill('3');
    await page.click('dialog.editor .limits-form .button');
    expect(await page.innerText('dialog.editor [role="alert"]')).toContain('不能这样写');
    await page.getByLabel('最高几分').fill('8');
    await page.getByLabel('可以一直扣成负数').check();
    await page.click('dialog.editor .limits-form .button');
    expect(await page.innerText('dialog.editor .said')).toBe('已改。');
    await page.click('dialog.editor header .button:text-is("撤销")');
    expect(await page.getByLabel('最高几分').inputValue()).toBe('');
    expect(await page.getByLabel('可以一直扣成负数').isChecked()).toBe(false);
  });

  it.each([
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
    // 1366 at 200%
    { width: 683, height: 384 },
  ])('passes axe and runs off no side at $width px', async (viewport) => {
    const page = await inEditor(viewport);
    await page.click('dialog.editor .words.is-proposal >> nth=0');
    expect(await violations(page)).toEqual([]);
    const [wide, shown] = await page
      .locator('dialog.editor')
      .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    expect(wide).toBe(shown);
  });
});
