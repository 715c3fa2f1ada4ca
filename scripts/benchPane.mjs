/* global document -- what runs in the page */
// The pane and the page in Chromium: what is loaded before the first paint, how soon the page can be typed into, what a
// keystroke costs on the largest table, and what memory is left after many.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

const PROGRAM = '/usr/bin/chromium';
const web = join(import.meta.dirname, '..', 'dist', 'web');
const RUNS = 7;
const LARGEST = '县区环保局主要工作目标考核评分表';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kibOf = (...names) =>
  (
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(web, name)), { level: 9 }).length, 0) / 1024
  ).toFixed(1);
const ms = (number) => `${number.toFixed(1)} ms`;

export async function benchPane() {
  console.log('\nThe pane and the page');
  console.log(`  taskpane.js, before the first paint: ${kibOf('taskpane.js')} KiB gzipped (aim: below 40)`);
  console.log(
    `  workbench.js, which holds all that an open sheet needs: ${kibOf('workbench.js')} KiB (aim: below 193)`,
  );
  const all = readdirSync(web).filter((name) => name.endsWith('.js'));
  console.log(`  both, and everything that is loaded on demand: ${kibOf(...all)} KiB`);
  if (!existsSync(PROGRAM)) return console.log(`  ${PROGRAM} is missing: nothing measured in a browser`);
  const files = sirv(web, { dev: false, gzip: false });
  const server = createServer((request, response) =>
    files(request, response, () => response.writeHead(404).end()),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  try {
    await measure(browser, `http://127.0.0.1:${server.address().port}/index.html`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function measure(browser, address) {
  const newContext = () => browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [cold, warm] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    const context = await newContext();
    cold.push(await opening(context, address));
    await context.close();
  }
  const context = await newContext();
  for (let i = 0; i < RUNS + 2; i++) warm.push(await opening(context, address));
  const page = await context.newPage();
  await page.goto(address);
  await keystrokes(page);
  // The first visits of a browser fill its caches, of scripts and of compiled code.
  const [first, later] = [cold, warm.slice(2)];
  console.log(
    `  workbench with 大兴镇 interactive: first visit ${ms(median(first.map(({ ready }) => ready)))}, later ones ${ms(median(later.map(({ ready }) => ready)))} (aim: below 300)`,
  );
  console.log(
    `  of which until the words of the static page stand there: ${ms(median(first.map(({ paint }) => paint)))}, ${ms(median(later.map(({ paint }) => paint)))}`,
  );
}

/**
 * Milliseconds from the navigation until the sheet has its inputs and the pane its total. The page tells them itself:
 * to ask it meanwhile would load the tool's own script into it.
 */
async function opening(context, address) {
  const page = await context.newPage();
  await page.addInitScript(`new MutationObserver((_, watch) => {
    if (!document.querySelector('#sheet input') || !document.querySelector('[data-total]')) return;
    watch.disconnect();
    const ready = performance.now();
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    requestAnimationFrame(() => setTimeout(() => {
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      console.log(JSON.stringify({ ready, paint: (paint ?? painted).startTime }));
    }, 100));
  }).observe(document, { childList: true, subtree: true });`);
  const told = page.waitForEvent('console');
  await page.goto(address);
  const times = JSON.parse((await told).text());
  await page.close();
  return times;
}

/**
 * On the 62-row sheet: the handlers of an input event, then the frame that draws it; and the same with what the pane
 * does about it, which comes after the event.
 */
async function keystrokes(page) {
  await page.click('.pane-bar button');
  await page.click(`.rubrics button:text-is("${LARGEST}")`);
  await page.click('.options button');
  await page.waitForFunction(() => document.querySelectorAll('#sheet input').length > 150);
  const edit = `(async (count) => {
    const inputs = [...document.querySelectorAll('#sheet input:is([inputmode="numeric"], [inputmode="decimal"])')].slice(0, 50);
    const [times, whole] = [[], []];
    for (let i = 0; i < count; i++) {
      const input = inputs[i % inputs.length];
      input.value = String(1 + (Math.floor(i / inputs.length) % 3));
      const start = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
      document.body.getBoundingClientRect();
      whole.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    gc(); gc();
    return { times, whole, heap: performance.memory.usedJSHeapSize };
  })`;
  await page.evaluate(`${edit}(20)`);
  const first = await page.evaluate(`${edit}(100)`);
  const all = await page.evaluate(`${edit}(900)`);
  console.log(
    `  a keystroke on the 62-row sheet, computed and laid out: median ${ms(median(all.times))}, worst of 900 ${ms(Math.max(...all.times))} (aim: below 16)`,
  );
  console.log(`  and until the pane has followed: median ${ms(median(all.whole))} (aim: below 16)`);
  console.log(
    `  heap after 1,000 edits over that after 100: ${(all.heap / first.heap).toFixed(3)} (aim: below 1.1)`,
  );
}
