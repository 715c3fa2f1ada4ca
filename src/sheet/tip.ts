/** What to type, beside a cell that cannot be used; on the screen, not in print. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import { adviceFor, State } from '../rules/inputType';
import type { Field } from '../scoring/fields/fields';
import type { CalcGrid } from './calc/calcGrid';
import type { Fill, FormCell } from './fill';

/** Something that must go with an entry and is not there. */
export interface Lacking {
  /** What to do about it, or nothing. */
  readonly advice: Formula;
  /** The same, by the engine. */
  readonly is: (fill: Fill) => string;
}

/** The advice for the first of `fields` that is unusable, else for what is lacking. */
export function tipFor(
  grid: CalcGrid,
  fields: readonly Field[],
  lacking?: Lacking,
): Pick<FormCell, 'value' | 'formula' | 'style'> {
  const formula = fields.reduceRight(
    (rest, { id, entry }) => {
      const { state, expected } = grid.fields.cells(id);
      return f`IF(${state}=${State.invalid},${entry.meant === undefined ? entry.expected : expected},${rest})`;
    },
    lacking === undefined ? f`""` : f`${lacking.advice}`,
  );
  return {
    value: (fill) => {
      const wrong = fields.find(({ id }) => fill.scoring.fields.get(id)?.state === State.invalid);
      return wrong === undefined
        ? (lacking?.is(fill) ?? '')
        : adviceFor(wrong.entry, fill.entries.get(wrong.id) ?? null);
    },
    formula,
    style: 'warning',
  };
}
