/** The worked example of 大兴镇 typed into the pane, whatever the sheet beside it is. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Part, field, what is typed. */
const FACTS: readonly (readonly [part: string, field: string, text: string])[] = [
  [':head', ':unit', '示范社区'],
  [':head', ':year', '2021'],
  [':head', ':date', '2021年12月20日'],
  ['1', '1a', '3'],
  ['2', '2b', '是'],
  ['4', '4b', '1'],
  ['4', '4b:note', '10月12日，村口荒地'],
  ['5', '5a', '2'],
  ['5', '5b', '1'],
  ['7', '7f/市级', '1'],
  ['10', '10b', '2'],
  ['b1', 'b1a', '3'],
  ['b3', 'b3a', '1'],
  [':confirmed', ':confirmed', '是'],
];

/** By hand from the 附件2: 1−0.3, 0.5−0.2, 1.5, 1.5−0.2, 0.5−0.3, 0.5, 1.5−0.3, 1, 1, 1−0.2. */
export const SCORES: readonly string[] = ['0.7', '0.3', '1.5', '1.3', '0.2', '0.5', '1.2', '1', '1', '0.8'];

export async function goTo(page: Page, part: string): Promise<void> {
  await page.click('#tab-fill');
  await page.selectOption('.picker select', part);
}

/** Types into a field of the part that is open, and leaves it. */
export async function enter(page: Page, field: string, text: string): Promise<void> {
  const cell = page.locator(`.pane [data-field="${field}"]`);
  if ((await cell.evaluate((each) => each.tagName)) === 'SELECT') await cell.selectOption(text);
  else {
    await cell.fill(text);
    await cell.press('Tab');
  }
}

export async function fillIn(page: Page): Promise<void> {
  for (const [i, [part, field, text]] of FACTS.entries()) {
    if (part !== FACTS[i - 1]?.[0]) await goTo(page, part);
    await enter(page, field, text);
  }
}

/** The same with keys alone, once a field has the focus. */
export async function fillInByKeys(page: Page): Promise<void> {
  for (const [i, [part, field, text]] of FACTS.entries()) {
    if (part !== FACTS[i - 1]?.[0]) await goTo(page, part);
    const cell = `.pane [data-field="${field}"]`;
    await page.focus(cell);
    // 是 is the first of a list.
    if (text === '是') await page.keyboard.press('ArrowDown');
    else await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
  );
}
