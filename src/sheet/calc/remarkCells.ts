/** 备注 as printed, a row for each item and each list. */

import { f } from '../../formula/formula';
import { cellOn } from '../../formula/reference';
import type { Item } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import type { PrintedRemark } from '../../scoring/printed';
import { printRemarkFormulas } from '../../scoring/printed';
import { extrasShortFormula, itemMentionFormula, itemShortFormula } from '../../scoring/short';
import { printedSteps } from '../../scoring/steps';
import type { Cell } from '../model';
import { CALC, MARKS } from '../sheetNames';
import type { CalcInput } from './calcCells';
import { constant, heading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { GROUPS, LINE_BREAK } from './calcGrid';

export const fixedCells = (): readonly Cell[] => [
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

export function remarkCells(grid: CalcGrid, { prepared, scoring, capacity }: CalcInput): readonly Cell[] {
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
