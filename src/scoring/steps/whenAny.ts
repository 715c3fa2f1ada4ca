/** A condition that is true once any of several facts was found. */

import type { Formula, Operand } from '../../formula/formula';
import { chain, f } from '../../formula/formula';

/** `then` where any of the cells is above 0. */
export const whenAny = (cells: readonly Formula[], then: Operand, otherwise: Formula): Formula =>
  cells.length === 0 ? otherwise : f`IF(${chain('+', cells, 0)}>0,${then},${otherwise})`;
