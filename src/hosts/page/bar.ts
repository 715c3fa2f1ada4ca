/**
 * The line above the sheet that says what the cell with the cursor wants, and what is wrong with it: beside the
 * cell there may be no room for words, as on a narrow screen.
 */

import type { Control } from './control';

export interface Bar {
  readonly element: HTMLElement;
  /** `advice` is what the sheet says beside the row. */
  readonly show: (control: Control | undefined, advice: string) => void;
}

export function barIn(document: Document): Bar {
  const element = document.createElement('div');
  element.className = 'pf-bar';
  const piece = (name: string): HTMLElement => {
    const span = document.createElement('span');
    span.className = `pf-bar-${name}`;
    element.append(span);
    return span;
  };
  const [label, prompt, error] = [piece('label'), piece('prompt'), piece('error')];
  // The input itself has these words as its name and description.
  for (const repeated of [label, prompt]) repeated.setAttribute('aria-hidden', 'true');
  error.setAttribute('role', 'status');
  const set = (span: HTMLElement, text: string): void => {
    if (span.textContent !== text) span.textContent = text;
  };
  return {
    element,
    show(control, advice) {
      set(label, control?.field.label ?? '');
      set(prompt, control !== undefined && advice === '' ? control.field.entry.expected : '');
      set(error, advice === '' ? '' : `填写有误或不全：${advice}`);
    },
  };
}
