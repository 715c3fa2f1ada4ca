/** Where the keys lead: Enter and the arrows go to the next or previous input of the column or the row, as in Excel. */

import type { CellElement } from './cellMode';
import type { SheetForm, PlacedControl } from './form';

/** The next input (`by` 1) or the previous one (−1) in the column; undefined at the end. */
export function besideInColumn(
  { controls }: SheetForm,
  from: PlacedControl,
  by: 1 | -1,
): PlacedControl | undefined {
  const column = controls.filter(
    ({ sheet, cell }) => sheet === from.sheet && columnIn(cell) === columnIn(from.cell),
  );
  return column[column.indexOf(from) + by];
}

const columnIn = (cell: string): string => cell.replace(/\d+$/, '');

/** The input to the right (`by` 1) or to the left (−1) in the row; undefined at the end. */
export function besideInRow(
  { controls }: SheetForm,
  from: PlacedControl,
  by: 1 | -1,
): PlacedControl | undefined {
  const next = controls[controls.indexOf(from) + by];
  return next?.sheet === from.sheet && rowIn(next.cell) === rowIn(from.cell) ? next : undefined;
}

const rowIn = (cell: string): string => cell.replace(/^[A-Z]+/, '');

export interface Way {
  readonly by: 1 | -1;
  readonly isInRow: boolean;
}

/** Which way a key leads out of an input; undefined where it means something inside it. */
export function wayOf(event: KeyboardEvent, element: CellElement, isSelected: boolean): Way | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Enter') return { by: event.shiftKey ? -1 : 1, isInRow: false };
  const way = ways.get(event.key);
  if (way === undefined || event.shiftKey) return undefined;
  if (isSelected) return way;
  // Inside a list the arrows choose, inside a text they go from letter to letter.
  if (element instanceof HTMLSelectElement || way.isInRow) return undefined;
  if (!(element instanceof HTMLTextAreaElement)) return way;
  const { selectionStart, selectionEnd, value } = element;
  const isAtEdge = way.by === 1 ? selectionStart === value.length : selectionEnd === 0;
  return isAtEdge ? way : undefined;
}

const ways: ReadonlyMap<string, Way> = new Map([
  ['ArrowDown', { by: 1, isInRow: false }],
  ['ArrowUp', { by: -1, isInRow: false }],
  ['ArrowRight', { by: 1, isInRow: true }],
  ['ArrowLeft', { by: -1, isInRow: true }],
]);
