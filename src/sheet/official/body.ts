/** The table as issued: sections, items, 加分项. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import { fullScoreOf } from '../../rubric/rubric';
import { lineShown, lineShownFormula } from '../../scoring/levels/line';
import { deductionOf } from '../../scoring/levels/item';
import { isStatusRow, shownFullScore } from '../../rubric/items';
import { canTakeAway, listOf } from '../../rubric/lines';
import { isOfficial } from '../../scoring/fields/field';
import type { Prepared, PreparedItem } from '../../scoring/fields/prepared';
import type { ItemScore } from '../../scoring/steps/scores';
import type { CalcGrid } from '../calc/calcGrid';
import type { Fill } from '../fill';
import type { Geometry } from '../geometry';
import { itemCells } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import type { ColumnId, Rubric, Section } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import { cutColumns, sharedColumns, wordsIn } from './columnWords';
import { boxCells, tickedResult } from './boxCells';
import type { BodyRow, GroupRow, ItemRow, LineRow, SectionRow, SectionTotalRow, WeightRow } from './bodyRows';
import { baseContents } from './baseRow';
import { firstColumn, issuedRow } from './bodyRows';
import type { RowCell, RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { headingLines, labelLines, titleEnd } from './rowSizes';
import { vetoContents } from './vetoRows';

/** What stands in a row of the table, by column. */
export function contentsOf(grid: CalcGrid, input: ScoresheetInput, row: BodyRow): RowContents {
  switch (row.kind) {
    case 'section':
      return sectionContents(grid, input, row);
    case 'group':
      return groupContents(grid, input, row);
    case 'sectionTotal':
      return sectionTotalContents(grid, input, row);
    case 'weight':
      return weightContents(grid, input, row);
    case 'item':
      return itemContents(grid, input, row);
    case 'line':
      return lineContents(grid, input, row);
    case 'base':
      return baseContents(grid, input, row);
    case 'veto': {
      const { prepared, geometry } = input;
      return vetoContents(prepared.rubric, row, geometry.first, titleEnd(prepared.rubric, geometry));
    }
  }
}

function itemContents(grid: CalcGrid, input: ScoresheetInput, row: ItemRow): RowContents {
  const { item } = row;
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const isLeaf = item.items === undefined;
  const leaf = prepared.leaves.find((each) => each.item.id === item.id);
  const ticked = leaf && tickedResult(grid, rubric, geometry, leaf);
  const own = itemCells(grid, item);
  const resultIn = ({ scoring }: Fill): ItemScore | undefined => scoring.items.get(item.id);
  const format = geometry.scoreFormat;
  const shown = {
    value: (fill: Fill) => shownValue(resultIn(fill)?.printed ?? ''),
    formula: own.printed,
    style: 'number',
    format,
  } as const;
  const loss = f`IF(ISNUMBER(${own.score}),ROUND(${fullScoreOf(item)}+${own.itemBonus}-${own.score},6),${own.printed})`;
  const lostIn = (fill: Fill): CellValue => {
    const result = resultIn(fill);
    return (result === undefined ? null : deductionOf(item, result)) ?? shown.value(fill);
  };
  return {
    ...wordCells(rubric, row),
    label: { value: shownLabel({ rubric, geometry }, labelOf(row)), style: 'centre' },
    fullScore: { value: shownFullScore(item), style: 'number', format: geometry.pointsFormat },
    score: ticked === undefined ? shown : { ...shown, ...ticked, format: 'General' },
    ...(leaf && typedCells(prepared, leaf, format)),
    ...(leaf && boxCells(grid, rubric, geometry, leaf)),
    // What only adds has no 分值 to lose points of.
    ...((item.fullScore !== null || item.chargeTo !== undefined) && {
      deduction: { ...shown, value: lostIn, formula: loss },
    }),
    ...(isLeaf && {
      remark: {
        value: ({ scoring }) => scoring.remarks.get(item.id)?.remark ?? '',
        formula: grid.remarks.cells(item.id).remark,
        style: 'text',
      },
    }),
  };
}

/** Cells of the row that scores are typed into: where one has it, or where each of several people gives his. */
const typedCells = ({ byId }: Prepared, { item, typed }: PreparedItem, format: string): RowContents =>
  Object.fromEntries(
    typed
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ column }) => isOfficial(column))
      .map(({ id, column }): [string, Omit<RowCell, 'column'>] => [
        column,
        {
          value: ({ entries }) => entries.get(id) ?? null,
          style: 'input',
          // In a cell of text a word that is picked stays what it is; what several give stays as they give it.
          format: isStatusRow(item) ? '@' : column === 'score' ? format : 'General',
          isUnlocked: true,
        },
      ]),
  );

/** Rows under one 分值 may have numbers of their own. */
const labelOf = ({ item, part }: ItemRow): string | null =>
  part?.own.has('label') === true ? (part.words.label ?? null) : item.label;

const shownLabel = (
  { rubric, geometry }: { readonly rubric: Rubric; readonly geometry: Geometry },
  label: string | null,
): string | null => (label === null || label === '' ? null : labelLines(rubric, geometry, label));

/** What stands in the columns of words, those in the middle of their cells that are merged over neighbours. */
const wordCells = (rubric: Rubric, row: ItemRow | LineRow): RowContents =>
  Object.fromEntries([
    ...cutColumns(rubric).map((id) => [id, wordCell(rubric, row, id, 'text')] as const),
    ...sharedColumns(rubric).map(
      (id) => [id, wordCell(rubric, row, id, id === 'responsibleUnits' ? 'text' : 'centre')] as const,
    ),
  ]);

