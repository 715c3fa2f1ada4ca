/**
 * A sheet of rows that are filled in, or printed as a list: 加扣分明细, 审定调整, 备注, 牵头部门小计.
 *
 * Title, unit and date at its head, one header that every page repeats, and no page end that is forced: rows grow as
 * people type. The hidden first column holds the ids by which the calculation finds the inputs.
 */

import { f } from '../../formula/formula';
import { toNumber } from '../../points/points';
import { allowedIn } from '../../rules/entries/percent';
import type { OfficialColumn } from '../../scoring/fields/field';
import { isOfficial } from '../../scoring/fields/field';
import type { Field, FieldColumn } from '../../scoring/fields/fields';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import { sheetOf } from '../columns';
import type { ListSheet } from '../listColumns';
import { ID_COLUMN, keysOf, lastPrinted, listColumns, listWidths } from '../listColumns';
import type { FormCell, FormSheet, InFill } from '../fill';
import { inFill } from '../fill';
import type { CellValidation, Highlight } from '../model';
import { only } from '../model';
import { MARKS, SCORESHEET } from '../sheetNames';
import { WU_HAO } from '../../paper/typeSizes';
import { linesToFill } from '../../paper/textHeight';
import type { EntriesInput, ListRow } from './lines';
import { HEAD_ROW, mergesOf, placed } from './lines';
import { titleLines } from './title';
import { mustFind } from '../../problems/invariant';

export interface DrawnList {
  readonly sheet: FormSheet;
  /** Row of every id in the hidden column. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface List {
  readonly name: ListSheet;
  readonly orientation: 'portrait' | 'landscape';
  /** Below the title; the first is `under` it. */
  readonly lines: readonly ListRow[];
  /** The id of the row where the cursor is when the sheet opens. */
  readonly opensAt?: string | undefined;
}

/** Screen rows above the paper: the state of the sheet, and a way to 评分表. */
const SCREEN_ROWS = 2;

export function drawList(
  grid: CalcGrid,
  input: EntriesInput,
  { name, orientation, lines: below, opensAt }: List,
): DrawnList {
  const lines = [...titleLines(grid, input, name), ...below];
  const rowOf = (i: number): number => SCREEN_ROWS + i + 1;
  const rows = new Map(lines.flatMap(({ id }, i) => (id === undefined ? [] : [[id, rowOf(i)] as const])));
  const columns = listColumns(name);
  const headerRow = rows.get(HEAD_ROW);
  const cursor = opensAt === undefined ? undefined : rows.get(opensAt);
  const isTyped = input.prepared.all.some((field) => sheetOf(field) === name);
  return {
    rows,
    sheet: {
      name,
      visibility: 'visible',
      columns: [
        { width: 4, isHidden: true },
        ...keysOf(name).map((column) => ({ width: listWidths[name][column] ?? 0 })),
      ],
      heights: new Map<number, InFill<number>>([
        [1, 20],
        [2, 20],
        ...lines.map(({ height }, i) => [rowOf(i), height] as const),
      ]),
      growing: new Set(lines.flatMap(({ grows }, i) => (grows === true ? [rowOf(i)] : []))),
      cells: [
        { row: 1, column: ID_COLUMN, value: MARKS[name], style: 'calc' },
        ...screenCells(grid, name),
        ...lines.flatMap((line, i) => placed(name, line, rowOf(i))),
        ...lines.flatMap((line, i) => (line.grows === true ? [filler(name, line, rowOf(i))] : [])),
      ],
      merges: lines.flatMap((line, i) => mergesOf(name, line, rowOf(i))),
      validations: isTyped ? validationsOf(input, name, rows) : [],
      highlights: isTyped ? highlightsOf(input, name, rows) : [],
      print: {
        area: {
          from: { row: SCREEN_ROWS + 1, column: columns.label },
          to: { row: SCREEN_ROWS + lines.length, column: columns[lastPrinted(name)] },
        },
        orientation,
        ...(headerRow !== undefined && { headerRow }),
        breaksAfter: [],
      },
      frozenRows: SCREEN_ROWS,
      ...(cursor !== undefined && { cursor: { row: cursor, column: columns.entry } }),
    },
  };
}

/**
 * Empty lines beside the paper, as many as the row is high. Excel fits a row that grows to its cells, those merged
 * with others apart, when somebody types into it: without these it would get too low for a pen, or for a merged text.
 */
const filler = (name: ListSheet, { height }: ListRow, row: number): FormCell => ({
  row,
  column: ID_COLUMN + keysOf(name).length + 1,
  value: (fill) => `${'\n'.repeat(linesToFill(inFill(height, fill), WU_HAO) - 1)} `,
  style: 'plain',
});

function screenCells(grid: CalcGrid, name: ListSheet): readonly FormCell[] {
  const own = grid.total.cells(WHOLE);
  const { label, [lastPrinted(name)]: last } = listColumns(name);
  return [
    {
      row: 1,
      column: label,
      value: ({ scoring }) => {
        const { total } = scoring.total;
        return total === '' ? '' : `总分：${typeof total === 'number' ? toNumber(total) : total}`;
      },
      formula: f`IF(${own.total}="","","总分："&${own.total})`,
      style: 'screen',
    },
    { row: 1, column: last - 1, value: '→ 查看评分表', style: 'link', link: `${SCORESHEET}!A1` },
    {
      row: 2,
      column: label,
      value: ({ hint }) => hint.text,
      formula: grid.hint.cells(WHOLE).text,
      style: 'screen',
    },
  ];
}

type Rows = ReadonlyMap<string, number>;

type ListedField = Field & { readonly column: Exclude<FieldColumn, OfficialColumn> };

/** Typed scores stand on 评分表. */
const isListed = (field: Field): field is ListedField => !isOfficial(field.column);

const fieldsOn = ({ prepared: { all } }: EntriesInput, name: ListSheet): readonly ListedField[] =>
  all.filter(isListed).filter((field) => sheetOf(field) === name);

const placeOf = (name: ListSheet, { row, column }: ListedField, rows: Rows) => ({
  row: mustFind(rows, row),
  column: listColumns(name)[column],
});

const validationsOf = (input: EntriesInput, name: ListSheet, rows: Rows): readonly CellValidation[] =>
  fieldsOn(input, name).map((field) => ({
    cells: only(placeOf(name, field, rows)),
    allows: allowedIn(field.entry),
    prompt: field.entry.expected,
  }));

/** A row that has advice beside it. */
const highlightsOf = (input: EntriesInput, name: ListSheet, rows: Rows): readonly Highlight[] =>
  fieldsOn(input, name).map((field) => {
    const at = placeOf(name, field, rows);
    return {
      cells: only(at),
      when: { at: { row: at.row, column: listColumns(name).tip }, isEqual: false, text: '' },
      look: 'wrong',
    };
  });
