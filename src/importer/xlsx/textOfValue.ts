/** What a cell of a worksheet shows, near enough to be read: 5, 93.5%, 2024年3月1日. */

import type { CellValue } from '../../formula/value';

export interface ShownCell {
  readonly value: CellValue;
  readonly numberFormat?: number;
  readonly formatCode?: string;
  readonly isDate?: true;
}

const PERCENT = new Set([9, 10]);
const FIRST_DATE = 14;
const LAST_DATE = 17;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Digits that a double surely has. */
const DIGITS = 12;

const plainNumber = (value: number): string => String(Number(value.toPrecision(DIGITS)));

export function textOfValue({ value, numberFormat = 0, formatCode = '', isDate }: ShownCell): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'number') return '';
  if (PERCENT.has(numberFormat) || /%/.test(formatCode)) return `${plainNumber(value * 100)}%`;
  const isDay = isDate === true || (numberFormat >= FIRST_DATE && numberFormat <= LAST_DATE);
  return isDay || /y.*m|m.*d/i.test(formatCode) ? dayText(value) : plainNumber(value);
}

function dayText(value: number): string {
  const date = new Date(EPOCH + Math.floor(value) * DAY);
  if (Number.isNaN(date.getTime())) return plainNumber(value);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
