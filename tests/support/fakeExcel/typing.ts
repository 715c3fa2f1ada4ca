/**
 * What Excel makes of a string that is typed into a cell, or set as a value by Office.js: the two are alike
 * (assumption `typed`). Only what scoresheets meet; dates are those of the Chinese edition.
 */

import type { CellValue } from '../../../src/formula/value';

export interface Typed {
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula?: string;
  /** The format that Excel gives the cell along with the value. */
  readonly format?: string;
}

/** Of dates typed without one. */
const THIS_YEAR = 2021;

/** Undefined for what Excel refuses to take: a formula that is none. */
export function typed(text: string, cellFormat = 'General'): Typed | undefined {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (cellFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  const found = number(trimmed, cellFormat) ?? date(trimmed) ?? word(trimmed);
  if (found !== undefined) return found;
  // A sign or an @ before anything else is how formulas began in Lotus 1-2-3; Chinese words are none.
  return /^[+\-@]./.test(text) ? undefined : { value: text };
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function number(text: string, cellFormat: string): Typed | undefined {
  if (PLAIN.test(text)) {
    const value = Number(text);
    if (cellFormat.includes('%')) return { value: value / 100 };
    return /e/i.test(text) ? { value, format: '0.00E+00' } : { value };
  }
  const [, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/.exec(text) ?? [];
  // Assumption `percentRestyles`.
  if (percent !== undefined)
    return { value: Number(percent) / 100, format: percent.includes('.') ? '0.00%' : '0%' };
  const [, negative] = /^\((\d+\.?\d*)\)$/.exec(text) ?? [];
  if (negative !== undefined) return { value: -Number(negative) };
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
    ? { value: Number(text.replaceAll(',', '')), format: '#,##0' }
    : undefined;
}

const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
]);

function word(text: string): Typed | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  return ERRORS.has(upper) ? { value: { error: upper } } : undefined;
}

function date(text: string): Typed | undefined {
  const full = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  if (full !== null) {
    const [, year, a, b, c, d] = full;
    return serial(Number(year), Number(a ?? c), Number(b ?? d), a === undefined ? LONG : 'yyyy/m/d');
  }
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short !== null) return serial(THIS_YEAR, Number(short[1]), Number(short[2] ?? short[3]), SHORT);
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined || Number(minutes) > 59
    ? undefined
    : { value: (Number(hours) * 60 + Number(minutes)) / 1440, format: 'h:mm' };
}

const LONG = 'yyyy"年"m"月"d"日"';
const SHORT = 'm"月"d"日"';
const DAY = 86400000;

function serial(year: number, month: number, day: number, format: string): Typed | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? { value: (at.getTime() - Date.UTC(1899, 11, 30)) / DAY, format } : undefined;
}
