/**
 * What notices assess: a year, a quarter, a month, what was found on a day, or no period at all. All that differs
 * between them stands in one table.
 */

import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';

export type PeriodKind = 'year' | 'quarter' | 'month' | 'day' | 'none';

/** What a period is told by: cells at the head of the form, of which `day` is the date that every form has. */
type PeriodPiece = 'year' | 'part' | 'day';

/** `part` counts from 1, `day` as Excel counts days; 0 if the period is not told by it. */
type Period = Readonly<Record<PeriodPiece, number>>;
type PeriodFormulas = Readonly<Record<PeriodPiece, Formula>>;

interface PeriodForm {
  readonly toldBy: readonly PeriodPiece[];
  /** What a year is divided into, and how many of them it has. */
  readonly parts: { readonly name: string; readonly most: number } | undefined;
  /** How many times the title may say `{period}`: a year, quarter or month stands in no other place on the form. */
  readonly inTitle: readonly number[];
  /** For the pen. A year alone would be a bare 年 at the head of the form. */
  readonly blank: string;
  /** As file names and answers have it: 2021, 2021Q4, 2021-12. */
  readonly pattern: RegExp;
  /** What to write where it does not match. */
  readonly expected: string;
  code(period: Period): string;
  words(period: Period): string;
  codeFormula(pieces: PeriodFormulas): Formula;
  wordsFormula(pieces: PeriodFormulas): Formula;
}

const QUARTERS = ['一', '二', '三', '四'] as const;
const YEAR = '20＿＿年';
/** Where the day is filled in on the spot: lines to write it on. */
export const BLANK_DAY = `${YEAR}＿＿月＿＿日`;
/** Beside 日期： as signatures have it. */
export const BLANK_DATE = '　　　　年　　月　　日';

const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (day: number): Date => new Date(EPOCH + day * 86_400_000);

/** 2021年12月20日, of a day as Excel counts them. */
export function dayWords(day: number): string {
  const date = dateOf(day);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

export const dayWordsFormula = (day: Formula): Formula =>
  f`YEAR(${day})&"年"&MONTH(${day})&"月"&DAY(${day})&"日"`;

/** TEXT would ask for yyyy, which is another word in other languages of Excel. */
const dayCodeFormula = (day: Formula): Formula =>
  chain(
    '&',
    [
      f`YEAR(${day})`,
      f`IF(MONTH(${day})<10,"-0","-")`,
      f`MONTH(${day})`,
      f`IF(DAY(${day})<10,"-0","-")`,
      f`DAY(${day})`,
    ],
    '',
  );

export const PERIODS: Readonly<Record<PeriodKind, PeriodForm>> = {
  year: {
    toldBy: ['year'],
    parts: undefined,
    inTitle: [1],
    blank: YEAR,
    pattern: /^(?<year>\d{4})$/,
    expected: '应填年度，如2021',
    code: ({ year }) => `${year}`,
    words: ({ year }) => `${year}年`,
    codeFormula: ({ year }) => f`${year}&""`,
    wordsFormula: ({ year }) => f`${year}&"年"`,
  },
  quarter: {
    toldBy: ['year', 'part'],
    parts: { name: '季度', most: 4 },
    inTitle: [1],
    blank: `${YEAR}第＿＿季度`,
    pattern: /^(?<year>\d{4})Q(?<part>[1-4])$/,
    expected: '应填年度和季度，如2021Q4',
    code: ({ year, part }) => `${year}Q${part}`,
    words: ({ year, part }) => `${year}年第${QUARTERS[part - 1]}季度`,
    codeFormula: ({ year, part }) => f`${year}&"Q"&${part}`,
    wordsFormula: ({ year, part }) => f`${year}&"年第"&CHOOSE(${part},"一","二","三","四")&"季度"`,
  },
  month: {
    toldBy: ['year', 'part'],
    parts: { name: '月份', most: 12 },
    inTitle: [1],
    blank: `${YEAR}＿＿月`,
    pattern: /^(?<year>\d{4})-(?<part>0[1-9]|1[0-2])$/,
    expected: '应填年度和月份，如2023-05',
    code: ({ year, part }) => `${year}-${String(part).padStart(2, '0')}`,
    words: ({ year, part }) => `${year}年${part}月`,
    codeFormula: ({ year, part }) => f`${year}&IF(${part}<10,"-0","-")&${part}`,
    wordsFormula: ({ year, part }) => f`${year}&"年"&${part}&"月"`,
  },
  day: {
    toldBy: ['day'],
    parts: undefined,
    inTitle: [0, 1],
    blank: BLANK_DAY,
    pattern: /^(?<day>\d{4}-\d{2}-\d{2})$/,
    expected: '应填年-月-日，如2021-12-20',
    code: ({ day }) => dateOf(day).toISOString().slice(0, 10),
    words: ({ day }) => dayWords(day),
    codeFormula: ({ day }) => dayCodeFormula(day),
    wordsFormula: ({ day }) => dayWordsFormula(day),
  },
  none: {
    toldBy: [],
    parts: undefined,
    inTitle: [0],
    blank: '',
    // What was typed is always wrong.
    pattern: /[^\s\S]/,
    expected: '不分考核期，应删去',
    code: () => '',
    words: () => '',
    codeFormula: () => f`""`,
    wordsFormula: () => f`""`,
  },
};
