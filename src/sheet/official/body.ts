/** The table as issued: sections, items, 加分项. */

import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import {
  beforeBonusFormula,
  beforeBonusOf,
  bonusFormula,
  bonusOf,
  deductionFormula,
  deductionOf,
  takenFormula,
  takenOf,
} from '../../scoring/levels/itemParts';
import { hasDeductionsOnly, scoreField } from '../../rubric/deductions';
import { isStatusRow, shownFullScore } from '../../rubric/items';
import { is, State } from '../../rules/inputType';
import { isOfficial, isResult } from '../../scoring/fields/field';
import { givenFor } from '../../scoring/fields/given';
import type { Prepared, PreparedItem } from '../../scoring/fields/prepared';
import type { ItemScore } from '../../scoring/steps/scores';
import type { CalcGrid } from '../calc/calcGrid';
import type { Fill } from '../fill';
import { itemCells } from '../calc/calcGrid';
import type { Item } from '../../rubric/rubric';
import { weightOf } from '../../rubric/scales';
import { boxCells, tickedResult } from './boxCells';
import type { BodyRow, ItemRow } from './bodyRow';
import { labelCell } from './labelCell';
import { leftCell } from './leftCell';
import { remarkShown } from './fieldShown';
import { groupContents, listTotalContents } from './groupRows';
import { lineContents } from './listRows';
import { tableRowContents } from './listTableCells';
import {
  baseContents,
  sectionContents,
  sectionTotalContents,
  weightContents,
  weightFormat,
} from './sectionRows';
import type { RowCell, RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { vetoContents } from './vetoRows';
import { wordCells } from './wordCells';

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
    case 'listTotal':
      return listTotalContents(grid, input, row);
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
    (partOf: (item: Item, result: ItemScore) => number | null) =>
    (fill: Fill): CellValue => {
      const result = resultIn(fill);
      return (result === undefined ? null : partOf(item, result)) ?? shown.value(fill);
    };
  const isDeducted = hasDeductionsOnly(rubric);
  const taken = isDeducted
    ? { value: partIn(takenOf), formula: takenFormula(item, own) }
    : { value: partIn(deductionOf), formula: deductionFormula(item, own) };
  return {
    ...wordCells(rubric, row),
    label: labelCell({ rubric, geometry }, row),
    fullScore: {
      value: row.part?.words.fullScore ?? shownFullScore(item),
      style: 'number',
      format: geometry.pointsFormat,
    },
    weight: { value: weightOf(item) ?? null, style: 'number', format: weightFormat(rubric) },
    // What only adds has no 分值 to lose points of.
    ...((item.fullScore !== null || item.chargeTo !== undefined) && {
      deduction: { ...shown, ...taken },
    }),
    [scoreField(rubric)]:
      ticked !== undefined
        ? { ...shown, ...ticked, format: 'General' }
        : isDeducted && !isStatusRow(item)
          ? { ...shown, ...taken }
          : shown,
    ...(leaf && givenCells(grid, prepared, leaf)),
    ...(leaf && typedCells(prepared, leaf, format)),
    ...(leaf && boxCells(grid, rubric, geometry, leaf)),
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
          format: isStatusRow(item) ? '@' : isResult(column) ? format : 'General',
          isUnlocked: true,
        },
      ]),
  );
