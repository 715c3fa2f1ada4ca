/**
 * The hidden sheet `pf_calc`, where the scores are worked out.
 *
 * Inputs are found by id, judged once and then used: dragging a cell re-points direct references, and
 * deleting a row would make a sum smaller without a sign. Every step lies beside its id; its value is the
 * engine's, its formula the twin of the function that gave it.
 */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import { cellOn, wholeColumn } from '../formula/reference';
import type { CellValue } from '../formula/value';
import type { Points } from '../points/points';
import { toNumber } from '../points/points';
import type { ExtraItem, Item, Rubric } from '../rubric/rubric';
import { itemsWithPointers, leafItems } from '../rubric/rubric';
import { judgeFormulas } from '../rules/entry';
import type { ClauseScore } from '../scoring/clause';
import { clauseFormulas } from '../scoring/clause';
import type { ExtraScore, ExtrasScore } from '../scoring/extra';
import { extraFormulas, extrasFormulas } from '../scoring/extra';
import type { Field } from '../scoring/fields';
import { CONFIRMED } from '../scoring/fields';
import type { ItemScore } from '../scoring/item';
import { itemFormulas, parentFormulas } from '../scoring/item';
import type { PrintedRemark } from '../scoring/printed';
import { printRemarkFormulas } from '../scoring/printed';
import type { Capacity, Prepared, Scoring } from '../scoring/score';
import { extrasOf } from '../scoring/score';
import { extrasShortFormula, itemMentionFormula, itemShortFormula } from '../scoring/short';
import type { Cells, Formulas } from '../scoring/step';
import type { StepTable } from '../scoring/steps';
import {
  clauseSteps,
  extrasSteps,
  extraSteps,
  itemSteps,
  printedSteps,
  sectionSteps,
  totalSteps,
} from '../scoring/steps';
import type { SectionScore, TotalScore } from '../scoring/total';
import { sectionFormulas, totalFormulas } from '../scoring/total';
import { firedFor, gradeFormula } from '../scoring/verdict';
import { columnOf, officialColumn } from './columns';
import type { Block } from './grid';
import { startGrid } from './grid';
import type { HeadText } from './headText';
import { headText, headTextFormulas } from './headText';
import type { Hint } from './hint';
import { hint, hintFormulas } from './hint';
import type { Cell, Worksheet } from './model';
import { CALC, ENTRIES, MARKS, SCORESHEET } from './sheetNames';

type FieldStep = 'row' | 'state' | 'value' | 'place' | 'label' | 'expected';
/** Whether a row of 评分表 still shows what was worked out. */
type CheckStep = 'row' | 'fault' | 'open' | 'label';

/** Where everything lies on the calculation sheet. */
export interface CalcGrid {
  readonly fields: Block<FieldStep>;
  readonly clauses: Block<keyof ClauseScore & string>;
  readonly leaves: Block<keyof ItemScore & string>;
  readonly parents: Block<keyof ItemScore & string>;
  readonly remarks: Block<keyof PrintedRemark & string>;
  readonly checks: Block<CheckStep>;
  readonly extras: Block<keyof ExtraScore & string>;
  readonly groups: Block<keyof ExtrasScore & string>;
  readonly sections: Block<keyof SectionScore & string>;
  readonly total: Block<keyof TotalScore & string>;
  readonly head: Block<keyof HeadText & string>;
  readonly hint: Block<keyof Hint & string>;
}

/** The only id of a block that has one row. */
export const WHOLE = 'sheet';
/** The lines of 加分 and of 扣分项, as rows of 评分表. */
export const GROUPS = ['bonus', 'penalty'] as const;

const keys = <T>(table: StepTable<T>): readonly (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];

export function calcGrid({ rubric, mode, all }: Prepared): CalcGrid {
  const leaves = leafItems(rubric);
  const extras = extrasOf(rubric);
  const owners: readonly (Item | ExtraItem)[] = mode === 'tally' ? [...leaves, ...extras] : extras;
  const grid = startGrid(3);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    fields: grid.block(ids(all), ['row', 'state', 'value', 'place', 'label', 'expected']),
    clauses: grid.block(ids(owners.flatMap(({ clauses }) => clauses ?? [])), keys(clauseSteps)),
    leaves: grid.block(ids(leaves), keys(itemSteps)),
    parents: grid.block(ids(parentsOf(rubric)), keys(itemSteps)),
    remarks: grid.block([...ids(leaves), ...GROUPS], keys(printedSteps)),
    checks: grid.block(ids(leaves), ['row', 'fault', 'open', 'label']),
    extras: grid.block(ids(extras), keys(extraSteps)),
    groups: grid.block(GROUPS, keys(extrasSteps)),
    sections: grid.block(ids(rubric.sections), keys(sectionSteps)),
    total: grid.block([WHOLE], keys(totalSteps)),
    head: grid.block([WHOLE], ['period', 'periodWords', 'unit', 'date', 'title']),
    hint: grid.block([WHOLE], ['first', 'open', 'text']),
  };
}

