/** Where the keys lead: Enter and the arrows go to the next or previous input of the same column, as in Excel. */

import type { Form, PlacedControl } from './form';

/** The next input (`by` 1) or the previous one (−1) in the column; undefined at the end. */
export function besideInColumn(
  { controls }: Form,
  from: PlacedControl,
  by: 1 | -1,
): PlacedControl | undefined {
  const column = controls.filter(
    ({ sheet, cell }) => sheet === from.sheet && columnIn(cell) === columnIn(from.cell),
  );
  return column[column.indexOf(from) + by];
}

const columnIn = (cell: string): string => cell.replace(/\d+$/, '');

/** Which way a key leads out of an input; 0 where it means something inside it. */
export function wayOf(event: KeyboardEvent, element: HTMLElement): 1 | -1 | 0 {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return 0;
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  // In a list the arrows choose.
  if (by === undefined || event.shiftKey || element instanceof HTMLSelectElement) return 0;
  if (!(element instanceof HTMLTextAreaElement)) return by;
  const { selectionStart, selectionEnd, value } = element;
  const isAtEdge = by === 1 ? selectionStart === value.length : selectionEnd === 0;
  return isAtEdge ? by : 0;
}
