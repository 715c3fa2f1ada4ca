/** The sheets as tabs: one is shown at a time, the arrow keys go from one to the next. */

export interface TabPanel {
  readonly name: string;
  /** Or what draws it, once its tab is opened. */
  readonly content: HTMLElement | (() => HTMLElement);
}

export interface SheetTabs {
  readonly elements: readonly HTMLElement[];
  /** False where there is no such tab. */
  readonly show: (name: string) => boolean;
  readonly current: () => string;
  /** The scrolling part of a sheet. */
  readonly regionOf: (name: string) => HTMLElement | undefined;
}

export function tabsOf(
  document: Document,
  prefix: string,
  panels: readonly TabPanel[],
  first: string,
): SheetTabs {
  const list = document.createElement('div');
  list.className = 'pf-tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', '工作表');
  const all = panels.map((panel, i) => {
    const tab = tabFor(document, `${prefix}-${i + 1}`, panel);
    tab.button.addEventListener('click', () => show(panel.name));
    return { ...tab, ...panel };
  });
  list.append(...all.map(({ button }) => button));
  let current = first;
  const show = (name: string): boolean => {
    if (!all.some((tab) => tab.name === name)) return false;
    current = name;
    for (const tab of all) {
      const isShown = tab.name === name;
      tab.button.setAttribute('aria-selected', String(isShown));
      tab.button.tabIndex = isShown ? 0 : -1;
      tab.panel.hidden = !isShown;
      if (isShown && typeof tab.content === 'function' && !tab.region.hasChildNodes())
        tab.region.append(tab.content());
    }
    return true;
  };
  list.addEventListener('keydown', (event) => {
    const next = all[target(event.key, all.length, names().indexOf(current))];
    if (next === undefined) return;
    event.preventDefault();
    show(next.name);
    next.button.focus();
  });
  const names = (): readonly string[] => all.map(({ name }) => name);
  show(first);
  return {
    elements: [list, ...all.map(({ panel }) => panel)],
    show,
    current: () => current,
    regionOf: (name) => all.find((tab) => tab.name === name)?.region,
  };
}

/** The tab to which a key leads; −1 for other keys. */
function target(key: string, count: number, current: number): number {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (current + 1) % count,
    ArrowLeft: (current + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? -1;
}

function tabFor(
  document: Document,
  id: string,
  { name, content }: TabPanel,
): { readonly button: HTMLButtonElement; readonly panel: HTMLElement; readonly region: HTMLElement } {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `${id}-tab`;
  button.className = 'pf-tab';
  button.textContent = name;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', `${id}-panel`);
  const panel = document.createElement('div');
  panel.id = `${id}-panel`;
  panel.className = 'pf-panel';
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  const region = document.createElement('div');
  region.className = 'pf-region';
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', `${name}，可以滚动`);
  if (typeof content !== 'function') region.append(content);
  panel.append(region);
  return { button, panel, region };
}