/** Items that have sub-items, the deepest last. */
export const parentsOf = (rubric: Rubric): readonly Item[] =>
  itemsWithPointers(rubric)
    .map(({ item }) => item)
    .filter(({ items }) => items !== undefined);

/** The steps of an item, whether it has sub-items or not. */
export const itemCells = (grid: CalcGrid, { id, items }: Item): Cells<ItemScore> =>
  (items === undefined ? grid.leaves : grid.parents).cells(id);

/** A line break, for formulas that look for one. */
const LINE_BREAK = cellOn(CALC, { row: 2, column: 2 });

export interface CalcInput {
  readonly prepared: Prepared;
  readonly scoring: Scoring;
  readonly capacity: Capacity;
  /** Row on its sheet of every id in a hidden column. */
  readonly rows: Readonly<Record<typeof ENTRIES | typeof SCORESHEET, ReadonlyMap<string, number>>>;
  readonly stageSuffix: string;
}

export function calcSheet(grid: CalcGrid, input: CalcInput): Worksheet {
  const cells = [
    ...fixedCells(),
    ...fieldCells(grid, input),
    ...clauseCells(grid, input),
    ...itemRows(grid, input),
    ...remarkCells(grid, input),
    ...checkCells(grid, input),
    ...extraCells(grid, input),
    ...sectionCells(grid, input),
    ...totalCells(grid, input),
    ...oneRow(grid.head, headTextFormulas(input, grid), headText(input)),
    ...oneRow(grid.hint, hintFormulas(input.prepared, grid), hint(input)),
  ];
  return {
    name: CALC,
    visibility: 'veryHidden',
    columns: [{ width: 16 }, { width: 14 }],
    heights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
  };
}

const constant = (row: number, column: number, value: CellValue): Cell => ({
  row,
  column,
  value,
  style: 'calc',
});

const fixedCells = (): readonly Cell[] => [
  constant(1, 1, MARKS[CALC]),
  constant(2, 1, 'lineBreak'),
  {
    row: 2,
    column: 2,
    value: '\n',
    formula: f`MID(${cellOn(CALC, { row: 2, column: 3 })},2,1)`,
    style: 'calc',
  },
  constant(2, 3, 'a\nb'),
];

/** One id's steps: formulas with their values, points as decimals. */
function stepCells<T>(
  block: Block<keyof T & string>,
  id: string,
  formulas: Formulas<T>,
  values: T,
  table: StepTable<T>,
): readonly Cell[] {
  return block.steps.map((step) => ({
    ...block.at(id, step),
    formula: formulas[step],
    value: asCell(values[step], table[step]),
    style: 'calc',
  }));
}

function asCell(value: unknown, kind: 'points' | 'plain'): CellValue {
  if (value === null) return '';
  return kind === 'points' && typeof value === 'number' ? toNumber(value as Points) : (value as CellValue);
}

/** A block of one row, without points. */
const oneRow = <T>(block: Block<keyof T & string>, formulas: Formulas<T>, values: T): readonly Cell[] => [
  ...heading(block),
  ...block.steps.map((step): Cell => ({
    ...block.at(WHOLE, step),
    formula: formulas[step],
    value: values[step] as CellValue,
    style: 'calc',
  })),
];

const heading = <S extends string>(block: Block<S>): readonly Cell[] => [
  constant(block.headRow, 1, 'id'),
  ...block.steps.map((step, i) => constant(block.headRow, 2 + i, step)),
  ...block.ids.map((id) => constant(block.headRow + 1 + block.ids.indexOf(id), 1, id)),
];

