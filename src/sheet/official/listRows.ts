/** What stands in the row of one line of 加分 or 扣分项. */

import { lineShown, lineShownFormula } from '../../scoring/levels/line';
import { WHOLE } from '../../scoring/levels/total';
import type { CalcGrid } from '../calc/calcGrid';
import { sumField } from '../columns';
import type { LineRow } from './bodyRow';
import { lineFieldShown } from './fieldShown';
import { labelCell } from './labelCell';
import type { RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { withSign } from './listSign';
import { wordCells } from './wordCells';

export function lineContents(
  grid: CalcGrid,
  { geometry, prepared }: ScoresheetInput,
  row: LineRow,
): RowContents {
  const { rubric } = prepared;
  const { line, list } = row;
  return {
    ...wordCells(rubric, row),
    label: labelCell({ rubric, geometry }, row),
    ...(line.mark !== undefined && { fullScore: { value: line.mark, style: 'centre' } }),
    [sumField(rubric)]: {
      ...withSign(
        rubric,
        list,
        {
          value: ({ scoring }) => shownValue(lineShown(scoring.lines.get(line.id), scoring.total.total)),
          formula: lineShownFormula(grid.lines.cells(line.id), grid.total.cells(WHOLE).total),
        },
        geometry.scoreFormat,
      ),
      style: 'number' as const,
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
