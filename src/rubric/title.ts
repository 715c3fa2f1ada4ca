/** The title of a rubric where no period goes with it: in a list, a file name, a sentence. */

import type { Rubric } from './rubric';

/** 《XX市{period}度…评分表》 is 《XX市…评分表》: a bare 年 or 度 would belong to nothing. */
export const plainTitle = ({ title }: Pick<Rubric, 'title'>): string =>
  title.replace(/[（(]\{period\}度?[）)]|\{period\}度?/, '');
