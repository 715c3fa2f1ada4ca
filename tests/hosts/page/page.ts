/** The page in jsdom: what stands where, and hands that type into it. */

import { TextEncoder } from 'node:util';
import type { CellValue } from '../../../src/formula/value';
import type { CellPlace } from '../../../src/hosts/host';
import type { PageExtras } from '../../../src/hosts/page/pageHost';
import { pageHost } from '../../../src/hosts/page/pageHost';
import type { Host } from '../../../src/hosts/host';
import type { Mode, Stage } from '../../../src/scoring/fields/fields';
import type { Form } from '../../../src/sheet/form';
import { layoutFor, template } from '../../support/templates';

// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

export type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface OpenPage {
  readonly host: Host & PageExtras;
  readonly root: HTMLElement;
  readonly layout: Form;
  readonly notices: readonly string[];
  /** The control of a field, by the name that a screen reader reads out. */
  readonly labelled: (label: string) => ControlElement;
  /** The drawn text of a cell. */
  readonly textAt: (at: CellPlace) => string;
}

export interface PageSetting {
  readonly id?: string;
  readonly mode?: Mode;
  readonly stage?: Stage;
  readonly entries?: ReadonlyMap<string, CellValue>;
}

/** Pages that listen to the window. */
const closing: (() => void)[] = [];

/** One page at a time. */
export async function openPage({
  id = 'daxing-2021',
  mode = 'tally',
  stage = 'assess',
  entries = new Map(),
}: PageSetting = {}): Promise<OpenPage> {
  closing.splice(0).forEach((close) => close());
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('main'));
  const notices: string[] = [];
  const host = pageHost({ root, onNotice: (message) => notices.push(message) });
  const layout = layoutFor(template(id), mode, stage);
  closing.push(host.close);
  await host.write({ layout, entries });
  return {
    host,
    root,
    layout,
    notices,
    labelled: (label) => one(root, `.pf-control[aria-label="${label}"]`) as ControlElement,
    textAt: (at) => cellAt(root, at).textContent,
  };
}

/** Exactly one. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelectorAll<HTMLElement>(selector);
  if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
  return found[0]!;
}

/** The tab panel of a sheet. */
export function panelOf(root: ParentNode, sheet: string): HTMLElement {
  const tab = [...root.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent === sheet);
  return one(root, `#${tab!.getAttribute('aria-controls')}`);
}

export const cellAt = (root: ParentNode, { sheet, cell }: CellPlace): HTMLElement =>
  one(panelOf(root, sheet), `[data-cell="${cell}"]`);

export const controlAt = (root: ParentNode, at: CellPlace): ControlElement =>
  one(cellAt(root, at), '.pf-control') as ControlElement;

/** Types as a person does: every key an input event, a change when the cell is left. */
export function typeInto(control: ControlElement, text: string): void {
  control.focus();
  control.value = '';
  for (const character of control instanceof HTMLSelectElement ? [text] : text) {
    control.value += character;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (text === '') control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

export const press = (key: string, options: KeyboardEventInit = {}): boolean =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
  );

/** Where the focus is. */
export function cursor(root: ParentNode): CellPlace {
  const panel = document.activeElement?.closest('[role=tabpanel]');
  return {
    sheet: one(root, `#${panel?.getAttribute('aria-labelledby')}`).textContent,
    cell: document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '',
  };
}
