/**
 * 扣分明细: where the facts are entered, and the working paper on site.
 *
 * One row a clause: what was looked for, what it costs, a boxed blank for the count, the 事由, the points.
 * The hidden first column holds the ids by which the calculation finds the inputs.
 */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { CellValue } from '../formula/value';
import { toNumber } from '../points/points';
import type { Clause, ExtraItem, Item } from '../rubric/rubric';
import { effectOf, leafItems } from '../rubric/rubric';
import { kindOf } from '../rules';
import { judge, State } from '../rules/entry';
import type { Effect } from '../rules/kind';
import { effectVerb } from '../rules/kind';
import type { Field } from '../scoring/fields';
import { CONFIRMED, inputId } from '../scoring/fields';
import type { Prepared, Scoring } from '../scoring/score';
import type { CalcGrid } from './calc';
import { WHOLE } from './calc';
import { entryColumns, entryWidths, ID_COLUMN } from './columns';
import type { HeadText } from './headText';
import type { Cell, CellValidation, Highlight, Range, Worksheet } from './model';
import { only } from './model';
import { breaksFor } from './pages';
import { ENTRIES, MARKS, SCORESHEET } from './sheetNames';
import type { StyleName } from './styles';
import { styledHeight, WU_HAO } from './styles';
import { columnPixels, textHeight } from './textHeight';

export interface EntriesInput {
  readonly prepared: Prepared;
  readonly scoring: Scoring;
  readonly head: HeadText;
  readonly hintText: string;
  readonly entries: ReadonlyMap<string, CellValue>;
}

type Column = keyof typeof entryColumns;
type Placed = Omit<Cell, 'row' | 'column'> & { readonly in: Column };

/** One row before it has a place; `id` finds it. */
interface Line {
  readonly id?: string;
  readonly height: number;
  readonly cells: readonly Placed[];
  /** Merged from one column to another. */
  readonly merges?: readonly (readonly [from: Column, to: Column])[];
  /** Merged over this row and the next ones. */
  readonly down?: { readonly columns: readonly Column[]; readonly rows: number };
  readonly isKept?: boolean;
}

export interface Drawn {
  readonly sheet: Worksheet;
  readonly rows: ReadonlyMap<string, number>;
}

/** Screen rows above the paper: the state of the sheet, and a way to 评分表. */
const SCREEN_ROWS = 2;
/** Points; a blank to write into by hand. */
const ROW_HEIGHT = 24;
const HEADING_HEIGHT = 26;

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
      validations: validationsOf(input.prepared, rows),
      highlights: highlightsOf(grid, input.prepared, rows),
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

const placed = ({ id, cells }: Line, row: number): readonly Cell[] => [
  ...(id === undefined ? [] : [{ row, column: ID_COLUMN, value: id, style: 'calc' } as const]),
  ...cells.map(({ in: column, ...cell }) => ({ ...cell, row, column: entryColumns[column] })),
];

const mergesOf = ({ merges = [], down }: Line, row: number): readonly Range[] => [
  ...merges.map(([from, to]) => ({
    from: { row, column: entryColumns[from] },
    to: { row, column: entryColumns[to] },
  })),
  ...(down?.columns ?? []).map((column) => ({
    from: { row, column: entryColumns[column] },
    to: { row: row + (down?.rows ?? 1) - 1, column: entryColumns[column] },
  })),
];

/** Pixels from one column to another. */
function pixels(from: Column, to: Column): number {
  const all = Object.keys(entryColumns) as Column[];
  return all
    .slice(all.indexOf(from), all.indexOf(to) + 1)
    .reduce((sum, column) => sum + columnPixels(entryWidths[column]), 0);
}

const tall = (text: string, from: Column, to: Column, style: StyleName = 'text'): number =>
  Math.max(ROW_HEIGHT, styledHeight(text, pixels(from, to), style));

function titleLines({ head, prepared: { rubric } }: EntriesInput, grid: CalcGrid): readonly Line[] {
  const title = `${head.title} 扣分明细`;
  const note = `只填有底色的格子；没有发现问题的可以空着。依据：${rubric.source.notice}`;
  return [
    {
      height: Math.max(30, tall(title, 'label', 'points', 'subtitle')),
      cells: [
        {
          in: 'label',
          value: title,
          formula: f`${grid.head.cells(WHOLE).title}&" 扣分明细"`,
          style: 'subtitle',
        },
      ],
      merges: [['label', 'points']],
    },
    {
      height: tall(note, 'label', 'points', 'plain'),
      cells: [{ in: 'label', value: note, style: 'plain' }],
      merges: [['label', 'points']],
    },
  ];
}

