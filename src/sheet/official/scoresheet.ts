/** 评分表: the official layout, printed and signed. */

import { f } from '../../formula/formula';
import type { Address } from '../../formula/reference';
import { cellOn } from '../../formula/reference';
import type { Item, Rubric } from '../../rubric/rubric';
import { leafItems } from '../../rubric/rubric';
import type { Prepared } from '../../scoring/prepare';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';
import { ID_COLUMN, officialColumn, widthOf } from '../columns';
import type { Cell, CellValidation, Highlight, Range, Worksheet } from '../model';
import { only } from '../model';
import { breaksFor } from '../pages';
import { MARKS, SCORESHEET } from '../sheetNames';
import { bodyLines } from './body';
import { closingLines } from './closing';
import { headLines } from './head';
import type { ScoresheetInput } from './lines';

export interface Drawn {
  readonly sheet: Worksheet;
  /** Row of every id in the hidden column. */
  readonly rows: ReadonlyMap<string, number>;
}

export function drawScoresheet(grid: CalcGrid, input: ScoresheetInput): Drawn {
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const top = headLines(grid, input);
  const body = bodyLines(grid, input);
  const lines = [...top, ...body, ...closingLines(grid, input)];
  const headerRow = top.length;
  const totalRow = top.length + body.length + 1;
  const rows = new Map(lines.flatMap(({ id }, i) => (id === undefined ? [] : [[id, i + 1] as const])));
  const area: Range = {
    from: { row: 1, column: geometry.first },
    to: { row: lines.length, column: geometry.last },
  };
  const orientation = rubric.layout.orientation ?? 'portrait';
  const sheet: Worksheet = {
    name: SCORESHEET,
    visibility: 'visible',
    columns: [
      { width: 4, isHidden: true },
      ...rubric.layout.columns.map((column) => ({ width: widthOf(column) })),
      { width: 44 },
    ],
    heights: new Map(lines.map(({ height }, i) => [i + 1, height])),
    cells: [
      { row: 1, column: ID_COLUMN, value: MARKS[SCORESHEET], style: 'calc' },
      ...lines.flatMap(({ cells, id }, i) => [
        ...(id === undefined ? [] : [{ row: i + 1, column: ID_COLUMN, value: id, style: 'calc' } as const]),
        ...cells.map((cell) => ({ ...cell, row: i + 1 })),
      ]),
      ...screenCells(grid, input, totalRow),
    ],
    merges: [
      ...lines.flatMap(({ merges = [] }, i) =>
        merges.map(([from, to]) => ({ from: { row: i + 1, column: from }, to: { row: i + 1, column: to } })),
      ),
      ...sectionMerges(rubric, rows),
    ],
    validations: validationsOf(prepared, rows),
    highlights: highlightsOf(grid, prepared, rows, totalRow),
    print: {
      area,
      orientation,
      headerRow,
      breaksAfter: breaksFor(
        lines.map(({ height, isKept = false }) => ({ height, isKept })),
        { headerRow, orientation },
      ),
    },
    frozenRows: headerRow,
    cursor: { row: headerRow + 1, column: officialColumn(rubric, 'score') as number },
  };
  return { sheet, rows };
}

/** Beside the total, outside the print area. */
function screenCells(grid: CalcGrid, { geometry }: ScoresheetInput, totalRow: number): readonly Cell[] {
  const column = geometry.last + 1;
  return [
    { row: 2, column, value: '→ 填写扣分明细', style: 'link', link: '扣分明细!A1' },
    { row: totalRow, column, value: '', formula: grid.hint.cells(WHOLE).text, style: 'warning' },
  ];
}

/** Columns that a run of rows shares: 工作项目, 牵头部门. */
function sectionMerges(rubric: Rubric, rows: ReadonlyMap<string, number>): readonly Range[] {
  const column = officialColumn(rubric, 'section');
  if (column === undefined) return [];
  return rubric.sections.flatMap(({ items }) => {
    const ids = items.flatMap(function walk(item: Item): readonly string[] {
      return [item.id, ...(item.items ?? []).flatMap(walk)];
    });
    const [from, to] = [rows.get(ids[0] as string), rows.get(ids.at(-1) as string)] as [number, number];
    return from === to ? [] : [{ from: { row: from, column }, to: { row: to, column } }];
  });
}

function validationsOf(
  { rubric, mode, fields }: Prepared,
  rows: ReadonlyMap<string, number>,
): readonly CellValidation[] {
  if (mode !== 'direct') return [];
  const column = officialColumn(rubric, 'score') as number;
  return fields.findings
    .filter((field) => field.column === 'score')
    .map(({ row, entry }) => ({
      cells: only({ row: rows.get(row) as number, column }),
      allows: entry.validation,
      prompt: entry.expected,
    }));
}

function highlightsOf(
  grid: CalcGrid,
  { rubric }: Prepared,
  rows: ReadonlyMap<string, number>,
  totalRow: number,
): readonly Highlight[] {
  const column = officialColumn(rubric, 'score') as number;
  const wrong = (at: Address): Highlight => ({
    cells: only(at),
    when: f`${cellOn(SCORESHEET, at)}="有误"`,
    look: 'wrong',
  });
  const invalid = leafItems(rubric).map(({ id }): Highlight => {
    const at = { row: rows.get(id) as number, column };
    return { cells: only(at), when: f`${grid.leaves.cells(id).state}=2`, look: 'wrong' };
  });
  return [...invalid, wrong({ row: totalRow, column })];
}
