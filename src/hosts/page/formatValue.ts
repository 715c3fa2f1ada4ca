/**
 * A value as its cell shows it: the few number formats that a scoresheet uses, as a spreadsheet reads them.
 *
 *     General · General"分" · 0.00 · General;-General;;@ · yyyy"年"m"月"d"日" · 0.0##%
 */

import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import { isoDay } from '../../rules/entries/day';
import { PERCENT_FORMAT } from '../../rules/entries/percent';

/** Sections of a format: for numbers above zero, below zero, for zero, for text. */
export function formatValue(value: CellValue, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  if (typeof value === 'string') return value;
  if (format === PERCENT_FORMAT) return percentage(value);
  const [positive = 'General', negative, zero = positive] = format.split(';');
  if (value === 0) return numberIn(zero, 0);
  if (value > 0) return numberIn(positive, value);
  return negative === undefined ? numberIn(positive, value) : numberIn(negative, -value);
}

/** Up to the six decimals that points have. */
const FIXED = /^0(?:\.(?=0))?(0{0,6})$/;

/** One to three decimals. */
function percentage(value: number): string {
  const text = String(Number((value * 100).toFixed(3)));
  return `${text}${text.includes('.') ? '' : '.0'}%`;
}

/** 9999-12-31. */
const LAST_DAY = 2_958_465;

const PIECES = /"([^"]*)"|General|y+|m+|d+|[^]/g;

function numberIn(section: string, value: number): string {
  const [, decimals] = FIXED.exec(section) ?? [];
  if (decimals !== undefined) return fixed(value, decimals.length);
  return section.replace(PIECES, (piece: string, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    if (piece === 'General' || value < 0 || value > LAST_DAY) return general(value);
    const [year = '', month = '', day = ''] = isoDay(Math.trunc(value)).split('-');
    return { y: year, m: String(Number(month)), d: String(Number(day)) }[piece.charAt(0)] ?? piece;
  });
}

/** Half away from zero, as a spreadsheet rounds: 1.005 is shown as 1.01. */
function fixed(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${general(Math.abs(value))}e${decimals}`));
  const shown = Number(`${shifted}e-${decimals}`).toFixed(decimals);
  return value < 0 && shifted > 0 ? `-${shown}` : shown;
}

/** 15 digits, as many as a spreadsheet keeps: 0.1+0.2 is 0.3. */
const general = (value: number): string => String(Number(value.toPrecision(15)));
