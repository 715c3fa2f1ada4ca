/** What the row of a list says it is, and where: 加分项 in the column of 考核内容, or across the table. */

import type { ColumnId, Rubric } from '../../rubric/rubric';
import { canTakeAway, listOf } from '../../rubric/lines';
import { officialColumn } from '../columns';
import type { GroupRow } from './bodyRow';
import { firstColumn } from './columnWords';
import { issuedRow } from './issuedRow';

/** Of a title that is not written across the table. */
export const titleColumn = (rubric: Rubric): ColumnId =>
  (['requirement', 'criteria'] as const).find((id) => officialColumn(rubric, id) !== undefined) ??
  firstColumn(rubric);

export const listTitle = (rubric: Rubric, id: GroupRow['id']): string =>
  issuedRow(rubric, id)?.title ?? ownTitle(rubric, id);

export const listLabel = (rubric: Rubric, id: GroupRow['id']): string => issuedRow(rubric, id)?.label ?? '';

/** The lists, as a form without a row for them is given one. */
const ownTitle = (rubric: Rubric, id: GroupRow['id']): string =>
  canTakeAway(listOf(rubric, id)) ? '加减分项' : { bonus: '加分项', penalty: '扣分项' }[id];
