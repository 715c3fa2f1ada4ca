/** What a notice says outside its table, on the page: a tick that takes it back, a button that writes what was in doubt. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, leave, surf } from '../support/chromium';
import type { NoticeRow } from './editorPage';
import { chooseItem, openEditor, tableOf } from './editorPage';
import { enter, goTo, violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const title = '示范镇2026年河道保洁评分表';
const rows: readonly NoticeRow[] = [
  ['1', '河面保洁', '有漂浮物的，每处扣2分。', '60分'],
  ['2', '台账', '台账缺1项扣1分。', '40分'],
];

const parts = (page: Page): Promise<void> => page.click('dialog.editor nav .row:text("一票否决")');
const typed = (page: Page, label: string): Promise<string[]> =>
  page
    .getByLabel(label, { exact: true })
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

async function pasted(after: readonly string[]): Promise<Page> {
  const visit = await net.visit({});
  visits.push(visit);
  const { page } = visit;
  await page.waitForSelector('[data-total]');
  await page.click('.pane-bar .button');
  await page.locator('.paste textarea').evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, tableOf({ title, rows, after }));
  await page.waitForSelector('dialog.import');
  return page;
}

describeWithChromium('sentences of a notice on the page', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(() => leave(visits));

  it('are taken over where the card shows them, and taken back by a tick', async () => {
    const after = ['90分以上为优秀，75分以上为合格，75分以下为不合格。', '总分保留一位小数。'];
    const page = await pasted(after);
    const taken = page.locator('dialog.import .taken');
    expect(await taken.locator('label').allInnerTexts()).toEqual([
      '总分保留1位小数 总分保留一位小数',
      '等级：优秀90分起、合格75分起、不合格不足75分 90分以上为优秀，75分以上为合格，75分以下为不合格',
    ]);
    expect(await violations(page)).toEqual([]);
    await taken.locator('input').first().uncheck();
    expect(await page.innerText('dialog.import .found')).toContain('“总分保留一位小数”没有写入小数。');
    await page.click('dialog.import .button:text-is("写明怎样计分……")');
    await page.waitForSelector('dialog.editor .chosen h2');
    await parts(page);
    expect(await typed(page, '几分以上（含）')).toEqual(['90', '75', '0']);
    expect(await typed(page, '得分保留几位小数')).toEqual(['2']);
    // What was taken back can still be had.
    await page.click('dialog.editor .offers .button:text-is("写入总分保留1位小数")');
    expect(await typed(page, '得分保留几位小数')).toEqual(['1']);
    expect(await page.locator('dialog.editor .offers').count()).toBe(0);
  });

  it('that leave a doubt are offered with it, and undone like any other step', async () => {
    const after = ['90分以上为优秀，80分至90分为良好，80分以下为一般。'];
    const page = await openEditor(net, visits, { title, rows, after });
    await parts(page);
    expect(await typed(page, '几分以上（含）')).toEqual([]);
    expect(await page.innerText('dialog.editor .offers')).toContain('有的分数两档都算');
    expect(await violations(page)).toEqual([]);
    const button = 'dialog.editor .offers .button:text-is("写入等级：优秀90分起、良好80分起、一般不足80分")';
    await page.click(button);
    expect(await typed(page, '几分以上（含）')).toEqual(['90', '80', '0']);
    await page.click('dialog.editor header .button:text-is("撤销")');
    await page.waitForSelector(button);
    expect(await typed(page, '几分以上（含）')).toEqual([]);
  });

  it('that say 加倍 of every item are set for one by one press', async () => {
    const after = ['同一问题重复出现的，双倍扣分。'];
    const page = await openEditor(net, visits, { title, rows, after });
    await page.click('dialog.editor .take-all .button');
    await chooseItem(page, 1);
    await page.click('.multipliers-form .button:text-is("各款另填其中几次，加倍（按200%计）")');
    expect(await violations(page)).toEqual([]);
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await goTo(page, '1');
    // 5处, of which 2 were found before: 3 × 2 + 2 × 4.
    await enter(page, '1a', '5');
    await enter(page, '1m1', '2');
    await page.locator('#sheet').getByText('扣14分', { exact: false }).first().waitFor({ state: 'attached' });
  });
});
