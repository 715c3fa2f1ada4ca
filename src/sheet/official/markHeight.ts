/** How high what a line of 加分 or 扣分项 has in the column 分值 stands: 5, or 每次扣5分. */

import type { Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import { styledHeight } from '../styles';
import type { Columns } from './officialColumns';

/** Points. */
export function markHeight(rubric: Rubric, { span }: Columns, mark = ''): number {
  const column = officialColumn(rubric, 'fullScore');
  return column === undefined ? 0 : styledHeight(mark, span(column, column), 'centre');
}
