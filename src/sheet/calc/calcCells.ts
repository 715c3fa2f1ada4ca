/** Cells of pf_calc: a formula with the value the engine gave the same step. */

import { f } from '../../formula/formula';
import type { Formula } from '../../formula/formula';
import type { Address } from '../../formula/reference';
import { columnRange } from '../../formula/reference';
import { ID_COLUMN } from '../columns';
import type { CellValue } from '../../formula/value';
import type { Prepared } from '../../scoring/fields/prepared';
import { WHOLE } from '../../scoring/levels/total';
import type { Capacity } from '../../scoring/steps/sight';
import type { Formulas } from '../../scoring/steps/step';
import type { StepBlock } from './grid';
import { CALC_COLUMNS } from './grid';
import type { Fill, FormCell } from '../fill';
import type { TypedSheet } from '../sheetNames';

export interface CalcInput {
  readonly prepared: Prepared;
  readonly capacity: Capacity;
  /** Row on its sheet of every id in a hidden column. */
  readonly rows: Readonly<Record<TypedSheet, ReadonlyMap<string, number>>>;
  readonly stageSuffix: string;
  /** Full-width characters on the line under the title. */
  readonly lineLength: number;
}

export const constant = (at: Address, value: CellValue): FormCell => ({ ...at, value, style: 'calc' });

/** A block of one id, without points. */
export const oneRow = <T extends { readonly [S in keyof T]: CellValue }>(
  block: StepBlock<keyof T & string>,
  formulas: Formulas<T>,
  valuesIn: (fill: Fill) => T,
): readonly FormCell[] => [
  ...blockLabels(block),
  ...block.steps.map((step): FormCell => ({
    ...block.at(WHOLE, step),
    formula: formulas[step],
    value: (fill) => valuesIn(fill)[step],
    style: 'calc',
  })),
];

/** What stands left of every quantity: its id, and its step where a run of it begins. */
export const blockLabels = <S extends string>(block: StepBlock<S>): readonly FormCell[] =>
  block.runs.flatMap((run) =>
    block.steps.flatMap((step) =>
      run.flatMap((id, i) => {
        const { row } = block.at(id, step);
        return [
          ...(i === 0 ? [constant({ row, column: CALC_COLUMNS.step }, step)] : []),
          constant({ row, column: CALC_COLUMNS.id }, id),
        ];
      }),
    ),
  );

/**
 * The row of an id on a sheet; text, which no INDEX takes, where the id is gone or stands there twice. MATCH
 * alone would take the first of two, and a copied row with a 0 in it would make a better score.
 */
export function rowFormula(rows: CalcInput['rows'], sheet: TypedSheet, id: string): Formula {
  const ids = searched(rows, sheet, ID_COLUMN);
  return f`IF(COUNTIF(${ids},${id})=1,MATCH(${id},${ids},0),"")`;
}

/** Rows that are searched at least: room for rows that somebody puts in. */
const FEWEST_ROWS = 2000;

/** A column of a sheet as far as its rows may come to stand; some programs walk a whole column to its very end. */
export function searched(rows: CalcInput['rows'], sheet: TypedSheet, column: number): Formula {
  const last = Math.max(0, ...rows[sheet].values());
  return columnRange(sheet, column, 1, Math.max(FEWEST_ROWS, 2 * last));
}
