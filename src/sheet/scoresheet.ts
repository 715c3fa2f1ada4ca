/** 评分表: the official layout, printed and signed. */

import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';
import type { Address } from '../formula/reference';
import { cellOn } from '../formula/reference';
import type { CellValue } from '../formula/value';
import type { Points } from '../points/points';
import { toNumber } from '../points/points';
import type { ColumnField, Item, Rubric, Section } from '../rubric/rubric';
import { leafItems } from '../rubric/rubric';
import type { Prepared, Scoring } from '../scoring/score';
import { verdictText } from '../scoring/verdict';
import type { CalcGrid } from './calc';
import { GROUPS, itemCells, verdictCells, WHOLE } from './calc';
import { ID_COLUMN, officialColumn, widthOf } from './columns';
import type { Geometry } from './geometry';
import type { HeadText } from './headText';
import type { Cell, CellValidation, Highlight, Range, Worksheet } from './model';
import { only } from './model';
import { breaksFor } from './pages';
import { MARKS, SCORESHEET } from './sheetNames';
import { signatureRows } from './signatures';
import type { StyleName } from './styles';
import { styledHeight, styleOf } from './styles';
import { countLines } from './textHeight';

export interface ScoresheetInput {
  readonly prepared: Prepared;
  readonly scoring: Scoring;
  readonly head: HeadText;
  /** What the hint near the total says. */
  readonly hintText: string;
  readonly geometry: Geometry;
  /** What was typed, for the cells that are inputs (direct mode). */
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly stage: 'self' | 'assess' | 'final';
}

export interface Drawn {
  readonly sheet: Worksheet;
  /** Row of every id in the hidden column. */
  readonly rows: ReadonlyMap<string, number>;
}

/** One row of the sheet, before it has a place. */
interface Line {
  readonly id?: string;
  readonly height: number;
  readonly cells: readonly Placed[];
  readonly merges?: readonly (readonly [from: number, to: number])[];
  /** Must not be parted from the line before it. */
  readonly isKept?: boolean;
}

type Placed = Omit<Cell, 'row'>;

/** Heights in points. */
const HEADER_HEIGHT = 32;
const TOTAL_HEIGHT = 30;

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

/** A text over all official columns. */
function across(
  { first, last, span }: Geometry,
  text: string,
  style: StyleName,
  least: number,
  formula?: Formula,
): Line {
  return {
    height: Math.max(least, styledHeight(text, span(first, last), style)),
    cells: [{ column: first, value: text, style, ...(formula && { formula }) }],
    merges: [[first, last]],
  };
}

/** 二号, unless 小二 saves a second line. */
function titleStyle({ first, last, span }: Geometry, title: string): StyleName {
  const linesAt = (style: StyleName): number => countLines(title, span(first, last), styleOf(style).size);
  return linesAt('titleSmall') < linesAt('title') ? 'titleSmall' : 'title';
}

function headLines(
  grid: CalcGrid,
  { prepared: { rubric }, head, geometry }: ScoresheetInput,
): readonly Line[] {
  const { first, last } = geometry;
  const own = grid.head.cells(WHOLE);
  const split = Math.max(first, officialColumn(rubric, 'criteria') ?? last - 1);
  const unit = `${rubric.unitNoun}：`;
  const date = `${rubric.layout.dateLabel ?? '评分时间'}：`;
  const unitLine: Line = {
    id: ':line',
    height: 34,
    cells: [
      { column: first, value: unit + head.unit, formula: f`${unit}&${own.unit}`, style: 'line' },
      { column: split + 1, value: date + head.date, formula: f`${date}&${own.date}`, style: 'lineRight' },
    ],
    merges: [
      [first, split],
      [split + 1, last],
    ],
  };
  return [
    ...(rubric.attachment === undefined ? [] : [across(geometry, rubric.attachment, 'attachment', 24)]),
    { ...across(geometry, head.title, titleStyle(geometry, head.title), 42, own.title), id: ':title' },
    unitLine,
    {
      height: HEADER_HEIGHT,
      cells: rubric.layout.columns.map(({ header }, i) => ({
        column: first + i,
        value: header,
        style: 'head',
      })),
    },
  ];
}