/** The cell that a field's id points to. */
function inputCell(grid: CalcGrid, rubric: Rubric, { id, column }: Field): Formula {
  const sheet = column === 'score' ? SCORESHEET : ENTRIES;
  return f`INDEX(${wholeColumn(sheet, columnOf(rubric, column))},${grid.fields.cells(id).row})`;
}

function fieldCells(grid: CalcGrid, { prepared, scoring, rows }: CalcInput): readonly Cell[] {
  const { fields } = grid;
  return [
    ...heading(fields),
    ...prepared.all.flatMap((field): readonly Cell[] => {
      const sheet = field.column === 'score' ? SCORESHEET : ENTRIES;
      const own = fields.cells(field.id);
      const judged = judgeFormulas(field.entry, inputCell(grid, prepared.rubric, field), own.state);
      const { state, value } = scoring.fields.get(field.id) ?? { state: 0, value: field.entry.empty };
      const row = rows[sheet].get(field.row) ?? null;
      const lost = `${sheet}里找不到${field.label}这一行`;
      const cell = (step: FieldStep, content: CellValue, formula?: Formula): Cell => ({
        ...fields.at(field.id, step),
        value: content,
        ...(formula && { formula }),
        style: 'calc',
      });
      return [
        cell('row', row, f`MATCH(${field.row},${wholeColumn(sheet, 1)},0)`),
        cell('state', state, judged.state),
        cell('value', value, judged.value),
        cell(
          'place',
          `${sheet}第${row}行`,
          f`IF(ISNUMBER(${own.row}),${sheet}&"第"&${own.row}&"行",${lost})`,
        ),
        cell('label', field.label),
        cell('expected', field.entry.expected),
      ];
    }),
  ];
}

/** A clause's own and its neighbours' cells. */
const clauseCellsOf = (grid: CalcGrid, owner: Item | ExtraItem): readonly Cells<ClauseScore>[] =>
  (owner.clauses ?? []).map(({ id }) => grid.clauses.cells(id));

const clauseRange = (grid: CalcGrid, owner: Item | ExtraItem, step: keyof ClauseScore): Formula =>
  grid.clauses.range(
    step,
    (owner.clauses ?? []).map(({ id }) => id),
  );

function clauseCells(grid: CalcGrid, { prepared, scoring }: CalcInput): readonly Cell[] {
  const { rubric, mode, inputs } = prepared;
  const owners = [
    ...(mode === 'tally' ? leafItems(rubric) : []),
    ...extrasOf(rubric).map((line) => ({ ...line, fullScore: 0 })),
  ];
  return [
    ...heading(grid.clauses),
    ...owners.flatMap(({ clauses = [], fullScore }) =>
      clauses.flatMap((clause) => {
        const cells = {
          inputs: (inputs.get(clause) ?? []).map((id) => grid.fields.cells(id)),
          note: grid.fields.cells(`${clause.id}:note`),
          own: grid.clauses.cells(clause.id),
        };
        const values = scoring.clauses.get(clause.id) as ClauseScore;
        return stepCells(
          grid.clauses,
          clause.id,
          clauseFormulas(clause, cells, { fullScore }),
          values,
          clauseSteps,
        );
      }),
    ),
  ];
}

/** Each veto with the cell that holds 1 when it fired. */
export const verdictCells = (grid: CalcGrid, { vetoes = [] }: Rubric) =>
  vetoes.map((veto) => ({ veto, fired: grid.fields.cells(veto.id).value }));

function itemRows(grid: CalcGrid, { prepared, scoring }: CalcInput): readonly Cell[] {
  const { rubric, mode, itemGrain } = prepared;
  const verdicts = verdictCells(grid, rubric);
  const known = new Set(grid.fields.ids);
  const optional = (key: 'adjust' | 'reason' | 'notApplicable', id: string) =>
    known.has(id) ? { [key]: grid.fields.cells(id) } : {};
  const leaf = (item: Item): readonly Cell[] => {
    const isDirect = mode === 'direct';
    const cells = {
      clauses: isDirect ? [] : clauseCellsOf(grid, item),
      states: clauseRangeOrNone(grid, item, 'state', isDirect),
      amounts: clauseRangeOrNone(grid, item, 'amount', isDirect),
      ...(isDirect ? { direct: grid.fields.cells(item.id) } : {}),
      ...optional('adjust', `${item.id}:adjust`),
      ...optional('reason', `${item.id}:reason`),
      ...optional('notApplicable', `${item.id}:na`),
      ...(isDirect ? {} : { confirmed: grid.fields.cells(CONFIRMED).value }),
      vetoes: firedFor(verdicts, 'itemZero', item.id),
      own: grid.leaves.cells(item.id),
    };
    return stepCells(
      grid.leaves,
      item.id,
      itemFormulas(item, cells, itemGrain),
      itemScore(scoring, item),
      itemSteps,
    );
  };
  const parent = (item: Item): readonly Cell[] => {
    const children = (item.items ?? []).map((child) => itemCells(grid, child));
    const formulas = parentFormulas(item, children, grid.parents.cells(item.id));
    return stepCells(grid.parents, item.id, formulas, itemScore(scoring, item), itemSteps);
  };
  return [
    ...heading(grid.leaves),
    ...leafItems(rubric).flatMap(leaf),
    ...heading(grid.parents),
    ...parentsOf(rubric).flatMap(parent),
  ];
}

