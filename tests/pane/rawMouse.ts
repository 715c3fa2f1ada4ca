/**
 * The mouse as a hand has it: coordinates are read, the button goes down there, and a moment later up. What loses a
 * click does so in between: the control has moved away, or another node stands in its place.
 */

import type { Page } from 'playwright-core';

/** A control and the middle of it, as they are before anything is pressed. */
export interface Target {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Watched {
  readonly list: (scope: string) => readonly Target[];
  readonly arm: (name: string) => void;
  readonly seen: () => Pressed;
}

export interface Pressed {
  /** The control that the mouse went down on, and the one that the click came to: the same, or the click is lost. */
  readonly down: string;
  readonly click: string;
  /** Controls that were not where they had been when the mouse came up. */
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Long enough for every answer of a host to come in between. */
const HELD = 30;

/** Presses and releases at a place that was read before; nothing of the page is asked meanwhile. */
export async function pressAt(page: Page, { x, y }: Pick<Target, 'x' | 'y'>): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
}

/** Every control in sight under one of the roots that can be pressed. */
export const targetsIn = (page: Page, scope: string): Promise<readonly Target[]> =>
  page.evaluate((roots) => window.watched.list(roots), scope);

/**
 * Presses a control and tells what came of it. The click is caught before it acts, so that the next control can be
 * pressed in the same view: that it came to the same, still living node is what is asked here.
 */
export async function probe(page: Page, target: Target): Promise<Pressed> {
  await page.evaluate((name) => window.watched.arm(name), target.name);
  await pressAt(page, target);
  return page.evaluate(() => window.watched.seen());
}

/** Runs in the page. */
export function watch(): void {
  const CONTROLS =
    'button, select, input:not([type=file]), textarea, summary, mark, a, [role=tab], td.pf-input';
  const nameOf = (each: Element): string =>
    [
      each.tagName.toLowerCase(),
      each.id,
      each.getAttribute('data-field') ?? each.getAttribute('data-cell') ?? '',
      each.closest('[data-clause]')?.getAttribute('data-clause') ?? '',
      (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 24),
    ].join(' ');
  const controlAt = (node: EventTarget | null | undefined): Element | null =>
    node instanceof Element ? node.closest(CONTROLS) : null;
  const found = (scope: string): Map<string, Element> => {
    const all = [...document.querySelectorAll(scope)].flatMap((root) => [...root.querySelectorAll(CONTROLS)]);
    return new Map(all.map((each) => [nameOf(each), each]));
  };
  const middle = (each: Element): { x: number; y: number; box: string } => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return {
      x: left + width / 2,
      y: top + height / 2,
      box: [left, top, width, height].map((n) => n.toFixed(1)).join(),
    };
  };
  const isInSight = (each: Element): boolean => {
    const { x, y } = middle(each);
    const hit = document.elementFromPoint(x, y);
    return hit !== null && controlAt(hit) === each;
  };
  let scope = '';
  let before = new Map<Element, string>();
  let armed: Element | undefined;
  let down = '';
  let click = '';
  let moved: string[] = [];
  window.watched = {
    list(roots) {
      scope = roots;
      before = new Map([...found(roots).values()].map((each) => [each, middle(each).box]));
      return [...found(roots)]
        .filter(([, each]) => isInSight(each) && each.getAttribute('aria-disabled') !== 'true')
        .map(([name, each]) => ({ name, x: middle(each).x, y: middle(each).y }));
    },
    arm(name) {
      armed = found(scope).get(name);
      down = click = '';
      moved = [];
    },
    seen: () => ({ down, click, moved }),
  };
  const said = (at: Element | null): string =>
    at !== null && at === armed && at.isConnected ? OWN : `another: ${at === null ? 'nothing' : nameOf(at)}`;
  const OWN = 'the control';
  window.addEventListener('pointerdown', ({ target }) => (down = said(controlAt(target))), true);
  const released = (): void => {
    // The pane follows the cursor into another part of the sheet: that is on the other side of the screen.
    const side = armed?.closest('#sheet, #pane') ?? document;
    moved = [...before]
      .filter(([each, box]) => each.isConnected && side.contains(each) && middle(each).box !== box)
      .map(([each, box]) => `${nameOf(each)}: ${box} → ${middle(each).box}`);
  };
  window.addEventListener('pointerup', released, true);
  window.addEventListener(
    'click',
    (event) => {
      if (armed === undefined) return;
      click = said(controlAt(event.target));
      armed = undefined;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    true,
  );
}
