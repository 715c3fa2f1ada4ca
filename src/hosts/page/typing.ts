/**
 * What happens in the inputs, one set of listeners for all of them.
 *
 * An input method may take many keys for one word: between compositionstart and compositionend nothing is read.
 * The text of the input that has the focus is hers; it is put into its usual form when she leaves it.
 */

import type { CellValue } from '../../formula/value';
import type { CellMode } from './cellMode';
import { listenToCellMode } from './cellMode';
import type { SheetForm, PlacedControl } from './form';
import { besideInColumn, besideInRow, wayOf } from './moves';
import { parseTyped } from './parseTyped';

export interface Typing {
  readonly form: () => SheetForm | undefined;
  readonly valueOf: (fieldId: string) => CellValue;
  /** Takes a value over into the sheet; `typedIn` keeps its text. */
  readonly commit: (placed: PlacedControl, value: CellValue, keepsText: boolean) => void;
  /** The cursor went to an input; undefined when it left. */
  readonly onCursor: (placed: PlacedControl | undefined) => void;
}

/** Until `signal` is aborted. */
export function listenToTyping(root: HTMLElement, typing: Typing, signal: AbortSignal): void {
  const mode = listenToCellMode(root, (target) => typing.form()?.controlOf(target)?.control.element, signal);
  /** The value that Esc brings back. */
  let before: CellValue = null;
  const placedAt = ({ target }: Event): PlacedControl | undefined => typing.form()?.controlOf(target);
  const valueIn = ({ control }: PlacedControl): CellValue => typing.valueOf(control.field.id);
  const take = (placed: PlacedControl): void => {
    const { element, field } = placed.control;
    typing.commit(placed, parseTyped(element.value, field.entry), true);
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (placed: PlacedControl, event: HTMLElementEventMap[K]) => void,
  ): void =>
    root.addEventListener(
      name,
      (event) => {
        const placed = placedAt(event);
        if (placed !== undefined) act(placed, event);
      },
      { signal },
    );
  listen('focusin', (placed) => {
    before = valueIn(placed);
    typing.onCursor(placed);
  });
  listen('focusout', (placed) => {
    placed.control.show(valueIn(placed));
    typing.onCursor(undefined);
  });
  listen('input', (placed, event) => {
    if (!('isComposing' in event && event.isComposing === true)) take(placed);
  });
  listen('compositionend', take);
  listen('change', (placed) => placed.control.show(valueIn(placed)));
  listen('keydown', (placed, event) => {
    const { element } = placed.control;
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      typing.commit(placed, before, false);
      placed.control.show(before);
      mode.select(element);
    } else if (event.key === 'Enter' && event.altKey && element instanceof HTMLTextAreaElement) {
      event.preventDefault();
      element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
      take(placed);
    } else move(typing, placed, event, mode);
  });
}

function move({ form }: Typing, placed: PlacedControl, event: KeyboardEvent, mode: CellMode): void {
  const { element } = placed.control;
  const way = wayOf(event, element, mode.isSelected(element));
  const own = form();
  if (way === undefined || own === undefined) return;
  event.preventDefault();
  const beside = way.isInRow ? besideInRow : besideInColumn;
  beside(own, placed, way.by)?.control.element.focus();
}
