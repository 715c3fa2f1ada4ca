/** Which fonts a model is to be drawn in: its rubric says so. */

import type { SheetModel } from '../../../sheet/model';
import { findRecord } from '../../../sheet/readBack/find';
import { storedOf } from '../../../sheet/readBack/storedOf';
import { RECORD } from '../../../sheet/sheetNames';
import type { FontSet } from '../../../sheet/styles';

export function fontsOf(model: SheetModel): FontSet {
  const sheets = model.sheets.filter(({ name }) => name === RECORD);
  if (sheets.length === 0) return 'windows';
  return findRecord(storedOf({ ...model, sheets })).rubric.layout.fonts ?? 'windows';
}
