/** Rows of 加分 and 扣分项: that of a list, and those of its lines. */

import { f } from '../../formula/formula';
import { hasDeductionsOnly } from '../../rubric/deductions';
import type { Rubric } from '../../rubric/rubric';
import { lineShown, lineShownFormula } from '../../scoring/levels/line';
import { WHOLE } from '../../scoring/levels/total';
import type { CalcGrid } from '../calc/calcGrid';
import { sumField } from '../columns';
import type { GroupRow, LineRow } from './bodyRows';
import { firstColumn } from './columnWords';
import { lineFieldShown } from './fieldShown';
import { isWholeRow } from './headingEnd';
import { issuedRow } from './issuedRow';
import { labelCell, shownLabel } from './labelCell';
import type { RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { listLabel, listTitle, titleColumn } from './listTitle';
import { headingLines } from './rowSizes';
import type { ShownScore } from './sectionRows';
import { wordCells } from './wordCells';

export function groupContents(
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
      ...signed(rubric, row, {
        value: ({ scoring }) => shownValue(scoring[row].shown),
        formula: grid.lists.cells(row).shown,
      }),
      style: 'number' as const,
      format: listFormat(rubric, row, geometry.scoreFormat),
    },
    remark: {
      value: ({ scoring }) => scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  };
}

/** 加分 in a column of 扣分 says what it is. */
const listFormat = (rubric: Rubric, list: GroupRow['id'], format: string): string =>
  list === 'bonus' && hasDeductionsOnly(rubric) ? '"+"General;-General;General' : format;

/** What is taken from the total stands in a column of scores with a minus, so that the column adds up to 总分. */
function signed(rubric: Rubric, list: GroupRow['id'], { value, formula }: ShownScore): ShownScore {
  if (list === 'bonus' || hasDeductionsOnly(rubric)) return { value, formula };
  return {
    value: (fill) => {
      const shown = value(fill);
      return typeof shown === 'number' && shown !== 0 ? -shown : shown;
    },
    formula: f`IF(ISNUMBER(${formula}),-${formula},${formula})`,
  };
}

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
      ...signed(rubric, list, {
        value: ({ scoring }) => shownValue(lineShown(scoring.lines.get(line.id), scoring.total.total)),
        formula: lineShownFormula(grid.lines.cells(line.id), grid.total.cells(WHOLE).total),
      }),
      style: 'number' as const,
      format: listFormat(rubric, list, geometry.scoreFormat),
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
