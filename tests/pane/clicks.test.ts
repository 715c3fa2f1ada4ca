/**
 * Every press of the mouse acts, whatever was typed before it: on the page at 1366×768 and in the pane at 320 px over
 * the fake Excel. The hint went while somebody typed and came back when the mouse went down, so that 10 of 10 buttons
 * lay 20 px lower at the release; the first ＋ moved the pane by 128 px, so that three gave 1.
 */

import type { Page } from 'playwright-core';
import type { Surf, Visit } from '../support/chromium';
import { describeWithChromium, surf } from '../support/chromium';
import { visitInExcel } from '../support/excelInPage';
import { measuredRubric } from '../support/exerciseRubric';
import type { Target } from './rawMouse';
import { pressAt, probe, targetsIn, watch } from './rawMouse';
import { goTo } from './workedExample';

/** Every kind of field: part, field, two texts to type one after the other, the second often unusable. */
const KINDS: readonly (readonly [part: string, field: string, texts: readonly [string, string]])[] = [
  ['b1', 'b1a', ['3', '3分']],
  [':head', ':unit', ['示范县', '示范县乙']],
  [':head', ':year', ['2021', '20210']],
  [':head', ':date', ['2021-12-20', '12月']],
  [':head', ':class', ['县', '区']],
  ['m1', 'm1a', ['91', '九十一']],
  ['m1', 'm1a:note', ['抽查台账', '抽查台账，'.repeat(12)]],
  ['m1', 'm1:adjust', ['-1', '一分']],
  ['m1', 'm1:reason', ['佐证材料不全', '佐证']],
  ['m3', 'm3a', ['不通过', '上半年通过']],
  ['b1', 'b1b', ['1', '9']],
  ['b2', 'b2a/国家', ['1', '-1']],
  ['p2', 'p2a', ['是', '否']],
];

const surfaces = [
  {
    name: 'the page at 1366×768',
    scope: '#pane, #sheet',
    visit: (net: Surf) => net.visit({ width: 1366, height: 768, before: `(${watch.toString()})()` }),
  },
  {
    name: 'the pane at 320 px over Excel',
    scope: '#pane',
    visit: (net: Surf) => visitInExcel(net, { before: `(${watch.toString()})()` }),
  },
] as const;

const cellOf = (field: string): string => `.pane [data-field="${field}"]`;

/** Goes to a part, with all that can be opened in it. */
async function openPart(page: Page, part: string): Promise<void> {
  await goTo(page, part);
  await page.$$eval('.part details', (all) =>
    all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
  );
}

/** Types and stays in the field. */
async function type(page: Page, field: string, text: string): Promise<void> {
  const cell = page.locator(cellOf(field));
  if ((await cell.evaluate((each) => each.tagName)) === 'SELECT') {
    await cell.focus();
    await cell.selectOption(text);
  } else await cell.fill(text);
}