const wordCell = (rubric: Rubric, row: ItemRow | LineRow, id: ColumnId, style: 'text' | 'centre') => ({
  value: wordsIn(rubric, row, id)?.words || null,
  style,
});

const sectionContents = (grid: CalcGrid, input: ScoresheetInput, { section }: SectionRow): RowContents => ({
  // Merged from the first column on.
  [firstColumn(input.prepared.rubric)]: {
    value: headingLines(input.prepared.rubric, input.geometry, section.title),
    style: 'strong' as const,
  },
  fullScore: sectionFull(input, section),
  // With a 小计 it stands there: a score that stands twice would be added twice.
  score:
    input.prepared.rubric.layout.sectionTotals === undefined
      ? sectionScore(grid, input, section)
      : { value: null, style: 'strongCentre' },
});

const sectionTotalContents = (
  grid: CalcGrid,
  input: ScoresheetInput,
  { section, label }: SectionTotalRow,
): RowContents => ({
  [firstColumn(input.prepared.rubric)]: { value: label, style: 'strongCentre' as const },
  fullScore: sectionFull(input, section),
  score: sectionScore(grid, input, section),
});

/** What goes into the total of a section that is scored out of another number. */
const weightContents = (
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { section: { id, scaleTo }, label }: WeightRow,
): RowContents => ({
  [firstColumn(rubric)]: { value: label, style: 'strongCentre' as const },
  fullScore: { value: scaleTo, style: 'strongCentre', format: geometry.pointsFormat },
  score: {
    value: ({ scoring }) => shownValue(scoring.weights.get(id)?.shown ?? ''),
    formula: grid.weights.cells(id).shown,
    style: 'strongCentre',
    format: geometry.scoreFormat,
  },
});

type Contents = Omit<RowCell, 'column'>;

const sectionFull = ({ geometry }: ScoresheetInput, { fullScore }: Section): Contents => ({
  value: fullScore,
  style: 'strongCentre',
  format: geometry.pointsFormat,
});

const sectionScore = (grid: CalcGrid, { geometry }: ScoresheetInput, { id }: Section): Contents => ({
  value: ({ scoring }) => shownValue(scoring.sections.get(id)?.shown ?? ''),
  formula: grid.sections.cells(id).shown,
  style: 'strongCentre',
  format: geometry.scoreFormat,
});

/** Where the row of a list says what it is. */
const titleColumn = (rubric: Rubric): ColumnId =>
  (['requirement', 'criteria'] as const).find((id) => officialColumn(rubric, id) !== undefined) ??
  firstColumn(rubric);

/** The lists, as a form without a row for them is given one. */
const groupTitle = (rubric: Rubric, row: GroupRow['id']): string =>
  canTakeAway(listOf(rubric, row)) ? '加减分项' : { bonus: '加分项', penalty: '扣分项' }[row];

function groupContents(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { id: row }: GroupRow,
): RowContents {
  const issued = issuedRow(rubric, row);
  const { label = '', title = groupTitle(rubric, row) } = issued ?? {};
  const words =
    issued?.place === 'across'
      ? { [firstColumn(rubric)]: { value: headingLines(rubric, geometry, title), style: 'strong' as const } }
      : {
          label: { value: shownLabel({ rubric, geometry }, label), style: 'centre' as const },
          [titleColumn(rubric)]: { value: title, style: 'text' as const },
        };
  return {
    ...words,
    score: {
      ...signed(row, {
        value: ({ scoring }) => shownValue(scoring[row].shown),
        formula: grid.lists.cells(row).shown,
      }),
      style: 'number',
      format: geometry.scoreFormat,
    },
    remark: {
      value: ({ scoring }) => scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  };
}

interface Shown {
  readonly value: (fill: Fill) => CellValue;
  readonly formula: Formula;
}

/** What is taken from the total stands in its column with a minus, so that the column adds up to 总分. */
function signed(list: GroupRow['id'], { value, formula }: Shown): Shown {
  if (list === 'bonus') return { value, formula };
  return {
    value: (fill) => {
      const shown = value(fill);
      return typeof shown === 'number' && shown !== 0 ? -shown : shown;
    },
    formula: f`IF(ISNUMBER(${formula}),-${formula},${formula})`,
  };
}

function lineContents(
  grid: CalcGrid,
  { geometry, prepared: { rubric } }: ScoresheetInput,
  row: LineRow,
): RowContents {
  const { line, list } = row;
  return {
    ...wordCells(rubric, row),
    label: { value: shownLabel({ rubric, geometry }, line.label), style: 'centre' },
    ...(line.mark !== undefined && { fullScore: { value: line.mark, style: 'centre' } }),
    score: {
      ...signed(list, {
        value: ({ scoring }) => shownValue(lineShown(scoring.lines.get(line.id), scoring.total.total)),
        formula: lineShownFormula(grid.lines.cells(line.id), grid.total.cells(WHOLE).total),
      }),
      style: 'number',
      format: geometry.scoreFormat,
    },
    remark: {
      value: ({ scoring }) => scoring.remarks.get(line.id)?.remark ?? '',
      formula: grid.remarks.cells(line.id).remark,
      style: 'text',
    },
  };
}
