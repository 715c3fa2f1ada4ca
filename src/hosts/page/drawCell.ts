/** One cell of a sheet as a cell of an HTML table: words, a link to another sheet, or a form control. */

import { fromCell } from '../../rules/entries/percent';
import type { Cell } from '../../sheet/model';
import type { Control } from './control';
import { styleClass } from './styleRules';
import { shownText } from './tableParts';

/** A cell as drawn, and how to change it. */
export interface DrawnCell {
  readonly element: HTMLTableCellElement;
  readonly control: Control | undefined;
  /** Draws what differs from the last time. */
  readonly update: (cell: Cell) => void;
  readonly markWrong: (isWrong: boolean) => void;
}

export interface CellContent {
  readonly control?: Control | undefined;
  readonly link?: HTMLElement | undefined;
}

export function drawCell(
  element: HTMLTableCellElement,
  cell: Cell,
  { control, link }: CellContent,
): DrawnCell {
  if (link !== undefined) element.append(link);
  if (control !== undefined) element.append(...control.nodes);
  const words = link ?? element;
  let shown = '';
  let { style } = cell;
  let wasWrong = false;
  let isNumber = false;
  const update = (next: Cell): void => {
    const text = control === undefined ? shownText(next) : shown;
    // A spreadsheet never breaks a number over two lines: 100分.
    if ((typeof next.value === 'number') !== isNumber)
      element.classList.toggle('pf-number', (isNumber = !isNumber));
    if (text !== shown) words.textContent = text;
    shown = text;
    if (next.style !== style) element.classList.replace(styleClass(style), styleClass(next.style));
    style = next.style;
  };
  update(cell);
  control?.show(fromCell(control.field.entry, cell.value));
  return {
    element,
    control,
    update,
    markWrong(isWrong) {
      if (isWrong !== wasWrong) element.classList.toggle('pf-wrong', isWrong);
      wasWrong = isWrong;
    },
  };
}
