/** What to type, beside a cell that cannot be used; on the screen, not in print. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { CellValue } from '../formula/value';
import { judge, State } from '../rules/entry';
import type { Field } from '../scoring/fields';
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
  const isWrong = ({ id, entry }: Field): boolean =>
    judge(entry, entries.get(id) ?? null).state === State.invalid;
  const formula = fields.reduceRight(
    (rest, { id, entry }) => f`IF(${grid.fields.cells(id).state}=2,${entry.expected},${rest})`,
    lacking === undefined ? f`""` : f`${lacking.advice}`,
  );
  return { value: fields.find(isWrong)?.entry.expected ?? lacking?.is ?? '', formula, style: 'warning' };
}
