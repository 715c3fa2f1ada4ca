/**
 * A cell that somebody goes to is selected, as in Excel: what is typed then replaces what stands there, so that a
 * stray key is seen and Esc takes it back. F2 or a double click goes into the words; a list is opened first.
 *
 *     focus, click ─→ selected ─ F2, double click, dragging over words ─→ inside ─ Esc ─→ selected
 *                        └─ typing replaces all ─→ inside
 */

export type CellElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The element, where it is one of ours. */
export type CellAt = (target: EventTarget | null) => CellElement | undefined;

export interface CellMode {
  /** Whether the whole cell is selected, and not a place in its words. */
  readonly isSelected: (element: CellElement) => boolean;
  readonly select: (element: CellElement) => void;
}

/** Until `signal` is aborted. */
export function listenToCellMode(root: HTMLElement, cellAt: CellAt, signal: AbortSignal): CellMode {
  let selected: CellElement | undefined;
  const select = (element: CellElement): void => {
    selected = element;
    if (!isList(element)) element.select();
  };
  const enter = (): void => void (selected = undefined);
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (element: CellElement, event: HTMLElementEventMap[K]) => void,
  ): void =>
    root.addEventListener(
      name,
      (event) => {
        const element = cellAt(event.target);
        if (element !== undefined) act(element, event);
      },
      { signal },
    );
  listen('focusin', (element) => {
    // In an empty list the arrows choose.
    if (!isList(element) || element.value !== '') select(element);
  });
  listen('focusout', enter);
  listen('input', enter);
  listen('mousedown', (element) => {
    if (isList(element)) enter();
  });
  // The browser has put the caret where the mouse was pressed.
  listen('click', (element, { detail }) => {
    if (isList(element) || element !== selected || detail > 1) return;
    if (element.selectionStart === element.selectionEnd || isWhole(element)) element.select();
    else enter();
  });
  listen('dblclick', (element) => {
    enter();
    if (!isList(element)) element.setSelectionRange(element.selectionEnd, element.selectionEnd);
  });
  listen('keydown', (element, { key, altKey, ctrlKey, metaKey }) => {
    if (isList(element)) {
      if (key === ' ' || key === 'F2' || key === 'F4' || altKey) enter();
    } else if (key === 'F2' || (key === 'Enter' && altKey && element === selected)) {
      enter();
      element.setSelectionRange(element.value.length, element.value.length);
    } else if (key === 'Home' || key === 'End') enter();
    // A value that came from elsewhere meanwhile has put the caret into it. An input method's keys are 'Process'.
    else if (element === selected && !ctrlKey && !metaKey && (key.length === 1 || key === 'Process'))
      element.select();
  });
  return {
    isSelected: (element) => element === selected && (isList(element) || isWhole(element)),
    select,
  };
}

const isList = (element: CellElement): element is HTMLSelectElement => element instanceof HTMLSelectElement;

const isWhole = ({ selectionStart, selectionEnd, value }: HTMLInputElement | HTMLTextAreaElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length;
