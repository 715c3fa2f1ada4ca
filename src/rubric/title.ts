/** The title of a rubric where no period goes with it: in a list, a file name, a sentence. */

import { PERIODS } from '../period/period';
import type { Rubric } from './rubric';

/** 《XX市{period}度…评分表》 is 《XX市…评分表》: a bare 年 or 度 would belong to nothing. */
export const plainTitle = ({ title }: Pick<Rubric, 'title'>): string =>
  title.replace(/[（(]\{period\}度?[）)]|\{period\}度?/, '');

const KINDS: Readonly<Partial<Record<Rubric['period'], RegExp>>> = {
  year: /年度/,
  quarter: /季度/,
  month: /月度/,
};

/** 河长制季度考核表 says how often, without a blank for which: as issued it has no {period}. 2021年度 is one year for ever. */
export const saysKindOfPeriod = (title: string, period: Rubric['period']): boolean =>
  KINDS[period]?.test(title) === true && !/\d年|\{period\}/.test(title);

/** Where the period stands in the title once it is another: as it did, before it, or nowhere. */
export function titleForPeriod(title: string, period: Rubric['period']): string {
  const has = title.includes('{period}');
  const { inTitle } = PERIODS[period];
  if (has) return inTitle.includes(1) ? title : plainTitle({ title });
  return inTitle.includes(0) || saysKindOfPeriod(title, period) ? title : `{period}${title}`;
}
