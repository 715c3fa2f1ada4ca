/** Rows of 折算 under what counts for another number than it is scored out of. */

import type { Rubric } from '../../rubric/rubric';
import { isBaseScaled, isWholeScaled } from '../../rubric/scales';
import type { ScaledSection } from '../../scoring/levels/weight';

/** 折算 under what counts for another number than it is scored out of: a section, or the whole form. */
export interface WeightRow {
  readonly kind: 'weight';
  readonly id: string;
  readonly label: string;
  /** What it counts for, or what the whole form adds up to. */
  readonly shows: { readonly section: ScaledSection } | 'sum' | 'counted';
}

export const weightRow = (section: ScaledSection): WeightRow => ({
  kind: 'weight',
  id: `:weight/${section.id}`,
  shows: { section },
  label: `折算得分（${section.fullScore}分折算为${section.scaleTo}分）`,
});

/** What the form adds up to; what that counts for is 总分, unless 加分 and 扣分 come on top. */
export function wholeRows(rubric: Rubric): readonly WeightRow[] {
  if (!isWholeScaled(rubric)) return [];
  const { fullScore, scaleTo } = rubric;
  const scales = `${fullScore}分折算为${scaleTo}分`;
  const sum = { kind: 'weight', id: ':sum', shows: 'sum' } as const;
  return isBaseScaled(rubric)
    ? [
        { ...sum, label: '得分合计' },
        { kind: 'weight', id: ':counted', shows: 'counted', label: `折算得分（${scales}）` },
      ]
    : [{ ...sum, label: `得分合计（${scales}）` }];
}
