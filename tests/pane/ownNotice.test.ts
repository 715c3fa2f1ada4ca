/** The first minutes of somebody with a notice: it comes in from wherever she is, and every cell of her form leads on. */

import type { Page } from 'playwright-core';
import { kitchen } from '../importer/notices/kitchen';
import { clauseNotices } from '../importer/support/clauseNotices';
import { property } from '../importer/notices/property';
import type { NoticeForm } from '../importer/support/form';
import { docxOf, htmlOf, textOf, xlsxOf } from '../importer/support/form';
import type { Surf, Visit, VisitOptions } from '../support/chromium';
import { describeWithChromium, surf, leave } from '../support/chromium';
import { violations } from './workedExample';

let net: Surf;
const visits: Visit[] = [];

/** A page that nobody has used: it begins with a sheet that nobody asked for. */
const open = async (options: VisitOptions = {}): Promise<Page> => {
  const visit = await net.visit(options);
  visits.push(visit);
  await visit.page.waitForSelector('[data-total]');
  return visit.page;
};

interface Given {
  readonly html?: string;
  readonly text?: string;
  /** Copied in a folder. */
  readonly bytes?: Uint8Array;
}

/** As Ctrl+V brings it to whatever has the focus. */
const paste = (page: Page, { html = '', text = '', bytes = new Uint8Array() }: Given): Promise<void> =>
  page.evaluate(
    (given) => {
      const clipboardData = new DataTransfer();
      if (given.html !== '') clipboardData.setData('text/html', given.html);
      if (given.text !== '') clipboardData.setData('text/plain', given.text);
      if (given.bytes.length > 0)
        clipboardData.items.add(new File([new Uint8Array(given.bytes)], '通知.docx'));
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text, bytes: [...bytes] },
  );
const copied = (form: NoticeForm) => ({ html: htmlOf(form), text: textOf(form) });

/** From a folder; a quick hand lets go before it has moved over the page. */
const drop = (page: Page, name: string, bytes: Uint8Array, count = 1): Promise<boolean> =>
  page.locator('#sheet').evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      for (let i = 0; i < file.count; i++)
        dataTransfer.items.add(new File([new Uint8Array(file.bytes)], file.name));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      const isAllowed = !element.dispatchEvent(new DragEvent('dragenter', options));
      element.dispatchEvent(new DragEvent('drop', options));
      return isAllowed;
    },
    { name, bytes: [...bytes], count },
  );

const generated = async (page: Page, form: NoticeForm): Promise<void> => {
  await paste(page, copied(form));
  await page.waitForSelector('dialog.import');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.import', { state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.matches('.field-cell'));
};

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null);
const press = async (page: Page, field: string): Promise<void> => {
  await page.click(`#sheet td[data-shows~="${field}"]`);
  expect(await focused(page)).toBe(field);
};

