/** The table as issued: sections, items, 加分项. */

import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import { lineShown, lineShownFormula } from '../../scoring/levels/line';
import {
  beforeBonusFormula,
  beforeBonusOf,
  bonusFormula,
  bonusOf,
  deductionFormula,
  deductionOf,
} from '../../scoring/levels/itemParts';
import { isStatusRow, shownFullScore } from '../../rubric/items';
import { is, State } from '../../rules/inputType';
import { isOfficial } from '../../scoring/fields/field';
import { givenFor } from '../../scoring/fields/given';
import type { Prepared, PreparedItem } from '../../scoring/fields/prepared';
import type { ItemScore } from '../../scoring/steps/scores';
import type { CalcGrid } from '../calc/calcGrid';
import type { Fill } from '../fill';
import { itemCells } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import { columnId, usualAlign } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { weightOf } from '../../rubric/scales';
import { sumField } from '../columns';
import { cutColumns, firstColumn, isOver, sharedColumns, wordsIn } from './columnWords';
import { boxCells, tickedResult } from './boxCells';
import type { BodyRow, GroupRow, ItemRow, LineRow } from './bodyRows';
import { issuedRow } from './issuedRow';
import { labelCell, shownLabel } from './labelCell';
import { leftCell } from './leftCell';
import { lineFieldShown, remarkShown } from './fieldShown';
import { isWholeRow } from './headingEnd';
import { tableRowContents } from './listTableCells';
import { listLabel, listTitle, titleColumn } from './listTitle';
import type { ShownScore } from './sectionRows';
import {
  baseContents,
  sectionContents,
  sectionTotalContents,
  weightContents,
  weightFormat,
} from './sectionRows';
import type { RowCell, RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { headingLines } from './rowSizes';
import { vetoContents } from './vetoRows';

/** What stands in a row of the table, by column. */
export function contentsOf(grid: CalcGrid, input: ScoresheetInput, row: BodyRow): RowContents {
  const contents = ownContents(grid, input, row);
  const left = leftCell(input.prepared.rubric, row);
  if (left === undefined) return contents;
  const [first = 'label', ...others] = left.ids;
  const blank = { value: null, style: 'text' } as const;
  return {
    ...contents,
    [first]: { value: left.title, style: 'centre' as const },
    ...Object.fromEntries(others.map((id) => [id, blank])),
  };
}

function ownContents(grid: CalcGrid, input: ScoresheetInput, row: BodyRow): RowContents {
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
    case 'veto':
      return vetoContents(input.prepared.rubric, row, input.geometry);
    case 'tableTitle':
    case 'tableHeads':
      return tableRowContents(input.prepared.rubric, input.geometry, row);
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
  const partIn =
    (partOf: typeof deductionOf) =>
    (fill: Fill): CellValue => {
      const result = resultIn(fill);
      return (result === undefined ? null : partOf(item, result)) ?? shown.value(fill);
    };
  return {
    ...wordCells(rubric, row),
    label: labelCell({ rubric, geometry }, row),
    fullScore: {
      value: row.part?.words.fullScore ?? shownFullScore(item),
      style: 'number',
      format: geometry.pointsFormat,
    },
    weight: { value: weightOf(item) ?? null, style: 'number', format: weightFormat(rubric) },
    score: ticked === undefined ? shown : { ...shown, ...ticked, format: 'General' },
    ...(leaf && givenCells(grid, prepared, leaf)),
    ...(leaf && typedCells(prepared, leaf, format)),
    ...(leaf && boxCells(grid, rubric, geometry, leaf)),
    // What only adds has no 分值 to lose points of.
    ...((item.fullScore !== null || item.chargeTo !== undefined) && {
      deduction: { ...shown, value: partIn(deductionOf), formula: deductionFormula(item, own) },
    }),
    // What has no points has no parts of them either.
    ...(!isStatusRow(item) && {
      counted: {
        value: (fill: Fill) => {
          const result = resultIn(fill);
          return shownValue((result?.score === null ? '' : result?.contribution) ?? '');
        },
        formula: f`IF(ISNUMBER(${own.score}),${own.contribution},"")`,
        style: 'number',
        format,
      },
      bonus: { ...shown, value: partIn(bonusOf), formula: bonusFormula(item, own) },
      beforeBonus: { ...shown, value: partIn(beforeBonusOf), formula: beforeBonusFormula(item, own) },
    }),
    // Of rows that have a cell each it stands in the first.
    ...(isLeaf &&
      (row.part?.index ?? 0) === 0 && {
        remark: {
          value: ({ scoring }) => scoring.remarks.get(item.id)?.remark ?? '',
          formula: grid.remarks.cells(item.id).remark,
          style: 'text',
          ...remarkShown(prepared, item.id),
        },
      }),
  };
}

/** What several people gave, where they gave it on 加扣分明细. */
const givenCells = (grid: CalcGrid, prepared: Prepared, { item }: PreparedItem): RowContents =>
  Object.fromEntries(
    givenFor(prepared, item).map(({ scorer, id }): [string, Omit<RowCell, 'column'>] => {
      const { state, value } = grid.fields.cells(id);
      return [
        `scorer:${scorer.id}`,
        {
          value: ({ scoring }) => {
            const judged = scoring.fields.get(id);
            return judged?.state === State.valid ? judged.value : '';
          },
          formula: f`IF(${is(state, State.valid)},${value},"")`,
          style: 'number',
          format: 'General',
        },
      ];
    }),
  );

/**
 * Cells of the row that scores are typed into: where one has it, where each of several people gives his, and where one
 * was given before.
 */
const typedCells = (
  { byId }: Prepared,
  { item, typed, earlier }: PreparedItem,
  format: string,
): RowContents =>
  Object.fromEntries(
    [...typed, ...earlier]
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ column }) => isOfficial(column))
      .map(({ id, column }): [string, Omit<RowCell, 'column'>] => [
        column,
        {
          value: ({ entries }) => entries.get(id) ?? null,
          style: 'input',
          // In a cell of text a word that is picked stays what it is; what others give stays as they give it.
          format: isStatusRow(item) ? '@' : column === 'score' ? format : 'General',
          isUnlocked: true,
        },
      ]),
  );

