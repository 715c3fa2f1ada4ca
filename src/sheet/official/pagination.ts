/** The paper of 评分表, worked out from the rubric alone: nothing that is typed later moves a row. */

import type { Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields/fields';
import { officialColumn } from '../columns';
import { columnsOf } from './officialColumns';
import type { LongestHead } from '../headText';
import { pageHeight } from '../../paper/pages';
import { HIGHEST_ROW } from '../../paper/textHeight';
import type { BodyRow } from './bodyRows';
import { bodyRows } from './bodyRows';
import { closingRows } from './closingRows';
import type { FlowRow, RowPart } from '../../paper/flow';
import { flow, runsOf } from '../../paper/flow';
import { headerHeight, headRoom } from './headRows';
import { sharedColumns } from './columnWords';
import { rowSize, uncut } from './rowSizes';

interface PlannedRow extends FlowRow {
  /** Nothing for what stands under the table. */
  readonly body?: BodyRow;
}

/** Part of a page. */
const MOST_BLANK = 0.15;

export type PlannedPart = RowPart<PlannedRow>;

export interface Pagination {
  /** What stands on each page. */
  readonly pages: readonly (readonly PlannedPart[])[];
  /** Whether rows may be cut to fill a page: cells are merged over rows anyhow, or a text is too long for one. */
  readonly cutsRows: boolean;
  /** Points of the row of an id; of its first part where it is cut. */
  readonly heights: ReadonlyMap<string, number>;
}

export function planOf(
  rubric: Rubric,
  stage: Stage,
  { told, ...longest }: LongestHead & { readonly told: string },
): Pagination {
  const columns = columnsOf(rubric);
  const page = pageHeight(rubric.layout.orientation ?? 'portrait');
  const header = headerHeight(rubric);
  const rows: readonly PlannedRow[] = [
    ...bodyRows(rubric).map((body) => ({ ...rowSize(rubric, columns, body, page - header), body })),
    ...closingRows(rubric, stage, told).map(({ height, isKept }) => uncut(height, isKept)),
  ];
  const room = { page, head: headRoom(rubric, longest), header };
  // Rows that need not be cut are left whole; in other sheets a row may as well be cut to fill a page.
  const loose = flow(rows, { ...room, mostBlank: 1 });
  const cutsRows =
    loose.some((each) => hasSharedCells(rubric, each)) ||
    loose.flat().some(({ from, height }) => from > 0 || height > HIGHEST_ROW);
  const pages = cutsRows ? flow(rows, { ...room, mostBlank: MOST_BLANK }) : loose;
  return { pages, cutsRows, heights: heightsOf(pages) };
}

/** Rows under one 分值 have one cell for 备注, as high as those of them that stand on its page. */
function heightsOf(pages: readonly (readonly PlannedPart[])[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const page of pages) {
    const begun = new Set(heights.keys());
    for (const { row, from, height } of page)
      if (row.body !== undefined && from === 0 && !begun.has(row.body.id))
        heights.set(row.body.id, (heights.get(row.body.id) ?? 0) + height);
  }
  return heights;
}

const hasSharedCells = (rubric: Rubric, page: readonly PlannedPart[]): boolean =>
  sharedColumns(rubric).some((id) => {
    const column = officialColumn(rubric, id);
    return column !== undefined && runsOf(page, column).some((run) => run.length > 1);
  });