const clauseRangeOrNone = (
  grid: CalcGrid,
  item: Item,
  step: keyof ClauseScore,
  isDirect: boolean,
): Formula => (isDirect ? f`""` : clauseRange(grid, item, step));

const itemScore = (scoring: Scoring, { id }: Item): ItemScore => scoring.items.get(id) as ItemScore;

function remarkCells(grid: CalcGrid, { prepared, scoring, capacity }: CalcInput): readonly Cell[] {
  const { rubric, mode } = prepared;
  const room = (row: string) => ({ capacity: capacity(row), lineBreak: LINE_BREAK });
  const values = (row: string): PrintedRemark => scoring.remarks.get(row) as PrintedRemark;
  const ofItem = (item: Item): readonly Cell[] => {
    const own = grid.leaves.cells(item.id);
    const facts = {
      auto: own.remarkAuto,
      override: grid.fields.cells(`${item.id}:remark`),
      short: itemShortFormula(item, mode, own),
      mention: itemMentionFormula(item, own),
    };
    const formulas = printRemarkFormulas(facts, room(item.id), grid.remarks.cells(item.id));
    return stepCells(grid.remarks, item.id, formulas, values(item.id), printedSteps);
  };
  const ofGroup = (row: (typeof GROUPS)[number]): readonly Cell[] => {
    const own = grid.groups.cells(row);
    const nothing = { state: f`0`, value: f`""` };
    const facts = {
      auto: own.remarkAuto,
      override: nothing,
      short: extrasShortFormula(row, own),
      mention: f`""`,
    };
    const formulas = printRemarkFormulas(facts, room(row), grid.remarks.cells(row));
    return stepCells(grid.remarks, row, formulas, values(row), printedSteps);
  };
  return [...heading(grid.remarks), ...leafItems(rubric).flatMap(ofItem), ...GROUPS.flatMap(ofGroup)];
}

/**
 * 评分表 is what people sign, so a row that is gone, or that shows another score or 分值 than was worked out,
 * makes the total 有误.
 */
function checkCells(
  grid: CalcGrid,
  { prepared: { rubric, mode }, scoring, rows }: CalcInput,
): readonly Cell[] {
  const fullScores = officialColumn(rubric, 'fullScore');
  const inColumn = (column: number, row: Formula): Formula =>
    f`INDEX(${wholeColumn(SCORESHEET, column)},${row})`;
  return [
    ...heading(grid.checks),
    ...leafItems(rubric).flatMap((item): readonly Cell[] => {
      const { row } = grid.checks.cells(item.id);
      const { shown, state } = grid.leaves.cells(item.id);
      const cell = inColumn(columnOf(rubric, 'score'), row);
      const same = mode === 'direct' ? [] : [f`ISNUMBER(${cell})=ISNUMBER(${shown})`, f`${cell}=${shown}`];
      const full = fullScores === undefined ? [] : [f`${inColumn(fullScores, row)}=${item.fullScore}`];
      const kept = call('AND', [f`ISNUMBER(${row})`, ...same, ...full]);
      const isOpen = scoring.items.get(item.id)?.state === 0 || scoring.items.get(item.id)?.state === 3;
      const at = (step: CheckStep) => grid.checks.at(item.id, step);
      return [
        {
          ...at('row'),
          value: rows[SCORESHEET].get(item.id) ?? null,
          formula: f`MATCH(${item.id},${wholeColumn(SCORESHEET, 1)},0)`,
          style: 'calc',
        },
        { ...at('fault'), value: 0, formula: f`IFERROR(IF(${kept},0,1),1)`, style: 'calc' },
        {
          ...at('open'),
          value: isOpen ? 1 : 0,
          formula: f`IF(OR(${state}=0,${state}=3),1,0)`,
          style: 'calc',
        },
        { ...at('label'), value: item.label, style: 'calc' },
      ];
    }),
  ];
}