interface WordCell {
  readonly value: string | null;
  readonly style: 'centre' | 'text';
}

/** What stands in the columns of words. */
const wordCells = (rubric: Rubric, row: ItemRow | LineRow): RowContents =>
  Object.fromEntries([
    ...[...cutColumns(rubric), ...sharedColumns(rubric)].map(
      (id) => [id, wordCell(rubric, row, id)] as const,
    ),
  ]);

function wordCell(rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): WordCell {
  const column = rubric.layout.columns.find((each) => columnId(each) === id);
  const isCentred = column !== undefined && (column.align ?? usualAlign(column)) === 'center';
  const words = wordsIn(rubric, row, id)?.words ?? '';
  // What a level gives, where the form has a column for each: 30, 36-40分.
  const isAmount = id.startsWith('text:') && /^[\d.]+分?(?:[-~～—至][\d.]+分?)?$/.test(words);
  return { value: words || null, style: !isOver(row, id) && (isAmount || isCentred) ? 'centre' : 'text' };
}

function groupContents(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  group: GroupRow,
): RowContents {
  const { id: row } = group;
  const title = listTitle(rubric, row);
  const words =
    issuedRow(rubric, row)?.place === 'across'
      ? {
          [firstColumn(rubric)]: {
            value: headingLines(rubric, geometry, title, group),
            style: 'strong' as const,
          },
        }
      : {
          label: {
            value: shownLabel({ rubric, geometry }, listLabel(rubric, row)),
            style: 'centre' as const,
          },
          [titleColumn(rubric)]: { value: title, style: 'text' as const },
        };
  if (isWholeRow(rubric, group)) return words;
  return {
    ...words,
    [sumField(rubric)]: {
      ...signed(row, {
        value: ({ scoring }) => shownValue(scoring[row].shown),
        formula: grid.lists.cells(row).shown,
      }),
      style: 'number' as const,
      format: geometry.scoreFormat,
    },
    remark: {
      value: ({ scoring }) => scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  };
}

/** What is taken from the total stands in its column with a minus, so that the column adds up to 总分. */
function signed(list: GroupRow['id'], { value, formula }: ShownScore): ShownScore {
  if (list === 'bonus') return { value, formula };
  return {
    value: (fill) => {
      const shown = value(fill);
      return typeof shown === 'number' && shown !== 0 ? -shown : shown;
    },
    formula: f`IF(ISNUMBER(${formula}),-${formula},${formula})`,
  };
}

function lineContents(grid: CalcGrid, { geometry, prepared }: ScoresheetInput, row: LineRow): RowContents {
  const { rubric } = prepared;
  const { line, list } = row;
  return {
    ...wordCells(rubric, row),
    label: labelCell({ rubric, geometry }, row),
    ...(line.mark !== undefined && { fullScore: { value: line.mark, style: 'centre' } }),
    [sumField(rubric)]: {
      ...signed(list, {
        value: ({ scoring }) => shownValue(lineShown(scoring.lines.get(line.id), scoring.total.total)),
        formula: lineShownFormula(grid.lines.cells(line.id), grid.total.cells(WHOLE).total),
      }),
      style: 'number' as const,
      format: geometry.scoreFormat,
      ...lineFieldShown(prepared, line, 'score'),
    },
    remark: {
      value: ({ scoring }) => scoring.remarks.get(line.id)?.remark ?? '',
      formula: grid.remarks.cells(line.id).remark,
      style: 'text',
      ...lineFieldShown(prepared, line, 'remark'),
    },
  };
}