const heading = (text: string): Line => ({
  height: HEADING_HEIGHT,
  cells: [{ in: 'label', value: text, style: 'heading' }],
});

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
  const [heading = [], lines = []] = [findings.slice(0, 1), findings.slice(1)];
  return [...header, ...heading, head, ...lines, ...rest.flat()];
}

/** An input cell with what was typed into it. */
const inputCell = (column: Column, { id, entry }: Field, entries: EntriesInput['entries']): Placed => ({
  in: column,
  value: entries.get(id) ?? null,
  style: entry.validation.type === 'text' ? 'inputText' : 'input',
  ...(entry.validation.type === 'date' && { format: 'yyyy"年"m"月"d"日"' }),
  isUnlocked: true,
});

/** What to type, beside a cell that cannot be used. */
function tip(
  grid: CalcGrid,
  { entries }: EntriesInput,
  fields: readonly Field[],
  lacking?: { readonly when: Formula; readonly is: boolean },
): Placed {
  const wrong = fields.find(
    (field) => judge(field.entry, entries.get(field.id) ?? null).state === State.invalid,
  );
  const reason = lacking === undefined ? f`""` : f`IF(${lacking.when},"请写明事由","")`;
  const formula = [...fields]
    .reverse()
    .reduce(
      (rest, { id, entry }) => f`IF(${grid.fields.cells(id).state}=2,${entry.expected},${rest})`,
      reason,
    );
  const value = wrong?.entry.expected ?? (lacking?.is === true ? '请写明事由' : '');
  return { in: 'tip', value, formula, style: 'warning' };
}

const fieldIn = ({ prepared }: EntriesInput, id: string): Field =>
  prepared.all.find((field) => field.id === id) as Field;

const UNITS: Readonly<Record<string, string>> = { ':year': '年', ':part': '', ':date': '' };

function headerFields(grid: CalcGrid, input: EntriesInput): readonly Line[] {
  return input.prepared.fields.header.map((field) => {
    const isWide = field.id === ':unit' || field.id === ':date' || field.id === ':class';
    const last: Column = isWide ? 'note' : 'entry';
    return {
      id: field.id,
      height: ROW_HEIGHT + 2,
      cells: [
        { in: 'label', value: field.label, style: 'centre' },
        ...bordered(['what', 'standard']),
        inputCell('entry', field, input.entries),
        ...(isWide
          ? bordered(['unit', 'note'], 'input')
          : [{ in: 'unit', value: UNITS[field.id] ?? '', style: 'centre' } as const]),
        tip(grid, input, [field]),
      ],
      merges: [['label', 'standard'], ...(isWide ? [['entry', last] as const] : [])],
    };
  });
}