function extraCells(
  grid: CalcGrid,
  { prepared: { rubric, itemGrain }, scoring }: CalcInput,
): readonly Cell[] {
  const complete = f`ISNUMBER(${grid.total.cells(WHOLE).total})`;
  const line = (extra: ExtraItem): readonly Cell[] => {
    const cells = {
      clauses: clauseCellsOf(grid, extra),
      states: clauseRange(grid, extra, 'state'),
      amounts: clauseRange(grid, extra, 'amount'),
      own: grid.extras.cells(extra.id),
    };
    const values = scoring.extras.get(extra.id) as ExtraScore;
    return stepCells(grid.extras, extra.id, extraFormulas(extra, cells, itemGrain), values, extraSteps);
  };
  const group = (
    row: (typeof GROUPS)[number],
    lines: readonly ExtraItem[],
    cap: number | null,
  ): readonly Cell[] => {
    const formulas = extrasFormulas(
      lines.map(({ id }) => grid.extras.cells(id)),
      cap,
      grid.groups.cells(row),
      complete,
    );
    return stepCells(grid.groups, row, formulas, scoring[row], extrasSteps);
  };
  return [
    ...heading(grid.extras),
    ...extrasOf(rubric).flatMap(line),
    ...heading(grid.groups),
    ...group('bonus', rubric.bonus?.items ?? [], rubric.bonus?.cap ?? null),
    ...group('penalty', rubric.penalties?.items ?? [], null),
  ];
}

function sectionCells(grid: CalcGrid, { prepared: { rubric }, scoring }: CalcInput): readonly Cell[] {
  const verdicts = verdictCells(grid, rubric);
  return [
    ...heading(grid.sections),
    ...rubric.sections.flatMap(({ id, items }) => {
      const cells = items.map((item) => itemCells(grid, item));
      const formulas = sectionFormulas(cells, firedFor(verdicts, 'sectionZero', id), grid.sections.cells(id));
      return stepCells(grid.sections, id, formulas, scoring.sections.get(id) as SectionScore, sectionSteps);
    }),
  ];
}

function totalCells(grid: CalcGrid, { prepared, scoring }: CalcInput): readonly Cell[] {
  const { rubric, mode, fields, totalGrain } = prepared;
  const verdicts = verdictCells(grid, rubric);
  const states = (list: readonly Field[]): Formula =>
    grid.fields.range(
      'state',
      list.map(({ id }) => id),
    );
  const open = [
    f`COUNTIF(${states(fields.header)},0)`,
    ...(mode === 'tally' ? [f`IF(${grid.fields.cells(CONFIRMED).value}=1,0,1)`] : []),
    f`SUM(${grid.checks.range('open')})`,
    f`COUNTIF(${grid.extras.range('state')},3)`,
  ];
  const found = states(fields.findings);
  const dropped = leafItems(rubric)
    .filter(({ notApplicable }) => notApplicable === 'rescale')
    .map((item) => f`IF(${grid.leaves.cells(item.id).state}=4,${item.fullScore},0)`);
  const formulas = totalFormulas(
    {
      invalid: f`COUNTIF(${grid.fields.range('state')},2)+SUM(${grid.checks.range('fault')})`,
      missing: chain('+', open, 0),
      touched: f`COUNTIF(${found},1)+COUNTIF(${found},2)`,
      sections: rubric.sections.map(({ id }) => grid.sections.cells(id)),
      dropped: chain('+', dropped, 0),
      declared: rubric.fullScore,
      bonus: grid.groups.cells('bonus').score,
      penalty: grid.groups.cells('penalty').score,
      vetoes: firedFor(verdicts, 'totalZero'),
      gradeOf: (total) => gradeFormula(total, rubric.grades ?? [], verdicts),
      own: grid.total.cells(WHOLE),
    },
    totalGrain,
  );
  return [...heading(grid.total), ...stepCells(grid.total, WHOLE, formulas, scoring.total, totalSteps)];
}
