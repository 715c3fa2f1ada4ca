/** Cells in which the result of a row is ticked: ☑符合 □不符合, or √ in the column of its word. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { mustFind } from '../../problems/invariant';
import { isTickedRow } from '../../rubric/boxes';
import { scoreField } from '../../rubric/deductions';
import { columnId } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import type { PreparedItem } from '../../scoring/fields/prepared';
import type { Ticking } from '../../scoring/levels/ticked';
import { placeTicked, placeTickedFormula, tickingOf } from '../../scoring/levels/ticked';
import { INVALID } from '../../scoring/steps/stateWords';
import type { CalcGrid } from '../calc/calcGrid';
import { itemCells } from '../calc/calcGrid';
import type { Fill } from '../fill';
import { showsBoxes, textsIn } from './boxTexts';
import type { RowContents } from './lines';
import type { Columns } from './officialColumns';

/** What a cell shows, and the formula that shows it in Excel. */
interface ShownCell {
  readonly value: (fill: Fill) => string;
  readonly formula: Formula;
  /** Where the word is picked, unless the box is ticked by what was found. */
  readonly field?: string;
}

/** What stands in the columns of boxes. */
export function boxCells(grid: CalcGrid, rubric: Rubric, columns: Columns, leaf: PreparedItem): RowContents {
  const ticking = tickingOf(rubric, leaf);
  if (ticking === undefined) return {};
  return Object.fromEntries(
    rubric.layout.columns.flatMap((column) => {
      const texts =
        column.field === 'boxes'
          ? textsIn(rubric, columns, leaf.item, 'boxes')
          : column.field === 'box'
            ? markOf(ticking, column.key)
            : undefined;
      return texts === undefined
        ? []
        : [[columnId(column), { ...shownIn(grid, ticking, texts), style: 'centre' }] as const];
    }),
  );
}

const MARK = '√';

/** Nothing ticked, then each of the words ticked. */
const markOf = ({ words }: Ticking, word: string | undefined): readonly string[] => [
  '',
  ...words.map((each) => (each === word ? MARK : '')),
];

/** What a row without points has where others have their score; undefined where it is the word as it was typed. */
export function tickedResult(
  grid: CalcGrid,
  rubric: Rubric,
  columns: Columns,
  leaf: PreparedItem,
): ShownCell | undefined {
  const ticking = isTickedRow(rubric, leaf.item) ? tickingOf(rubric, leaf) : undefined;
  if (ticking === undefined) return undefined;
  const texts =
    (showsBoxes(rubric, leaf.item) && textsIn(rubric, columns, leaf.item, scoreField(rubric))) || NO_BOXES;
  const shown = shownIn(grid, ticking, texts);
  const { printed } = itemCells(grid, leaf.item);
  return {
    ...shown,
    value: (fill) =>
      mustFind(fill.scoring.items, leaf.item.id).printed === INVALID ? INVALID : shown.value(fill),
    formula: f`IF(${printed}=${INVALID},${INVALID},${shown.formula})`,
  };
}

/** The boxes have a column of their own. */
const NO_BOXES = [''] as const;

function shownIn(grid: CalcGrid, ticking: Ticking, texts: readonly string[]): ShownCell {
  const { item, picked } = ticking;
  const entry = picked === undefined ? f`${0}` : grid.fields.cells(picked.field).value;
  const place = placeTickedFormula(ticking, itemCells(grid, item), entry);
  return {
    ...(picked !== undefined && { field: picked.field }),
    value: ({ scoring }) => {
      const typed = picked === undefined ? undefined : scoring.fields.get(picked.field);
      const at = placeTicked(
        ticking,
        mustFind(scoring.items, item.id),
        typeof typed?.value === 'number' ? typed.value : 0,
      );
      return texts[at] ?? '';
    },
    formula:
      new Set(texts).size === 1
        ? f`${texts[0] ?? ''}`
        : call('CHOOSE', [f`1+${place}`, ...texts.map((text) => inLines(grid, text))]),
  };
}

/** A text as a formula; there is no literal for a line break. */
const inLines = (grid: CalcGrid, text: string): Formula =>
  text
    .split('\n')
    .map((line) => f`${line}`)
    .reduce((before, line) => f`${before}&${grid.lineBreak}&${line}`);
