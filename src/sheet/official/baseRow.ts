/** 合计 of the items, in a row before 加分 and 扣分项. */

import { f } from '../../formula/formula';
import { WHOLE } from '../../scoring/levels/total';
import type { CalcGrid } from '../calc/calcGrid';
import type { BaseRow } from './bodyRows';
import { firstColumn } from './bodyRows';
import type { RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';

/** Of a sheet that has no 总分 yet, why. */
export const baseContents = (
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { label }: BaseRow,
): RowContents => {
  const { base, total } = grid.total.cells(WHOLE);
  return {
    [firstColumn(rubric)]: { value: label, style: 'strongCentre' as const },
    fullScore: { value: rubric.fullScore, style: 'strongCentre', format: geometry.pointsFormat },
    score: {
      value: ({ scoring }) =>
        shownValue(typeof scoring.total.total === 'number' ? scoring.total.base : scoring.total.total),
      formula: f`IF(ISNUMBER(${total}),${base},${total})`,
      style: 'strongCentre',
      format: geometry.scoreFormat,
    },
  };
};
