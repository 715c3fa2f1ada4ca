/** A date, as the spreadsheet's day number. Bounded, so that “6.3” is not a day in 1900. */

import { whole } from './number';
import type { InputType } from '../inputType';

/** 2000-01-01 and 2099-12-31 as day numbers. */
const FIRST = 36526;
const LAST = 73050;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export const day: InputType<number> = {
  ...whole({ min: FIRST, max: LAST, expected: '应填日期，如2021-12-20' }),
  validation: { type: 'date', min: FIRST, max: LAST },
  typed: (json) => (typeof json === 'string' ? dayNumber(json) : undefined),
  json: (value) => isoDay(value),
};

/** `2021-12-20` → 44550; undefined when it is not a day. */
export function dayNumber(iso: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) || isoDay(Math.round((time - EPOCH) / DAY)) !== iso
    ? undefined
    : Math.round((time - EPOCH) / DAY);
}

/** 44550 → `2021-12-20`. */
export const isoDay = (number: number): string => new Date(EPOCH + number * DAY).toISOString().slice(0, 10);

/** 2021-12-20, 2021/12/20, 2021.12.20, 2021年12月20日, 20211220. */
const DAYS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** The day number of a date as people write it; undefined for what is none. */
export function dayIn(text: string): number | undefined {
  const found = DAYS.map((form) => form.exec(text)).find((match) => match !== null);
  if (found === undefined) return undefined;
  const [, year = '', , month = '', day = ''] = found;
  return dayNumber(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
