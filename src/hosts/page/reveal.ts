/** The cursor on the page: a click goes to the cell, a link to its sheet, and a cell can be shown from elsewhere. */

import { refusalAt } from '../../problems/openProblems';
import type { CellPlace, Revealed, SelectedPlace } from '../host';
import type { SheetForm } from './form';
import type { OpenSheet } from './openSheet';

/**
 * Shows a cell and puts the cursor there; where there is no such cell, the sheet.
 *
 * @throws ScoresheetError for a name that is not there, and a sheet that is not shown.
 */
export function revealIn(form: SheetForm, { names }: OpenSheet, place: Revealed): void {
  const { sheet, cell } = 'name' in place ? placeNamed(names, place.name) : place;
  if (sheet === undefined) return;
  if (!form.showSheet(sheet)) throw refusalAt('host.missingSheet', {}, { name: sheet });
  const drawn = cell === undefined ? undefined : form.find({ sheet, cell });
  if (drawn === undefined) {
    form.regionOf(sheet)?.focus();
    return;
  }
  const target = drawn.control?.element ?? drawn.element;
  if (drawn.control === undefined) drawn.element.tabIndex = -1;
  target.focus();
  flash(drawn.element);
}

function placeNamed(names: OpenSheet['names'], name: string): CellPlace {
  const place = names.get(name);
  if (place === undefined) throw refusalAt('host.missingInput', {}, { name });
  return place;
}

const FLASH = 'pf-found';

/** An animation starts again only after the element was seen without it. */
function flash(element: HTMLElement): void {
  element.classList.remove(FLASH);
  element.getBoundingClientRect();
  element.classList.add(FLASH);
  element.addEventListener('animationend', () => element.classList.remove(FLASH), { once: true });
}

export interface Pointing {
  readonly form: () => SheetForm | undefined;
  readonly onSelect: (at: SelectedPlace) => void;
}

/** Until `signal` is aborted. */
export function listenToPointing(root: HTMLElement, { form, onSelect }: Pointing, signal: AbortSignal): void {
  const cellAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  root.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : null;
      const cell = cellAt(target);
      if (link?.dataset['link'] !== undefined) {
        const [sheet = ''] = link.dataset['link'].split('!');
        form()?.showSheet(sheet);
        form()?.regionOf(sheet)?.focus();
      } else if (cell !== null && cell === target) {
        const control = cell.querySelector<HTMLElement>('.pf-control');
        if (control === null) cell.tabIndex = -1;
        (control ?? cell).focus();
        const { cell: name = '', shows } = cell.dataset;
        // Who marks words to copy them fills in nothing.
        const isMarking = cell.ownerDocument.getSelection()?.isCollapsed === false;
        const sheet = form()?.shownSheet();
        if (shows !== undefined && sheet !== undefined && !isMarking)
          onSelect({ sheet, cell: name, fields: shows.split(' ') });
      }
    },
    { signal },
  );
  root.addEventListener(
    'focusin',
    ({ target }) => {
      const cell = cellAt(target)?.dataset['cell'];
      const sheet = form()?.shownSheet();
      if (cell !== undefined && sheet !== undefined) onSelect({ sheet, cell });
    },
    { signal },
  );
}
