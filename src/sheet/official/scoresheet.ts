/** 评分表: the official layout, printed and signed. */

import { INVALID } from '../../scoring/steps/stateWords';
import { hasScores } from '../../rubric/deductions';
import { leafItems } from '../../rubric/items';
import { isOfficial, isResult } from '../../scoring/fields/field';
import type { Prepared } from '../../scoring/fields/prepared';
import type { CalcGrid } from '../calc/calcGrid';
import { columnOf, ID_COLUMN, scoreColumn } from '../columns';
import { officialWidths } from './officialWidths';
import type { Fill, FormCell, FormSheet } from '../fill';
import type { CellValidation, Highlight, CellRange } from '../model';
import { only } from '../model';
import { tipFor } from '../tip';
import { SCREEN_ROWS, screenRows } from '../screenRows';
import { ENTRIES, MARKS, SCORESHEET } from '../sheetNames';
import { headingCells, headingRows, headLines } from './head';
import { headerHeight } from './headRows';
import { totalColumn } from './issuedSum';
import type { FormRow, ScoresheetInput } from './lines';
import { pageLines } from './pageLines';
import { mustFind } from '../../problems/invariant';

export interface DrawnScoresheet {
  readonly sheet: FormSheet;
  /** Row of every id in the hidden column. */
  readonly rows: ReadonlyMap<string, number>;
}

export function drawScoresheet(grid: CalcGrid, input: ScoresheetInput): DrawnScoresheet {
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const top = headLines(grid, input);
  const pages = pageLines(grid, input);
  const lines = [...top, ...pages.flat()];
  const rowOf = (i: number): number => SCREEN_ROWS + i + 1;
  const headerRow = rowOf(top.length - 1);
  const headerTop = headerRow - headingRows(rubric) + 1;
  const rows = new Map(lines.flatMap(({ id }, i) => (id === undefined ? [] : [[id, rowOf(i)] as const])));
  const screen = screenRows(grid, {
    ...{ first: geometry.first, last: geometry.last, pixels: geometry.span(geometry.first, geometry.last) },
    link: { value: '→ 填写加扣分明细', link: `${ENTRIES}!A1` },
    headings: headingCells(geometry, rubric),
    headingsHeight: headerHeight(rubric),
  });
  const area: CellRange = {
    from: { row: rowOf(0), column: geometry.first },
    to: { row: rowOf(lines.length - 1), column: geometry.last },
  };
  const { orientation = 'portrait', sideMargin } = rubric.layout;
  const sheet: FormSheet = {
    name: SCORESHEET,
    visibility: 'visible',
    columns: [
      { width: 4, isHidden: true },
      ...officialWidths(rubric).map((width) => ({ width })),
      { width: 44 },
    ],
    heights: new Map([...screen.heights, ...lines.map(({ height }, i) => [rowOf(i), height] as const)]),
    cells: [
      { row: 1, column: ID_COLUMN, value: MARKS[SCORESHEET], style: 'calc' },
      ...screen.cells,
      ...lines.flatMap(({ cells, id }, i) => [
        ...(id === undefined
          ? []
          : [{ row: rowOf(i), column: ID_COLUMN, value: id, style: 'calc' } as const]),
        ...cells.map((cell) => ({ ...cell, row: rowOf(i) })),
      ]),
      ...tipCells(grid, input, rows),
    ],
    merges: [...screen.merges, ...lines.flatMap((line, i) => mergesOf(line, rowOf(i)))],
    validations: validationsOf(prepared, rows),
    highlights: highlightsOf(prepared, rows, geometry.last + 1),
    print: {
      area,
      orientation,
      ...(geometry.plan.isTight && { isTight: true }),
      ...(sideMargin !== undefined && { sideMargin }),
      headerRow,
      ...(headerTop < headerRow && { headerTop }),
      breaksAfter: pageEnds(pages, headerRow),
      pages: pages.length,
    },
    frozenRows: SCREEN_ROWS,
    screenHeadings: SCREEN_ROWS,
    isFilledIn: prepared.mode === 'direct',
    cursor: { row: headerRow + 1, column: hasScores(rubric) ? scoreColumn(rubric) : geometry.first },
  };
  return { sheet, rows };
}

/** Beside scores typed into the official column; outside the print area. */
function tipCells(
  grid: CalcGrid,
  { geometry, prepared }: ScoresheetInput,
  rows: ReadonlyMap<string, number>,
): readonly FormCell[] {
  const column = geometry.last + 1;
  return prepared.leaves.flatMap(({ item, typed, earlier }) => {
    const fields = [...typed, ...earlier]
      .map((id) => mustFind(prepared.byId, id))
      .filter((field) => isOfficial(field.column));
    if (fields.length === 0) return [];
    // What is worked out from 加扣分明细 is told there.
    const lacking = typed.length > 0 && {
      advice: grid.leaves.cells(item.id).advice,
      is: ({ scoring }: Fill) => scoring.items.get(item.id)?.advice ?? '',
    };
    return [{ row: mustFind(rows, item.id), column, ...tipFor(grid, fields, lacking || undefined) }];
  });
}

const mergesOf = ({ merges = [] }: FormRow, row: number): readonly CellRange[] =>
  merges.map(([from, to, lines = 1]) => ({
    from: { row, column: from },
    to: { row: row + lines - 1, column: to },
  }));

/** The last row of every page but the last. */
const pageEnds = (pages: readonly (readonly FormRow[])[], headerRow: number): readonly number[] =>
  pages.slice(0, -1).map((_, i) => headerRow + pages.slice(0, i + 1).flat().length);

function validationsOf(
  { rubric, fields }: Prepared,
  rows: ReadonlyMap<string, number>,
): readonly CellValidation[] {
  return fields.findings
    .filter((field) => isOfficial(field.column))
    .map(({ row, column, entry }) => ({
      cells: only({ row: mustFind(rows, row), column: columnOf(rubric, column) }),
      allows: entry.validation,
      prompt: entry.expected,
    }));
}

/** Scores that read 有误, and typed scores with advice beside them. */
function highlightsOf(
  { rubric, fields }: Prepared,
  rows: ReadonlyMap<string, number>,
  tips: number,
): readonly Highlight[] {
  if (!hasScores(rubric)) return [];
  const columnFor = (id: string): number => (id === 'total' ? totalColumn : scoreColumn)(rubric);
  const typed = new Set(fields.findings.flatMap((field) => (isResult(field.column) ? [field.id] : [])));
  const ids = [...leafItems(rubric).map(({ id }) => id), ...(rows.has('total') ? ['total'] : [])];
  return ids.map((id) => {
    const at = { row: mustFind(rows, id), column: columnFor(id) };
    const when = typed.has(id)
      ? { at: { ...at, column: tips }, isEqual: false, text: '' }
      : { at, isEqual: true, text: INVALID };
    return { cells: only(at), when, look: 'wrong' };
  });
}
