/** What the cell of a field holds for what is entered in it: a percent cell holds 0.935 for 93.5. */

import type { CellValue } from '../formula/value';
import { toCell } from '../rules/entries/percent';
import type { Field } from '../scoring/fields/fields';

export const heldBy =
  ({ entry }: Pick<Field, 'entry'>) =>
  (entered: CellValue): CellValue =>
    toCell(entry, entered);
