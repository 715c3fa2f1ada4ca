/** Whether 评分表 still shows what was worked out. */

import { itemName } from '../../rubric/names';
import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { StatusRow } from '../../rubric/items';
import { hasDeductionsOnly, scoreField } from '../../rubric/deductions';
import { isStatusRow, leafItems, shownFullScore } from '../../rubric/items';
import type { Item, Rubric } from '../../rubric/rubric';
import { hasBoxColumn, isTickedRow } from '../../rubric/boxes';
import { INVALID, NOT_APPLICABLE } from '../../scoring/steps/stateWords';
import { is, State } from '../../rules/inputType';
import { isResult } from '../../scoring/fields/field';
import { takenFormula } from '../../scoring/levels/itemParts';
import { isUnfinished } from '../../scoring/levels/total';
import { TICKED } from '../boxText';
import { officialColumn } from '../columns';
import type { FormCell } from '../fill';
import { SCORESHEET } from '../sheetNames';
import type { CalcInput } from './calcCells';
import { blockLabels, rowFormula, searched } from './calcCells';
import type { CalcGrid, CheckStep } from './calcGrid';

/**
 * 评分表 is what people sign, so a row that is gone, or that shows another score or 分值 than was worked out,
 * makes the total 有误.
 */
export function checkCells(
  grid: CalcGrid,
  { prepared: { rubric, byId }, rows }: CalcInput,
): readonly FormCell[] {
  const fullScores = officialColumn(rubric, 'fullScore');
  const inColumn = (column: number, row: Formula): Formula =>
    f`INDEX(${searched(rows, SCORESHEET, column)},${row})`;
  return [
    ...blockLabels(grid.checks),
    ...leafItems(rubric).flatMap((item): readonly FormCell[] => {
      const { row } = grid.checks.cells(item.id);
      const { printed, state } = grid.leaves.cells(item.id);
      const score = officialColumn(rubric, scoreField(rubric));
      const result = hasDeductionsOnly(rubric) ? takenFormula(item, grid.leaves.cells(item.id)) : printed;
      const cell = inColumn(score ?? 1, row);
      const same =
        score === undefined
          ? []
          : isTickedRow(rubric, item)
            ? [hasBoxColumn(rubric) ? showsOnlyFaults(cell, printed) : showsTick(item, cell, printed)]
            : isResult(byId.get(item.id)?.column)
              ? []
              : [f`ISNUMBER(${cell})=ISNUMBER(${printed})`, f`${cell}=${result}`];
      const full =
        fullScores === undefined ? [] : [f`${inColumn(fullScores, row)}=${shownFullScore(item) ?? ''}`];
      const counted = checkCounted(grid, rubric, item, (column) => inColumn(column, row));
      const kept = call('AND', [f`ISNUMBER(${row})`, ...same, ...full, ...counted]);
      const at = (step: CheckStep) => grid.checks.at(item.id, step);
      return [
        {
          ...at('row'),
          value: rows[SCORESHEET].get(item.id) ?? null,
          formula: rowFormula(rows, SCORESHEET, item.id),
          style: 'calc',
        },
        { ...at('fault'), value: 0, formula: f`IFERROR(IF(${kept},0,1),1)`, style: 'calc' },
        {
          ...at('open'),
          value: ({ scoring }) => (isUnfinished(scoring.items.get(item.id)?.state ?? State.valid) ? 1 : 0),
          formula: f`IF(OR(${is(state, State.blank)},${is(state, State.lacking)}),1,0)`,
          style: 'calc',
        },
        { ...at('label'), value: itemName(item.label), style: 'calc' },
      ];
    }),
  ];
}

/** What the score counts for, where that has a column. */
function checkCounted(
  grid: CalcGrid,
  rubric: Rubric,
  item: Item,
  inColumn: (column: number) => Formula,
): readonly Formula[] {
  const column = officialColumn(rubric, 'counted');
  if (column === undefined || isStatusRow(item)) return [];
  const { score, contribution } = grid.leaves.cells(item.id);
  return [f`${inColumn(column)}=IF(ISNUMBER(${score}),${contribution},"")`];
}

/** Where the word is ticked among its boxes, one of them is ticked, and it is that; 不涉及 may be none of its words. */
const showsTick = ({ status: { words } }: StatusRow, cell: Formula, printed: Formula): Formula => {
  const hasNone = words.includes(NOT_APPLICABLE)
    ? f`${printed}=""`
    : f`OR(${printed}="",${printed}=${NOT_APPLICABLE})`;
  const ticks = f`LEN(${cell})-LEN(SUBSTITUTE(${cell},${TICKED},""))`;
  const isThat = f`AND(${ticks}=1,ISNUMBER(FIND(${TICKED}&${printed},${cell})))`;
  return f`IF(${printed}=${INVALID},${cell}=${INVALID},IF(${hasNone},${ticks}=0,${isThat}))`;
};

/** Where it is ticked in a column of its own. */
const showsOnlyFaults = (cell: Formula, printed: Formula): Formula =>
  f`${cell}=IF(${printed}=${INVALID},${INVALID},"")`;
