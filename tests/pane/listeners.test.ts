/** Sheets opened one after another, all day long: a page that is left open keeps nothing of those before. */

import type { CDPSession, Page } from 'playwright-core';
import type { Surf } from '../support/chromium';
import { describeWithChromium, surf } from '../support/chromium';

/** Counts who listens to the window, the document and the place of the sheet, and is not gone by `remove…` or `abort`. */
const COUNT = `{
  const live = (window.listening = { window: 0, document: 0, sheet: 0 });
  const nameOf = (target) =>
    target === window ? 'window' : target === document ? 'document' : target?.id === 'sheet' ? 'sheet' : undefined;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const known = new WeakMap();
  const keyOf = (type, options) => type + (options === true || options?.capture === true);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const name = nameOf(target);
    if (name !== undefined && typeof listener === 'function') {
      const key = name + keyOf(type, options);
      const kept = known.get(listener) ?? known.set(listener, new Set()).get(listener);
      if (!kept.has(key)) {
        kept.add(key);
        live[name] += 1;
        if (options?.signal)
          add.call(options.signal, 'abort', () => kept.delete(key) && (live[name] -= 1));
      }
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const name = nameOf(target);
    const kept = typeof listener === 'function' ? known.get(listener) : undefined;
    if (name !== undefined && kept?.delete(name + keyOf(type, options))) live[name] -= 1;
    return remove.call(target, type, listener, options);
  };
}`;

interface Counted {
  readonly window: number;
  readonly document: number;
  readonly sheet: number;
}

/** Playwright keeps what it is asked to wait for, and all around it. */
const shown = async (page: Page): Promise<void> => (await page.waitForSelector('[data-total]')).dispose();

async function openAnother(page: Page, which: number): Promise<void> {
  await page.click('.button:text("换一份评分标准")');
  await page.click(`.rubrics button >> nth=${which}`);
  await page.click('.options .button');
  await shown(page);
}

/** All listeners and nodes of the page, what nothing leads to any more taken away. */
async function kept(session: CDPSession): Promise<{ readonly listeners: number; readonly nodes: number }> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
}

describeWithChromium('sheets opened one after another', () => {
  let net: Surf;
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());

  it('leave no listener on the window, the document or the place of the sheet', async () => {
    const { page, close } = await net.visit({ before: COUNT });
    await shown(page);
    const counts: Counted[] = [];
    for (let time = 0; time < 5; time++) {
      await openAnother(page, 0);
      await page.waitForTimeout(300);
      counts.push(await page.evaluate<Counted>('({ ...window.listening })'));
    }
    expect(counts[0]!.document).toBeGreaterThan(0);
    expect(counts[0]!.sheet).toBeGreaterThan(0);
    expect(counts).toEqual(counts.map(() => counts[0]));
    await close();
  });

  it('leave nothing of themselves and of the pane beside them', async () => {
    const { page, context, close } = await net.visit();
    await shown(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await openAnother(page, 0);
    await page.waitForTimeout(1000);
    const before = await kept(session);
    for (let time = 0; time < 5; time++) await openAnother(page, 0);
    await page.waitForTimeout(1000);
    const after = await kept(session);
    // A sheet has some hundred of the one and some thousand of the other.
    expect(after.listeners - before.listeners).toBeLessThan(20);
    expect(after.nodes - before.nodes).toBeLessThan(200);
    await close();
  });
});
