/**
 * The rows above the paper, for the screen: what is still to do, and the column headings.
 *
 * They are what stays in sight. Excel freezes rows from the first one on; with the title and the blanks of the form
 * above the headings of the table, 40% of a small screen would stand still. A pane that begins below the title would hide
 * the title for good, and Excel alone has it. So the headings stand once more, above the paper, where every program
 * freezes them; they are not printed.
 */

import { f } from '../formula/formula';
import { styledHeight } from './styles';
import { toNumber } from '../points/points';
import { WHOLE } from '../scoring/levels/total';
import type { CalcGrid } from './calc/calcGrid';
import type { FormCell } from './fill';
import type { CellRange } from './model';

/** Rows 1 and 2. */
export const SCREEN_ROWS = 2;
const [STATE_ROW, HEADINGS_ROW] = [1, 2];

interface ScreenInput {
  /** The printed columns. */
  readonly first: number;
  readonly last: number;
  /** Pixels of all of them. */
  readonly pixels: number;
  readonly link: Required<Pick<FormCell, 'value' | 'link'>>;
  readonly headings: readonly Pick<FormCell, 'column' | 'value'>[];
  /** Points of the row of headings on the paper. */
  readonly headingsHeight: number;
}

interface ScreenRows {
  readonly cells: readonly FormCell[];
  readonly merges: readonly CellRange[];
  /** Points by row. */
  readonly heights: readonly (readonly [row: number, height: number])[];
}

/** Characters: the first unusable entry by name and place, and what is expected there. */
const LONGEST_HINT = 100;
/** Points; on a sheet without a table nothing stands in the second row. */
const LOW = 20;

export function screenRows(
  grid: CalcGrid,
  { first, last, pixels, link, headings, headingsHeight }: ScreenInput,
): ScreenRows {
  const state = { row: STATE_ROW, column: first };
  return {
    cells: [
      { ...state, ...stateContent(grid), style: 'state' },
      { row: STATE_ROW, column: last + 1, style: 'link', ...link },
      ...headings.map(({ column, value }): FormCell => ({
        row: HEADINGS_ROW,
        column,
        value,
        style: 'screenHead',
      })),
    ],
    merges: first < last ? [{ from: state, to: { ...state, column: last } }] : [],
    heights: [
      [STATE_ROW, styledHeight('长'.repeat(LONGEST_HINT), pixels, 'state')],
      [HEADINGS_ROW, headings.length === 0 ? LOW : headingsHeight],
    ],
  };
}

/** What is still to be done or put right, and else the total. */
function stateContent(grid: CalcGrid): Required<Pick<FormCell, 'value' | 'formula'>> {
  const { total } = grid.total.cells(WHOLE);
  const { text } = grid.hint.cells(WHOLE);
  return {
    value: ({ hint, scoring }) => {
      if (hint.text !== '') return hint.text;
      const shown = scoring.total.total;
      return shown === '' ? '' : `总分：${typeof shown === 'number' ? toNumber(shown) : shown}`;
    },
    formula: f`IF(${text}<>"",${text},IF(${total}="","","总分："&${total}))`,
  };
}