const bodyLines = (grid: CalcGrid, input: ScoresheetInput): readonly Line[] => {
  const { rubric } = input.prepared;
  const hasHeadings = rubric.sections.length > 1 && officialColumn(rubric, 'section') === undefined;
  const below = (section: Section, items: readonly Item[]): readonly Line[] =>
    items.flatMap((item) => [itemLine(grid, input, section, item), ...below(section, item.items ?? [])]);
  return [
    ...rubric.sections.flatMap((section) => [
      ...(hasHeadings ? [sectionLine(grid, input, section)] : []),
      ...below(section, section.items),
    ]),
    ...GROUPS.flatMap((row) => groupLine(grid, input, row)),
  ];
};

/** The cells of one table row: what `contents` gives for a column, bordered blanks elsewhere. */
function tableCells(
  rubric: Rubric,
  contents: Partial<Record<ColumnField, Omit<Placed, 'column'>>>,
): readonly Placed[] {
  return rubric.layout.columns.map(({ field }, i) => ({
    column: ID_COLUMN + 1 + i,
    ...(contents[field] ?? { value: null, style: 'text' }),
  }));
}

/** Points as issued: 1分. */
const WITH_UNIT = 'General"分"';

const shownValue = (shown: Points | string): CellValue =>
  typeof shown === 'number' ? toNumber(shown) : shown;

function itemLine(grid: CalcGrid, input: ScoresheetInput, section: Section, item: Item): Line {
  const { prepared, scoring, geometry, entries } = input;
  const { rubric, mode } = prepared;
  const isLeaf = item.items === undefined;
  const own = itemCells(grid, item);
  const result = scoring.items.get(item.id);
  const printed = scoring.remarks.get(item.id);
  const score: Omit<Placed, 'column'> =
    mode === 'direct' && isLeaf
      ? { value: entries.get(item.id) ?? null, style: 'input', isUnlocked: true }
      : { value: shownValue(result?.shown ?? ''), formula: own.shown, style: 'number' };
  const loss = f`IF(ISNUMBER(${own.score}),ROUND(${item.fullScore}-${own.score},6),${own.shown})`;
  const lost = result?.score ?? null;
  return {
    id: item.id,
    height: geometry.height(item.id),
    cells: tableCells(rubric, {
      section: { value: section.title, style: 'centre' },
      label: { value: item.label, style: 'centre' },
      requirement: { value: item.requirement ?? null, style: 'text' },
      criteria: { value: item.criteria ?? null, style: 'text' },
      fullScore: { value: item.fullScore, style: 'number', format: WITH_UNIT },
      score,
      deduction: {
        value: lost === null ? shownValue(result?.shown ?? '') : item.fullScore - toNumber(lost),
        formula: loss,
        style: 'number',
      },
      ...(isLeaf && {
        remark: { value: printed?.remark ?? '', formula: grid.remarks.cells(item.id).remark, style: 'text' },
      }),
      leadUnit: { value: item.leadUnit ?? null, style: 'centre' },
      responsibleUnits: { value: item.responsibleUnits?.join('、') ?? null, style: 'text' },
    }),
  };
}

function sectionLine(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
  section: Section,
): Line {
  const to = (officialColumn(rubric, 'fullScore') ?? geometry.last) - 1;
  return {
    id: section.id,
    height: Math.max(26, styledHeight(section.title, geometry.span(geometry.first, to), 'strong')),
    cells: tableCells(rubric, {
      label: { value: section.title, style: 'strong' },
      fullScore: { value: section.fullScore, style: 'strongCentre', format: WITH_UNIT },
      score: {
        value: shownValue(scoring.sections.get(section.id)?.shown ?? ''),
        formula: grid.sections.cells(section.id).shown,
        style: 'strongCentre',
      },
    }),
    merges: [[geometry.first, to]],
  };
}

