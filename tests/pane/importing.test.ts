/** A table of one's own notice becomes a scoresheet on the page: pasted, checked, generated, by mouse and by keyboard. */

import type { Page } from 'playwright-core';
import { hospital } from '../importer/notices/hospital';
import { petitions } from '../importer/notices/petitions';
import type { NoticeForm } from '../importer/support/form';
import { docxOf, htmlOf, textOf } from '../importer/support/form';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, surf, leave } from '../support/chromium';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

const atStart = async (): Promise<Page> => {
  const visit = await net.visit({});
  visits.push(visit);
  const { page } = visit;
  await page.waitForSelector('[data-total]');
  await page.click('.pane-bar .button');
  await page.waitForSelector('.paste textarea');
  return page;
};

/** As Ctrl+V brings it: the table as HTML, and the same as text. */
const paste = (page: Page, form: NoticeForm, html = htmlOf(form)): Promise<void> =>
  page.locator('.paste textarea').evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text: textOf(form) },
  );

const shown = (page: Page, column: number): Promise<string[]> =>
  page.locator(`dialog.import tbody td:nth-child(${column})`).allInnerTexts();

describeWithChromium('a notice on the page', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  // Whatever a test looks at: nothing may fail, break the policy or leave the origin meanwhile.
  afterEach(() => leave(visits));

  it('is pasted, checked and generated, with every column of the form', async () => {
    const page = await atStart();
    await paste(page, hospital.form);
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toBe('认出5项，共100分');
    expect(
      await page
        .locator('dialog.import th select')
        .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value)),
    ).toEqual(['parent', 'parent', 'requirement', 'criteria', 'fullScore', 'self', 'score', 'remark']);
    expect((await shown(page, 2)).filter((text) => text !== '')).toEqual([
      ...['二级指标', '病案管理', '院感控制', '床位使用', '平均住院日'],
    ]);
    expect(await page.innerText('dialog.import .found')).toContain('运行效率');
    await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
    await page.waitForSelector('dialog.import', { state: 'detached' });
    const sheet = page.locator('#sheet [role="tabpanel"]:visible');
    await sheet.getByText('病案归档').waitFor();
    expect(await sheet.innerText()).toContain('院感控制');
    expect(await page.innerText('#sheet')).toContain('自评分');
  });

  it('lets somebody say what a column is, and says what was not understood with its cell', async () => {
    const page = await atStart();
    await page.setInputFiles('.paste input', {
      name: '信访.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await docxOf(petitions.form)),
    });
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .found')).toContain(
      '第1个表第4行第4列的分值写的是“视情况”，看不懂是几分，先按0分列出。请改成数字。',
    );
    await page.selectOption('dialog.import th:nth-child(3) select', { label: '其他文字' });
    await page.fill('dialog.import .card label:nth-child(3) input', '乡镇');
    await page.keyboard.press('Tab');
    await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
    const sheet = page.locator('#sheet [role="tabpanel"]:visible');
    await sheet.getByText('初次信访办理').waitFor();
    expect(await sheet.innerText()).toContain('乡镇');
  });

  it('shows no sum where there is no scoresheet, and says why', async () => {
    const page = await atStart();
    await paste(page, hospital.form);
    await page.waitForSelector('dialog.import');
    for (const column of [1, 2, 3, 4])
      await page.selectOption(`dialog.import th:nth-child(${column}) select`, { label: '不要这一列' });
    expect(await page.innerText('dialog.import .summary')).toBe('还做不成评分表，原因在下面。');
    expect(await page.innerText('dialog.import .found')).toContain('没有找到考核内容或评分标准的列');
    expect(await page.getAttribute('dialog.import .actions .button', 'aria-disabled')).toBe('true');
  });

  it('refuses what holds no table in one sentence, and nothing pasted becomes HTML', async () => {
    const page = await atStart();
    await paste(
      page,
      { before: ['没有表格'], rows: [] },
      '<p>没有表格<img src=x onerror="window.broken=1"></p>',
    );
    await page.waitForSelector('.start .wrong');
    expect(await page.innerText('.start .wrong')).toContain('没有找到表格');
    const evil = { ...hospital.form, before: ['<img src=x onerror="window.broken=1">考核表2024年'] };
    await paste(page, evil);
    await page.waitForSelector('dialog.import');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator('dialog.import img').count()).toBe(0);
  });

  it('is taken wherever the focus is on the first view, where its field waits at the top', async () => {
    const page = await atStart();
    expect(await page.evaluate(() => document.activeElement?.matches('.paste textarea'))).toBe(true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(
      ({ html, text }) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { html: htmlOf(hospital.form), text: textOf(hospital.form) },
    );
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toBe('认出5项，共100分');
  });

  // Clause by clause the score is worked out, and 自评分 is the one that is typed.
  it('names 自评分 by its column, where no other score is typed', async () => {
    const page = await atStart();
    await paste(page, hospital.form);
    await page.waitForSelector('dialog.import');
    await page.click('dialog.import .button:text-is("写明怎样计分……")');
    await page.waitForSelector('dialog.editor .chosen h2');
    await page.click('dialog.editor .take-all .button');
    await page.click('dialog.editor header .button:text-is("生成评分表")');
    await page.waitForSelector('dialog.editor', { state: 'detached' });
    await page.click('#tab-fill');
    await page.selectOption('.picker select', '1');
    expect(await page.innerText('.part')).toContain('第1项“自评分”');
  });

  it('asks on its card for all that it says is missing, without a word of a rubric file', async () => {
    const page = await atStart();
    await paste(page, hospital.form);
    await page.waitForSelector('dialog.import');
    expect(await page.inputValue('dialog.import .card label:nth-child(1) input')).toContain('【考核期】');
    expect(await page.innerText('dialog.import')).not.toContain('{period}');
    const asked = '没有找到发文单位';
    expect(await page.innerText('dialog.import .found')).toContain(asked);
    await page.getByLabel('发文单位').fill('某县卫生健康局');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      (words) => document.querySelector('dialog.import .found')?.textContent?.includes(words) === false,
      asked,
    );
    await page.click('dialog.import .button:text-is("生成评分表（直接填分）")');
    const sheet = page.locator('#sheet [role="tabpanel"]:visible');
    await sheet.getByText('病案归档').waitFor();
    expect(await sheet.innerText()).toMatch(/20＿＿/);
    // The pane is at its top, and of two scores it says which is which.
    expect(await page.locator('.pane-bar').evaluate((bar) => bar.getBoundingClientRect().top >= 0)).toBe(
      true,
    );
    await page.selectOption('.picker select', { index: 1 });
    const names = await page
      .locator('.part .field-cell')
      .evaluateAll((cells) =>
        cells.map(
          (cell) => cell.getAttribute('aria-label') ?? (cell as HTMLInputElement).labels?.[0]?.textContent,
        ),
      );
    expect(new Set(names).size).toBe(names.length);
    expect(names.join()).toContain('自评分');
  });

  it('closes by Esc, and passes axe', async () => {
    const page = await atStart();
    await paste(page, hospital.form);
    await page.waitForSelector('dialog.import');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.import', { state: 'detached' });
    expect(await page.isVisible('.paste textarea')).toBe(true);
  });
});
