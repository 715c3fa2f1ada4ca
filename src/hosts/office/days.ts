/**
 * Where the open workbook begins to count its days.
 *
 * `workbook.use1904DateSystem` is in no release of office.js so far; DATE has said it since ExcelApi 1.2.
 */

import type { CellValue } from '../../formula/value';
import { DAYS_TO_1904 } from '../../readBack/stored';
import { DATE_NAME } from '../../sheet/sheetNames';

/** 2000-01-01, counted from 1904. */
export const COUNTED_FROM_1904 = 35064;

/** Asks; the answer, whether it begins in 1904, is there after the next sync. */
export function loadBegin(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => day.value === COUNTED_FROM_1904;
}

/** The one field that holds a day. */

/** What to type so that the day is the same in a workbook that begins in 1904. */
export const countedFrom1904 = (values: ReadonlyMap<string, CellValue>): ReadonlyMap<string, CellValue> =>
  new Map(
    [...values].map(([name, value]) => [
      name,
      name === DATE_NAME && typeof value === 'number' ? value - DAYS_TO_1904 : value,
    ]),
  );
