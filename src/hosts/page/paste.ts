/** Several cells pasted from a spreadsheet fill the inputs from the one with the cursor on, as they lie on the sheet. */

import type { CellValue } from '../../formula/value';
import { warningAt } from '../../problems/openProblems';
import type { Address } from '../../sheet/model';
import { a1 } from '../../sheet/model';
import type { CellPlace } from '../host';
import type { SheetForm, PlacedControl } from './form';
import { parseTyped } from './parseTyped';
import { tabularText } from './tabularText';

/** The cells of a paste; undefined for words to be pasted into the input as usual. */
function cellsIn(data: DataTransfer, element: HTMLElement): readonly (readonly string[])[] | undefined {
  const text = data.getData('text/plain');
  const rows = tabularText(text);
  // Lines of a letter belong into one cell where that takes lines; one copied cell ends with a line break of its own.
  if (element instanceof HTMLTextAreaElement)
    return text.includes('\t') || /<table/i.test(data.getData('text/html')) ? rows : undefined;
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

interface Pasted {
  /** By field id. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** What could not be pasted, for the clerk; nothing where all of it could. */
  readonly notice: string | undefined;
}

function placePasted(
  form: SheetForm,
  { sheet, cell }: PlacedControl,
  rows: readonly (readonly string[])[],
): Pasted {
  const start = addressOf(cell);
  const values = new Map<string, CellValue>();
  const skipped: CellPlace[] = [];
  rows.forEach((texts, down) =>
    texts.forEach((text, across) => {
      const place = { sheet, cell: a1({ row: start.row + down, column: start.column + across }) };
      const target = form.find(place);
      const isFirst = target?.element.dataset['cell'] === place.cell;
      const field = isFirst ? target.control?.field : undefined;
      if (field !== undefined) values.set(field.id, parseTyped(text, field.entry));
      else if (text.trim() !== '' && text.trim() !== (isFirst ? target.element.textContent.trim() : ''))
        skipped.push(place);
    }),
  );
  return { values, notice: noticeOf(skipped) };
}

export interface Pasting {
  readonly form: () => SheetForm | undefined;
  readonly commit: (values: ReadonlyMap<string, CellValue>) => void;
  readonly onNotice: (message: string) => void;
}

/** Until `signal` is aborted. */
export function listenToPaste(root: HTMLElement, pasting: Pasting, signal: AbortSignal): void {
  const paste = (event: ClipboardEvent): void => {
    const form = pasting.form();
    const placed = form?.controlOf(event.target);
    if (form === undefined || placed === undefined || event.clipboardData === null) return;
    const rows = cellsIn(event.clipboardData, placed.control.element);
    if (rows === undefined) return;
    event.preventDefault();
    const { values, notice } = placePasted(form, placed, rows);
    pasting.commit(values);
    if (notice !== undefined) pasting.onNotice(notice);
  };
  root.addEventListener('paste', paste, { signal });
}

const noticeOf = ([first, ...rest]: readonly CellPlace[]): string | undefined =>
  first &&
  warningAt('host.pasteSkipped', first, {
    count: rest.length + 1,
    first: `${first.sheet}${first.cell}`,
  }).message;

function addressOf(cell: string): Address {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
