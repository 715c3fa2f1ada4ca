/**
 * A rubric and what was typed become a workbook: the last step before a host draws it.
 *
 *     rubric ─ prepare ─→ fields ─ score ─→ scores ─┐
 *                            └── calcGrid ──────────┴→ 评分表, 扣分明细, 填表说明, pf_calc, pf_rubric
 *
 * `calcGrid` gives every step of the calculation its place; the sheets refer to those places, and the
 * calculation finds the inputs on the sheets by their ids.
 */

import type { CellValue } from '../formula/value';
import type { Issue } from '../rubric/issued';
import { issueOf } from '../rubric/issued';
import type { Rubric } from '../rubric/rubric';
import type { Chosen } from '../rubric/reading';
import { readAs } from '../rubric/reading';
import { leafItems } from '../rubric/items';
import type { Field, Mode, Stage } from '../scoring/fields/fields';
import { bearings, longestSentence } from '../scoring/balance/balance';
import type { Prepared } from '../scoring/fields/prepared';
import type { Scoring } from '../scoring/score';
import { prepare } from '../scoring/prepare';
import { score } from '../scoring/score';
import type { CalcGrid } from './calc/calcGrid';
import type { CalcInput } from './calc/calcCells';
import { calcGrid, WHOLE } from './calc/calcGrid';
import { calcSheet } from './calc/calcSheet';
import { columnOf, officialColumn, sheetOf } from './columns';
import type { Earlier } from './earlier';
import { editionOf } from './earlier';
import { drawEntries } from './lists/entriesSheet';
import type { Remembered } from './lists/lines';
import { remembered } from './lists/lines';
import { drawRemarks } from './lists/remarksSheet';
import { drawReview } from './lists/reviewSheet';
import { drawSubtotals } from './lists/subtotalsSheet';
import type { Geometry } from './geometry';
import { withinExcel } from './excelLimits';
import { geometryOf } from './geometry';
import { drawGuide } from './guide/guide';
import { headText, titleInWords, titleSuffixes } from './headText';
import type { Told } from './hint';
import { hint } from './hint';
import type { ListSheet } from './listColumns';
import type { DefinedName, SheetModel, Worksheet } from './model';
import { drawRecord } from './record';
import { drawScoresheet } from './official/scoresheet';
import { CALC, ENTRIES, fieldName, REMARKS, REVIEW, SCORESHEET, SUBTOTALS } from './sheetNames';
import { codeOf } from './standing';
import type { FontSet } from './styles';
import type { HeadText } from './words';

export interface Setting {
  /** As issued, whatever reading is chosen. */
  readonly rubric: Rubric;
  /** How passages that can be read in two ways are read. */
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly stage: Stage;
  /** Of the product that writes the sheet. */
  readonly version: string;
  /** Where the sheet that is open, or came back, was drawn by an earlier version; a sheet drawn anew never is. */
  readonly earlier?: Earlier | undefined;
}

/** A setting made ready for many sheets. */
export interface Form {
  readonly setting: Setting;
  /** What is known of its rubric, as long as nobody names the one that was issued. */
  readonly issue: Issue;
  readonly prepared: Prepared;
  readonly geometry: Geometry;
  readonly grid: CalcGrid;
  /** Of the lists, from one drawing to the next. */
  readonly remembered: Remembered;
}

/** The sheets that people see, drawn; `rows` finds the row of every id. */
export interface Visible {
  readonly scoring: Scoring;
  readonly head: HeadText;
  readonly hint: Told;
  readonly official: Worksheet;
  readonly detail: Worksheet;
  /** 审定调整, 备注, 牵头部门小计: those that the sheet has. */
  readonly lists: readonly Worksheet[];
  readonly rows: CalcInput['rows'];
}

/** A scoresheet: what it is made from, and what is entered in it by field id. */
export interface Scoresheet {
  readonly layout: Form;
  readonly entries: ReadonlyMap<string, CellValue>;
}

/** A scoresheet drawn. */
export interface FilledForm extends Scoresheet, Pick<Visible, 'scoring' | 'head' | 'hint'> {
  readonly model: SheetModel;
}

/** `chosen` defaults to the rubric as it stands. */
export function makeForm({ chosen = {}, ...given }: Omit<Setting, 'chosen'> & Partial<Setting>): Form {
  const setting = { ...given, chosen };
  const rubric = readAs(setting.rubric, chosen);
  const prepared = prepare(rubric, setting.mode, editionOf(setting.earlier));
  return {
    setting,
    issue: issueOf(setting.rubric),
    prepared,
    geometry: geometryOf(rubric, setting.stage, longestSentence(bearings(prepared))),
    grid: calcGrid(prepared),
    remembered: remembered(),
  };
}

