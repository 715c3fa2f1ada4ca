/** Whether a highlight is on. */

import type { CellValue } from '../../formula/value';
import type { Comparison } from '../../sheet/model';
import { formatValue } from './formatValue';

/** `value`: what the cell that is compared holds. */
export const isMet = ({ isEqual, text }: Comparison, value: CellValue): boolean =>
  (formatValue(value) === text) === isEqual;
