/**
 * A sheet of rows that are filled in, or printed as a list: 加扣分明细, 审定调整, 备注, 牵头部门小计.
 *
 * Title, unit and date at its head, one header that every page repeats, and no page end that is forced: rows grow as
 * people type. The hidden first column holds the ids by which the calculation finds the inputs.
 */

import { allowedIn } from '../../rules/entries/percent';
import type { OfficialColumn } from '../../scoring/fields/field';
import { isOfficial } from '../../scoring/fields/field';
import type { Field, FieldColumn } from '../../scoring/fields/fields';
import type { CalcGrid } from '../calc/calcGrid';
import { sheetOf } from '../columns';
import type { ListSheet } from '../listColumns';
import { ID_COLUMN, keysOf, lastPrinted, listColumns, listWidths } from '../listColumns';
import type { FormCell, FormSheet, InFill } from '../fill';
import { inFill } from '../fill';
import type { CellValidation, Highlight } from '../model';
import { only } from '../model';
import { SCREEN_ROWS, screenRows } from '../screenRows';
import { ENTRIES, MARKS, REMARKS, SCORESHEET } from '../sheetNames';
import { WU_HAO } from '../../paper/typeSizes';
import { linesToFill } from '../../paper/textHeight';
import { withKeptHeadings } from './keptHeadings';
import type { EntriesInput, ListRow } from './lines';
import { HEAD_HEIGHT, HEAD_ROW, mergesOf, pixelsOf, placed } from './lines';
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

export function drawList(
  grid: CalcGrid,
  input: EntriesInput,
  { name, orientation, lines: below, opensAt }: List,
): DrawnList {
  const lines = withKeptHeadings([...titleLines(grid, input, name), ...below], orientation);
  const rowOf = (i: number): number => SCREEN_ROWS + i + 1;
  const rows = new Map(lines.flatMap(({ id }, i) => (id === undefined ? [] : [[id, rowOf(i)] as const])));
  const columns = listColumns(name);
  const headerRow = rows.get(HEAD_ROW);
  const cursor = opensAt === undefined ? undefined : rows.get(opensAt);
  const screen = screenOf(grid, name, lines);
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
        ...screen.heights,
        ...lines.map(({ height }, i) => [rowOf(i), height] as const),
      ]),
      growing: new Set(lines.flatMap(({ grows }, i) => (grows === true ? [rowOf(i)] : []))),
      cells: [
        { row: 1, column: ID_COLUMN, value: MARKS[name], style: 'calc' },
        ...screen.cells,
        ...lines.flatMap((line, i) => placed(name, line, rowOf(i))),
        ...lines.flatMap((line, i) => (line.grows === true ? [filler(name, line, rowOf(i))] : [])),
      ],
      merges: [...screen.merges, ...lines.flatMap((line, i) => mergesOf(name, line, rowOf(i)))],
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
      screenHeadings: SCREEN_ROWS,
      isFilledIn: name === ENTRIES || (name === REMARKS && input.prepared.mode === 'direct'),
      ...(cursor !== undefined && { cursor: { row: cursor, column: columns.entry } }),
    },
  };
}

/**
 * Empty lines beside the paper, as many as the row is high for its own cells. Excel fits a row that grows to its cells, those merged
 * with others apart, when somebody types into it: without these it would get too low for a pen, or for a merged text.
 */
const filler = (name: ListSheet, { height, ownHeight = height }: ListRow, row: number): FormCell => ({
  row,
  column: ID_COLUMN + keysOf(name).length + 1,
  value: (fill) => `${'\n'.repeat(linesToFill(inFill(ownHeight, fill), WU_HAO) - 1)} `,
  style: 'plain',
});

function screenOf(grid: CalcGrid, name: ListSheet, lines: readonly ListRow[]): ReturnType<typeof screenRows> {
  const { label, [lastPrinted(name)]: last } = listColumns(name);
  const head = lines.find(({ id }) => id === HEAD_ROW);
  return screenRows(grid, {
    ...{ first: label, last, pixels: pixelsOf(name, 'label', lastPrinted(name)) },
    link: { value: '→ 查看评分表', link: `${SCORESHEET}!A1` },
    headings: (head?.cells ?? []).map(({ in: column, value }) => ({
      column: listColumns(name)[column],
      value,
    })),
    headingsHeight: HEAD_HEIGHT,
  });
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
