/** The periods that notices assess: a year, a quarter, a month. All that differs between them stands in one table. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';

export type PeriodKind = 'year' | 'quarter' | 'month';

/** One period; `part` counts from 1, and is 0 where the period is a whole year. */
interface Period {
  readonly year: number;
  readonly part: number;
}

interface PeriodForm {
  /** What a year is divided into, and how many of them it has. */
  readonly parts: { readonly name: string; readonly most: number } | undefined;
  /** For the pen. A year alone would be a bare 年 at the head of the form. */
  readonly blank: string;
  /** As file names and answers have it: 2021, 2021Q4, 2021-12. */
  readonly pattern: RegExp;
  /** What to write where it does not match. */
  readonly expected: string;
  code(period: Period): string;
  words(period: Period): string;
  codeFormula(year: Formula, part: Formula): Formula;
  wordsFormula(year: Formula, part: Formula): Formula;
}

const QUARTERS = ['一', '二', '三', '四'] as const;
const YEAR = '20＿＿年';

export const PERIODS: Readonly<Record<PeriodKind, PeriodForm>> = {
  year: {
    parts: undefined,
    blank: YEAR,
    pattern: /^(\d{4})$/,
    expected: '应填年度，如2021',
    code: ({ year }) => `${year}`,
    words: ({ year }) => `${year}年`,
    codeFormula: (year) => f`${year}&""`,
    wordsFormula: (year) => f`${year}&"年"`,
  },
  quarter: {
    parts: { name: '季度', most: 4 },
    blank: `${YEAR}第＿＿季度`,
    pattern: /^(\d{4})Q([1-4])$/,
    expected: '应填年度和季度，如2021Q4',
    code: ({ year, part }) => `${year}Q${part}`,
    words: ({ year, part }) => `${year}年第${QUARTERS[part - 1]}季度`,
    codeFormula: (year, part) => f`${year}&"Q"&${part}`,
    wordsFormula: (year, part) => f`${year}&"年第"&CHOOSE(${part},"一","二","三","四")&"季度"`,
  },
  month: {
    parts: { name: '月份', most: 12 },
    blank: `${YEAR}＿＿月`,
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    expected: '应填年度和月份，如2023-05',
    code: ({ year, part }) => `${year}-${String(part).padStart(2, '0')}`,
    words: ({ year, part }) => `${year}年${part}月`,
    codeFormula: (year, part) => f`${year}&IF(${part}<10,"-0","-")&${part}`,
    wordsFormula: (year, part) => f`${year}&"年"&${part}&"月"`,
  },
};
