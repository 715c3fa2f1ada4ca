/** Where a field stands, in words: 加扣分明细第12行. */

import type { Field } from '../../scoring/fields/fields';
import { sheetOf } from '../columns';
import type { CalcInput } from './calcCells';

export const placeOf = (field: Field, rows: CalcInput['rows']): string => {
  const sheet = sheetOf(field);
  return `${sheet}第${rows[sheet].get(field.row)}行`;
};
