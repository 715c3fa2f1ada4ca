/** Where the word of a row without points is typed. */

import { isTickedRow } from '../../rubric/boxes';
import { isStatusRow } from '../../rubric/items';
import type { Item, Rubric } from '../../rubric/rubric';

/** Whether it has a row on 加扣分明细; else it is typed on 评分表, where others have their score. */
export const isTypedApart = (rubric: Rubric, mode: 'tally' | 'direct', item: Item): boolean =>
  isStatusRow(item) && (mode === 'tally' || isTickedRow(rubric, item));