export function fillForm(layout: Form, entries: ReadonlyMap<string, CellValue>): FilledForm {
  const { setting, prepared, grid } = layout;
  const { scoring, head, hint: told, ...visible } = drawVisible(layout, entries);
  const { official, detail, lists, rows } = visible;
  const calc = calcSheet(grid, { ...calcSetting(layout), prepared, scoring, entries, rows });
  return {
    layout,
    entries,
    scoring,
    head,
    hint: told,
    model: withinExcel({
      title: titleInWords(head.title),
      sheets: [official, detail, ...lists, guideOf(layout), calc, drawRecord(setting)],
      names: namesOf(layout, rows),
      active: opensOn(layout),
    }),
  };
}

/** Those that its rubric asks for. */
export const fontsOf = ({ prepared }: Form): FontSet => prepared.rubric.layout.fonts ?? 'windows';

/** 填表说明, which does not change with what is entered. */
export const guideOf = ({ setting, prepared }: Form): Worksheet => drawGuide(prepared, codeOf(setting));

/** The sheet that is filled in. */
export const opensOn = ({ setting }: Form): string => (setting.mode === 'tally' ? ENTRIES : SCORESHEET);

/** The inputs' names and those of the results. */
export function namesOf({ prepared, grid }: Form, rows: Visible['rows']): readonly DefinedName[] {
  const { rubric } = prepared;
  return [
    ...prepared.all.map((field) => ({ name: fieldName(field.id), ...placeOf(field, rubric, rows) })),
    ...outputNames(rubric, rows[SCORESHEET]),
    // On 评分表 it stands with a minus.
    ...(rows[SCORESHEET].has('penalty')
      ? [{ name: 'pf_penalty', sheet: CALC, at: grid.lists.at('penalty', 'shown') }]
      : []),
    { name: 'pf_period', sheet: CALC, at: grid.head.at(WHOLE, 'period') },
    { name: 'pf_grade', sheet: CALC, at: grid.total.at(WHOLE, 'grade') },
  ];
}

function placeOf(field: Field, rubric: Rubric, rows: Visible['rows']): Omit<DefinedName, 'name'> {
  const sheet = sheetOf(field);
  return { sheet, at: { row: rows[sheet].get(field.row) as number, column: columnOf(rubric, field.column) } };
}

/** What people see of the workbook, without the calculation behind it: for whoever redraws while they type. */
export function drawVisible(layout: Form, entries: ReadonlyMap<string, CellValue>): Visible {
  const { setting, prepared, geometry, grid } = layout;
  const { stage } = setting;
  const { capacity, stageSuffix, lineLength } = calcSetting(layout);
  const scoring = score(prepared, entries, capacity);
  const head = headText({ prepared, scoring, stageSuffix, lineLength });
  const official = drawScoresheet(grid, { prepared, scoring, head, geometry, entries, stage });
  const { longest } = geometry;
  const listed = (name: ListSheet) => ({
    ...{ prepared, scoring, head, longest, entries },
    ...layout.remembered[name],
  });
  const detail = drawEntries(grid, listed(ENTRIES));
  const review = prepared.mode === 'tally' ? drawReview(grid, listed(REVIEW)) : undefined;
  const remarks = drawRemarks(grid, listed(REMARKS));
  const subtotals = drawSubtotals(grid, listed(SUBTOTALS));
  const rows = {
    [SCORESHEET]: official.rows,
    [ENTRIES]: detail.rows,
    [REVIEW]: review?.rows ?? NO_ROWS,
    [REMARKS]: remarks.rows,
  };
  const told = hint({ prepared, scoring, entries, rows });
  const hinted = ({ sheet }: { readonly sheet: Worksheet }): Worksheet => withHint(sheet, grid, told.text);
  return {
    scoring,
    head,
    hint: told,
    official: hinted(official),
    detail: hinted(detail),
    lists: [review, remarks, subtotals].flatMap((each) => (each === undefined ? [] : [hinted(each)])),
    rows,
  };
}

const NO_ROWS: ReadonlyMap<string, number> = new Map();

const calcSetting = ({
  setting: { stage },
  geometry: { capacity, lineLength },
}: Form): Pick<CalcInput, 'capacity' | 'stageSuffix' | 'lineLength'> => ({
  capacity,
  stageSuffix: titleSuffixes[stage],
  lineLength,
});

/** The hint names a row, so its value is known only once the rows have their places. */
function withHint(sheet: Worksheet, grid: CalcGrid, value: string): Worksheet {
  const { text } = grid.hint.cells(WHOLE).text;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula?.text === text ? { ...cell, value } : cell)),
  };
}

/** Where other tools find the results. */
function outputNames(rubric: Rubric, rows: ReadonlyMap<string, number>): readonly DefinedName[] {
  const column = officialColumn(rubric, 'score') as number;
  const at = (id: string): readonly DefinedName['at'][] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ row, column }];
  };
  const named = (name: string, id: string): readonly DefinedName[] =>
    at(id).map((place) => ({ name, sheet: SCORESHEET, at: place }));
  return [
    ...leafItems(rubric).flatMap(({ id }) => named(`pf_score_${id}`, id)),
    ...named('pf_bonus', 'bonus'),
    ...named('pf_total', 'total'),
  ];
}
