/** The paper of 评分表, worked out from the rubric alone: nothing that is typed later moves a row. */

import type { Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields/fields';
import { officialColumn } from '../columns';
import { columnsOf } from './officialColumns';
import type { LongestHead } from '../headText';
import { pageHeight } from '../../paper/pages';
import type { BodyRow } from './bodyRow';
import { rowsAroundTotal } from './bodyRows';
import type { ClosingRow } from './closingRows';
import { closingRows } from './closingRows';
import type { FlowRow, RowPart } from '../../paper/flow';
import { flow, HALF, mustBeCut, runsOf } from '../../paper/flow';
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
  /** It is one page with less white above and below, and would be two without. */
  readonly isTight: boolean;
  /** Points of the row of an id; of its first part where it is cut. */
  readonly heights: ReadonlyMap<string, number>;
}

type Told = LongestHead & { readonly told: string };

export function planOf(rubric: Rubric, stage: Stage, told: Told): Pagination {
  const usual = planFor(rubric, stage, told, USUAL);
  if (usual.pages.length !== 2) return usual;
  const tight = TIGHTER.map((paper) => planFor(rubric, stage, told, paper));
  return tight.find(({ pages }) => pages.length === 1) ?? usual;
}

interface Paper {
  readonly isTight: boolean;
  readonly isLow: boolean;
}

const USUAL: Paper = { isTight: false, isLow: false };
/** As offices keep a form to one page: first the white above and below, then the rows. */
const TIGHTER: readonly Paper[] = [
  { isTight: true, isLow: false },
  { isTight: true, isLow: true },
];

function planFor(
  rubric: Rubric,
  stage: Stage,
  { told, ...longest }: Told,
  { isTight, isLow }: Paper,
): Pagination {
  const columns = columnsOf(rubric);
  const page = pageHeight(rubric.layout.orientation ?? 'portrait', isTight);
  const header = headerHeight(rubric);
  const { above, below } = rowsAroundTotal(rubric);
  const closing = closingRows(rubric, stage, told);
  const planned = (body: BodyRow): PlannedRow => ({
    ...rowSize(rubric, columns, body, { room: page - header, isLow }),
    body,
  });
  const closed = ({ height, mayPart }: ClosingRow): PlannedRow => ({ ...uncut(height, true), mayPart });
  const rows: readonly PlannedRow[] = [
    ...above.map(planned),
    ...closing.filter(({ kind }) => kind === 'total').map(closed),
    ...below.map(planned),
    ...closing.filter(({ kind }) => kind !== 'total').map(closed),
  ];
  const room = { page, head: headRoom(rubric, longest), header, mostBlank: MOST_BLANK };
  // Where page ends are forced anyhow a row may as well be cut to fill a page; elsewhere only a page of white is worth it.
  const isForced = hasSharedCells(rubric, rows) || rows.some((row) => mustBeCut(row, room));
  const pages = flow(rows, { ...room, mostBlank: isForced ? MOST_BLANK : HALF });
  const cutsRows = isForced || pages.flat().some(({ from }) => from > 0);
  return { pages, cutsRows, isTight, heights: heightsOf(pages) };
}

/** Rows under one 分值 have one cell for 备注, as high as those of them that stand on its page. */
function heightsOf(pages: readonly (readonly PlannedPart[])[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const page of pages) {
    const begun = new Set(heights.keys());
    for (const { row, from, height } of page)
      if (row.body !== undefined && from === 0 && !begun.has(row.body.id) && !isBlankRemark(row.body))
        heights.set(row.body.id, (heights.get(row.body.id) ?? 0) + height);
  }
  return heights;
}

/** Below the first of rows that have a cell for 备注 each. */
const isBlankRemark = (row: BodyRow): boolean =>
  row.kind === 'item' && row.part !== undefined && row.part.index > 0 && row.part.own.has('remark');

const hasSharedCells = (rubric: Rubric, rows: readonly PlannedRow[]): boolean =>
  rows.some(({ body }) => (body?.kind === 'item' || body?.kind === 'line') && body.joined !== undefined) ||
  sharedColumns(rubric).some((id) => {
    const column = officialColumn(rubric, id);
    return (
      column !== undefined &&
      runsOf(
        rows.map((row) => ({ row })),
        column,
      ).some((run) => run.length > 1)
    );
  });