async function middleOf(page: Page, selector: string): Promise<Pick<Target, 'x' | 'y'>> {
  const box = (await page.locator(selector).first().boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describeWithChromium('a press of the mouse', () => {
  let net: Surf;
  let visit: Visit;
  const open = async (surface: (typeof surfaces)[number], mode = 'tally'): Promise<Page> => {
    visit = await surface.visit(net);
    const { page } = visit;
    if (surface.scope !== '#pane') await page.click('.pane-bar .button');
    await page.setInputFiles('.file input[accept=".json"]', {
      name: 'rubric.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(measuredRubric())),
    });
    await page.selectOption('.options select >> nth=1', mode);
    await page.click('.options .button');
    await page.waitForSelector('[data-total]');
    return page;
  };
  beforeAll(async () => {
    net = await surf();
  });
  afterAll(() => net.stop());
  afterEach(async () => {
    const { faults } = visit;
    await visit.close();
    expect(faults).toEqual([]);
  });

  describe.each(surfaces)('on $name', (surface) => {
    it('comes to its control, and nothing has moved, after typing in every kind of field', async () => {
      const page = await open(surface);
      const lost: string[] = [];
      let count = 0;
      for (const [k, [part, field, texts]] of KINDS.entries()) {
        await openPart(page, part);
        await type(page, field, texts[0]);
        const all = await targetsIn(page, surface.scope);
        // The first time every control, later some of them.
        const own = all.filter(
          ({ name }, i) =>
            !name.includes('换一份') && (k === 0 ? !isCell(name) || i % 5 === 0 : i % 7 === k % 7),
        );
        for (const [i, { name }] of own.entries()) {
          await type(page, field, texts[(i + 1) % 2]!);
          const target = (await targetsIn(page, surface.scope)).find((each) => each.name === name);
          if (target === undefined) continue;
          const { down, click, moved } = await probe(page, target);
          count += 1;
          // A list opens when the mouse goes down, and may take the rest for itself.
          const isHit = down === 'the control' && (click === 'the control' || name.startsWith('select'));
          if (!isHit || moved.length > 0)
            lost.push(`${field} → ${name}: ${down}, ${click}; ${moved.slice(0, 3).join(' | ')}`);
          if (name.startsWith('select')) await page.keyboard.press('Escape');
          if (name.startsWith('button tab-') || isCell(name)) await openPart(page, part);
        }
      }
      expect(lost).toEqual([]);
      expect(count).toBeGreaterThan(40);
    });

    it('three times on ＋ at one place gives 3, the first time that anything is entered', async () => {
      const page = await open(surface);
      await goTo(page, 'b1');
      const plus = await middleOf(page, '[data-clause="b1a"] .button >> nth=1');
      for (let i = 0; i < 3; i++) await pressAt(page, plus);
      expect(await page.inputValue(cellOf('b1a'))).toBe('3');
      await type(page, 'b1a', '7');
      await pressAt(page, plus);
      expect(await page.inputValue(cellOf('b1a'))).toBe('8');
    });

    it('mends an entry by the button at the field, and takes it back', async () => {
      const page = await open(surface);
      await goTo(page, 'b1');
      await type(page, 'b1a', '两次');
      await pressAt(page, await middleOf(page, '[data-clause="b1a"] .said .button'));
      await page.waitForFunction(
        (cell) => document.querySelector<HTMLInputElement>(cell)?.value === '2',
        cellOf('b1a'),
      );
      expect(await page.isVisible('[data-clause="b1a"] .said .button')).toBe(false);
      await pressAt(page, await middleOf(page, '.toolbar .button'));
      await page.waitForFunction(
        (cell) => document.querySelector<HTMLInputElement>(cell)?.value === '两次',
        cellOf('b1a'),
      );
    });

    it('on the hint leads to what is missing, and 问题 lists it', async () => {
      const page = await open(surface);
      await goTo(page, 'b1');
      await type(page, 'b1a', '3');
      await pressAt(page, await middleOf(page, '.hint'));
      await page.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('.picker select')?.value === ':head',
      );
      await pressAt(page, await middleOf(page, '#tab-problems'));
      const todo = await page.$$eval('.todo li > span', (all) => all.map((each) => each.textContent));
      expect(todo.slice(0, 2)).toEqual(['县区名称', '年度']);
      expect(todo.at(-1)).toBe('评分确认');
      expect(await page.innerText('.problems [role="status"]')).toBe('填写没有错误。');
    });
  });

  it('comes to its control after a score that is typed directly', async () => {
    const page = await open(surfaces[0], 'direct');
    await goTo(page, 'm1');
    const lost: string[] = [];
    for (const [i, { name }] of (await targetsIn(page, '#pane')).entries()) {
      if (name.includes('换一份')) continue;
      await goTo(page, 'm1');
      await type(page, 'm1', i % 2 === 0 ? '99' : '2.5');
      const target = (await targetsIn(page, '#pane')).find((each) => each.name === name);
      if (target === undefined) continue;
      const { down, click, moved } = await probe(page, target);
      if (down !== 'the control' || (click !== down && !name.startsWith('select')) || moved.length > 0)
        lost.push(`${name}: ${down}, ${click}; ${moved.slice(0, 3).join(' | ')}`);
      if (name.startsWith('select')) await page.keyboard.press('Escape');
    }
    expect(lost).toEqual([]);
  });
});

/** A cell of the sheet beside the pane. */
const isCell = (name: string): boolean => /^(?:td|input pf-|select pf-|textarea pf-)/.test(name);
