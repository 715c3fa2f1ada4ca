/**
 * What stands in the columns of the row of a veto as issued.
 *
 * > 一票否决 | 发生安全事故 | / | 取消评先资格 | 由应急办提供
 */

import type { ColumnField } from '../../rubric/printLayout';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric, Veto } from '../../rubric/rubric';

export type VetoCells = Readonly<Partial<Record<ColumnId, string>>>;

/** Of columns that the form has by now, and in which nothing is counted. */
export function vetoCells({ layout: { columns } }: Rubric, cells: NonNullable<Veto['cells']>): VetoCells {
  return Object.fromEntries(
    columns
      .filter(({ field }) => VETO_WORDS.includes(field))
      .map(columnId)
      .flatMap((id) => (cells[id] === undefined ? [] : [[id, cells[id]] as const])),
  );
}

const VETO_WORDS: readonly ColumnField[] = [
  ...(['heading', 'requirement', 'criteria', 'fullScore', 'text'] as const),
  ...(['leadUnit', 'responsibleUnits', 'remark'] as const),
];
