/** What stands in the row of a list, 加分项 or 扣分项, and in the row of what its lines come to. */

import { sumField } from '../columns';
import type { CalcGrid } from '../calc/calcGrid';
import type { GroupRow } from './bodyRow';
import { firstColumn } from './columnWords';
import { isWholeRow } from './headingEnd';
import { issuedRow } from './issuedRow';
import { issuedSum } from './issuedSum';
import { shownLabel } from './labelCell';
import type { RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { withSign } from './listSign';
import { listLabel, listTitle, titleColumn } from './listTitle';
import type { ListTotalRow } from './listTotal';
import { listTotalRows } from './listTotal';
import { headingLines } from './rowSizes';
import { issuedContents } from './sectionRows';

export function groupContents(grid: CalcGrid, input: ScoresheetInput, group: GroupRow): RowContents {
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const { id: row } = group;
  const title = listTitle(rubric, row);
  const { place, mark } = issuedRow(rubric, row) ?? {};
  const words =
    place === 'across'
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
    ...(mark !== undefined && { fullScore: { value: mark, style: 'strongCentre' as const } }),
    // With a 小计 it stands there: a sum that stands twice would be added twice.
    ...(listTotalRows(rubric, row).length === 0 && {
      [sumField(rubric)]: {
        ...listSum(grid, input, row),
        style: 'number' as const,
      },
    }),
    remark: {
      value: ({ scoring }) => scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  };
}

const listSum = (
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  list: GroupRow['id'],
): ReturnType<typeof withSign> =>
  withSign(
    rubric,
    list,
    {
      value: ({ scoring }) => shownValue(scoring[list].shown),
      formula: grid.lists.cells(list).shown,
    },
    geometry.scoreFormat,
  );

/** What all lines of a list come to, as it counts in 总分. */
export function listTotalContents(
  grid: CalcGrid,
  input: ScoresheetInput,
  { list, label: value, cells }: ListTotalRow,
): RowContents {
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const style = 'strongCentre' as const;
  const label = { value, style };
  const score = { ...listSum(grid, input, list), style };
  const issued = issuedSum(rubric, cells, { label, score, full: { value: null, style } });
  return (
    issuedContents(issued, rubric, geometry.first) ?? {
      ...{ [firstColumn(rubric)]: label, [sumField(rubric)]: score },
    }
  );
}
