/** How the rows of 加分 and of 扣分项 are called and where their words stand, as issued. */

import type { RowLabel } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';

export const issuedRow = (
  { layout: { bonusRow, penaltyRow } }: Rubric,
  id: 'bonus' | 'penalty',
): RowLabel | undefined => (id === 'bonus' ? bonusRow : penaltyRow);