describeWithChromium('one’s own notice', () => {
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  // Whatever a test looks at: nothing may fail, break the policy or leave the origin meanwhile.
  afterEach(() => leave(visits));

  it('is asked for on the first view, and is taken there by Ctrl+V over the sheet that stands open', async () => {
    const page = await open();
    expect(await page.innerText('.notice')).toContain('按 Ctrl+V，或把文件拖进来');
    await paste(page, { html: '<p>没有表格</p>', text: '没有表格' });
    expect(await page.locator('.start, dialog').count()).toBe(0);
    // Nothing happens without a word.
    expect(await page.innerText('.notice')).toContain(
      '没有表格，也没有写着分值的条款。请在通知里选中整个评分表格',
    );
    await paste(page, copied(kitchen.form));
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toBe('认出4项，共100分');
  });

  it('comes in as clauses, where it has no table', async () => {
    const page = await open();
    await paste(page, { text: clauseNotices[1]!.text });
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toContain('认出6项，共100分');
  });

  it('comes in as a file that is copied in a folder and pasted; of several none is read, and that is said', async () => {
    const page = await open();
    const bytes = await docxOf(kitchen.form);
    await drop(page, '通知.docx', bytes, 2);
    expect(await page.innerText('.notice')).toContain('一次放了2个文件，没有读');
    expect(await page.locator('.start, dialog').count()).toBe(0);
    await paste(page, { bytes });
    await page.waitForSelector('dialog.import');
  });

  it('does not come in from what is pasted into a cell', async () => {
    const page = await open();
    await page.focus('.pane [data-field=":unit"]');
    await paste(page, copied(kitchen.form));
    await page.focus('#sheet .pf-control');
    await paste(page, copied(kitchen.form));
    expect(await page.locator('.start, dialog').count()).toBe(0);
  });

  it('comes in as a document or a workbook that is dropped, however quickly', async () => {
    const page = await open();
    expect(await drop(page, '通知.docx', await docxOf(kitchen.form))).toBe(true);
    await page.waitForSelector('dialog.import');
    await page.keyboard.press('Escape');
    // A workbook may be a scoresheet that was filled in; this one is none.
    await drop(page, '物业.xlsx', await xlsxOf(property.form));
    await page.waitForSelector('dialog.import');
    expect(await page.innerText('dialog.import .summary')).toBe('认出7项，共100分');
  });

  it.each([
    ['as low as an old notebook', { width: 1366, height: 600 }],
    ['on a phone', { width: 390, height: 844 }],
    ['at 200%', { width: 683, height: 330 }],
  ])(
    'can be made a sheet without scrolling %s, and the sheet and the pane both have room',
    async (_, size) => {
      const page = await open(size);
      await paste(page, copied(kitchen.form));
      await page.waitForSelector('dialog.import');
      const bottom = await page
        .locator('dialog.import .actions .button')
        .first()
        .evaluate((button) => button.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(size.height);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('.field-cell'));
      const rooms = await page.evaluate(() =>
        ['sheet', 'pane'].map(
          (id) => document.getElementById(id)!.getBoundingClientRect().height / innerHeight,
        ),
      );
      expect(Math.min(...rooms)).toBeGreaterThan(0.6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await violations(page)).toEqual([]);
    },
  );

  it('goes on with the name of the unit, and the keys lead from one item to the next', async () => {
    const page = await open();
    await generated(page, kitchen.form);
    expect(await focused(page)).toBe(':unit');
    await page.keyboard.type('南桥小馆');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(':date');
    await page.keyboard.type('2026-3-2');
    // 检查单位, 检查人员, 检查地点, and what comes after the last.
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === '1');
    await page.keyboard.type('20');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('1:remark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === '2');
  });

  it('leads from the blanks and the reasons of the form to the fields that they show', async () => {
    const page = await open();
    await generated(page, kitchen.form);
    // A line of several blanks is one cell, and leads to the first of them that nothing stands in.
    await press(page, ':blank/h2');
    await press(page, ':unit');
    await page.keyboard.type('南桥小馆');
    await press(page, ':date');
    await page.keyboard.type('2026-3-2');
    // All filled in: to the first of them, to be changed.
    await page.click('#sheet td[data-shows~=":date"]');
    expect(await focused(page)).toBe(':unit');
    await page.click('#sheet td.pf-input >> nth=1');
    await page.keyboard.type('25');
    await press(page, '2:remark');
    // As the form calls it.
    expect(await page.innerText('.part label[for="field-2_remark"]')).toBe('扣分原因');
    await page.keyboard.type('二月未清洗');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() =>
      document.querySelector('#sheet td[data-shows="2:remark"]')?.textContent?.includes('二月未清洗'),
    );
    expect(await page.innerText('#sheet')).toContain('被检查单位：南桥小馆');
    // A reason stands beside its points and need not repeat them.
    expect(await page.locator('#tab-problems .count').count()).toBe(0);
  });

  it('leaves a cell alone whose words somebody marks to copy them', async () => {
    const page = await open();
    await generated(page, kitchen.form);
    await page.fill('.pane [data-field=":unit"]', '南桥小馆');
    await page.press('.pane [data-field=":unit"]', 'Tab');
    const cell = page.locator('#sheet td[data-shows~=":unit"]');
    const { x, y, height } = (await cell.boundingBox())!;
    await page.mouse.move(x + 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 180, y + height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    expect(await focused(page)).not.toBe(':unit');
  });
});