const bordered = (columns: readonly Column[], style: StyleName = 'text'): readonly Placed[] =>
  columns.map((column) => ({ in: column, value: null, style }));

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function itemLines(grid: CalcGrid, input: EntriesInput, item: Item): readonly Line[] {
  const own = grid.leaves.cells(item.id);
  const shown = input.scoring.items.get(item.id)?.shown ?? '';
  const title = `${item.requirement ?? ''}（${item.fullScore}分）`;
  const heading: Line = {
    id: `${item.id}:head`,
    height: tall(title, 'what', 'unit', 'strong'),
    cells: [
      { in: 'label', value: item.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      { in: 'note', value: '本项评分', style: 'strongCentre' },
      {
        in: 'points',
        value: typeof shown === 'number' ? toNumber(shown) : shown,
        formula: own.shown,
        style: 'strongCentre',
        format: 'General',
      },
    ],
    merges: [['what', 'unit']],
  };
  const clauses = (item.clauses ?? []).flatMap((clause, i) =>
    clauseLines(grid, input, clause, CIRCLED[i] ?? `(${i + 1})`, effectOf(clause)),
  );
  return [heading, ...keepWithFirst(clauses)];
}

/** A heading is not left alone at the foot of a page. */
const keepWithFirst = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first === undefined ? [] : [{ ...first, isKept: true }, ...rest];

function extraLines(grid: CalcGrid, input: EntriesInput, line: ExtraItem): readonly Line[] {
  const effect = input.prepared.rubric.bonus?.items.includes(line) === true ? 'bonus' : 'penalty';
  const limit = line.cap === undefined ? '' : `（累计不超过${line.cap}分）`;
  const title = `${line.criteria}${line.criteria.includes('不超过') ? '' : limit}`;
  const heading: Line = {
    id: `${line.id}:head`,
    height: tall(title, 'what', 'unit', 'strong'),
    cells: [
      { in: 'label', value: line.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      { in: 'note', value: `本项${effectVerb[effect]}分`, style: 'strongCentre' },
      {
        in: 'points',
        value: toNumber(input.scoring.extras.get(line.id)?.score ?? (0 as never)),
        formula: grid.extras.cells(line.id).score,
        style: 'strongCentre',
        format: BLANK_ZERO,
      },
    ],
    merges: [['what', 'unit']],
  };
  const clauses = line.clauses.flatMap((clause, i) =>
    clauseLines(grid, input, clause, CIRCLED[i] ?? `(${i + 1})`, effect),
  );
  return [heading, ...keepWithFirst(clauses)];
}

/** Nothing instead of 0: a blank form is printed for the pen. */
const BLANK_ZERO = 'General;-General;;@';

function clauseLines(
  grid: CalcGrid,
  input: EntriesInput,
  clause: Clause,
  label: string,
  effect: Effect,
): readonly Line[] {
  const { rule } = clause;
  const kind = kindOf(rule);
  const inputs = kind.inputs(rule);
  const note = fieldIn(input, `${clause.id}:note`);
  const own = grid.clauses.cells(clause.id);
  const result = input.scoring.clauses.get(clause.id);
  const standard = kind.describe(rule, effectVerb[effect]);
  const lacking =
    kind.reasonRequired === true
      ? { when: f`${own.state}=3`, is: result?.state === State.lacking }
      : undefined;
  const standardHeight = textHeight(standard, pixels('standard', 'standard'), WU_HAO) / inputs.length;
  return inputs.map(({ part, unit }, i): Line => {
    const field = fieldIn(input, inputId(clause.id, part));
    const what = part === undefined ? clause.label : `${clause.label}（${part}）`;
    const isFirst = i === 0;
    const merged: readonly Column[] = ['label', 'standard', 'note', 'points'];
    return {
      id: field.id,
      height: Math.max(tall(what, 'what', 'what'), Math.ceil(standardHeight)),
      cells: [
        { in: 'label', value: isFirst ? label : null, style: 'centre' },
        { in: 'what', value: what, style: 'text' },
        { in: 'standard', value: isFirst ? standard : null, style: 'text' },
        inputCell('entry', field, input.entries),
        { in: 'unit', value: unit, style: 'centre' },
        isFirst ? inputCell('note', note, input.entries) : { in: 'note', value: null, style: 'inputText' },
        isFirst
          ? {
              in: 'points',
              value: toNumber(result?.amount ?? (0 as never)),
              formula: own.amount,
              style: 'number',
              format: BLANK_ZERO,
            }
          : { in: 'points', value: null, style: 'number' },
        tip(grid, input, isFirst ? [field, note] : [field], isFirst ? lacking : undefined),
      ],
      ...(inputs.length > 1 && isFirst && { down: { columns: merged, rows: inputs.length } }),
      isKept: !isFirst,
    };
  });
}

/** A row with words on the left and one 是/否 cell. */
function tickLine(
  grid: CalcGrid,
  input: EntriesInput,
  { id, label, text }: { id: string; label: string; text: string },
): Line {
  const field = fieldIn(input, id);
  return {
    id,
    height: tall(text, 'what', 'standard'),
    cells: [
      { in: 'label', value: label, style: 'centre' },
      { in: 'what', value: text, style: 'text' },
      ...bordered(['standard']),
      inputCell('entry', field, input.entries),
      { in: 'unit', value: '是/否', style: 'centre' },
      ...bordered(['note', 'points']),
      tip(grid, input, [field]),
    ],
    merges: [['what', 'standard']],
  };
}

const vetoLines = (grid: CalcGrid, input: EntriesInput): readonly Line[] =>
  (input.prepared.rubric.vetoes ?? []).map(({ id, text }, i) =>
    tickLine(grid, input, { id, label: String(i + 1), text }),
  );

const notApplicableLines = (grid: CalcGrid, input: EntriesInput): readonly Line[] =>
  leafItems(input.prepared.rubric)
    .filter(({ notApplicable }) => notApplicable !== undefined)
    .map(({ id, label, requirement = '' }) =>
      tickLine(grid, input, { id: `${id}:na`, label, text: `本单位不涉及：${requirement}` }),
    );

const confirmLine = (grid: CalcGrid, input: EntriesInput): Line =>
  tickLine(grid, input, { id: CONFIRMED, label: '', text: '未填写的各款，经核查无扣分情形' });

/** 审定调整: the leader's change to an item, with its reason. */
function reviewTable(grid: CalcGrid, input: EntriesInput): readonly Line[] {
  const { rubric, mode } = input.prepared;
  if (mode !== 'tally') return [];
  const columns: readonly [Column, string][] = [
    ['label', '序号'],
    ['what', '考核内容'],
    ['standard', '按细则得分'],
    ['entry', '调整'],
    ['unit', '单位'],
    ['note', '调整理由'],
    ['points', '评分'],
  ];
  const head: Line = {
    height: 26,
    cells: columns.map(([column, value]) => ({ in: column, value, style: 'head' })),
  };
  return [head, ...leafItems(rubric).map((item) => reviewLine(grid, input, item))];
}

function reviewLine(grid: CalcGrid, input: EntriesInput, item: Item): Line {
  const own = grid.leaves.cells(item.id);
  const result = input.scoring.items.get(item.id);
  const adjust = fieldIn(input, `${item.id}:adjust`);
  const reason = fieldIn(input, `${item.id}:reason`);
  const what = brief(item);
  const adjusted = grid.fields.cells(adjust.id);
  const isLacking = f`AND(${adjusted.value}<>0,${grid.fields.cells(reason.id).state}=0)`;
  const lacking = {
    when: isLacking,
    is:
      Number(input.scoring.fields.get(adjust.id)?.value ?? 0) !== 0 &&
      input.scoring.fields.get(reason.id)?.state === State.blank,
  };
  const shown = result?.shown ?? '';
  return {
    id: adjust.id,
    height: tall(what, 'what', 'what'),
    cells: [
      { in: 'label', value: item.label, style: 'centre' },
      { in: 'what', value: what, style: 'text' },
      {
        in: 'standard',
        value: result?.state === State.valid ? toNumber(result.computed) : '',
        formula: f`IF(${own.state}=1,${own.computed},"")`,
        style: 'number',
      },
      inputCell('entry', adjust, input.entries),
      { in: 'unit', value: '分', style: 'centre' },
      inputCell('note', reason, input.entries),
      {
        in: 'points',
        value: typeof shown === 'number' ? toNumber(shown) : shown,
        formula: own.shown,
        style: 'number',
      },
      tip(grid, input, [adjust, reason], lacking),
    ],
  };
}

/** The item in one line, for tables that only need to name it. */
function brief({ requirement = '' }: Item): string {
  const sentence = requirement.split(/[。；]/)[0] ?? '';
  return sentence.length > 24 ? `${sentence.slice(0, 23)}…` : sentence;
}

/** 备注改写, for the screen: the automatic sentence, and room for another. */
function remarkTable(grid: CalcGrid, input: EntriesInput): readonly Line[] {
  const head: Line = {
    height: 26,
    cells: [
      { in: 'label', value: '序号', style: 'head' },
      { in: 'what', value: '自动备注', style: 'head' },
      { in: 'standard', value: null, style: 'head' },
      { in: 'entry', value: '改写为（清空即恢复自动备注）', style: 'head' },
      ...bordered(['unit', 'note', 'points'], 'head'),
    ],
    merges: [
      ['what', 'standard'],
      ['entry', 'points'],
    ],
  };
  const line = (item: Item): Line => {
    const field = fieldIn(input, `${item.id}:remark`);
    const warning = grid.remarks.cells(item.id).warning;
    const { state } = grid.fields.cells(field.id);
    const isWrong = input.scoring.fields.get(field.id)?.state === State.invalid;
    return {
      id: field.id,
      height: 46,
      cells: [
        { in: 'label', value: item.label, style: 'centre' },
        {
          in: 'what',
          value: input.scoring.items.get(item.id)?.remarkAuto ?? '',
          formula: grid.leaves.cells(item.id).remarkAuto,
          style: 'text',
        },
        ...bordered(['standard']),
        inputCell('entry', field, input.entries),
        ...bordered(['unit', 'note', 'points'], 'inputText'),
        {
          in: 'tip',
          value: isWrong ? field.entry.expected : (input.scoring.remarks.get(item.id)?.warning ?? ''),
          formula: f`IF(${state}=2,${field.entry.expected},${warning})`,
          style: 'warning',
        },
      ],
      merges: [
        ['what', 'standard'],
        ['entry', 'points'],
      ],
    };
  };
  return [head, ...leafItems(input.prepared.rubric).map(line)];
}

function screenCells(grid: CalcGrid, { scoring, hintText }: EntriesInput): readonly Cell[] {
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
    { row: 2, column, value: hintText, formula: grid.hint.cells(WHOLE).text, style: 'screen' },
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

function highlightsOf(
  grid: CalcGrid,
  { all }: Prepared,
  rows: ReadonlyMap<string, number>,
): readonly Highlight[] {
  return all
    .filter(({ column }) => column !== 'score')
    .map(({ id, row, column }) => {
      const at = { row: rows.get(row) as number, column: entryColumns[column as 'entry' | 'note'] };
      return { cells: only(at), when: f`${grid.fields.cells(id).state}=2`, look: 'wrong' };
    });
}
