/**
 * 扣分明细: where the facts are entered, and the working paper on site.
 *
 * One row a clause: what was looked for, what it costs, a boxed blank for the count, the 事由, the points.
 * The hidden first column holds the ids by which the calculation finds the inputs.
 */

import { f } from '../../formula/formula';
import { localCell } from '../../formula/reference';
import { toNumber } from '../../points/points';
import type { ExtraItem } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import type { Prepared } from '../../scoring/prepared';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';
import { ID_COLUMN, entryColumns, entryWidths } from '../columns';
import type { Cell, CellValidation, Highlight, Worksheet } from '../model';
import { only } from '../model';
import { breaksFor } from '../pages';
import { ENTRIES, MARKS, SCORESHEET } from '../sheetNames';
import { confirmLine, extraLines, itemLines, notApplicableLines, vetoLines } from './findings';
import { headerFields, titleLines } from './header';
import type { Column, EntriesInput, Line } from './lines';
import { SCREEN_ROWS, heading, mergesOf, placed } from './lines';
import { remarkTable, reviewTable } from './review';

export interface Drawn {
  readonly sheet: Worksheet;
  readonly rows: ReadonlyMap<string, number>;
}

const HEADERS: Readonly<Partial<Record<Column, string>>> = {
  label: '序号',
  what: '考核情形',
  standard: '标准',
  entry: '填写',
  unit: '单位',
  note: '事由',
  points: '计分',
};

export function drawEntries(grid: CalcGrid, input: EntriesInput): Drawn {
  const titles = titleLines(input, grid);
  const [tables, rewriting] = numberedTables(grid, input);
  const lines = [...titles, ...tables, ...rewriting];
  const rows = new Map(
    lines.flatMap(({ id }, i) => (id === undefined ? [] : [[id, SCREEN_ROWS + i + 1] as const])),
  );
  const cells = lines.flatMap((line, i) => placed(line, SCREEN_ROWS + i + 1));
  const lastPrinted = SCREEN_ROWS + titles.length + tables.length;
  const headerRow = SCREEN_ROWS + lines.findIndex(({ id }) => id === ':head') + 1;
  return {
    rows,
    sheet: {
      name: ENTRIES,
      visibility: 'visible',
      columns: [{ width: 4, isHidden: true }, ...Object.values(entryWidths).map((width) => ({ width }))],
      heights: new Map([
        [1, 20],
        [2, 20],
        ...lines.map(({ height }, i) => [SCREEN_ROWS + i + 1, height] as const),
      ]),
      cells: [
        { row: 1, column: ID_COLUMN, value: MARKS[ENTRIES], style: 'calc' },
        ...screenCells(grid, input),
        ...cells,
      ],
      merges: lines.flatMap((line, i) => mergesOf(line, SCREEN_ROWS + i + 1)),
      validations: input.validations(() => validationsOf(input.prepared, rows)),
      highlights: input.highlights(() => highlightsOf(input.prepared, rows)),
      print: {
        area: {
          from: { row: SCREEN_ROWS + 1, column: 2 },
          to: { row: lastPrinted, column: entryColumns.points },
        },
        orientation: 'portrait',
        headerRow,
        breaksAfter: breaksFor(
          lines
            .slice(0, titles.length + tables.length)
            .map(({ height, isKept = false }) => ({ height, isKept })),
          { headerRow: headerRow - SCREEN_ROWS, orientation: 'portrait' },
        ).map((row) => row + SCREEN_ROWS),
      },
      frozenRows: SCREEN_ROWS,
      cursor: { row: rows.get(':unit') as number, column: entryColumns.entry },
    },
  };
}

interface Table {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** 一 to 九, in front of the headings that the sheet turns out to have. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const numbered = ({ title, lines: [first, ...rest] }: Table, i: number): readonly Line[] => [
  heading(`${NUMERALS[i]}、${title}`),
  { ...(first as Line), isKept: true },
  ...rest,
];

/** The tables that are printed, and 备注改写, which is for the screen only. */
function numberedTables(
  grid: CalcGrid,
  input: EntriesInput,
): readonly [printed: readonly Line[], screen: readonly Line[]] {
  const { rubric, mode } = input.prepared;
  const isTally = mode === 'tally';
  const extras = (lines: readonly ExtraItem[] = []): readonly Line[] =>
    lines.flatMap((line) => extraLines(grid, input, line));
  const tables = [
    { title: '填报信息', lines: headerFields(grid, input) },
    {
      title: '考核情形',
      lines: isTally ? leafItems(rubric).flatMap((item) => itemLines(grid, input, item)) : [],
    },
    { title: '加分情形', lines: extras(rubric.bonus?.items) },
    { title: '扣分项', lines: extras(rubric.penalties?.items) },
    { title: '一票否决情形', lines: vetoLines(grid, input) },
    { title: '不涉及的项', lines: notApplicableLines(grid, input) },
    { title: '核查确认', lines: isTally ? [confirmLine(grid, input)] : [] },
    { title: '审定调整（领导审定改分时填，加分填正数，扣分填负数）', lines: reviewTable(grid, input) },
  ].filter(({ lines }) => lines.length > 0);
  return [
    withTableHead(tables.map(numbered)),
    numbered({ title: '备注改写（一般不填；不打印）', lines: remarkTable(grid, input) }, tables.length),
  ];
}

/** The column headings stand once, in the first table of findings, and are repeated on every page. */
function withTableHead([header = [], findings = [], ...rest]: readonly (readonly Line[])[]): readonly Line[] {
  const head: Line = {
    id: ':head',
    isKept: true,
    height: 26,
    cells: (Object.entries(HEADERS) as [Column, string][]).map(([column, value]) => ({
      in: column,
      value,
      style: 'head',
    })),
  };
  return [...header, ...findings.slice(0, 1), head, ...findings.slice(1), ...rest.flat()];
}

function screenCells(grid: CalcGrid, { scoring }: EntriesInput): readonly Cell[] {
  const { total } = scoring.total;
  const own = grid.total.cells(WHOLE);
  const shown = typeof total === 'number' ? String(toNumber(total)) : total;
  const column = entryColumns.label;
  return [
    {
      row: 1,
      column,
      value: shown === '' ? '' : `总分：${shown}`,
      formula: f`IF(${own.total}="","","总分："&${own.total})`,
      style: 'screen',
    },
    { row: 1, column: entryColumns.note, value: '→ 查看评分表', style: 'link', link: `${SCORESHEET}!A1` },
    { row: 2, column, value: '', formula: grid.hint.cells(WHOLE).text, style: 'screen' },
  ];
}

function validationsOf({ all }: Prepared, rows: ReadonlyMap<string, number>): readonly CellValidation[] {
  return all
    .filter(({ column }) => column !== 'score')
    .map(({ row, column, entry }) => ({
      cells: only({ row: rows.get(row) as number, column: entryColumns[column as 'entry' | 'note'] }),
      allows: entry.validation,
      prompt: entry.expected,
    }));
}

/** A row that has advice beside it; only cells of the same sheet, for older programs know no others here. */
const highlightsOf = ({ all }: Prepared, rows: ReadonlyMap<string, number>): readonly Highlight[] =>
  all
    .filter(({ column }) => column !== 'score')
    .map(({ row: id, column }) => {
      const row = rows.get(id) as number;
      return {
        cells: only({ row, column: entryColumns[column as 'entry' | 'note'] }),
        when: f`${localCell({ row, column: entryColumns.tip })}<>""`,
        look: 'wrong',
      };
    });
