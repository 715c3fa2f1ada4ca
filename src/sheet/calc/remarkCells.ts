/** 备注 as printed, a row for each item and each list. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import { localCell } from '../../formula/reference';
import { BLANKS, SPACES } from '../../rules/entries/blanks';
import type { Item } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import type { PreparedLine } from '../../scoring/fields/prepared';
import type { PrintedRemark } from '../../scoring/levels/printed';
import { printRemarkFormulas } from '../../scoring/levels/printed';
import {
  shortLineRemarkFormula,
  shortListRemarkFormula,
  itemMentionFormula,
  shortItemRemarkFormula,
} from '../../scoring/levels/shortRemark';
import { printedSteps } from '../../scoring/steps';
import type { Fill, FormCell } from '../fill';
import { CALC, MARKS } from '../sheetNames';
import type { CalcInput } from './calcCells';
import { constant, blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { GROUPS } from './calcGrid';

export const fixedCells = (grid: CalcGrid): readonly FormCell[] => [
  constant(1, 1, MARKS[CALC]),
  constant(2, 1, 'lineBreak'),
  {
    row: 2,
    column: 2,
    value: '\n',
    formula: f`MID(${localCell({ row: 2, column: 3 })},2,1)`,
    style: 'calc',
  },
  constant(2, 3, 'a\nb'),
  {
    row: 2,
    column: 4,
    value: BLANKS,
    formula: f`MID(${localCell({ row: 2, column: 5 })},2,${SPACES.length})&${grid.lineBreak}&MID(${localCell({ row: 2, column: 6 })},2,1)`,
    style: 'calc',
  },
  constant(2, 5, `a${SPACES}b`),
  constant(2, 6, 'a\tb'),
];

export function remarkCells(grid: CalcGrid, { prepared, capacity }: CalcInput): readonly FormCell[] {
  const { rubric, lines, mode } = prepared;
  const room = (row: string) => ({ capacity: capacity(row), lineBreak: grid.lineBreak });
  const printedIn =
    (row: string) =>
    ({ scoring }: Fill): PrintedRemark =>
      scoring.remarks.get(row) as PrintedRemark;
  const known = new Set(grid.fields.ids);
  const reviewOf = ({ id }: Item): Formula | undefined =>
    known.has(`${id}:adjust`) ? grid.fields.cells(`${id}:adjust`).value : undefined;
  const ofItem = (item: Item): readonly FormCell[] => {
    const own = grid.leaves.cells(item.id);
    const facts = {
      auto: own.remarkAuto,
      brief: own.brief,
      named: own.named,
      override: grid.fields.cells(`${item.id}:remark`),
      short: shortItemRemarkFormula(item, mode, own, reviewOf(item)),
      mention: itemMentionFormula(item, own),
    };
    const formulas = printRemarkFormulas(facts, room(item.id), grid.remarks.cells(item.id));
    return stepCells(grid.remarks, item.id, formulas, printedIn(item.id), printedSteps);
  };
  const ofRow = (
    row: string,
    facts: Omit<Parameters<typeof printRemarkFormulas>[0], 'override' | 'mention'>,
  ): readonly FormCell[] => {
    const own = { ...facts, override: NOT_REWRITTEN, mention: f`""` };
    const formulas = printRemarkFormulas(own, room(row), grid.remarks.cells(row));
    return stepCells(grid.remarks, row, formulas, printedIn(row), printedSteps);
  };
  const ofGroup = (row: (typeof GROUPS)[number]): readonly FormCell[] => {
    const own = grid.lists.cells(row);
    const limit = f`IF(${own.limit}="","",${own.limit}&"。")`;
    return ofRow(
      row,
      rubric.layout.listLines === true
        ? { auto: limit, brief: limit, named: f`""`, short: limit }
        : {
            auto: own.remarkAuto,
            brief: own.brief,
            named: own.named,
            short: shortListRemarkFormula(row, own),
          },
    );
  };
  const ofLine = ({ line: { id }, effect }: PreparedLine): readonly FormCell[] => {
    const own = grid.lines.cells(id);
    const ended = (list: Formula): Formula => f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&"。")`;
    return ofRow(id, {
      auto: ended(own.remark),
      brief: ended(own.brief),
      named: own.named,
      short: shortLineRemarkFormula(effect === 'bonus' ? 'bonus' : 'penalty', own),
    });
  };
  return [
    ...blockHeading(grid.remarks),
    ...leafItems(rubric).flatMap(ofItem),
    ...GROUPS.flatMap(ofGroup),
    ...(rubric.layout.listLines === true ? lines.flatMap(ofLine) : []),
  ];
}

const NOT_REWRITTEN = { state: f`0`, value: f`""` };
