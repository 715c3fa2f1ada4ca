/** A scoresheet as a form: its visible sheets in tabs, and every input found by its element, its field or its place. */

import type { Worksheet } from '../../sheet/model';
import type { CellPlace } from '../host';
import { barIn } from './bar';
import type { Control } from './control';
import type { DrawnCell } from './drawCell';
import type { DrawnSheet } from './drawSheet';
import { drawSheet } from './drawSheet';
import type { OpenSheet } from './openSheet';
import { paperClass, placeKey } from './openSheet';
import { promptsIn } from './prompts';
import type { WhenReleased } from './released';
import { styleClass } from './styleRules';
import type { TabPanel } from './tabs';
import { tabsOf } from './tabs';

export interface PlacedControl extends CellPlace {
  readonly control: Control;
}

export interface SheetForm {
  readonly element: HTMLElement;
  /** In reading order, sheet by sheet. */
  readonly controls: readonly PlacedControl[];
  readonly controlOf: (element: unknown) => PlacedControl | undefined;
  readonly find: (place: CellPlace) => DrawnCell | undefined;
  /** False where there is no such sheet, or people do not see it. */
  readonly showSheet: (name: string) => boolean;
  readonly shownSheet: () => string;
  readonly regionOf: (sheet: string) => HTMLElement | undefined;
  /** Draws what differs; `typedIn` keeps the text that is being typed. */
  readonly update: (open: OpenSheet, changed: ReadonlySet<string>, typedIn?: Control) => void;
  /** Says above the sheet what the input with the cursor wants. */
  readonly prompt: (placed: PlacedControl | undefined) => void;
}

export function drawForm(
  document: Document,
  prefix: string,
  open: OpenSheet,
  whenReleased: WhenReleased,
): SheetForm {
  const prompts = promptsIn(document, prefix);
  const draw = (sheet: Worksheet, i: number): DrawnSheet =>
    drawSheet(sheet, {
      document,
      prompts,
      prefix: `${prefix}-${i + 1}`,
      fieldAt: (cell) => open.fieldAt.get(placeKey({ sheet: sheet.name, cell })),
    });
  const sheets = open.visible.sheets.map(draw);
  /** Those that somebody has opened, of the ones that nobody fills in. */
  const others = new Map<string, DrawnSheet>();
  const panels: readonly TabPanel[] = [
    ...sheets.map(({ name, element: content }) => ({ name, content })),
    ...open.others.map((other, i) => ({
      name: other.name,
      content() {
        const drawn = draw(other.draw(), sheets.length + i);
        others.set(drawn.name, drawn);
        return drawn.element;
      },
    })),
  ];
  const tabs = tabsOf(document, prefix, panels, open.active);
  const bar = barIn(document);
  const element = document.createElement('div');
  element.className = `pf-form ${paperClass(open)}`;
  const [list, ...rest] = tabs.elements;
  element.append(...(list === undefined ? [] : [list]), bar.element, ...rest, prompts.element);
  const controls = sheets.flatMap(controlsIn);
  const byElement = new Map<unknown, PlacedControl>(controls.map((each) => [each.control.element, each]));
  let prompted: PlacedControl | undefined;
  const prompt = (placed: PlacedControl | undefined): void => {
    prompted = placed;
    bar.show(placed?.control, placed === undefined ? '' : adviceBeside(placed.control));
  };
  return {
    element,
    controls,
    controlOf: (each) => byElement.get(each),
    find: ({ sheet, cell }) => (sheets.find(({ name }) => name === sheet) ?? others.get(sheet))?.find(cell),
    showSheet: tabs.show,
    shownSheet: tabs.current,
    regionOf: tabs.regionOf,
    update(next, changed, typedIn) {
      for (const sheet of next.visible.sheets) sheets.find(({ name }) => name === sheet.name)?.update(sheet);
      whenReleased(() => sheets.forEach(({ fit }) => fit()));
      for (const { control } of controls) {
        const { id } = control.field;
        if (!changed.has(id)) continue;
        const value = next.entries.get(id) ?? null;
        if (control === typedIn) control.mark(value);
        else control.show(value);
      }
      prompt(prompted);
    },
    prompt,
  };
}

const controlsIn = ({ name, cells }: DrawnSheet): readonly PlacedControl[] =>
  [...cells].flatMap(([cell, { control }]) =>
    control === undefined ? [] : [{ sheet: name, cell, control }],
  );

/** What the sheet says beside the row of an input. */
const adviceBeside = ({ element }: Control): string =>
  element.closest('tr')?.querySelector(`.${styleClass('warning')}`)?.textContent ?? '';
