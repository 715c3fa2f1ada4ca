/** The editor over a notice that was pasted, for tests that go on from there. */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';

/** 序号, 考核内容, 评分标准, 分值. */
export type NoticeRow = readonly [string, string, string, string];

export interface Pasted {
  readonly title: string;
  readonly rows: readonly NoticeRow[];
  /** Paragraphs below the table. */
  readonly after?: readonly string[];
}

/** As a web page writes it, with two columns for the pen. */
export const tableOf = ({ title, rows, after = [] }: Pasted): string => `<p>${title}</p><table>
  <tr><th>序号</th><th>考核内容</th><th>评分标准</th><th>分值</th><th>得分</th><th>备注</th></tr>
  ${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}<td></td><td></td></tr>`).join('')}
</table>${after.map((text) => `<p>${text}</p>`).join('')}`;

export async function openEditor(
  net: Surf,
  visits: Visit[],
  pasted: Pasted,
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const visit = await net.visit({});
  visits.push(visit);
  const { page } = visit;
  await page.setViewportSize(viewport);
  await page.waitForSelector('[data-total]');
  await page.click('.pane-bar .button');
  await page.locator('.paste textarea').evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, tableOf(pasted));
  await page.click('dialog.import .button:text-is("写明怎样计分……")');
  await page.waitForSelector('dialog.editor .chosen h2');
  return page;
}

export const clausesIn = (page: Page): Promise<string[]> =>
  page.locator('dialog.editor .clauses li > div').allInnerTexts();

export const chooseItem = (page: Page, index: number): Promise<void> =>
  page.click(`dialog.editor nav li:nth-child(${index}) .row`);
