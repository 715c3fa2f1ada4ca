/** 对照核对: where two rubrics that should say the same do not. A rule is one file here and one line below. */

import type { Rubric } from '../../rubric/rubric';
import type { Finding } from '../finding';
import { caps } from './caps';
import type { ComparisonRule } from './comparison';
import { vetoes } from './vetoes';
import { wording } from './wording';

/** In the order of their codes. */
export const comparisonRules: readonly ComparisonRule[] = [caps, wording, vetoes];

/** Every finding, rule by rule and in the order of the first. */
export const compareRubrics = (rubric: Rubric, other: Rubric): readonly Finding[] =>
  comparisonRules.flatMap((rule) => rule.compare(rubric, ownWords(other)));

/** What stands in the attachment itself: a sheet may carry vetoes and 加分 that only 附件1 has. */
const ownWords = (rubric: Rubric): Rubric => {
  const isOwn = ({ attachment = rubric.attachment }: { readonly attachment?: string }): boolean =>
    attachment === rubric.attachment;
  const { vetoes: all = [], bonus, penalties } = rubric;
  return {
    ...rubric,
    vetoes: all.filter(isOwn),
    ...(bonus && { bonus: { ...bonus, items: bonus.items.filter(isOwn) } }),
    ...(penalties && { penalties: { ...penalties, items: penalties.items.filter(isOwn) } }),
  };
};