const GROUP_TITLES = { bonus: '加分项', penalty: '扣分项' } as const;

/** The row of 加分项 or 扣分项, as issued; none where the rubric has no such lines. */
function groupLine(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
  row: 'bonus' | 'penalty',
): readonly Line[] {
  const lines = row === 'bonus' ? rubric.bonus?.items : rubric.penalties?.items;
  if (lines === undefined || lines.length === 0) return [];
  const issued = row === 'bonus' ? rubric.layout.bonusRow : rubric.layout.penaltyRow;
  const { label = '', title = GROUP_TITLES[row] } = issued ?? {};
  const cells = tableCells(rubric, {
    label: { value: label === '' ? null : label, style: 'centre' },
    [officialColumn(rubric, 'requirement') === undefined ? 'criteria' : 'requirement']: {
      value: title,
      style: 'text',
    },
    score: { value: shownValue(scoring[row].shown), formula: grid.groups.cells(row).shown, style: 'number' },
    remark: {
      value: scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  });
  return [{ id: row, height: geometry.height(row), cells }];
}

function closingLines(grid: CalcGrid, input: ScoresheetInput): readonly Line[] {
  const { prepared, scoring, geometry, stage } = input;
  const { rubric } = prepared;
  const { first, last } = geometry;
  const score = officialColumn(rubric, 'score') as number;
  const own = grid.total.cells(WHOLE);
  const { total, grade } = scoring.total;
  const hasGrade = (rubric.grades ?? []).length > 0;
  const totalLine: Line = {
    id: 'total',
    height: TOTAL_HEIGHT,
    isKept: true,
    cells: [
      { column: first, value: `${rubric.layout.totalLabel ?? '总分'}：`, style: 'totalLabel' },
      { column: score, value: shownValue(total), formula: own.total, style: 'total' },
      ...(score < last
        ? [
            hasGrade
              ? gradeCell(score + 1, grade, own.grade)
              : { column: score + 1, value: null, style: 'text' as const },
          ]
        : []),
    ],
    merges: [[first, score - 1], ...(score + 1 < last ? ([[score + 1, last]] as const) : [])],
  };
  return [
    totalLine,
    ...verdictLines(grid, input),
    ...signatureRows(rubric, stage).map(({ text, height }): Line => ({
      height,
      isKept: true,
      cells: [{ column: first, value: text, style: 'signature' }],
      merges: [[first, last]],
    })),
  ];
}

const gradeCell = (column: number, grade: string, formula: Formula): Placed => ({
  column,
  value: grade,
  formula,
  style: 'total',
});

/** 一票否决 prints under 总分 only when it fired; its row has room for all of them. */
function verdictLines(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
): readonly Line[] {
  const { vetoes = [] } = rubric;
  if (vetoes.length === 0) return [];
  const sentence = (text: string): string => `一票否决：${text}`;
  const all = vetoes.map((veto) => sentence(verdictText(veto)));
  const shown = scoring.verdicts.map(({ fired }, i) => (fired ? all[i] : '')).join('');
  const formula = chain(
    '&',
    verdictCells(grid, rubric).map(({ fired }, i) => f`IF(${fired}=1,${all[i] as string},"")`),
    '',
  );
  const line = across(geometry, all.join(''), 'line', 0, formula);
  return [
    { ...line, id: ':verdicts', isKept: true, cells: line.cells.map((cell) => ({ ...cell, value: shown })) },
  ];
}

/** Beside the total, outside the print area. */
function screenCells(
  grid: CalcGrid,
  { geometry, hintText }: ScoresheetInput,
  totalRow: number,
): readonly Cell[] {
  const column = geometry.last + 1;
  return [
    { row: 2, column, value: '→ 填写扣分明细', style: 'link', link: '扣分明细!A1' },
    { row: totalRow, column, value: hintText, formula: grid.hint.cells(WHOLE).text, style: 'warning' },
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
