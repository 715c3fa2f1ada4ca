/** What to type, beside a cell that cannot be used; on the screen, not in print. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { CellValue } from '../formula/value';
import { adviceFor, judge, State } from '../rules/inputType';
import type { Field } from '../scoring/fields/fields';
import type { CalcGrid } from './calc/calcGrid';
import type { Cell } from './model';

/** Something that must go with an entry and is not there. */
export interface Lacking {
  /** What to do about it, or nothing. */
  readonly advice: Formula;
  /** The same, by the engine. */
  readonly is: string;
}

/** The advice for the first of `fields` that is unusable, else for what is lacking. */
export function tipFor(
  grid: CalcGrid,
  entries: ReadonlyMap<string, CellValue>,
  fields: readonly Field[],
  lacking?: Lacking,
): Pick<Cell, 'value' | 'formula' | 'style'> {
  const valueOf = ({ id }: Field): CellValue => entries.get(id) ?? null;
  const wrong = fields.find((field) => judge(field.entry, valueOf(field)).state === State.invalid);
  const formula = fields.reduceRight(
    (rest, { id, entry }) => {
      const { state, expected } = grid.fields.cells(id);
      return f`IF(${state}=2,${entry.meant === undefined ? entry.expected : expected},${rest})`;
    },
    lacking === undefined ? f`""` : f`${lacking.advice}`,
  );
  const advice = wrong === undefined ? (lacking?.is ?? '') : adviceFor(wrong.entry, valueOf(wrong));
  return { value: advice, formula, style: 'warning' };
}
