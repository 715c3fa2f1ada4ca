/** The sheets that people fill in and print; `rows` finds the row of every id. */

import type { Stage } from '../scoring/fields/fields';
import type { Bearing } from '../scoring/balance/balanceLine';
import type { Prepared } from '../scoring/fields/prepared';
import type { CalcInput } from './calc/calcCells';
import type { CalcGrid } from './calc/calcGrid';
import type { FormSheet } from './fill';
import type { Geometry } from './geometry';
import type { ListSheet } from './listColumns';
import { drawEntries } from './lists/entriesSheet';
import { measuring } from './lists/lines';
import { drawRemarks } from './lists/remarksSheet';
import { drawReview } from './lists/reviewSheet';
import { drawSubtotals } from './lists/subtotalsSheet';
import { drawScoresheet } from './official/scoresheet';
import { ENTRIES, REMARKS, REVIEW, SCORESHEET, SUBTOTALS } from './sheetNames';

export interface VisibleSheets {
  /** 评分表, 加扣分明细, then 审定调整, 备注, 牵头部门小计: those that the form has. */
  readonly sheets: readonly FormSheet[];
  readonly rows: CalcInput['rows'];
}

interface VisibleInput {
  readonly prepared: Prepared;
  readonly bearings: readonly Bearing[];
  readonly geometry: Geometry;
  readonly grid: CalcGrid;
  readonly stage: Stage;
}

export function visibleSheets({ prepared, bearings, geometry, grid, stage }: VisibleInput): VisibleSheets {
  const { longest } = geometry;
  const listed = (name: ListSheet) => ({ prepared, longest, tall: measuring(name) });
  const official = drawScoresheet(grid, { prepared, bearings, geometry, stage });
  const detail = drawEntries(grid, listed(ENTRIES));
  const review = drawReview(grid, listed(REVIEW));
  const remarks = drawRemarks(grid, listed(REMARKS));
  const subtotals = drawSubtotals(grid, listed(SUBTOTALS));
  return {
    sheets: [official, detail, review, remarks, subtotals].flatMap((drawn) =>
      drawn === undefined ? [] : [drawn.sheet],
    ),
    rows: {
      [SCORESHEET]: official.rows,
      [ENTRIES]: detail.rows,
      [REVIEW]: review?.rows ?? NO_ROWS,
      [REMARKS]: remarks.rows,
    },
  };
}

const NO_ROWS: ReadonlyMap<string, number> = new Map();
